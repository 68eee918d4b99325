/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-skill-demand.h"

#include "liaison-fit-words.h"

#include <glib/gi18n-lib.h>

/* A skill of the user is rare where not more people they know have it. */
#define RARE_HOLDERS 1

/* At less it is no skill to show yet. */
#define SHOWN_LEVEL 2

/**
 * liaison_skill_demand_list:
 * @demand: what adverts ask for
 * @filter: (nullable): of which, as for the role one aims for
 * @profile: the skills of the user
 * @remedies: (nullable): who has which skill
 *
 * Returns: (transfer full) (element-type LiaisonSkillDemand): the skills that are
 *   asked for, the most wanted first
 */
GArray *
liaison_skill_demand_list (LiaisonDemand             *demand,
                           const LiaisonDemandFilter *filter,
                           const LiaisonProfile      *profile,
                           LiaisonRemedies           *remedies)
{
  g_autoptr (GArray) counts = liaison_demand_count (demand, filter);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LiaisonSkillDemand));

  for (guint i = 0; i < counts->len; i++)
    {
      const LiaisonDemandCount *count = &g_array_index (counts, LiaisonDemandCount, i);
      const LiaisonTerm        *term = liaison_term_index_get_term (liaison_demand_get_index (demand), count->term);
      LiaisonSkillDemand        skill = { count->term, count->n_adverts, 0, 0, FALSE };

      if (term->kind != LIAISON_ENTRY_KIND_SKILL)
        continue;
      skill.level = liaison_profile_get_level (profile, term->id);
      skill.n_holders = remedies != NULL ? liaison_remedies_get_n_holders (remedies, term->id) : 0;
      skill.is_rare = remedies != NULL && skill.level >= SHOWN_LEVEL && skill.n_holders <= RARE_HOLDERS;
      g_array_append_val (list, skill);
    }

  return list;
}

/**
 * liaison_skill_demand_dup_sentence:
 * @self: a skill that is wanted
 * @n_adverts: how many adverts there are
 *
 * Returns: (transfer full): how much it is wanted, what the user has of it, and
 *   whether it is rare
 */
char *
liaison_skill_demand_dup_sentence (const LiaisonSkillDemand *self,
                                   guint                     n_adverts)
{
  GString *sentence = g_string_new (NULL);

  g_string_append_printf (sentence, ngettext ("Wanted in %u of %u advert.", "Wanted in %u of %u adverts.", n_adverts), self->n_adverts, n_adverts);
  if (self->level == 0)
    g_string_append (sentence, _ (" You lack it."));
  else
    /* Translators: the level of a skill, "with help". */
    g_string_append_printf (sentence, _ (" You have it: %s."), liaison_skill_level_get_label (self->level));
  if (self->is_rare)
    g_string_append (sentence, self->n_holders == 0 ? _ (" Nobody else you know has it.") : _ (" One other you know has it."));

  return g_string_free (sentence, FALSE);
}
