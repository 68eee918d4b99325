/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-skill-proposal.h"

/**
 * liaison_skill_proposal_free:
 * @self: (transfer full): a proposal
 */
void
liaison_skill_proposal_free (LiaisonSkillProposal *self)
{
  g_free (self->roles);
  g_free (self);
}

static LiaisonSkillProposal *
find (GPtrArray  *proposals,
      const char *skill)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      LiaisonSkillProposal *proposal = g_ptr_array_index (proposals, i);

      if (g_str_equal (proposal->skill, skill))
        return proposal;
    }

  return NULL;
}

static void
propose (GPtrArray                *proposals,
         const LiaisonRequirement *requirement,
         const char               *role)
{
  LiaisonSkillProposal *proposal = find (proposals, requirement->skill);
  char                 *roles;

  if (proposal == NULL)
    {
      proposal = g_new0 (LiaisonSkillProposal, 1);
      proposal->skill = requirement->skill;
      proposal->level = requirement->level;
      proposal->roles = g_strdup (role);
      g_ptr_array_add (proposals, proposal);
      return;
    }

  proposal->level = MAX (proposal->level, requirement->level);
  roles = g_strdup_printf ("%s, %s", proposal->roles, role);
  g_free (proposal->roles);
  proposal->roles = roles;
}

/**
 * liaison_skill_proposal_list:
 * @catalog: the catalogue
 * @roles: (element-type LiaisonEntry): roles that somebody held
 * @profile: the skills that are known of already
 *
 * Returns: (transfer full) (element-type LiaisonSkillProposal): the skills that
 *   the roles ask for, in their order, but for those that are there at that
 *   level
 */
GPtrArray *
liaison_skill_proposal_list (LiaisonCatalog       *catalog,
                             GPtrArray            *roles,
                             const LiaisonProfile *profile)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_skill_proposal_free);

  for (guint i = 0; i < roles->len; i++)
    {
      LiaisonEntry *role = g_ptr_array_index (roles, i);
      g_autoptr (GArray) requirements = liaison_requirement_list (catalog, role);

      for (guint n = 0; n < requirements->len; n++)
        propose (proposals, &g_array_index (requirements, LiaisonRequirement, n), liaison_entry_get_name (role));
    }

  for (guint i = proposals->len; i > 0; i--)
    {
      LiaisonSkillProposal *proposal = g_ptr_array_index (proposals, i - 1);

      if (liaison_profile_get_level (profile, proposal->skill) >= proposal->level)
        g_ptr_array_remove_index (proposals, i - 1);
    }

  return proposals;
}
