/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-isolate.h"
#include "liaison-today-closures.h"

#include <locale.h>

static LiaisonOpenFollowUp *
make (const char *day,
      const char *clock,
      const char *zone,
      gint64      snoozed_until,
      const char *snoozed_to_day)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  liaison_follow_up_set_text (record, "Call\nAna");
  liaison_follow_up_set_day (record, day);
  liaison_follow_up_set_clock (record, clock);
  liaison_follow_up_set_zone (record, zone);
  if (snoozed_until != 0)
    liaison_follow_up_snooze (record, snoozed_until, snoozed_to_day);

  return liaison_open_follow_up_new (record, people, NULL);
}

static void
test_when (void)
{
  const struct
  {
    const char *day, *clock, *zone;
    gint64      snoozed_until;
    const char *snoozed_to_day, *when, *full;
  } cases[] = {
    { "2026-11-24", "", "", 0, NULL, "today", "24 November 2026" },
    { "2026-11-24", "14:30", "", 0, NULL, "14:30", "24 November 2026" },
    { "2026-11-24", "14:30", "America/New_York", 0, NULL, "20:30", "24 November 2026" },
    { "2026-11-24", "22:00", "America/New_York", 0, NULL, "tomorrow, 04:00", "25 November 2026" },
    { "2026-11-24", "07:00", "", liaison_time_to_moment ("2026-11-24", "08:10", NULL), NULL, "08:10", "24 November 2026" },
    { "2026-11-20", "", "", liaison_time_to_moment ("2026-11-25", "00:00", NULL), "2026-11-25", "tomorrow", "25 November 2026, snoozed from 20 November 2026" },
    { "", "", "", 0, NULL, "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonOpenFollowUp) follow_up = make (cases[i].day, cases[i].clock, cases[i].zone, cases[i].snoozed_until, cases[i].snoozed_to_day);
      g_autofree char *when = liaison_today_dup_when (NULL, follow_up);
      g_autofree char *full = liaison_today_dup_full_date (NULL, follow_up);

      g_assert_cmpstr (when, ==, cases[i].when);
      g_assert_cmpstr (full, ==, cases[i].full);
    }
}

static void
test_alone (void)
{
  g_autoptr (LiaisonOpenFollowUp) follow_up = make ("2026-11-24", "", "", 0, NULL);
  g_autofree char *name = liaison_today_dup_name (follow_up);
  g_autofree char *avatar_text = liaison_today_dup_avatar_text (NULL, follow_up);

  g_assert_cmpstr (avatar_text, ==, " "); /* none would be another colour each time */
  g_assert_false (liaison_today_has_subject (NULL, follow_up));
  g_assert_false (liaison_today_has_details (NULL, follow_up));
  g_assert_false (liaison_today_has_details (NULL, NULL));
  g_assert_true (liaison_today_says_when_below (NULL, TRUE, NULL));
  g_assert_false (liaison_today_says_when_below (NULL, TRUE, "Due 9 days ago · 10 minutes")); /* not twice */
  g_assert_false (liaison_today_says_when_below (NULL, FALSE, NULL));
  g_assert_cmpstr (name, ==, "Call Ana · today");
}

/* Whatever was typed, the words around it stay in their order. */
static void
test_turned_text (void)
{
  g_autoptr (LiaisonOpenFollowUp) follow_up = make ("2026-11-24", "", "", 0, NULL);
  g_autofree char *name = NULL;

  liaison_follow_up_set_text (liaison_open_follow_up_get_record (follow_up), "\u202eCall Ana");
  liaison_isolate_set_wanted (TRUE);
  name = liaison_today_dup_name (follow_up);
  liaison_isolate_set_wanted (FALSE);

  g_assert_cmpstr (name, ==, "\u200e\u2068\u202eCall Ana\u2069 · today");
}

static void
test_line (void)
{
  g_autofree char *long_text = g_strnfill (100000, 'x');
  g_autofree char *line = liaison_today_dup_line (NULL, long_text);
  g_autofree char *none = liaison_today_dup_line (NULL, NULL);

  g_assert_cmpuint (strlen (line), ==, 500);
  g_assert_cmpstr (none, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  liaison_clock_fix (liaison_time_to_moment ("2026-11-24", "08:00", NULL));

  g_test_add_func ("/today/closures/say-when-in-the-reader's-zone", test_when);
  g_test_add_func ("/today/closures/have-nothing-to-say-of-nobody", test_alone);
  g_test_add_func ("/today/closures/isolate-what-is-typed", test_turned_text);
  g_test_add_func ("/today/closures/keep-lines-short", test_line);

  return g_test_run ();
}
