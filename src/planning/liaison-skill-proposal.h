/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-profile.h"
#include "liaison-requirement.h"

G_BEGIN_DECLS

/**
 * LiaisonSkillProposal:
 * @skill: id of the skill; belongs to the catalogue
 * @level: the level that the roles ask for, 1 to 4
 * @roles: the names of the roles that ask for it
 *
 * A skill that somebody must have picked up in the roles they held.
 */
typedef struct
{
  const char *skill;
  int         level;
  char       *roles;
} LiaisonSkillProposal;

GPtrArray *liaison_skill_proposal_list (LiaisonCatalog       *catalog,
                                        GPtrArray            *roles,
                                        const LiaisonProfile *profile);
void       liaison_skill_proposal_free (LiaisonSkillProposal *self);

G_END_DECLS
