/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-carry-over.h"

#include <glib/gi18n-lib.h>

/* So many roles are named for a skill. */
#define MOST_NAMED 3

static void
carried_skill_free (gpointer data)
{
  LiaisonCarriedSkill *skill = data;

  g_ptr_array_unref (skill->roles);
  g_free (skill);
}

/* A post of the library circuit that was there before digitisation. */
static gboolean
is_of_paper_side (LiaisonRole *role)
{
  return !liaison_role_is_emerging (role) && !liaison_role_is_sidetrack (role) && liaison_role_get_specialties (role)[0] != NULL;
}

static guint
count_shared (LiaisonRole *one,
              LiaisonRole *other)
{
  guint n = 0;

  for (const char *const *skill = liaison_role_get_skills (one); *skill != NULL; skill++)
    n += g_strv_contains (liaison_role_get_skills (other), *skill);

  return n;
}

static int
compare_shared (gconstpointer a,
                gconstpointer b,
                gpointer      emerging)
{
  LiaisonRole *one = *(LiaisonRole *const *) a;
  LiaisonRole *other = *(LiaisonRole *const *) b;
  int          shared = (int) count_shared (emerging, other) - (int) count_shared (emerging, one);

  return shared != 0 ? shared : g_strcmp0 (liaison_entry_get_id (LIAISON_ENTRY (one)), liaison_entry_get_id (LIAISON_ENTRY (other)));
}

static GPtrArray *
list_paper_side (LiaisonCatalog *catalog,
                 LiaisonRole    *emerging)
{
  GListModel *all = liaison_catalog_get_roles (catalog);
  GPtrArray  *roles = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LiaisonRole) role = g_list_model_get_item (all, i);

      if (is_of_paper_side (role) && count_shared (emerging, role) > 0)
        g_ptr_array_add (roles, g_steal_pointer (&role));
    }
  g_ptr_array_sort_with_data (roles, compare_shared, emerging);

  return roles;
}

static int
compare_carried (gconstpointer a,
                 gconstpointer b)
{
  const LiaisonCarriedSkill *one = *(LiaisonCarriedSkill *const *) a;
  const LiaisonCarriedSkill *other = *(LiaisonCarriedSkill *const *) b;

  return (one->roles->len == 0) - (other->roles->len == 0);
}

/**
 * liaison_carry_over_list:
 * @catalog: the catalogue
 * @role: a role that digitisation created
 *
 * Tells the skills that one brings along from the paper side, for roles that were
 * there before ask for them too, from those that are new.
 *
 * Returns: (transfer full) (element-type LiaisonCarriedSkill): the skills of the
 *   role, what carries over first; empty for a role that is not emerging
 */
GPtrArray *
liaison_carry_over_list (LiaisonCatalog *catalog,
                         LiaisonRole    *role)
{
  GPtrArray *skills = g_ptr_array_new_with_free_func (carried_skill_free);
  g_autoptr (GPtrArray) roles = NULL;

  g_return_val_if_fail (LIAISON_IS_CATALOG (catalog) && LIAISON_IS_ROLE (role), skills);

  if (!liaison_role_is_emerging (role))
    return skills;

  roles = list_paper_side (catalog, role);
  for (const char *const *skill = liaison_role_get_skills (role); *skill != NULL; skill++)
    {
      LiaisonCarriedSkill *carried = g_new0 (LiaisonCarriedSkill, 1);

      carried->skill = *skill;
      carried->roles = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < roles->len; i++)
        if (g_strv_contains (liaison_role_get_skills (g_ptr_array_index (roles, i)), *skill))
          g_ptr_array_add (carried->roles, g_object_ref (g_ptr_array_index (roles, i)));
      g_ptr_array_add (skills, carried);
    }
  g_ptr_array_sort (skills, compare_carried);

  return skills;
}

/**
 * liaison_carry_over_count:
 * @skills: (element-type LiaisonCarriedSkill): skills of an emerging role
 *
 * Returns: how many of them carry over
 */
guint
liaison_carry_over_count (GPtrArray *skills)
{
  guint n = 0;

  for (guint i = 0; i < skills->len; i++)
    n += ((LiaisonCarriedSkill *) g_ptr_array_index (skills, i))->roles->len > 0;

  return n;
}

/**
 * liaison_carry_over_dup_sentence:
 * @skills: (element-type LiaisonCarriedSkill): skills of an emerging role
 *
 * Returns: (transfer full): how much carries over; "" for no skills
 */
char *
liaison_carry_over_dup_sentence (GPtrArray *skills)
{
  guint n = liaison_carry_over_count (skills);

  if (skills->len == 0)
    return g_strdup ("");
  if (n == 0)
    return g_strdup (_ ("None of its skills is asked for on the paper side."));

  /* Translators: %1$u of the %2$u skills of a role are asked for by older roles too. */
  return g_strdup_printf (ngettext ("%u of %u skill carries over from the paper side.", "%u of %u skills carry over from the paper side.", skills->len),
                          n, skills->len);
}

/**
 * liaison_carried_skill_dup_reason:
 * @self: a skill of an emerging role
 *
 * Returns: (transfer full): which roles of the paper side ask for it as well
 */
char *
liaison_carried_skill_dup_reason (const LiaisonCarriedSkill *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (self->roles->len == 0)
    return g_strdup (_ ("New with digitisation"));

  for (guint i = 0; i < MIN (self->roles->len, MOST_NAMED); i++)
    /* Translators: parts the items of a list */
    g_string_append_printf (names, "%s%s", i > 0 ? C_ ("list", ", ") : "", liaison_entry_get_name (g_ptr_array_index (self->roles, i)));
  if (self->roles->len <= MOST_NAMED)
    /* Translators: the names of roles */
    return g_strdup_printf (_ ("Also asked of: %s"), names->str);

  /* Translators: the names of roles, and how many more there are */
  return g_strdup_printf (ngettext ("Also asked of: %s and %u more", "Also asked of: %s and %u more", self->roles->len - MOST_NAMED),
                          names->str, self->roles->len - MOST_NAMED);
}
