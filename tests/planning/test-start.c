/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-date.h"
#include "liaison-fixture.h"
#include "liaison-plan-entry.h"
#include "liaison-route-change.h"
#include "liaison-routes.h"
#include "liaison-start.h"

static gboolean
change_standing (LiaisonChange *change,
                 gpointer       stands,
                 GError       **error)
{
  return liaison_change_set_setting (change, "stands-in", stands, error);
}

static gboolean
change_position (LiaisonChange *change,
                 gpointer       role,
                 GError       **error)
{
  return liaison_change_hold_role (change, (const char *) role + 1, *(const char *) role == '+', error);
}

static void
change (LiaisonFixture   *fixture,
        LiaisonChangeFunc func,
        const char       *text)
{
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Stand", func, (gpointer) text, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
read_start (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  return liaison_start_read (connection, error);
}

static void
check (LiaisonFixture  *fixture,
       LiaisonStartKind kind,
       const char      *ids,
       const char      *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStart) start = liaison_store_read (fixture->store, read_start, NULL, NULL, &error);
  g_autofree char *found = NULL;
  g_autofree char *said = NULL;

  g_assert_no_error (error);
  found = g_strjoinv (" ", (char **) liaison_start_get_ids (start));
  said = liaison_start_dup_sentence (start);
  g_assert_cmpint (liaison_start_get_kind (start), ==, kind);
  g_assert_cmpstr (found, ==, ids);
  g_assert_cmpstr (said, ==, sentence);
}

/* A field alone, then the last position, then those that last. */
static void
test_prefers_positions (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");

  check (fixture, LIAISON_START_NOWHERE, "", "");
  liaison_fixture_stint (fixture, ana, "web-archivist", "", "2020", "");
  check (fixture, LIAISON_START_NOWHERE, "", "");
  change (fixture, change_standing, "academic gone-field");
  check (fixture, LIAISON_START_FIELD, "academic", "Starting from any role in your field: Academic");

  liaison_fixture_stint (fixture, 0, "digital-archivist", "", "2012", "2019");
  liaison_fixture_stint (fixture, 0, "cataloguing-librarian", "", "2019", "2021-06");
  liaison_fixture_stint (fixture, 0, "web-archivist", "", "2999", ""); /* to come */
  check (fixture, LIAISON_START_BEFORE, "cataloguing-librarian", "Starting from the position you had last: Cataloguing and metadata librarian");

  liaison_fixture_stint (fixture, 0, "", "Senior Metadata Librarian", "2021-07", "2999");
  check (fixture, LIAISON_START_NOW, "metadata-librarian", "Starting from the position you have now: Metadata librarian");
  change (fixture, change_standing, "academic law-librarian metadata-librarian reference-librarian");
  check (fixture, LIAISON_START_NOW, "metadata-librarian reference-librarian",
         "Starting from the positions you have now: Metadata librarian, Reference librarian");
}

/* What ended today is over, but a month or a year of which today is may last. */
static void
test_last_day_counts (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *month = g_strndup (today, 7);

  liaison_fixture_stint (fixture, 0, "web-archivist", "", "2020", today);
  check (fixture, LIAISON_START_BEFORE, "web-archivist", "Starting from the position you had last: Web archivist");
  liaison_fixture_stint (fixture, 0, "digital-archivist", "", "2020", month);
  check (fixture, LIAISON_START_NOW, "digital-archivist", "Starting from the position you have now: Digital archivist");
}

static void
test_position_is_left (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *today = liaison_date_dup_today ();
  gint64 id = liaison_fixture_stint (fixture, 0, "web-archivist", "", "2020", "");
  g_autoptr (LiaisonAffiliation) left = NULL;

  change (fixture, change_position, "+digital-archivist");
  check (fixture, LIAISON_START_NOW, "digital-archivist web-archivist",
         "Starting from the positions you have now: Digital archivist, Web archivist");
  change (fixture, change_position, "-digital-archivist");
  change (fixture, change_position, "-web-archivist");
  check (fixture, LIAISON_START_BEFORE, "web-archivist", "Starting from the position you had last: Web archivist");
  left = liaison_fixture_load (fixture, LIAISON_TYPE_AFFILIATION, id);
  g_assert_cmpstr (liaison_affiliation_get_until (left), ==, today);
}

static gpointer
read_routes (LiaisonConnection *connection,
             gpointer           to,
             GCancellable      *cancellable,
             GError           **error)
{
  return liaison_routes_read (connection, NULL, to, error);
}

static gpointer
read_plan (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_plan_entry_read (connection, error);
}

static gboolean
adopt (LiaisonChange *change,
       gpointer       routes,
       GError       **error)
{
  return liaison_change_adopt_route (change, liaison_routes_get_route (routes, 0), error);
}

/* Whoever stands in a field and has a position goes from there, with whom they
 * know who made that very step: proposed, and in the plan. */
static void
test_routes_start_there (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();
  g_autoptr (LiaisonRoutes) routes = NULL;
  g_autoptr (LiaisonPlanEntry) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) takers = NULL;

  liaison_tie_set_person (tie, ana);
  liaison_tie_set_closeness (tie, 3);
  liaison_fixture_save (fixture, tie);
  liaison_fixture_stint (fixture, ana, "cataloguing-librarian", "", "2010", "2015");
  liaison_fixture_stint (fixture, ana, "metadata-librarian", "", "2015", "");
  change (fixture, change_standing, "academic");
  liaison_fixture_stint (fixture, 0, "cataloguing-librarian", "", "2020", "");

  routes = liaison_store_read (fixture->store, read_routes, (gpointer) "metadata-librarian", NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < liaison_routes_get_n_routes (routes); i++)
    g_assert_cmpstr (liaison_entry_get_id (LIAISON_ENTRY (liaison_route_proposal_get_start (liaison_routes_get_route (routes, i)))),
                     ==, "cataloguing-librarian");
  takers = liaison_routes_find_takers (routes, liaison_route_proposal_get_move (liaison_routes_get_route (routes, 0), 0));
  g_assert_cmpuint (takers->len, ==, 1);

  liaison_store_change (fixture->store, "Adopt", adopt, routes, NULL, &error);
  g_assert_no_error (error);
  plan = liaison_store_read (fixture->store, read_plan, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < liaison_route_entry_get_n_steps (liaison_plan_entry_get_route (plan, 0)); i++)
    {
      const LiaisonStepEntry *step = liaison_route_entry_get_step (liaison_plan_entry_get_route (plan, 0), i);

      if (g_str_equal (liaison_step_get_role (step->record), "metadata-librarian"))
        g_assert_cmpstr (step->made_by, ==, "Made by Ana (2015)");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/start/prefers-positions-to-fields", test_prefers_positions);
  g_test_add_func ("/planning/start/last-day-counts", test_last_day_counts);
  g_test_add_func ("/planning/start/position-is-left", test_position_is_left);
  g_test_add_func ("/planning/start/routes-start-there", test_routes_start_there);

  return g_test_run ();
}
