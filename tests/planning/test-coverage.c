/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-coverage.h"
#include "liaison-error.h"
#include "liaison-fixture.h"

#include <string.h>

static gpointer
read_coverage (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_coverage_read (connection, data, error);
}

static LiaisonCoverage *
cover (LiaisonFixture *fixture,
       const char     *id)
{
  g_autoptr (GError) error = NULL;
  LiaisonCoverage *coverage = liaison_store_read (fixture->store, read_coverage, (gpointer) id, NULL, &error);

  g_assert_no_error (error);

  return coverage;
}

static gint64
save_person (LiaisonFixture    *fixture,
             const char        *name,
             const char        *sector,
             LiaisonContactKind kind)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  liaison_person_set_name (person, name);
  liaison_person_set_sector (person, sector);
  liaison_person_set_contact_kind (person, kind);

  return liaison_fixture_save (fixture, person);
}

static void
save_tie (LiaisonFixture *fixture,
          gint64          person,
          gint64          other,
          int             closeness)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();

  liaison_tie_set_person (tie, person);
  liaison_tie_set_other (tie, other);
  liaison_tie_set_closeness (tie, closeness);
  liaison_fixture_save (fixture, tie);
}

static void
save_meeting (LiaisonFixture *fixture,
              gint64          person,
              const char     *day)
{
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (LiaisonInteractionPerson) taking_part = liaison_interaction_person_new ();

  liaison_interaction_set_day (interaction, day);
  liaison_interaction_person_set_interaction (taking_part, liaison_fixture_save (fixture, interaction));
  liaison_interaction_person_set_person (taking_part, person);
  liaison_fixture_save (fixture, taking_part);
}

static LiaisonCoverageCell *
get_cell (LiaisonCoverage   *coverage,
          guint              row,
          LiaisonContactKind kind)
{
  for (guint i = 0; i < liaison_coverage_get_n_kinds (coverage); i++)
    if (liaison_coverage_get_kind (coverage, i) == kind)
      return liaison_coverage_get_cell (coverage, row, i);

  g_assert_not_reached ();
}

static void
assert_says (const char *sentence,
             const char *part)
{
  if (strstr (sentence, part) == NULL)
    g_error ("“%s” is not in “%s”", part, sentence);
}

static void
test_states (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = save_person (fixture, "Ana", "medical", LIAISON_CONTACT_KIND_COLLEAGUE);
  gint64 ben = save_person (fixture, "Ben", "medical", LIAISON_CONTACT_KIND_COLLEAGUE);
  gint64 cai = save_person (fixture, "Cai", "medical", LIAISON_CONTACT_KIND_CLIENT);
  gint64 dee = save_person (fixture, "Dee", "medical", LIAISON_CONTACT_KIND_MENTOR);
  gint64 eli = save_person (fixture, "Eli", "medical", LIAISON_CONTACT_KIND_RECRUITER);
  g_autoptr (LiaisonCoverage) coverage = NULL;
  LiaisonCoverageCell *cell;

  save_tie (fixture, ana, 0, 3);
  save_tie (fixture, ben, 0, 4);
  save_tie (fixture, cai, 0, 2);
  save_meeting (fixture, dee, "2001-01-01"); /* known by a meeting, long ago */
  save_tie (fixture, ana, eli, 3);
  coverage = cover (fixture, "medical");

  g_assert_cmpstr (liaison_coverage_get_sector (coverage, 0), ==, "medical");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (coverage)), ==,
                    liaison_coverage_get_n_sectors (coverage) * liaison_coverage_get_n_kinds (coverage));
  cell = get_cell (coverage, 0, LIAISON_CONTACT_KIND_COLLEAGUE);
  g_assert_cmpint (liaison_coverage_cell_get_state (cell), ==, LIAISON_COVERAGE_COVERED);
  g_assert_cmpstr (liaison_coverage_cell_get_person (cell, 0)->name, ==, "Ben");
  assert_says (liaison_coverage_cell_get_sentence (cell), "You are in touch with Ben, Ana.");
  cell = get_cell (coverage, 0, LIAISON_CONTACT_KIND_CLIENT);
  g_assert_cmpint (liaison_coverage_cell_get_state (cell), ==, LIAISON_COVERAGE_SINGLE);
  assert_says (liaison_coverage_cell_get_sentence (cell), "All hangs on Cai");
  cell = get_cell (coverage, 0, LIAISON_CONTACT_KIND_MENTOR);
  g_assert_cmpint (liaison_coverage_cell_get_state (cell), ==, LIAISON_COVERAGE_DORMANT);
  assert_says (liaison_coverage_cell_get_sentence (cell), "Dee");

  /* an empty cell leads to whom one does not know of that very kind */
  cell = get_cell (coverage, 0, LIAISON_CONTACT_KIND_RECRUITER);
  g_assert_cmpint (liaison_coverage_cell_get_state (cell), ==, LIAISON_COVERAGE_EMPTY);
  assert_says (liaison_coverage_cell_get_sentence (cell), "Ana could introduce you to Eli.");
  assert_says (liaison_coverage_cell_get_sentence (cell), "Such people meet at: ");
  g_assert_cmpint (liaison_chain_get_key (liaison_coverage_cell_get_chain (cell), 2), ==, liaison_contact_key_of_person (eli));
  assert_says (liaison_coverage_get_sentence (coverage, 0), "The way to 1 other there leads through Ana alone.");
}

static void
test_one (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = save_person (fixture, "Ana", "law", LIAISON_CONTACT_KIND_NONE);
  g_autoptr (LiaisonCoverage) coverage = NULL;
  LiaisonCoverageCell *cell;

  save_tie (fixture, ana, 0, 3);
  coverage = cover (fixture, "law");
  cell = get_cell (coverage, 0, LIAISON_CONTACT_KIND_INDUSTRY);

  g_assert_cmpint (liaison_coverage_cell_get_state (get_cell (coverage, 0, LIAISON_CONTACT_KIND_OTHER)), ==, LIAISON_COVERAGE_SINGLE);
  assert_says (liaison_coverage_get_sentence (coverage, 0), "All you have in Law hangs on Ana.");
  g_assert_null (liaison_coverage_cell_get_chain (cell));
  assert_says (liaison_coverage_cell_get_sentence (cell), "Ask Ana, whom you know in this field.");
  g_assert_cmpuint (liaison_coverage_get_n_sectors (coverage), >, 1);
  assert_says (liaison_coverage_get_sentence (coverage, 1), "You know nobody in ");
}

static void
test_role (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonCoverage) coverage = cover (fixture, "archives-consultant");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (liaison_coverage_get_n_sectors (coverage), ==, 2);
  g_assert_cmpstr (liaison_coverage_get_sector (coverage, 0), ==, "archive");
  g_assert_cmpstr (liaison_coverage_get_sector (coverage, 1), ==, "records-consultancy");
  g_assert_null (liaison_store_read (fixture->store, read_coverage, "no-such-entry", NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/coverage/says-whom-one-has-and-who-leads-to-the-rest", test_states);
  g_test_add_func ("/planning/coverage/says-what-hangs-on-one", test_one);
  g_test_add_func ("/planning/coverage/of-a-role-has-its-sectors", test_role);

  return g_test_run ();
}
