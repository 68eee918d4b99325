/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonOwnListChoice:
 * @LIAISON_OWN_LIST_PLAIN: nothing
 * @LIAISON_OWN_LIST_IMPORTANCE: how important a skill is, 1 to 5
 * @LIAISON_OWN_LIST_IMPORTANCE_OR_FIELD: the same, or as the field says
 * @LIAISON_OWN_LIST_NEED: whether a qualification is required
 *
 * What is said of a line of a list.
 */
typedef enum
{
  LIAISON_OWN_LIST_PLAIN,
  LIAISON_OWN_LIST_IMPORTANCE,
  LIAISON_OWN_LIST_IMPORTANCE_OR_FIELD,
  LIAISON_OWN_LIST_NEED,
} LiaisonOwnListChoice;

/**
 * LiaisonOwnListRow:
 *
 * A line of a list of an entry that the user changes: a skill and how important
 * it is, a qualification and whether it is required.
 *
 * Signals: removed.
 */
#define LIAISON_TYPE_OWN_LIST_ROW (liaison_own_list_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOwnListRow, liaison_own_list_row, LIAISON, OWN_LIST_ROW, AdwActionRow)

GtkWidget *liaison_own_list_row_new (LiaisonOwnListChoice    choice,
                                     const LiaisonDraftPart *part,
                                     const char             *name);

const char       *liaison_own_list_row_get_id (LiaisonOwnListRow *self);
LiaisonDraftPart *liaison_own_list_row_dup_part (LiaisonOwnListRow *self);

G_END_DECLS
