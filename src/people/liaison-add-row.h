/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonAddRow:
 *
 * The last row of a list, in which one types what is to be added: done by Enter
 * or when the row is left, forgotten by Escape.
 *
 * Properties: names (#GListModel of #GtkStringObject that are offered while one
 * types). Signals: add (text).
 */
#define LIAISON_TYPE_ADD_ROW (liaison_add_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAddRow, liaison_add_row, LIAISON, ADD_ROW, AdwEntryRow)

void liaison_add_row_put_back (LiaisonAddRow *self);
void liaison_add_row_forget (LiaisonAddRow *self);

G_END_DECLS
