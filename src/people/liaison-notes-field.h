/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonNotesField:
 *
 * Free text of several lines, saved when it is left and after a pause in
 * typing.
 *
 * Properties: editor, record, field (the column), change-label (with "%s" for
 * the contact).
 */
#define LIAISON_TYPE_NOTES_FIELD (liaison_notes_field_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonNotesField, liaison_notes_field, LIAISON, NOTES_FIELD, AdwBin)

void liaison_notes_field_commit (LiaisonNotesField *self);
gboolean liaison_notes_field_has_typed (LiaisonNotesField *self);
void liaison_notes_field_set_text (LiaisonNotesField *self,
                                   const char        *text);

G_END_DECLS
