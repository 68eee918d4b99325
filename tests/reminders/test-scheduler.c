/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-watch.h"

#include "liaison-alarm.h"
#include "liaison-clock.h"
#include "liaison-date.h"

#include <locale.h>

static void
test_rings_once (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "08:00");

  liaison_watch_add (watch, "Call Ana", TODAY, "09:30");
  liaison_watch_settle (watch->fixture->store);
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment (TODAY, "09:30", NULL));
  liaison_watch_assert_due (watch, "");

  liaison_watch_at (watch, TODAY, "09:29");
  liaison_watch_assert_due (watch, "");
  liaison_watch_at (watch, TODAY, "09:30");
  liaison_watch_assert_due (watch, "Call Ana");
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, 0);

  liaison_watch_at (watch, TODAY, "09:31");
  liaison_watch_at (watch, TODAY, "08:00"); /* the clock was set back */
  liaison_watch_at (watch, TODAY, "09:30");
  liaison_watch_assert_due (watch, "");
}

static void
test_not_after_restart (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "09:30");

  liaison_watch_add (watch, "Call Ana", TODAY, "09:30");
  liaison_watch_assert_due (watch, "Call Ana");
  liaison_watch_restart (watch);
  liaison_watch_assert_due (watch, "");
  liaison_watch_at (watch, "2026-11-25", "12:00");
  liaison_watch_assert_due (watch, "");
}

static void
test_not_after_done (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "08:00");
  gint64 id = liaison_watch_add (watch, "Call Ana", TODAY, "09:30");

  liaison_watch_apply (watch, liaison_watch_finish, id);
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, 0);
  liaison_watch_at (watch, TODAY, "09:30");
  liaison_watch_assert_due (watch, "");
}

static void
test_done_in_the_very_moment (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "08:00");
  gint64 id = liaison_watch_add (watch, "Call Ana", TODAY, "09:30");
  g_autoptr (GError) error = NULL;

  liaison_watch_settle (watch->fixture->store);
  liaison_watch_set_clock (TODAY, "09:30");
  /* What is due is read before the change, and would be shown after it. */
  liaison_scheduler_check (watch->scheduler);
  g_free (liaison_store_read (watch->fixture->store, liaison_watch_read_nothing, NULL, NULL, &error));
  liaison_store_change (watch->fixture->store, "Done", liaison_watch_finish, &id, NULL, &error);
  g_assert_no_error (error);
  liaison_watch_assert_due (watch, "");
}

static void
test_snoozed (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "09:30");
  gint64 id = liaison_watch_add (watch, "Call Ana", TODAY, "09:30");

  liaison_watch_assert_due (watch, "Call Ana");
  liaison_watch_apply (watch, liaison_watch_snooze, id);
  g_assert_cmpuint (watch->settled->len, ==, 1);
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment (TODAY, "09:40", NULL));
  liaison_watch_at (watch, TODAY, "09:39");
  liaison_watch_assert_due (watch, "");
  liaison_watch_restart (watch);
  liaison_watch_at (watch, TODAY, "09:40");
  liaison_watch_assert_due (watch, "Call Ana");
}

static void
test_day_only (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "08:00");
  LiaisonReminderTimes times = LIAISON_REMINDER_TIMES_DEFAULT;

  liaison_watch_add (watch, "Write to Ben", TODAY, "");
  liaison_watch_at (watch, TODAY, "08:59");
  liaison_watch_assert_due (watch, "");
  liaison_watch_at (watch, TODAY, "09:00");
  liaison_watch_assert_due (watch, "Write to Ben");

  liaison_watch_add (watch, "Thank Cleo", "2026-11-25", "");
  times.hour = 7;
  liaison_scheduler_set_times (watch->scheduler, &times);
  liaison_watch_settle (watch->fixture->store);
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment ("2026-11-25", "07:00", NULL));
  liaison_watch_at (watch, "2026-11-25", "07:00");
  liaison_watch_assert_due (watch, "Thank Cleo");
}

/* What is far away is read as well when nothing nearer is there. */
static void
test_far (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "08:00");

  liaison_watch_add (watch, "A", "2031-05-06", "10:00");
  liaison_watch_add (watch, "B", "2028-02-29", "10:00");
  liaison_watch_settle (watch->fixture->store);
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment ("2028-02-29", "10:00", NULL));
  liaison_watch_at (watch, "2028-02-29", "10:00");
  liaison_watch_assert_due (watch, "B");
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment ("2031-05-06", "10:00", NULL));
}

static void
test_missed_together (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "08:00");

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);
      g_autofree char *day = g_strdup_printf ("2026-11-%d", 25 + i);

      liaison_watch_add (watch, text, day, "10:00");
    }
  liaison_watch_settle (watch->fixture->store);
  liaison_watch_set_clock ("2026-12-24", "12:00"); /* asleep for a month */
  liaison_watch_restart (watch);
  liaison_watch_assert_due (watch, "0, 1, 2, 3");
  liaison_watch_restart (watch);
  liaison_watch_assert_due (watch, "");
}

static void
test_settled (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "12:00");
  gint64 a = liaison_watch_add (watch, "A", TODAY, "09:00");
  gint64 b = liaison_watch_add (watch, "B", TODAY, "09:01");
  gint64 c = liaison_watch_add (watch, "C", TODAY, "09:02");
  gint64 d = liaison_watch_add (watch, "D", TODAY, "14:00");

  liaison_watch_settle (watch->fixture->store);
  g_assert_cmpuint (watch->settled->len, ==, 0);
  liaison_watch_apply (watch, liaison_watch_finish, a);
  g_assert_cmpuint (watch->settled->len, ==, 1);
  liaison_watch_apply (watch, liaison_watch_erase, b);
  g_assert_cmpuint (watch->settled->len, ==, 2);
  liaison_watch_apply (watch, liaison_watch_move, c);
  g_assert_cmpuint (watch->settled->len, ==, 3);
  liaison_watch_apply (watch, liaison_watch_finish, d);
  g_assert_cmpuint (watch->settled->len, ==, 3);
}

static void
test_settled_after_restart (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "12:00");
  gint64 id = liaison_watch_add (watch, "A", TODAY, "09:00");

  liaison_watch_assert_due (watch, "A");
  liaison_watch_restart (watch);
  liaison_watch_apply (watch, liaison_watch_finish, id);
  g_assert_cmpuint (watch->settled->len, ==, 1);
}

static void
test_moved (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "12:00");
  gint64 id = liaison_watch_add (watch, "A", TODAY, "09:00");

  liaison_watch_assert_due (watch, "A");
  liaison_watch_apply (watch, liaison_watch_move, id);
  liaison_watch_at (watch, "2026-12-01", "09:00");
  liaison_watch_assert_due (watch, "A");
}

static void
test_sending_rings_again (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "12:00");

  /* A program that ended between "sending" and "sent" may have shown it, or not. */
  g_signal_handlers_disconnect_by_data (watch->scheduler, watch);
  g_signal_connect (watch->scheduler, "due", G_CALLBACK (g_object_run_dispose), NULL);
  liaison_watch_add (watch, "A", TODAY, "09:00");
  liaison_watch_settle (watch->fixture->store);
  liaison_watch_restart (watch);
  liaison_watch_assert_due (watch, "A");
}

static void
test_wrong_clock (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new ("1970-01-02", "12:00");

  liaison_watch_add (watch, "A", "1969-12-01", "09:00");
  liaison_watch_settle (watch->fixture->store);
  liaison_watch_assert_due (watch, "");
  liaison_watch_at (watch, TODAY, "12:00");
  liaison_watch_assert_due (watch, "A");
}

static void
test_zones (void)
{
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "08:00");
  gint64 there;

  liaison_watch_add (watch, "A", TODAY, "09:30");
  liaison_watch_settle (watch->fixture->store);
  there = liaison_scheduler_get_next (watch->scheduler);

  /* The traveller's wall clock counts. */
  g_setenv ("TZ", "America/New_York", TRUE);
  liaison_scheduler_check (watch->scheduler);
  liaison_watch_settle (watch->fixture->store);
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, there + 6 * 3600);
  g_setenv ("TZ", "Europe/Madrid", TRUE);
}

static void
count_cb (LiaisonAlarm *alarm,
          int          *count)
{
  (*count)++;
}

static void
test_alarm (void)
{
  g_autoptr (LiaisonAlarm) alarm = liaison_alarm_new ();
  int count = 0;

  liaison_clock_fix (0);
  g_signal_connect (alarm, "awake", G_CALLBACK (count_cb), &count);
  liaison_alarm_set (alarm, liaison_clock_now () - 5);
  while (count == 0)
    g_main_context_iteration (NULL, TRUE);

  liaison_alarm_set (alarm, liaison_clock_now () + 3600);
  g_main_context_iteration (NULL, FALSE);
  liaison_alarm_set (alarm, 0);
  g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (count, ==, 1);

  liaison_alarm_set (alarm, liaison_clock_now () + 1);
  while (count == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (count, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminders/alarm/comes-at-its-moment", test_alarm);
  g_test_add_func ("/reminders/scheduler/rings-once", test_rings_once);
  g_test_add_func ("/reminders/scheduler/does-not-ring-again-after-a-restart", test_not_after_restart);
  g_test_add_func ("/reminders/scheduler/does-not-ring-what-is-done", test_not_after_done);
  g_test_add_func ("/reminders/scheduler/does-not-ring-what-is-done-meanwhile", test_done_in_the_very_moment);
  g_test_add_func ("/reminders/scheduler/rings-again-when-a-snooze-ends", test_snoozed);
  g_test_add_func ("/reminders/scheduler/rings-a-day-at-the-hour", test_day_only);
  g_test_add_func ("/reminders/scheduler/knows-the-next-however-far", test_far);
  g_test_add_func ("/reminders/scheduler/rings-together-what-was-missed", test_missed_together);
  g_test_add_func ("/reminders/scheduler/says-what-is-settled", test_settled);
  g_test_add_func ("/reminders/scheduler/says-what-is-settled-after-a-restart", test_settled_after_restart);
  g_test_add_func ("/reminders/scheduler/rings-again-on-another-day", test_moved);
  g_test_add_func ("/reminders/scheduler/repeats-what-may-not-have-been-shown", test_sending_rings_again);
  g_test_add_func ("/reminders/scheduler/ignores-an-impossible-clock", test_wrong_clock);
  g_test_add_func ("/reminders/scheduler/follows-the-zone", test_zones);

  return g_test_run ();
}
