/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact.h"

G_BEGIN_DECLS

/**
 * LiaisonRow:
 *
 * A place in a list of contacts: it has the contact's key at once and the
 * contact itself (#LiaisonRow:contact) as soon as it was read. A row stays the
 * same object while its contact is in the list.
 */
#define LIAISON_TYPE_ROW (liaison_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRow, liaison_row, LIAISON, ROW, GObject)

gint64          liaison_row_get_key     (LiaisonRow *self);
LiaisonContact *liaison_row_get_contact (LiaisonRow *self);
LiaisonRow     *liaison_row_new         (gint64          key);
void            liaison_row_set_contact (LiaisonRow     *self,
                                         LiaisonContact *contact);
void            liaison_row_follow      (LiaisonRow     *self,
                                         LiaisonRow     *other);

G_END_DECLS
