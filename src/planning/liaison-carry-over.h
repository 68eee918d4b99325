/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"

G_BEGIN_DECLS

/**
 * LiaisonCarriedSkill:
 * @skill: id of a skill that an emerging role asks for
 * @roles: (element-type LiaisonRole): roles of the paper side that ask for it as
 *   well, those first that share most with the emerging one; empty where it is new
 *
 * A skill of an emerging role, and where one may have it from.
 */
typedef struct
{
  const char *skill;
  GPtrArray  *roles;
} LiaisonCarriedSkill;

GPtrArray *liaison_carry_over_list (LiaisonCatalog *catalog,
                                    LiaisonRole    *role);
guint      liaison_carry_over_count (GPtrArray *skills);
char      *liaison_carry_over_dup_sentence (GPtrArray *skills);
char      *liaison_carried_skill_dup_reason (const LiaisonCarriedSkill *self);

G_END_DECLS
