/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-demand.h"
#include "liaison-remedy.h"

G_BEGIN_DECLS

/**
 * LiaisonSkillDemand:
 * @term: the skill in the index of the demand
 * @n_adverts: how many adverts ask for it
 * @level: the level of the user, 0 to 4
 * @n_holders: how many people the user knows who have it
 * @is_rare: whether the user has it and hardly anybody they know does
 *
 * A skill that is wanted, beside what the user has of it.
 */
typedef struct
{
  guint    term;
  guint    n_adverts;
  int      level;
  guint    n_holders;
  gboolean is_rare;
} LiaisonSkillDemand;

GArray *liaison_skill_demand_list         (LiaisonDemand             *demand,
                                           const LiaisonDemandFilter *filter,
                                           const LiaisonProfile      *profile,
                                           LiaisonRemedies           *remedies);
char   *liaison_skill_demand_dup_sentence (const LiaisonSkillDemand  *self,
                                           guint                      n_adverts);

G_END_DECLS
