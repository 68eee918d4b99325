/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fit-words.h"
#include "liaison-fixture.h"
#include "liaison-profile-skill.h"
#include "liaison-affiliation.h"
#include "liaison-person.h"
#include "liaison-plan.h"
#include "liaison-remedy.h"
#include "liaison-route.h"
#include "liaison-step.h"
#include "liaison-tie.h"

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

static LiaisonFit *
fit_to (LiaisonCatalog       *catalog,
        const char           *id,
        const LiaisonProfile *profile)
{
  return liaison_fit_new (catalog, liaison_catalog_get_entry (catalog, id), profile);
}

/* A pilot is senior, and asks for
 *
 *   lens polishing: importance 5, for the lighthouse says so, level 4
 *   rope work: importance 4, the harbour asks more than the lighthouse; level 3
 *   signalling: importance 1 and level 2, for the role says so itself
 *
 * With lens polishing 2, rope work 4 and no signalling that is
 * (5 * 2/4 + 4 * 1 + 1 * 0) / 10 = 0.65. */
static void
test_by_hand (void)
{
  g_autoptr (LiaisonCatalog) catalog = load_small ();
  g_autoptr (LiaisonProfile) profile = liaison_profile_new ();
  g_autoptr (LiaisonFit) fit = NULL;
  g_autofree char *sentence = NULL;
  const LiaisonFitPart *part;

  liaison_profile_raise (profile, "lens-polishing", 2);
  liaison_profile_raise (profile, "rope-work", 4);
  fit = fit_to (catalog, "pilot", profile);

  g_assert_cmpfloat_with_epsilon (liaison_fit_get_score (fit), 0.65, 1e-12);
  g_assert_cmpint (liaison_fit_get_percent (fit), ==, 65);
  g_assert_cmpuint (liaison_fit_get_n_gaps (fit), ==, 2);
  part = liaison_fit_get_part (fit, 0);
  g_assert_cmpstr (part->skill, ==, "lens-polishing");
  g_assert_cmpfloat_with_epsilon (part->adds, 0.25, 1e-12);
  g_assert_cmpint (part->state, ==, LIAISON_FIT_NEARLY);
  part = liaison_fit_get_part (fit, 1);
  g_assert_cmpstr (part->skill, ==, "signalling");
  g_assert_cmpfloat_with_epsilon (part->adds, 0.1, 1e-12);
  g_assert_cmpint (part->state, ==, LIAISON_FIT_LACK);
  part = liaison_fit_find (fit, "rope-work");
  g_assert_cmpint (part->importance, ==, 4);
  g_assert_cmpint (part->required, ==, 3);
  g_assert_cmpint (part->state, ==, LIAISON_FIT_HAVE);

  sentence = liaison_fit_dup_sentence (fit, catalog);
  g_assert_cmpstr (sentence, ==, "You have 1 of 3 skills and nearly 1 more. Most would come of Lens polishing (+25 %).");
}

/* A field asks for level 3: 5 * 2/3 over 5. */
static void
test_field_by_hand (void)
{
  g_autoptr (LiaisonCatalog) catalog = load_small ();
  g_autoptr (LiaisonProfile) profile = liaison_profile_new ();
  g_autoptr (LiaisonFit) fit = NULL;
  g_autoptr (LiaisonFit) nothing = fit_to (catalog, "harbour", profile);
  g_autofree char *sentence = liaison_fit_dup_sentence (nothing, catalog);

  liaison_profile_raise (profile, "lens-polishing", 2);
  fit = fit_to (catalog, "lighthouse", profile);
  g_assert_cmpfloat_with_epsilon (liaison_fit_get_score (fit), 2.0 / 3, 1e-12);
  g_assert_cmpint (liaison_fit_get_percent (fit), ==, 66);
  g_assert_cmpuint (liaison_fit_get_n_parts (nothing), ==, 0);
  g_assert_cmpstr (sentence, ==, "The catalogue names no skills for it.");
}

static LiaisonProfile *
make_profile (LiaisonCatalog *catalog)
{
  LiaisonProfile *profile = liaison_profile_new ();
  GListModel     *skills = liaison_catalog_get_skills (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (skills); i++)
    {
      g_autoptr (LiaisonEntry) skill = g_list_model_get_item (skills, i);

      liaison_profile_raise (profile, liaison_entry_get_id (skill), g_test_rand_int_range (0, 5));
    }

  return profile;
}

/* Of any profile, in all roles: closing a gap of one role adds what was said
 * there, and takes nothing from any other. */
static void
test_closing_never_lowers (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListModel     *roles = liaison_catalog_get_roles (catalog);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (LiaisonProfile) before = make_profile (catalog);
      g_autoptr (GPtrArray) fits = liaison_fit_rank (catalog, roles, before);

      for (guint i = 0; i < fits->len; i += 7)
        {
          LiaisonFit *fit = g_ptr_array_index (fits, i);

          if (liaison_fit_get_n_gaps (fit) == 0)
            continue;

          const LiaisonFitPart *gap = liaison_fit_get_part (fit, g_test_rand_int_range (0, liaison_fit_get_n_gaps (fit)));
          g_autoptr (LiaisonProfile) after = liaison_profile_copy (before);
          g_autoptr (LiaisonFit) closed = NULL;

          liaison_profile_raise (after, gap->skill, gap->required);
          closed = liaison_fit_new (catalog, liaison_fit_get_entry (fit), after);
          g_assert_cmpfloat_with_epsilon (liaison_fit_get_score (closed), liaison_fit_get_score (fit) + gap->adds, 1e-9);

          for (guint n = 0; n < fits->len; n++)
            {
              LiaisonFit *other = g_ptr_array_index (fits, n);
              g_autoptr (LiaisonFit) then = liaison_fit_new (catalog, liaison_fit_get_entry (other), after);

              g_assert_cmpfloat (liaison_fit_get_score (then), >=, liaison_fit_get_score (other));
            }
        }
    }
}

static void
test_all_gaps_make_the_whole (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (LiaisonProfile) profile = make_profile (catalog);
  g_autoptr (GPtrArray) fits = liaison_fit_rank (catalog, liaison_catalog_get_roles (catalog), profile);

  g_assert_cmpuint (fits->len, >, 90);
  for (guint i = 0; i < fits->len; i++)
    {
      LiaisonFit *fit = g_ptr_array_index (fits, i);
      double sum = liaison_fit_get_score (fit);

      for (guint n = 0; n < liaison_fit_get_n_parts (fit); n++)
        {
          sum += liaison_fit_get_part (fit, n)->adds;
          if (n > 0)
            g_assert_cmpfloat (liaison_fit_get_part (fit, n)->adds, <=, liaison_fit_get_part (fit, n - 1)->adds + 1e-9);
        }
      g_assert_cmpfloat_with_epsilon (sum, 1, 1e-9);
      if (i > 0)
        g_assert_cmpfloat (liaison_fit_get_score (fit), <=, liaison_fit_get_score (g_ptr_array_index (fits, i - 1)) + 1e-9);
    }
}

static gpointer
read_profile (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return liaison_profile_read (connection, error);
}

static void
save_skill (LiaisonFixture *fixture,
            const char     *skill,
            int             level)
{
  g_autoptr (LiaisonProfileSkill) record = liaison_profile_skill_new ();

  liaison_profile_skill_set_skill (record, skill);
  liaison_profile_skill_set_level (record, level);
  liaison_fixture_save (fixture, record);
}

static void
test_reads_skills (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  save_skill (fixture, "sql", 2);
  save_skill (fixture, "sql", 3);
  save_skill (fixture, "rda", 9);
  save_skill (fixture, "premis", 0);
  profile = liaison_store_read (fixture->store, read_profile, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (liaison_profile_get_level (profile, "sql"), ==, 3);
  g_assert_cmpint (liaison_profile_get_level (profile, "rda"), ==, 4);
  g_assert_cmpint (liaison_profile_get_level (profile, "premis"), ==, 0);
  g_assert_cmpuint (liaison_profile_get_n_skills (profile), ==, 2);
}

static gint64
save_person (LiaisonFixture *fixture,
             const char     *name,
             gboolean        is_known,
             const char     *role,
             const char     *title,
             const char     *until)
{
  gint64 id = liaison_fixture_person (fixture, name);
  g_autoptr (LiaisonAffiliation) stint = liaison_affiliation_new ();
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();

  liaison_affiliation_set_person (stint, id);
  liaison_affiliation_set_role (stint, role);
  liaison_affiliation_set_title (stint, title);
  liaison_affiliation_set_until (stint, until);
  liaison_fixture_save (fixture, stint);
  liaison_tie_set_person (tie, id);
  liaison_tie_set_closeness (tie, 2);
  if (is_known)
    liaison_fixture_save (fixture, tie);

  return id;
}

static void
save_step (LiaisonFixture *fixture,
           const char     *title,
           const char     *qualification)
{
  g_autoptr (LiaisonPlan) plan = liaison_plan_new ();
  g_autoptr (LiaisonRoute) route = liaison_route_new ();
  g_autoptr (LiaisonStep) step = liaison_step_new ();

  liaison_route_set_plan (route, liaison_fixture_save (fixture, plan));
  liaison_step_set_route (step, liaison_fixture_save (fixture, route));
  liaison_step_set_title (step, title);
  liaison_step_set_qualification (step, qualification);
  liaison_fixture_save (fixture, step);
}

static gpointer
read_remedies (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_remedies_read (connection, liaison_catalog_get_default (), error);
}

static const LiaisonRemedy *
find_remedy (GPtrArray        *remedies,
             LiaisonRemedyKind kind,
             guint             skip)
{
  for (guint i = 0; i < remedies->len; i++)
    if (((LiaisonRemedy *) g_ptr_array_index (remedies, i))->kind == kind && skip-- == 0)
      return g_ptr_array_index (remedies, i);

  return NULL;
}

static void
test_gap_says_what_closes_it (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonProfile) profile = liaison_profile_new ();
  g_autoptr (LiaisonFit) fit = fit_to (catalog, "digital-archivist", profile);
  g_autoptr (LiaisonRemedies) remedies = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  const LiaisonRemedy *remedy;

  save_person (fixture, "Past Paula", TRUE, "digital-archivist", "", "2019");
  save_person (fixture, "Senior Sam", TRUE, "", "Senior Digital Archivist", "");
  save_person (fixture, "Strange Stella", FALSE, "digital-archivist", "", "");
  save_person (fixture, "Other Olaf", TRUE, "", "Baker", "");
  save_step (fixture, "Preservation course", "das-saa");
  remedies = liaison_store_read (fixture->store, read_remedies, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (liaison_remedies_get_n_holders (remedies, "digital-preservation-oais"), ==, 2);

  found = liaison_remedies_find (remedies, fit, profile, "digital-preservation-oais");
  g_assert_cmpstr (find_remedy (found, LIAISON_REMEDY_STEP, 0)->name, ==, "Preservation course");
  remedy = find_remedy (found, LIAISON_REMEDY_QUALIFICATION, 0);
  g_assert_cmpstr (remedy->entry, ==, "das-saa");
  remedy = find_remedy (found, LIAISON_REMEDY_COURSE, 0);
  g_assert_cmpstr (remedy->name, ==, "Novice to Know-How");
  g_assert_cmpstr (remedy->reason, ==, "A course of Digital Preservation Coalition (dpconline.org)");
  g_assert_nonnull (liaison_catalog_get_association (catalog, remedy->entry));
  g_assert_null (find_remedy (found, LIAISON_REMEDY_ASSOCIATION, 0));
  remedy = find_remedy (found, LIAISON_REMEDY_PERSON, 0);
  g_assert_cmpstr (remedy->name, ==, "Senior Sam");
  g_assert_cmpstr (remedy->reason, ==, "Needs it as Digital archivist");
  remedy = find_remedy (found, LIAISON_REMEDY_PERSON, 1);
  g_assert_cmpstr (remedy->name, ==, "Past Paula");
  g_assert_cmpstr (remedy->reason, ==, "Needed it as Digital archivist");
  g_assert_null (find_remedy (found, LIAISON_REMEDY_PERSON, 2));
}

/* With an empty database, too, each gap of each role says what would close it. */
static void
test_every_gap_has_a_remedy (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonProfile) profile = liaison_profile_new ();
  g_autoptr (GPtrArray) fits = liaison_fit_rank (catalog, liaison_catalog_get_roles (catalog), profile);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRemedies) remedies = liaison_store_read (fixture->store, read_remedies, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < fits->len; i++)
    for (guint n = 0; n < liaison_fit_get_n_gaps (g_ptr_array_index (fits, i)); n++)
      {
        const char *skill = liaison_fit_get_part (g_ptr_array_index (fits, i), n)->skill;
        g_autoptr (GPtrArray) found = liaison_remedies_find (remedies, g_ptr_array_index (fits, i), profile, skill);

        if (found->len == 0)
          g_error ("Nothing closes %s", skill);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/fit/is-what-one-works-out-by-hand", test_by_hand);
  g_test_add_func ("/planning/fit/measures-a-field-too", test_field_by_hand);
  g_test_add_func ("/planning/fit/closing-a-gap-never-lowers-one", test_closing_never_lowers);
  g_test_add_func ("/planning/fit/all-gaps-closed-make-the-whole", test_all_gaps_make_the_whole);
  g_test_add_func ("/planning/fit/reads-the-skills-of-the-user", test_reads_skills);
  g_test_add_func ("/planning/fit/gap-says-what-closes-it", test_gap_says_what_closes_it);
  g_test_add_func ("/planning/fit/every-gap-has-a-remedy", test_every_gap_has_a_remedy);

  return g_test_run ();
}
