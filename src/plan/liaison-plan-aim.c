/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan-aim.h"

#include "liaison-date.h"
#include "liaison-isolate.h"

#include <glib/gi18n.h>

/**
 * liaison_plan_aim_find:
 * @plan: the plan
 * @standing: where the user stands and what they aim for
 *
 * Returns: (transfer none) (nullable): the role or field that the plan names,
 *   else the first that the user marked
 */
LiaisonEntry *
liaison_plan_aim_find (LiaisonPlan     *plan,
                       LiaisonStanding *standing)
{
  LiaisonCatalog    *catalog = liaison_catalog_get_default ();
  const char *const *aims = liaison_standing_get_aims (standing);
  LiaisonEntry      *aim = liaison_catalog_get_entry (catalog, liaison_plan_get_role (plan));

  if (aim == NULL)
    aim = liaison_catalog_get_entry (catalog, liaison_plan_get_sector (plan));
  for (guint i = 0; aim == NULL && aims[i] != NULL; i++)
    aim = liaison_catalog_get_entry (catalog, aims[i]);

  return aim;
}

static void
add_choice (GListStore *choices,
            const char *id)
{
  LiaisonEntry *entry = liaison_catalog_get_entry (liaison_catalog_get_default (), id);

  if (entry != NULL && !g_list_store_find (choices, entry, NULL))
    g_list_store_append (choices, entry);
}

/**
 * liaison_plan_aim_dup_choices:
 * @plan: the plan
 * @standing: where the user stands and what they aim for
 *
 * Returns: (transfer full): what the plan can lead to, each a #LiaisonEntry:
 *   what it leads to now, what the user marked, and the roles in the fields
 *   they marked
 */
GListModel *
liaison_plan_aim_dup_choices (LiaisonPlan     *plan,
                              LiaisonStanding *standing)
{
  LiaisonCatalog    *catalog = liaison_catalog_get_default ();
  const char *const *aims = liaison_standing_get_aims (standing);
  LiaisonEntry      *now = liaison_plan_aim_find (plan, standing);
  GListStore        *choices = g_list_store_new (LIAISON_TYPE_ENTRY);

  for (guint i = 0; aims[i] != NULL; i++)
    add_choice (choices, aims[i]);
  if (now != NULL)
    add_choice (choices, liaison_entry_get_id (now));
  for (guint i = 0; aims[i] != NULL; i++)
    {
      LiaisonSpecialty  *field = liaison_catalog_get_specialty (catalog, aims[i]);
      const char *const *roles = field != NULL ? liaison_specialty_get_roles (field) : NULL;

      for (guint n = 0; roles != NULL && roles[n] != NULL; n++)
        add_choice (choices, roles[n]);
    }

  return G_LIST_MODEL (choices);
}

/**
 * liaison_plan_aim_set:
 * @plan: a plan
 * @aim: the role or field that it is to lead to
 */
void
liaison_plan_aim_set (LiaisonPlan  *plan,
                      LiaisonEntry *aim)
{
  gboolean is_role = LIAISON_IS_ROLE (aim);

  liaison_plan_set_role (plan, is_role ? liaison_entry_get_id (aim) : "");
  liaison_plan_set_sector (plan, is_role ? "" : liaison_entry_get_id (aim));
}

/**
 * liaison_plan_aim_dup_sentence:
 * @aim: the role or field aimed at
 * @plan: the plan
 *
 * Returns: (transfer full): the goal as one says it: "Taxonomist by 2028"
 */
char *
liaison_plan_aim_dup_sentence (LiaisonEntry *aim,
                               LiaisonPlan  *plan)
{
  g_autofree char *until = liaison_date_dup_full (liaison_plan_get_until (plan));

  if (*until == '\0')
    return g_strdup (liaison_entry_get_name (aim));

  /* Translators: a role or a field, and by when: "Taxonomist by 2028". */
  return liaison_isolate_printf (_ ("%s by %s"), liaison_entry_get_name (aim), until);
}

static guint
count_all (LiaisonStanding   *standing,
           const char *const *sectors)
{
  guint known = 0;

  for (guint i = 0; sectors[i] != NULL; i++)
    known += liaison_standing_get_known (standing, sectors[i]);

  return known;
}

/**
 * liaison_plan_aim_count_known:
 * @aim: the role or field aimed at
 * @standing: whom the user knows
 *
 * Returns: how many people the user knows in the field, or in the fields of the
 *   role
 */
guint
liaison_plan_aim_count_known (LiaisonEntry    *aim,
                              LiaisonStanding *standing)
{
  if (!LIAISON_IS_ROLE (aim))
    return liaison_standing_get_known (standing, liaison_entry_get_id (aim));

  return count_all (standing, liaison_role_get_specialties (LIAISON_ROLE (aim))) +
         count_all (standing, liaison_role_get_areas (LIAISON_ROLE (aim)));
}
