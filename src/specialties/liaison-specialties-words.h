/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"

G_BEGIN_DECLS

const char *liaison_words_get_role_kind (LiaisonRole *role);
char       *liaison_words_dup_fields (LiaisonRole *role);
char       *liaison_words_dup_known (guint known);
char       *liaison_words_dup_acquaintance (guint known);
char       *liaison_words_dup_years (int years);
char       *liaison_words_dup_weight (int weight);
char       *liaison_words_dup_effort (LiaisonQualification *qualification);
char       *liaison_words_dup_association (LiaisonAssociation *association);

G_END_DECLS
