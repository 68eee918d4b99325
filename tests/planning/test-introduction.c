/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-clock.h"
#include "liaison-coming-date.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-follow-through.h"
#include "liaison-follow-up-person.h"
#include "liaison-follow-up-query.h"
#include "liaison-introduction-change.h"
#include "liaison-organization.h"
#include "liaison-person.h"
#include "liaison-renewal.h"

#include <locale.h>
#include <string.h>

#define DAY "2026-11-24"
#define DAY_MOMENT 1795518000 /* noon in Madrid */

#define N_STEPS (LIAISON_INTRODUCTION_STEP_DECLINE + 1)
#define N_STATES (LIAISON_INTRODUCTION_STATE_DECLINED + 1)

static int
state_of (LiaisonIntroduction *introduction)
{
  return liaison_introduction_get_state (introduction);
}

/* ---- the rules, on records alone ---- */

static void
test_both_are_asked_first (void)
{
  g_autoptr (LiaisonIntroduction) introduction = liaison_introduction_new ();
  static const struct
  {
    LiaisonIntroductionStep  step;
    LiaisonIntroductionState state;
  } steps[] = {
    { LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER, LIAISON_INTRODUCTION_STATE_ASKED },
    { LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES, LIAISON_INTRODUCTION_STATE_ASKED },
    { LIAISON_INTRODUCTION_STEP_ASK_TARGET, LIAISON_INTRODUCTION_STATE_ASKED },
    { LIAISON_INTRODUCTION_STEP_TARGET_AGREES, LIAISON_INTRODUCTION_STATE_AGREED },
    { LIAISON_INTRODUCTION_STEP_MAKE, LIAISON_INTRODUCTION_STATE_MADE },
    { LIAISON_INTRODUCTION_STEP_MEET, LIAISON_INTRODUCTION_STATE_MET },
    { LIAISON_INTRODUCTION_STEP_THANK, LIAISON_INTRODUCTION_STATE_THANKED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpint (liaison_introduction_flow_get_next (introduction), ==, steps[i].step);
      g_assert_true (liaison_introduction_flow_can_take (introduction, steps[i].step));
      liaison_introduction_flow_take (introduction, steps[i].step, DAY);
      g_assert_cmpint (state_of (introduction), ==, steps[i].state);
    }
  g_assert_cmpint (liaison_introduction_flow_get_next (introduction), ==, LIAISON_INTRODUCTION_STEP_NONE);
  g_assert_cmpstr (liaison_introduction_get_target_agreed_on (introduction), ==, DAY);
}

static void
test_thanks_before_the_meeting (void)
{
  g_autoptr (LiaisonIntroduction) introduction = liaison_introduction_new ();

  liaison_introduction_flow_take (introduction, LIAISON_INTRODUCTION_STEP_MAKE, DAY);
  liaison_introduction_flow_take (introduction, LIAISON_INTRODUCTION_STEP_THANK, DAY);
  g_assert_cmpint (state_of (introduction), ==, LIAISON_INTRODUCTION_STATE_MADE);
  g_assert_false (liaison_introduction_flow_can_take (introduction, LIAISON_INTRODUCTION_STEP_THANK));
  liaison_introduction_flow_take (introduction, LIAISON_INTRODUCTION_STEP_MEET, DAY);
  g_assert_cmpint (state_of (introduction), ==, LIAISON_INTRODUCTION_STATE_THANKED);
}

static const char *
day_of (GArray *tasks,
        int     purpose)
{
  for (guint i = 0; i < tasks->len; i++)
    if ((int) g_array_index (tasks, LiaisonIntroductionTask, i).purpose == purpose)
      return g_array_index (tasks, LiaisonIntroductionTask, i).day;

  return NULL;
}

static void
test_rhythm (void)
{
  g_autoptr (LiaisonIntroduction) introduction = liaison_introduction_new ();
  g_autoptr (GArray) idea = liaison_introduction_flow_list_tasks (introduction, DAY);
  g_autoptr (GArray) asked = NULL;
  g_autoptr (GArray) made = NULL;

  g_assert_cmpuint (idea->len, ==, 1);
  g_assert_cmpstr (day_of (idea, LIAISON_FOLLOW_UP_PURPOSE_ASK), ==, DAY);

  liaison_introduction_flow_take (introduction, LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER, DAY);
  asked = liaison_introduction_flow_list_tasks (introduction, "2026-12-31");
  g_assert_cmpuint (asked->len, ==, 2);
  g_assert_cmpstr (day_of (asked, LIAISON_FOLLOW_UP_PURPOSE_SECOND_PERSON), ==, "2026-11-27");
  g_assert_cmpstr (day_of (asked, LIAISON_FOLLOW_UP_PURPOSE_ASK_AGAIN), ==, "2026-12-01");

  liaison_introduction_flow_set_state (introduction, LIAISON_INTRODUCTION_STATE_MADE, "2026-12-05");
  made = liaison_introduction_flow_list_tasks (introduction, "2026-12-31");
  g_assert_cmpstr (day_of (made, LIAISON_FOLLOW_UP_PURPOSE_THANK), ==, "2026-12-06");
  g_assert_cmpstr (day_of (made, LIAISON_FOLLOW_UP_PURPOSE_MEET), ==, "2026-12-06");
}

static int
compare_days (const char *before,
              const char *after)
{
  return *before != '\0' && *after != '\0' ? strcmp (before, after) : 0;
}

/* Whatever is done in whatever order: what is next can be taken, agreed means
 * that both said yes, and what is over asks for nothing. */
static void
assert_sound (LiaisonIntroduction *introduction)
{
  LiaisonIntroductionStep next = liaison_introduction_flow_get_next (introduction);
  g_autoptr (GArray) tasks = liaison_introduction_flow_list_tasks (introduction, DAY);
  gboolean is_over = state_of (introduction) >= LIAISON_INTRODUCTION_STATE_THANKED;
  guint    seen = 0;

  g_assert_cmpint (next == LIAISON_INTRODUCTION_STEP_NONE, ==, is_over);
  g_assert_cmpint (tasks->len == 0, ==, is_over);
  if (!is_over)
    g_assert_true (liaison_introduction_flow_can_take (introduction, next));
  if (state_of (introduction) == LIAISON_INTRODUCTION_STATE_AGREED)
    {
      g_assert_cmpstr (liaison_introduction_get_introducer_agreed_on (introduction), !=, "");
      g_assert_cmpstr (liaison_introduction_get_target_agreed_on (introduction), !=, "");
    }
  g_assert_cmpint (compare_days (liaison_introduction_get_asked_on (introduction),
                                 liaison_introduction_get_introducer_agreed_on (introduction)),
                   <=, 0);
  for (guint i = 0; i < tasks->len; i++)
    {
      LiaisonIntroductionTask *task = &g_array_index (tasks, LiaisonIntroductionTask, i);

      g_assert_true (liaison_date_is_day (task->day));
      g_assert_false (seen & 1u << task->purpose);
      seen |= 1u << task->purpose;
    }
}

static void
test_any_order (void)
{
  for (int run = 0; run < 500; run++)
    {
      g_autoptr (LiaisonIntroduction) introduction = liaison_introduction_new ();

      for (int i = 0; i < 12; i++)
        {
          g_autofree char        *day = liaison_date_dup_plus_days (DAY, i);
          LiaisonIntroductionStep step = g_test_rand_int_range (0, N_STEPS);

          if (g_test_rand_int_range (0, 4) == 0)
            liaison_introduction_flow_set_state (introduction, g_test_rand_int_range (0, N_STATES), day);
          else if (liaison_introduction_flow_can_take (introduction, step))
            liaison_introduction_flow_take (introduction, step, day);
          assert_sound (introduction);
        }
    }
}

/* ---- in the store ---- */

static gboolean
save_introduction (LiaisonChange *change,
                   gpointer       introduction,
                   GError       **error)
{
  return liaison_change_save_introduction (change, introduction, error);
}

static gint64
add (LiaisonFixture *fixture,
     gint64         *introducer,
     gint64         *person)
{
  g_autoptr (LiaisonIntroduction) introduction = liaison_introduction_new ();
  g_autoptr (GError) error = NULL;

  *introducer = liaison_fixture_person (fixture, "Ada Lovelace");
  *person = liaison_fixture_person (fixture, "Grace Hopper");
  liaison_introduction_set_introducer (introduction, *introducer);
  liaison_introduction_set_person (introduction, *person);
  liaison_store_change (fixture->store, "Add Introduction", save_introduction, introduction, NULL, &error);
  g_assert_no_error (error);

  return liaison_record_get_id (LIAISON_RECORD (introduction));
}

typedef struct
{
  gint64                  id;
  LiaisonIntroductionStep step;
} Step;

static gboolean
take_step (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  return liaison_change_step_introduction (change, ((Step *) data)->id, ((Step *) data)->step, error);
}

static void
take (LiaisonFixture         *fixture,
      gint64                  id,
      LiaisonIntroductionStep step)
{
  Step data = { id, step };
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Step", take_step, &data, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
finish (LiaisonChange *change,
        gpointer       id,
        GError       **error)
{
  return liaison_change_follow_through (change, *(gint64 *) id, liaison_clock_now (), error);
}

static gboolean
finish_plainly (LiaisonChange *change,
                gpointer       id,
                GError       **error)
{
  return liaison_change_finish_follow_up (change, *(gint64 *) id, liaison_clock_now (), error);
}

static void
change_by_id (LiaisonFixture   *fixture,
              LiaisonChangeFunc func,
              gint64            id)
{
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Change", func, &id, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
read_open (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_open_follow_ups (connection, error);
}

static GPtrArray *
list_open (LiaisonFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *open = liaison_store_read (fixture->store, read_open, NULL, NULL, &error);

  g_assert_no_error (error);

  return open;
}

static LiaisonFollowUp *
find_open (LiaisonFixture *fixture,
           int             purpose)
{
  g_autoptr (GPtrArray) open = list_open (fixture);

  for (guint i = 0; i < open->len; i++)
    {
      LiaisonFollowUp *record = liaison_open_follow_up_get_record (g_ptr_array_index (open, i));

      if (liaison_follow_up_get_purpose (record) == purpose)
        return g_object_ref (record);
    }

  return NULL;
}

static void
assert_open (LiaisonFixture *fixture,
             guint           n_open,
             int             purpose,
             const char     *text,
             const char     *day)
{
  g_autoptr (GPtrArray) open = list_open (fixture);
  g_autoptr (LiaisonFollowUp) follow_up = find_open (fixture, purpose);

  g_assert_cmpuint (open->len, ==, n_open);
  g_assert_nonnull (follow_up);
  g_assert_cmpstr (liaison_follow_up_get_text (follow_up), ==, text);
  g_assert_cmpstr (liaison_follow_up_get_day (follow_up), ==, day);
}

static void
test_follow_ups_in_step (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 introducer, person;
  gint64 id = add (fixture, &introducer, &person);
  g_autoptr (LiaisonPerson) grace = NULL;
  g_autoptr (LiaisonIntroduction) introduction = NULL;

  assert_open (fixture, 1, LIAISON_FOLLOW_UP_PURPOSE_ASK, "Ask Ada Lovelace to introduce you to Grace Hopper", DAY);
  take (fixture, id, LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER);
  assert_open (fixture, 2, LIAISON_FOLLOW_UP_PURPOSE_SECOND_PERSON,
               "No reply from Ada Lovelace: ask somebody else who knows Grace Hopper", "2026-11-27");
  take (fixture, id, LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES);
  assert_open (fixture, 1, LIAISON_FOLLOW_UP_PURPOSE_ASK, "Have Ada Lovelace ask Grace Hopper first", DAY);
  take (fixture, id, LIAISON_INTRODUCTION_STEP_TARGET_AGREES);
  assert_open (fixture, 1, LIAISON_FOLLOW_UP_PURPOSE_MAKE, "Remind Ada Lovelace to introduce you to Grace Hopper", "2026-12-01");
  take (fixture, id, LIAISON_INTRODUCTION_STEP_MAKE);
  assert_open (fixture, 2, LIAISON_FOLLOW_UP_PURPOSE_THANK, "Thank Ada Lovelace for the introduction to Grace Hopper", "2026-11-25");

  grace = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, person);
  g_assert_cmpint (liaison_person_get_introduced_by (grace), ==, introducer);
  g_assert_cmpint (liaison_person_get_origin (grace), ==, LIAISON_ORIGIN_INTRODUCTION);

  take (fixture, id, LIAISON_INTRODUCTION_STEP_MEET);
  take (fixture, id, LIAISON_INTRODUCTION_STEP_THANK);
  introduction = liaison_fixture_load (fixture, LIAISON_TYPE_INTRODUCTION, id);
  g_assert_cmpint (state_of (introduction), ==, LIAISON_INTRODUCTION_STATE_THANKED);
  g_assert_null (find_open (fixture, LIAISON_FOLLOW_UP_PURPOSE_THANK));
}

static void
test_done_brings_on (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 introducer, person;
  gint64 id = add (fixture, &introducer, &person);
  g_autofree char *before = liaison_fixture_dump (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *label = NULL;
  g_autoptr (LiaisonFollowUp) ask = find_open (fixture, LIAISON_FOLLOW_UP_PURPOSE_ASK);
  g_autoptr (LiaisonIntroduction) introduction = NULL;

  change_by_id (fixture, finish, liaison_record_get_id (LIAISON_RECORD (ask)));
  introduction = liaison_fixture_load (fixture, LIAISON_TYPE_INTRODUCTION, id);
  g_assert_cmpint (state_of (introduction), ==, LIAISON_INTRODUCTION_STATE_ASKED);
  g_assert_cmpstr (liaison_introduction_get_asked_on (introduction), ==, DAY);
  assert_open (fixture, 2, LIAISON_FOLLOW_UP_PURPOSE_ASK_AGAIN,
               "Follow up with Ada Lovelace about the introduction to Grace Hopper", "2026-12-01");

  label = liaison_store_undo (fixture->store, 0, NULL);
  undone = liaison_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
}

/* What the user did with a follow-up is not made again when a note is edited. */
static void
test_notes_make_nothing (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 introducer, person;
  gint64 id = add (fixture, &introducer, &person);
  g_autoptr (LiaisonFollowUp) second = NULL;
  g_autoptr (LiaisonIntroduction) introduction = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GError) error = NULL;

  take (fixture, id, LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER);
  second = find_open (fixture, LIAISON_FOLLOW_UP_PURPOSE_SECOND_PERSON);
  change_by_id (fixture, finish_plainly, liaison_record_get_id (LIAISON_RECORD (second)));
  introduction = liaison_fixture_load (fixture, LIAISON_TYPE_INTRODUCTION, id);
  liaison_introduction_set_notes (introduction, "She is away until Monday");
  liaison_store_change (fixture->store, "Note", save_introduction, introduction, NULL, &error);
  g_assert_no_error (error);

  open = list_open (fixture);
  g_assert_cmpuint (open->len, ==, 1);
}

static void
test_no_ends_it (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 introducer, person;
  gint64 id = add (fixture, &introducer, &person);
  g_autoptr (GPtrArray) open = NULL;

  take (fixture, id, LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER);
  take (fixture, id, LIAISON_INTRODUCTION_STEP_DECLINE);
  open = list_open (fixture);
  g_assert_cmpuint (open->len, ==, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_FOLLOW_UP), ==, 1); /* the one that was done */
}

static void
test_needs_both_sides (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonIntroduction) introduction = liaison_introduction_new ();
  g_autoptr (GError) error = NULL;

  liaison_introduction_set_introducer (introduction, liaison_fixture_person (fixture, "Ada Lovelace"));
  g_assert_cmpint (liaison_store_change (fixture->store, "Add", save_introduction, introduction, NULL, &error), <, 0);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_clear_error (&error);

  liaison_introduction_set_sector (introduction, "medical");
  liaison_store_change (fixture->store, "Add", save_introduction, introduction, NULL, &error);
  g_assert_no_error (error);
}

/* ---- renewals ---- */

static void
test_next_renewal (void)
{
  static const char *const cases[][3] = {
    { "2026-11-30", "2026-11-24", "2027-11-30" }, /* ahead of time */
    { "2026-11-20", "2026-11-24", "2027-11-20" },
    { "2023-05-01", "2026-11-24", "2027-05-01" }, /* years too late */
    { "2028-02-29", "2028-02-29", "2029-02-28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = liaison_renewal_dup_next (cases[i][0], cases[i][1]);

      g_assert_cmpstr (next, ==, cases[i][2]);
    }
}

static gboolean
save_membership (LiaisonChange *change,
                 gpointer       membership,
                 GError       **error)
{
  return liaison_change_save_membership (change, membership, error);
}

static void
keep (LiaisonFixture    *fixture,
      LiaisonMembership *membership)
{
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Membership", save_membership, membership, NULL, &error);
  g_assert_no_error (error);
}

static LiaisonMembership *
make_membership (LiaisonFixture *fixture,
                 const char     *renews_on)
{
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();
  LiaisonMembership *membership = liaison_membership_new ();

  liaison_organization_set_name (organization, "Medical Library Association");
  liaison_membership_set_organization (membership, liaison_fixture_save (fixture, organization));
  liaison_membership_set_renews_on (membership, renews_on);
  keep (fixture, membership);

  return membership;
}

static void
test_renewal_is_a_follow_up (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonMembership) membership = make_membership (fixture, "2027-01-31");
  g_autoptr (GPtrArray) open = NULL;

  assert_open (fixture, 1, LIAISON_FOLLOW_UP_PURPOSE_RENEW, "Renew the membership in Medical Library Association", "2027-01-31");
  liaison_membership_set_renews_on (membership, "2027-02");
  keep (fixture, membership);
  assert_open (fixture, 1, LIAISON_FOLLOW_UP_PURPOSE_RENEW, "Renew the membership in Medical Library Association", "2027-02-01");
  liaison_membership_set_until (membership, "2026-10");
  keep (fixture, membership);
  open = list_open (fixture);
  g_assert_cmpuint (open->len, ==, 0);
}

static void
test_renewed_comes_again (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonMembership) membership = make_membership (fixture, "2026-11-30");
  g_autoptr (LiaisonMembership) renewed = NULL;
  g_autoptr (LiaisonFollowUp) renew = find_open (fixture, LIAISON_FOLLOW_UP_PURPOSE_RENEW);
  g_autofree char *before = liaison_fixture_dump (fixture);
  g_autofree char *label = NULL;
  g_autofree char *undone = NULL;

  change_by_id (fixture, finish, liaison_record_get_id (LIAISON_RECORD (renew)));
  renewed = liaison_fixture_load (fixture, LIAISON_TYPE_MEMBERSHIP, liaison_record_get_id (LIAISON_RECORD (membership)));
  g_assert_cmpstr (liaison_membership_get_renews_on (renewed), ==, "2027-11-30");
  assert_open (fixture, 1, LIAISON_FOLLOW_UP_PURPOSE_RENEW, "Renew the membership in Medical Library Association", "2027-11-30");

  label = liaison_store_undo (fixture->store, 0, NULL);
  undone = liaison_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
}

static gpointer
read_dates (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  return liaison_query_coming_dates (connection, DAY, "2027-12-31", error);
}

/* What is a follow-up already is not told a second time. */
static void
test_renewal_is_told_once (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonMembership) membership = make_membership (fixture, "2026-11-30");
  g_autoptr (GPtrArray) told = liaison_store_read (fixture->store, read_dates, NULL, NULL, NULL);
  g_autoptr (GPtrArray) alone = NULL;
  g_autoptr (LiaisonFollowUp) renew = find_open (fixture, LIAISON_FOLLOW_UP_PURPOSE_RENEW);

  g_assert_cmpuint (told->len, ==, 0);
  change_by_id (fixture, finish_plainly, liaison_record_get_id (LIAISON_RECORD (renew)));
  alone = liaison_store_read (fixture->store, read_dates, NULL, NULL, NULL);
  g_assert_cmpuint (alone->len, ==, 1);
}

/* A day that the user gave the follow-up stays when the number is edited. */
static void
test_own_day_stays (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonMembership) membership = make_membership (fixture, "2027-01-31");
  g_autoptr (LiaisonFollowUp) renew = find_open (fixture, LIAISON_FOLLOW_UP_PURPOSE_RENEW);

  liaison_follow_up_set_day (renew, "2027-01-10");
  liaison_fixture_save (fixture, renew);
  liaison_membership_set_number (membership, "MLA-8");
  keep (fixture, membership);
  assert_open (fixture, 1, LIAISON_FOLLOW_UP_PURPOSE_RENEW, "Renew the membership in Medical Library Association", "2027-01-10");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  liaison_clock_fix (DAY_MOMENT);

  g_test_add_func ("/planning/introduction/asks-both-sides-first", test_both_are_asked_first);
  g_test_add_func ("/planning/introduction/takes-thanks-before-the-meeting", test_thanks_before_the_meeting);
  g_test_add_func ("/planning/introduction/keeps-the-rhythm", test_rhythm);
  g_test_add_func ("/planning/introduction/is-sound-in-any-order", test_any_order);
  g_test_add_func ("/planning/introduction/keeps-follow-ups-in-step", test_follow_ups_in_step);
  g_test_add_func ("/planning/introduction/is-brought-on-by-what-is-done", test_done_brings_on);
  g_test_add_func ("/planning/introduction/makes-nothing-anew-for-a-note", test_notes_make_nothing);
  g_test_add_func ("/planning/introduction/ends-with-a-no", test_no_ends_it);
  g_test_add_func ("/planning/introduction/needs-both-sides", test_needs_both_sides);
  g_test_add_func ("/planning/renewal/comes-a-year-later", test_next_renewal);
  g_test_add_func ("/planning/renewal/is-a-follow-up", test_renewal_is_a_follow_up);
  g_test_add_func ("/planning/renewal/comes-again-when-renewed", test_renewed_comes_again);
  g_test_add_func ("/planning/renewal/is-told-once", test_renewal_is_told_once);
  g_test_add_func ("/planning/renewal/leaves-the-users-own-day", test_own_day_stays);

  return g_test_run ();
}
