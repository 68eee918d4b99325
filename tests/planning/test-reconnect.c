/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-reconnect.h"

#include <string.h>

#define TODAY "2026-11-24"

/* Added two years ago, never contacted, no cadence, unless said otherwise. */
static LiaisonTouch
make_touch (void)
{
  return (LiaisonTouch){ .person = 1, .name = "Ada", .added = "2024-11-24", .last_contact = "", .tag = "", .paused_until = "", .put_off_until = "" };
}

static void
test_own_cadence_wins (void)
{
  LiaisonTouch touch = make_touch ();

  g_assert_cmpint (liaison_cadence_get_days (&touch), ==, 0);
  touch.tag_cadence = 90;
  g_assert_cmpint (liaison_cadence_get_days (&touch), ==, 90);
  touch.cadence = 30;
  g_assert_cmpint (liaison_cadence_get_days (&touch), ==, 30);
  touch.cadence = -1;
  g_assert_cmpint (liaison_cadence_get_days (&touch), ==, 0);
}

static void
test_limits (void)
{
  static const struct
  {
    const char         *last_contact;
    LiaisonCadenceState state;
  } cases[] = {
    { "2026-11-24", LIAISON_CADENCE_FINE },
    { "2026-10-26", LIAISON_CADENCE_FINE },    /* 29 days */
    { "2026-10-25", LIAISON_CADENCE_DUE },     /* 30 */
    { "2026-10-11", LIAISON_CADENCE_DUE },     /* 44 */
    { "2026-10-10", LIAISON_CADENCE_OVERDUE }, /* 45 */
    { "2027-01-01", LIAISON_CADENCE_FINE },
    { "", LIAISON_CADENCE_OVERDUE }, /* counted from adding */
  };
  LiaisonTouch touch = make_touch ();

  touch.cadence = 30;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      touch.last_contact = (char *) cases[i].last_contact;
      g_test_message ("%s", cases[i].last_contact);
      g_assert_cmpint (liaison_cadence_get_state (&touch, TODAY), ==, cases[i].state);
    }
}

static void
test_pause (void)
{
  LiaisonTouch     touch = make_touch ();
  g_autofree char *due = NULL;
  g_autofree char *paused = NULL;

  touch.cadence = 30;
  touch.last_contact = "2026-11-10";
  due = liaison_cadence_dup_due_day (&touch);
  g_assert_cmpstr (due, ==, "2026-12-10");
  touch.paused_until = "2027-02-01";
  paused = liaison_cadence_dup_due_day (&touch);
  g_assert_cmpstr (paused, ==, "2027-02-01");
  g_assert_cmpint (liaison_cadence_get_state (&touch, TODAY), ==, LIAISON_CADENCE_PAUSED);
  g_assert_cmpint (liaison_cadence_get_state (&touch, "2027-02-01"), ==, LIAISON_CADENCE_OVERDUE);
}

static void
test_dormant (void)
{
  LiaisonTouch touch = make_touch ();

  touch.last_contact = "2023-11-26"; /* 1094 days */
  g_assert_false (liaison_cadence_is_dormant (&touch, TODAY));
  touch.last_contact = "2023-11-25";
  g_assert_true (liaison_cadence_is_dormant (&touch, TODAY));
  touch.cadence = 30;
  touch.last_contact = "2026-08-27"; /* 89 days */
  g_assert_false (liaison_cadence_is_dormant (&touch, TODAY));
  touch.last_contact = "2026-08-26";
  g_assert_true (liaison_cadence_is_dormant (&touch, TODAY));
}

static void
test_suggested_cadence (void)
{
  static const int days[] = { 0, 0, 365, 180, 30, 7, 0 };
  static const struct
  {
    int         days;
    const char *phrase;
  } phrases[] = {
    { 1, "every day" },
    { 10, "every 10 days" },
    { 7, "every week" },
    { 42, "every 6 weeks" },
    { 30, "every month" },
    { 90, "every 3 months" },
    { 365, "every year" },
    { 730, "every 2 years" },
  };

  for (int i = 0; i <= 6; i++)
    g_assert_cmpint (liaison_cadence_suggest (i), ==, days[i]);
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *phrase = liaison_cadence_dup_phrase (phrases[i].days);

      g_assert_cmpstr (phrase, ==, phrases[i].phrase);
    }
}

static GPtrArray *
make_people (const LiaisonTouch *touches,
             guint               n_touches)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < n_touches; i++)
    g_ptr_array_add (people, (gpointer) &touches[i]);

  return people;
}

static void
check (const LiaisonTouch *touches,
       guint               n_touches,
       guint               most,
       const char         *expected)
{
  g_autoptr (GPtrArray) people = make_people (touches, n_touches);
  g_autoptr (GPtrArray) chosen = liaison_reconnect_choose (people, TODAY, most);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < chosen->len; i++)
    {
      LiaisonReconnect *reconnect = g_ptr_array_index (chosen, i);
      g_autofree char  *reason = liaison_reconnect_dup_reason (reconnect, TODAY);

      g_assert_cmpstr (reason, !=, "");
      g_string_append_printf (text, "%d%c ", (int) reconnect->touch->person, "ODobwd"[reconnect->reason]);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_choice (void)
{
  LiaisonTouch people[10];

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      people[i] = make_touch ();
      people[i].person = i + 1;
      people[i].closeness = 3;
      people[i].n_shared = 2;
      people[i].last_contact = "2026-11-20";
    }
  people[0].cadence = 30, people[0].last_contact = "2026-10-20";  /* due */
  people[1].cadence = 30, people[1].last_contact = "2026-08-20";  /* overdue */
  people[2].cadence = 365, people[2].last_contact = "2022-08-20"; /* more so: four times */
  people[3].n_received = 2, people[3].n_given = 1, people[3].last_contact = "2026-09-01";
  people[4].n_shared = 0, people[4].last_contact = "2026-08-01";
  people[5].last_contact = "2026-02-01"; /* moderately weak */
  people[6].last_contact = "2020-02-01"; /* dormant */
  people[7] = people[6], people[7].person = 8, people[7].closeness = 5;
  people[8] = people[6], people[8].person = 9, people[8].put_off_until = "2026-11-25";
  people[9] = people[6], people[9].person = 10, people[9].closeness = 0; /* no tie */

  check (people, 10, 5, "3O 2O 1D 4o 5b 6w 8d 7d ");
  check (people, 10, 2, "3O 2O 1D 4o 5b ");
  check (people, 10, 0, "3O 2O 1D ");
  check (people, 0, 5, "");
}

static void
test_not_now (void)
{
  LiaisonTouch touch = make_touch ();

  touch.cadence = 30;
  check (&touch, 1, 5, "1O "); /* never contacted, and still it comes up */
  touch.put_off_until = "2026-11-24";
  check (&touch, 1, 5, "1O ");
  touch.put_off_until = "2026-11-25";
  check (&touch, 1, 5, "");
  touch.put_off_until = LIAISON_TOUCH_FOR_EVER;
  check (&touch, 1, 5, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/cadence/own-wins-over-tags", test_own_cadence_wins);
  g_test_add_func ("/planning/cadence/is-due-and-overdue", test_limits);
  g_test_add_func ("/planning/cadence/rests-until-a-day", test_pause);
  g_test_add_func ("/planning/cadence/tells-what-is-dormant", test_dormant);
  g_test_add_func ("/planning/cadence/is-suggested-from-closeness", test_suggested_cadence);
  g_test_add_func ("/planning/reconnect/mixes-reasons", test_choice);
  g_test_add_func ("/planning/reconnect/takes-not-now", test_not_now);

  return g_test_run ();
}
