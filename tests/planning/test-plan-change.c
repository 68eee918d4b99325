/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-fixture.h"
#include "liaison-follow-through.h"
#include "liaison-plan-entry.h"
#include "liaison-route-change.h"
#include "liaison-route-finder.h"
#include "liaison-step-change.h"

#define TODAY 1795608000 /* 2026-11-25 12:00 UTC */

static gint64
save_step (LiaisonFixture *fixture,
           gint64          route,
           const char     *title,
           const char     *since,
           const char     *until,
           gint64          after)
{
  g_autoptr (LiaisonStep) step = liaison_step_new ();
  static gint64 position = 0;

  liaison_step_set_route (step, route);
  liaison_step_set_title (step, title);
  liaison_step_set_since (step, since);
  liaison_step_set_until (step, until);
  liaison_step_set_after (step, after);
  liaison_step_set_position (step, ++position);

  return liaison_fixture_save (fixture, step);
}

static gint64
save_route (LiaisonFixture *fixture)
{
  g_autoptr (LiaisonPlan) plan = liaison_plan_new ();
  g_autoptr (LiaisonRoute) route = liaison_route_new ();

  liaison_route_set_plan (route, liaison_fixture_save (fixture, plan));
  liaison_route_set_position (route, 1);

  return liaison_fixture_save (fixture, route);
}

static void
assert_span (LiaisonFixture *fixture,
             gint64          id,
             const char     *since,
             const char     *until)
{
  g_autoptr (LiaisonStep) step = liaison_fixture_load (fixture, LIAISON_TYPE_STEP, id);

  g_assert_cmpstr (liaison_step_get_since (step), ==, since);
  g_assert_cmpstr (liaison_step_get_until (step), ==, until);
}

typedef struct
{
  gint64 id;
  int    from;
  int    until;
} Shift;

static gboolean
shift (LiaisonChange *change,
       gpointer       data,
       GError       **error)
{
  Shift *wanted = data;

  return liaison_change_shift_step (change, wanted->id, wanted->from, wanted->until, error);
}

static void
do_shift (LiaisonFixture *fixture,
          gint64          id,
          const char     *from,
          const char     *last)
{
  Shift wanted = { id, liaison_month_of (from), liaison_month_after (last) };
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Move Step", shift, &wanted, NULL, &error);
  g_assert_no_error (error);
}

static void
test_spans (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 route = save_route (fixture);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) spans = NULL;
  g_autofree char *words = liaison_month_dup_words (liaison_month_of ("2027-09-14"));
  const struct
  {
    const char *since, *until;
    const char *from, *last;
  } cases[] = {
    { "2027", "2028", "2027-01", "2028-12" },
    { "2029-03-15", "2029-05-02", "2029-03", "2029-05" },
    { "", "", "2029-06", "2031-05" },        /* follows what is before it, as long as a post */
    { "2032-01", "2031-01", "2032-01", "2032-01" }, /* never less than a month */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = save_step (fixture, route, "", cases[i].since, cases[i].until, 0);

      g_ptr_array_add (steps, liaison_fixture_load (fixture, LIAISON_TYPE_STEP, id));
    }
  spans = liaison_step_span_list (steps, liaison_month_of ("2026-11"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LiaisonStepSpan *span = &g_array_index (spans, LiaisonStepSpan, i);

      g_assert_cmpint (span->from, ==, liaison_month_of (cases[i].from));
      g_assert_cmpint (span->until, ==, liaison_month_after (cases[i].last));
    }
  g_assert_cmpstr (words, ==, "September 2027");
}

/* A step that is moved keeps its length, and pushes what waits for it; what does
 * not wait stays. One undo takes all of it back. */
static void
test_pushes_what_waits (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 route = save_route (fixture);
  gint64 first = save_step (fixture, route, "A", "2027-01", "2027-06", 0);
  gint64 second = save_step (fixture, route, "B", "2027-07", "2027-12", first);
  gint64 third = save_step (fixture, route, "C", "2028-03", "2028-04", second);
  gint64 other = save_step (fixture, route, "D", "2027-07", "2027-08", 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  do_shift (fixture, first, "2027-05", "2027-10");
  assert_span (fixture, first, "2027-05", "2027-10");
  assert_span (fixture, second, "2027-11", "2028-04");
  assert_span (fixture, third, "2028-05", "2028-06");
  assert_span (fixture, other, "2027-07", "2027-08");

  undone = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  assert_span (fixture, first, "2027-01", "2027-06");
  assert_span (fixture, third, "2028-03", "2028-04");
}

/* ---- next actions ---- */

static char *
dup_open (LiaisonFixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (gint64 id = 1; id <= 20; id++)
    {
      g_autoptr (LiaisonFollowUp) follow_up = id <= liaison_fixture_count (fixture, LIAISON_TYPE_FOLLOW_UP) + 8
                                                ? liaison_fixture_load (fixture, LIAISON_TYPE_FOLLOW_UP, id)
                                                : NULL;

      if (follow_up != NULL && liaison_follow_up_get_done (follow_up) == 0)
        g_string_append_printf (text, "%s %s;", liaison_follow_up_get_day (follow_up), liaison_follow_up_get_text (follow_up));
    }

  return g_string_free (text, FALSE);
}

static void
assert_open (LiaisonFixture *fixture,
             const char     *wanted)
{
  g_autofree char *found = dup_open (fixture);

  g_assert_cmpstr (found, ==, wanted);
}

static gboolean
keep (LiaisonChange *change,
      gpointer       nothing,
      GError       **error)
{
  return liaison_change_keep_next_actions (change, 0, error);
}

static gint64
find_open (LiaisonFixture *fixture)
{
  for (gint64 id = 1; id < 20; id++)
    {
      g_autoptr (LiaisonFollowUp) follow_up = liaison_fixture_load (fixture, LIAISON_TYPE_FOLLOW_UP, id);

      if (follow_up != NULL && liaison_follow_up_get_done (follow_up) == 0)
        return id;
    }

  return 0;
}

static gboolean
finish (LiaisonChange *change,
        gpointer       data,
        GError       **error)
{
  return liaison_change_follow_through (change, *(gint64 *) data, TODAY, error);
}

static void
do_finish (LiaisonFixture *fixture)
{
  gint64 id = find_open (fixture);
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Done", finish, &id, NULL, &error);
  g_assert_no_error (error);
}

static void
test_next_actions_flow_into_today (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 route = save_route (fixture);
  gint64 first = save_step (fixture, route, "Course", "2027-01", "2027-06", 0);
  gint64 second = save_step (fixture, route, "Post", "2027-07", "", first);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStep) step = NULL;

  liaison_store_change (fixture->store, "Keep", keep, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_open (fixture, "2027-01-01 Begin: Course;"); /* the post waits for the course */

  do_shift (fixture, first, "2027-02", "2027-07");
  assert_open (fixture, "2027-02-01 Begin: Course;");

  do_finish (fixture);
  assert_open (fixture, "2027-07-31 Finish: Course;");

  do_finish (fixture);
  assert_open (fixture, "2027-08-01 Begin: Post;");
  step = liaison_fixture_load (fixture, LIAISON_TYPE_STEP, first);
  g_assert_cmpint (liaison_step_get_status (step), ==, LIAISON_STEP_STATUS_DONE);
  assert_span (fixture, second, "2027-08", "");
}

/* ---- adopting a route ---- */

static gboolean
adopt (LiaisonChange *change,
       gpointer       data,
       GError       **error)
{
  return liaison_change_adopt_route (change, data, error);
}

static gpointer
read_plan (LiaisonConnection *connection,
           gpointer           nothing,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_plan_entry_read (connection, error);
}

static void
test_adopts_a_proposal (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  const char *const stands[] = { "cataloguing-librarian", NULL };
  g_autoptr (GPtrArray) routes =
    liaison_route_finder_find (liaison_catalog_get_default (), stands, "digital-preservation-manager", NULL, NULL);
  LiaisonRouteProposal *proposal = g_ptr_array_index (routes, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPlanEntry) plan = NULL;
  LiaisonRouteEntry *route;
  guint n_positions = 0;

  liaison_store_change (fixture->store, "Add Route", adopt, proposal, NULL, &error);
  g_assert_no_error (error);
  plan = liaison_store_read (fixture->store, read_plan, NULL, NULL, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (liaison_plan_get_role (liaison_plan_entry_get_record (plan)), ==, "digital-preservation-manager");
  g_assert_cmpuint (liaison_plan_entry_get_n_routes (plan), ==, 1);
  route = liaison_plan_entry_get_route (plan, 0);
  g_assert_cmpint (liaison_route_entry_get_months (route), ==, liaison_route_proposal_get_months (proposal));
  g_assert_cmpuint (liaison_route_entry_get_n_gaps (route), >, 0);
  for (guint i = 0; i < liaison_route_entry_get_n_steps (route); i++)
    n_positions += *liaison_step_get_role (liaison_route_entry_get_step (route, i)->record) != '\0';
  g_assert_cmpuint (n_positions, ==, liaison_route_proposal_get_n_moves (proposal));
  assert_open (fixture, "2027-02-01 Begin: Metadata librarian;");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  liaison_clock_fix (TODAY);

  g_test_add_func ("/planning/plan/says-when-a-step-is", test_spans);
  g_test_add_func ("/planning/plan/pushes-what-waits-for-a-step", test_pushes_what_waits);
  g_test_add_func ("/planning/plan/next-actions-flow-into-today", test_next_actions_flow_into_today);
  g_test_add_func ("/planning/plan/adopts-a-proposal", test_adopts_a_proposal);

  return g_test_run ();
}
