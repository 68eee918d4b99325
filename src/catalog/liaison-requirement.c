/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-requirement.h"

/* What a skill counts for that no field of the role has weighed. */
#define UNWEIGHED 3

/* What a field as a whole asks for: to do it without help. */
#define OF_FIELD 3

static gboolean
is_field_of (const char  *field,
             LiaisonRole *role)
{
  return g_strv_contains (liaison_role_get_specialties (role), field) || g_strv_contains (liaison_role_get_areas (role), field);
}

/* What the field of the role that asks most for the skill says. */
static int
weigh (LiaisonCatalog *catalog,
       LiaisonRole    *role,
       const char     *id)
{
  LiaisonCatalogSkill *skill = liaison_catalog_get_skill (catalog, id);
  GPtrArray           *fields = skill != NULL ? liaison_catalog_skill_get_used_by (skill) : NULL;
  int                  most = 0;

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      const LiaisonReference *field = g_ptr_array_index (fields, i);

      if (field->weight > most && is_field_of (field->id, role))
        most = field->weight;
    }

  return most > 0 ? most : UNWEIGHED;
}

static int
expect (LiaisonRole *role,
        int          importance)
{
  switch (liaison_role_get_level (role))
    {
    case LIAISON_ROLE_LEVEL_ENTRY:
      return 2;
    case LIAISON_ROLE_LEVEL_SENIOR:
    case LIAISON_ROLE_LEVEL_LEAD:
      return importance == 5 ? 4 : 3;
    case LIAISON_ROLE_LEVEL_MID:
    default:
      return 3;
    }
}

static void
list_role (LiaisonCatalog *catalog,
           LiaisonRole    *role,
           GArray         *list)
{
  const char *const *skills = liaison_role_get_skills (role);

  for (guint i = 0; skills[i] != NULL; i++)
    {
      int                importance = liaison_role_get_importance (role, i);
      int                level = liaison_role_get_required (role, i);
      LiaisonRequirement requirement = { skills[i], 0, 0 };

      requirement.importance = importance > 0 ? importance : weigh (catalog, role, skills[i]);
      requirement.level = level > 0 ? level : expect (role, requirement.importance);
      g_array_append_val (list, requirement);
    }
}

static void
list_field (LiaisonSpecialty *field,
            GArray           *list)
{
  GPtrArray *skills = liaison_specialty_get_skills (field);

  for (guint i = 0; i < skills->len; i++)
    {
      const LiaisonReference *skill = g_ptr_array_index (skills, i);
      LiaisonRequirement      requirement = { skill->id, skill->weight, OF_FIELD };

      g_array_append_val (list, requirement);
    }
}

/**
 * liaison_requirement_list:
 * @catalog: the catalogue
 * @entry: a role, a specialty or an area of it
 *
 * What a role does not say itself is judged by its fields and its rank: a skill
 * is as important as that field of the role thinks which asks most for it, 3
 * where none names it. An entry asks for level 2, a role in the middle for 3, a
 * senior or lead one for 3, and for 4 where the importance is 5. A field asks
 * for level 3 throughout.
 *
 * Returns: (transfer full) (element-type LiaisonRequirement): the skills that
 *   @entry asks for, in its order; none where it names none
 */
GArray *
liaison_requirement_list (LiaisonCatalog *catalog,
                          LiaisonEntry   *entry)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LiaisonRequirement));

  g_return_val_if_fail (LIAISON_IS_CATALOG (catalog), list);

  if (LIAISON_IS_ROLE (entry))
    list_role (catalog, LIAISON_ROLE (entry), list);
  else if (LIAISON_IS_SPECIALTY (entry))
    list_field (LIAISON_SPECIALTY (entry), list);

  return list;
}
