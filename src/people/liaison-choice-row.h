/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonChoiceRow:
 *
 * A field of a record that is one of a few things: a value of an enumeration,
 * a closeness, or a sector. It is saved when another is chosen.
 *
 * Properties: editor, record, field (the column), change-label (the name of
 * the change, with "%s" for the contact).
 */
#define LIAISON_TYPE_CHOICE_ROW (liaison_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonChoiceRow, liaison_choice_row, LIAISON, CHOICE_ROW, AdwComboRow)

G_END_DECLS
