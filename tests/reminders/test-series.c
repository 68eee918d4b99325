/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-watch.h"

#include "liaison-clock.h"
#include "liaison-date.h"

#include <locale.h>

static void
test_series (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new ("2026-11-23", "08:00");
  gint64 id = liaison_watch_add_series (watch, "Call Ana", "2026-11-23", "09:30", "FREQ=WEEKLY", LIAISON_REPEAT_FROM_SCHEDULE);

  liaison_watch_at (watch, "2026-11-23", "09:30");
  liaison_watch_assert_due (watch, "Call Ana");
  /* Snoozed and left undone: the next occurrence rings on its own day. */
  liaison_watch_apply (watch, liaison_watch_snooze, id);
  liaison_watch_at (watch, "2026-11-23", "09:40");
  liaison_watch_assert_due (watch, "Call Ana");
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment ("2026-11-30", "09:30", NULL));
  liaison_watch_at (watch, "2026-11-30", "09:30");
  liaison_watch_assert_due (watch, "Call Ana");
  /* Done two days late: the series stays on Mondays. */
  liaison_watch_at (watch, "2026-12-02", "12:00");
  liaison_watch_apply (watch, liaison_watch_complete, id);
  liaison_watch_assert_open (watch, "2026-12-07");
  liaison_watch_at (watch, "2026-12-07", "09:30");
  liaison_watch_assert_due (watch, "Call Ana");
}

static void
test_missed_series (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new ("2026-11-23", "08:00");

  liaison_watch_add_series (watch, "Call Ana", "2026-11-23", "", "FREQ=DAILY", LIAISON_REPEAT_FROM_SCHEDULE);
  liaison_watch_at (watch, "2027-02-23", "12:00");
  liaison_watch_assert_due (watch, "Call Ana");
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment ("2027-02-24", "09:00", NULL));
}

static void
test_from_completion (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new ("2026-11-23", "12:00");
  gint64 id = liaison_watch_add_series (watch, "Call Ana", "2026-11-23", "", "FREQ=WEEKLY;INTERVAL=3;COUNT=2", LIAISON_REPEAT_FROM_COMPLETION);
  gint64 next = id + 1;

  liaison_watch_assert_due (watch, "Call Ana");
  liaison_watch_at (watch, "2026-11-26", "12:00");
  liaison_watch_apply (watch, liaison_watch_complete, id);
  liaison_watch_assert_open (watch, "2026-12-17");
  liaison_watch_at (watch, "2026-12-17", "12:00");
  liaison_watch_assert_due (watch, "Call Ana");
  liaison_watch_apply (watch, liaison_watch_complete, next);
  liaison_watch_assert_open (watch, "");
  /* A stale button changes nothing. */
  liaison_watch_apply (watch, liaison_watch_complete, id);
  liaison_watch_assert_open (watch, "");
}

static void
test_undone_series (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new ("2026-11-23", "12:00");
  gint64           id = liaison_watch_add_series (watch, "Call Ana", "2026-11-23", "", "FREQ=MONTHLY", LIAISON_REPEAT_FROM_SCHEDULE);
  g_autofree char *before = liaison_fixture_dump (watch->fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  liaison_watch_apply (watch, liaison_watch_complete, id);
  liaison_watch_assert_open (watch, "2026-12-23");
  g_free (liaison_store_undo (watch->fixture->store, 0, &error));
  g_assert_no_error (error);
  after = liaison_fixture_dump (watch->fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
set_times (LiaisonWatch        *watch,
           LiaisonReminderTimes times)
{
  liaison_scheduler_set_times (watch->scheduler, &times);
  liaison_watch_settle (watch->fixture->store);
}

static void
test_quiet (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "12:00");

  set_times (watch, (LiaisonReminderTimes){ .hour = 9, .quiet_from = 21, .quiet_until = 8 });
  liaison_watch_add (watch, "Late", TODAY, "22:30");
  liaison_watch_add (watch, "Early", "2026-11-25", "06:00");
  liaison_watch_at (watch, TODAY, "23:00");
  liaison_watch_assert_due (watch, "");
  liaison_watch_at (watch, "2026-11-25", "07:59");
  liaison_watch_assert_due (watch, "");
  liaison_watch_at (watch, "2026-11-25", "08:00");
  liaison_watch_assert_due (watch, "Late, Early");
}

static void
test_days_off (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new ("2026-11-27", "12:00"); /* a Friday */

  set_times (watch, (LiaisonReminderTimes){ .hour = 9, .days_off = 1 << G_DATE_SATURDAY | 1 << G_DATE_SUNDAY });
  liaison_watch_add (watch, "A", "2026-11-28", "");
  liaison_watch_add (watch, "B", "2026-11-29", "14:00");
  liaison_watch_at (watch, "2026-11-29", "20:00");
  liaison_watch_assert_due (watch, "");
  liaison_watch_at (watch, "2026-11-30", "09:00");
  liaison_watch_assert_due (watch, "A, B");
}

static void
test_digest_times (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "08:00");

  set_times (watch, (LiaisonReminderTimes){ .hour = 9, .is_digest = TRUE });
  liaison_watch_add (watch, "A", TODAY, "07:00");
  liaison_watch_add (watch, "B", TODAY, "15:00");
  liaison_watch_settle (watch->fixture->store);
  liaison_watch_assert_due (watch, "");
  liaison_watch_at (watch, TODAY, "09:00");
  liaison_watch_assert_due (watch, "A, B");
}

static void
test_tries_again (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "09:00");

  watch->is_deaf = TRUE;
  liaison_watch_add (watch, "A", TODAY, "09:30");
  liaison_watch_at (watch, TODAY, "09:30");
  liaison_watch_assert_due (watch, "A");
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment (TODAY, "09:31", NULL));
  liaison_watch_add (watch, "B", "2026-12-24", "09:30"); /* a change is no reason to try earlier */
  liaison_watch_assert_due (watch, "");
  liaison_watch_at (watch, TODAY, "09:31");
  liaison_watch_assert_due (watch, "A");
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment (TODAY, "09:33", NULL));
  watch->is_deaf = FALSE;
  liaison_scheduler_retry (watch->scheduler); /* somebody is there */
  liaison_watch_assert_due (watch, "A");
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment ("2026-12-24", "09:30", NULL));
  liaison_watch_restart (watch);
  liaison_watch_assert_due (watch, "");
}

static void
test_clock_set_back (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "12:00");

  liaison_watch_add (watch, "A", TODAY, "09:30");
  liaison_watch_settle (watch->fixture->store);
  liaison_watch_assert_due (watch, "A");
  liaison_watch_at (watch, "2026-11-22", "12:00");
  liaison_watch_restart (watch);
  liaison_watch_at (watch, TODAY, "09:30");
  liaison_watch_assert_due (watch, "");
  liaison_watch_at (watch, "2098-01-01", "12:00");
  liaison_watch_add (watch, "B", TODAY, "10:00");
  liaison_watch_settle (watch->fixture->store);
  liaison_watch_assert_due (watch, "");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminders/scheduler/rings-each-occurrence-of-a-series", test_series);
  g_test_add_func ("/reminders/scheduler/rings-once-what-was-missed-of-a-series", test_missed_series);
  g_test_add_func ("/reminders/scheduler/counts-from-completion", test_from_completion);
  g_test_add_func ("/reminders/scheduler/undo-takes-the-next-occurrence-back", test_undone_series);
  g_test_add_func ("/reminders/scheduler/waits-for-the-end-of-quiet-hours", test_quiet);
  g_test_add_func ("/reminders/scheduler/waits-for-the-end-of-days-off", test_days_off);
  g_test_add_func ("/reminders/scheduler/sums-up-a-day", test_digest_times);
  g_test_add_func ("/reminders/scheduler/tries-again-later-each-time", test_tries_again);
  g_test_add_func ("/reminders/scheduler/a-clock-set-back-does-not-ring-again", test_clock_set_back);

  return g_test_run ();
}
