/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonTextRow:
 *
 * A field of a record that reads as text and is edited in place: saved by Enter
 * or when the row is left, put back by Escape. What cannot be saved stays in
 * the row.
 *
 * Properties: editor, record, field (the column), change-label (the name of
 * the change, with "%s" for the contact), is-day (takes whole and partial
 * days), looks-ahead (of a day: takes whole days to come, in words too, and says
 * what it understood), need (why it may not be emptied, or %NULL).
 */
#define LIAISON_TYPE_TEXT_ROW (liaison_text_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTextRow, liaison_text_row, LIAISON, TEXT_ROW, AdwEntryRow)

void     liaison_text_row_commit (LiaisonTextRow *self);
gboolean liaison_text_row_has_problem (LiaisonTextRow *self);
gboolean liaison_text_row_is_unsaved (LiaisonTextRow *self);

G_END_DECLS
