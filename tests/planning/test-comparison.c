/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-carry-over.h"
#include "liaison-comparison.h"
#include "liaison-fixture.h"
#include "liaison-person.h"
#include "liaison-profile-skill.h"

#include <string.h>

static LiaisonCatalog *
load_small (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "catalog", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LiaisonCatalog *catalog = liaison_catalog_load (folder, NULL, &error);

  g_assert_no_error (error);

  return catalog;
}

/* "a|=b": the items of a cell, with a mark before what is shared. */
static char *
join_cell (LiaisonComparison      *comparison,
           LiaisonComparisonAspect aspect,
           guint                   column)
{
  GPtrArray *cell = liaison_comparison_get_cell (comparison, aspect, column);
  GString   *joined = g_string_new (NULL);

  for (guint i = 0; i < cell->len; i++)
    {
      const LiaisonComparisonItem *item = g_ptr_array_index (cell, i);

      g_string_append_printf (joined, "%s%s%s", i > 0 ? "|" : "", item->is_shared ? "=" : "", item->text);
    }

  return g_string_free (joined, FALSE);
}

static void
assert_cell (LiaisonComparison      *comparison,
             LiaisonComparisonAspect aspect,
             guint                   column,
             const char             *expected)
{
  g_autofree char *joined = join_cell (comparison, aspect, column);

  g_assert_cmpstr (joined, ==, expected);
}

/* A keeper with rope work beside a pilot, by hand. */
static void
test_sets_roles_side_by_side (void)
{
  const char *const ids[] = { "keeper", "pilot", NULL };
  g_autoptr (LiaisonCatalog) catalog = load_small ();
  g_autoptr (LiaisonProfile) profile = liaison_profile_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LiaisonComparison) comparison = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *title = NULL;

  g_hash_table_insert (known, (gpointer) "lighthouse", GUINT_TO_POINTER (3));
  liaison_profile_raise (profile, "rope-work", 3);
  comparison = liaison_comparison_new (catalog, ids, profile, known);

  assert_cell (comparison, LIAISON_COMPARISON_KIND, 0, "Experienced");
  assert_cell (comparison, LIAISON_COMPARISON_KIND, 1, "Senior");
  assert_cell (comparison, LIAISON_COMPARISON_COMMITMENT, 0, "=Lighthouse: Commitment 5 of 5");
  assert_cell (comparison, LIAISON_COMPARISON_TIME, 0, "=Lighthouse: 2 years to enter|Required: Lamp Licence (6 months)");
  assert_cell (comparison, LIAISON_COMPARISON_SIZE, 0, "=Lighthouse: 1 kind of job|=Lighthouse: Lamps: 12.5 lamps (Ireland, 2020) [1]");
  g_assert_cmpstr (liaison_comparison_get_sources (comparison)[0], ==, "[1] Census of Lighthouses");
  g_assert_null (liaison_comparison_get_sources (comparison)[1]);
  assert_cell (comparison, LIAISON_COMPARISON_OPENNESS, 0, "1 role leads to it|1 qualification is required");
  assert_cell (comparison, LIAISON_COMPARISON_OPENNESS, 1, "no role is known to lead to it|no qualification is required");
  /* 4 of 10 is asked of rope work. */
  assert_cell (comparison, LIAISON_COMPARISON_HAVE, 1, "40 %|Have: Rope work|Lack: Lens polishing, Signalling");
  assert_cell (comparison, LIAISON_COMPARISON_KNOWN, 1, "=Lighthouse: 3 people|Harbour: Nobody yet");
  assert_cell (comparison, LIAISON_COMPARISON_SKILLS, 0, "=Lens polishing");
  assert_cell (comparison, LIAISON_COMPARISON_SKILLS, 1, "=Lens polishing|Rope work|Signalling");
  assert_cell (comparison, LIAISON_COMPARISON_QUALIFICATIONS, 0, "Lamp Licence (required)");
  assert_cell (comparison, LIAISON_COMPARISON_ADJACENT, 0, "Keeper (next)");

  g_assert_true (liaison_comparison_differs (comparison, LIAISON_COMPARISON_KIND));
  g_assert_false (liaison_comparison_differs (comparison, LIAISON_COMPARISON_COMMITMENT));
  sentence = liaison_comparison_dup_sentence (comparison, LIAISON_COMPARISON_KIND);
  g_assert_cmpstr (sentence, ==, "Kind. Keeper: Experienced. Pilot: Senior.");
  title = liaison_comparison_dup_title (comparison);
  g_assert_cmpstr (title, ==, "Keeper, Pilot");
}

static void
test_sets_fields_side_by_side (void)
{
  const char *const ids[] = { "lighthouse", "harbour", NULL };
  g_autoptr (LiaisonCatalog) catalog = load_small ();
  g_autoptr (LiaisonProfile) profile = liaison_profile_new ();
  g_autoptr (LiaisonComparison) comparison = liaison_comparison_new (catalog, ids, profile, NULL);

  assert_cell (comparison, LIAISON_COMPARISON_KIND, 1, "Industry");
  assert_cell (comparison, LIAISON_COMPARISON_SYSTEMS, 0, "Fresnel");
  assert_cell (comparison, LIAISON_COMPARISON_SIZE, 1, "0 kinds of job|No figure on jobs, growth, openings or pay is known.");
  assert_cell (comparison, LIAISON_COMPARISON_ADJACENT, 0, "Harbour (Next door)");
  assert_cell (comparison, LIAISON_COMPARISON_OPENNESS, 0, "=no role is a first post|1 field is near enough to come from|1 qualification is required");
  g_assert_true (liaison_comparison_is_empty (comparison, LIAISON_COMPARISON_KNOWN));
  g_assert_false (liaison_comparison_is_empty (comparison, LIAISON_COMPARISON_SKILLS));
}

/* What is unknown or stands there twice is left out, and so is a fifth. */
static void
test_takes_four (void)
{
  const char *const ids[] = { "law", "no-such", "medical", "law", "archive", "digital", "media", NULL };
  g_autoptr (LiaisonProfile) profile = liaison_profile_new ();
  g_autoptr (LiaisonComparison) comparison = liaison_comparison_new (liaison_catalog_get_default (), ids, profile, NULL);

  g_assert_cmpuint (liaison_comparison_get_n_entries (comparison), ==, LIAISON_COMPARISON_MOST);
  g_assert_cmpstr (liaison_entry_get_id (liaison_comparison_get_entry (comparison, 3)), ==, "digital");
}

static gboolean
add_records (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  g_autoptr (LiaisonProfileSkill) skill = liaison_profile_skill_new ();

  liaison_person_set_name (person, "Ada");
  liaison_person_set_sector (person, "law");
  liaison_profile_skill_set_skill (skill, "legal-research");
  liaison_profile_skill_set_level (skill, 4);

  return liaison_change_save (change, LIAISON_RECORD (person), error) && liaison_change_save (change, LIAISON_RECORD (skill), error);
}

static gpointer
read_comparison (LiaisonConnection *connection,
                 gpointer           ids,
                 GCancellable      *cancellable,
                 GError           **error)
{
  return liaison_comparison_read (connection, liaison_catalog_get_default (), ids, error);
}

static void
test_reads_the_user (void)
{
  const char *const ids[] = { "law", "medical", NULL };
  LiaisonFixture   *data = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonComparison) comparison = NULL;
  g_autofree char *have = NULL;

  liaison_store_change (data->store, "Add", add_records, NULL, NULL, &error);
  g_assert_no_error (error);
  comparison = liaison_store_read (data->store, read_comparison, (gpointer) ids, NULL, &error);
  g_assert_no_error (error);
  assert_cell (comparison, LIAISON_COMPARISON_KNOWN, 0, "1 person");
  assert_cell (comparison, LIAISON_COMPARISON_KNOWN, 1, "Nobody yet");
  have = join_cell (comparison, LIAISON_COMPARISON_HAVE, 0);
  g_assert_nonnull (strstr (have, "Have: Legal research|"));
  g_clear_object (&comparison);
  liaison_fixture_free (data);
}

/* Each skill of an emerging role carries over or is new, and what is said of it is
 * in the catalogue. */
static void
test_says_what_carries_over (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListModel     *roles = liaison_catalog_get_roles (catalog);
  g_autoptr (GPtrArray) archivist = liaison_carry_over_list (catalog, liaison_catalog_get_role (catalog, "digital-archivist"));
  g_autofree char *sentence = liaison_carry_over_dup_sentence (archivist);
  guint            n_emerging = 0;

  g_assert_cmpstr (sentence, ==, "1 of 6 skills carry over from the paper side.");
  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (LiaisonRole) role = g_list_model_get_item (roles, i);
      g_autoptr (GPtrArray) skills = liaison_carry_over_list (catalog, role);
      gboolean is_new = FALSE;

      n_emerging += liaison_role_is_emerging (role);
      g_assert_cmpuint (skills->len, ==, liaison_role_is_emerging (role) ? g_strv_length ((char **) liaison_role_get_skills (role)) : 0);
      for (guint n = 0; n < skills->len; n++)
        {
          const LiaisonCarriedSkill *skill = g_ptr_array_index (skills, n);

          g_assert_true (!is_new || skill->roles->len == 0); /* what is new comes last */
          is_new = skill->roles->len == 0;
          for (guint r = 0; r < skill->roles->len; r++)
            {
              g_assert_false (liaison_role_is_emerging (g_ptr_array_index (skill->roles, r)));
              g_assert_true (g_strv_contains (liaison_role_get_skills (g_ptr_array_index (skill->roles, r)), skill->skill));
            }
        }
    }
  g_assert_cmpuint (n_emerging, >, 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/comparison/sets-roles-side-by-side", test_sets_roles_side_by_side);
  g_test_add_func ("/planning/comparison/sets-fields-side-by-side", test_sets_fields_side_by_side);
  g_test_add_func ("/planning/comparison/takes-four", test_takes_four);
  g_test_add_func ("/planning/comparison/reads-the-user", test_reads_the_user);
  g_test_add_func ("/planning/carry-over/says-what-carries-over", test_says_what_carries_over);

  return g_test_run ();
}
