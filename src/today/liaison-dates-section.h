/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-coming-date.h"
#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonDatesSection:
 *
 * The memberships that are to be renewed and the openings that close in the
 * next weeks. Hidden while there are none.
 *
 * Properties: store, has-rows (also notified when others are shown).
 */
#define LIAISON_TYPE_DATES_SECTION (liaison_dates_section_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDatesSection, liaison_dates_section, LIAISON, DATES_SECTION, GtkWidget)

gboolean   liaison_dates_section_get_has_rows (LiaisonDatesSection *self);
GPtrArray *liaison_dates_section_get_dates (LiaisonDatesSection *self);
void       liaison_dates_section_refresh (LiaisonDatesSection *self);

G_END_DECLS
