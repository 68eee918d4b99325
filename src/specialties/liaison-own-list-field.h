/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-own-list-row.h"

G_BEGIN_DECLS

/**
 * LiaisonOwnListField:
 *
 * A list of an entry that the user changes, with a search that adds to it.
 *
 * Properties: title, prompt (of the search).
 */
#define LIAISON_TYPE_OWN_LIST_FIELD (liaison_own_list_field_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOwnListField, liaison_own_list_field, LIAISON, OWN_LIST_FIELD, AdwBin)

void liaison_own_list_field_set (LiaisonOwnListField *self,
                                 GListModel          *entries,
                                 LiaisonOwnListChoice choice,
                                 GPtrArray           *parts);

GPtrArray *liaison_own_list_field_dup_parts (LiaisonOwnListField *self);

G_END_DECLS
