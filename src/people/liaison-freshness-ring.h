/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonFreshnessRing:
 *
 * A small ring that empties as the last contact goes by: full on its day, empty
 * when the next one is overdue, or after a year where there is no cadence. A dot
 * in it says that a contact is due.
 */
#define LIAISON_TYPE_FRESHNESS_RING (liaison_freshness_ring_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFreshnessRing, liaison_freshness_ring, LIAISON, FRESHNESS_RING, GtkWidget)

void        liaison_freshness_ring_set_contact (LiaisonFreshnessRing *self,
                                                LiaisonContact       *contact);
const char *liaison_freshness_ring_get_words   (LiaisonFreshnessRing *self);
double      liaison_freshness_ring_measure     (LiaisonContact       *contact,
                                                const char           *today);
char       *liaison_freshness_ring_dup_words   (LiaisonContact       *contact,
                                                const char           *today);

G_END_DECLS
