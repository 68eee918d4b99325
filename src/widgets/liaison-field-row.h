/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonFieldRow:
 *
 * A text that is edited where it stands: it is applied by Enter or when the row
 * is left, and put back by Escape, after which Ctrl+Z brings back what was
 * typed. It says #AdwEntryRow::apply where there is something new to apply.
 *
 * It is a #LiaisonUnsaved.
 */
#define LIAISON_TYPE_FIELD_ROW (liaison_field_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFieldRow, liaison_field_row, LIAISON, FIELD_ROW, AdwEntryRow)

void liaison_field_row_show   (LiaisonFieldRow *self,
                               const char      *text);
void liaison_field_row_refuse (LiaisonFieldRow *self);
void liaison_field_row_clear  (LiaisonFieldRow *self);

G_END_DECLS
