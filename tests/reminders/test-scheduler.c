/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-scheduler.h"

#include "liaison-alarm.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-fixture.h"
#include "liaison-follow-up-query.h"

#include <locale.h>

#define TODAY "2026-11-24"

/* A scheduler over a store, with what it said. */
typedef struct
{
  LiaisonFixture   *fixture;
  LiaisonScheduler *scheduler;
  GPtrArray        *due;     /* texts of the follow-ups, a group a string */
  GPtrArray        *settled; /* keys */
} Watch;

static void
due_cb (LiaisonScheduler *scheduler,
        GPtrArray        *reminders,
        Watch            *watch)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++)
    g_string_append_printf (texts, "%s%s", i > 0 ? ", " : "",
                            liaison_follow_up_get_text (liaison_reminder_get_record (g_ptr_array_index (reminders, i))));
  g_ptr_array_add (watch->due, g_string_free (texts, FALSE));
}

static void
settled_cb (LiaisonScheduler *scheduler,
            const char       *key,
            Watch            *watch)
{
  g_ptr_array_add (watch->settled, g_strdup (key));
}

static gboolean
do_nothing (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  return TRUE;
}

static gpointer
read_nothing (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return g_strdup ("");
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  *(gboolean *) data = TRUE;
}

/* Lets all come back that the store was asked for. */
static void
settle_store (LiaisonStore *store)
{
  for (int i = 0; i < 3; i++)
    {
      gboolean is_done = FALSE;
      g_autoptr (GError) error = NULL;
      g_autofree char *nothing = liaison_store_read (store, read_nothing, NULL, NULL, &error);

      g_assert_no_error (error);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      liaison_store_note_async (store, do_nothing, NULL, NULL, NULL, noted_cb, &is_done);
      while (!is_done)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
set_clock (const char *day,
           const char *clock)
{
  liaison_clock_fix (liaison_time_to_moment (day, clock, NULL));
}

static void
watch_start (Watch *watch)
{
  watch->scheduler = liaison_scheduler_new (watch->fixture->store);
  g_signal_connect (watch->scheduler, "due", G_CALLBACK (due_cb), watch);
  g_signal_connect (watch->scheduler, "settled", G_CALLBACK (settled_cb), watch);
  settle_store (watch->fixture->store);
}

static Watch *
watch_new (const char *day,
           const char *clock)
{
  Watch *watch = g_new0 (Watch, 1);

  set_clock (day, clock);
  watch->fixture = liaison_fixture_new ();
  watch->due = g_ptr_array_new_with_free_func (g_free);
  watch->settled = g_ptr_array_new_with_free_func (g_free);
  watch_start (watch);

  return watch;
}

static void
watch_free (Watch *watch)
{
  settle_store (watch->fixture->store);
  g_assert_finalize_object (watch->scheduler);
  liaison_fixture_free (watch->fixture);
  g_ptr_array_unref (watch->due);
  g_ptr_array_unref (watch->settled);
  g_free (watch);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Watch, watch_free)

static void
watch_restart (Watch *watch)
{
  settle_store (watch->fixture->store);
  g_assert_finalize_object (watch->scheduler);
  liaison_fixture_reopen (watch->fixture);
  watch_start (watch);
}

static void
watch_at (Watch      *watch,
          const char *day,
          const char *clock)
{
  set_clock (day, clock);
  liaison_scheduler_check (watch->scheduler);
  settle_store (watch->fixture->store);
}

/* What was said to be due since the last time, groups parted by bars. */
static void
assert_due (Watch      *watch,
            const char *expected)
{
  g_autofree char *said = NULL;

  settle_store (watch->fixture->store);
  g_ptr_array_add (watch->due, NULL);
  said = g_strjoinv (" | ", (char **) watch->due->pdata);
  g_assert_cmpstr (said, ==, expected);
  g_ptr_array_set_size (watch->due, 0);
}

static gint64
add (Watch      *watch,
     const char *text,
     const char *day,
     const char *clock)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();

  liaison_follow_up_set_text (record, text);
  liaison_follow_up_set_day (record, day);
  liaison_follow_up_set_clock (record, clock);

  return liaison_fixture_save (watch->fixture, record);
}

static gboolean
finish (LiaisonChange *change,
        gpointer       id,
        GError       **error)
{
  return liaison_change_finish_follow_up (change, *(gint64 *) id, liaison_clock_now (), error);
}

static gboolean
snooze (LiaisonChange *change,
        gpointer       id,
        GError       **error)
{
  return liaison_change_snooze_follow_up (change, *(gint64 *) id, liaison_clock_now () + 600, error);
}

static gboolean
move (LiaisonChange *change,
      gpointer       id,
      GError       **error)
{
  return liaison_change_move_follow_up (change, *(gint64 *) id, "2026-12-01", error);
}

static gboolean
erase (LiaisonChange *change,
       gpointer       id,
       GError       **error)
{
  return liaison_change_delete_follow_up (change, *(gint64 *) id, error);
}

static void
apply (Watch            *watch,
       LiaisonChangeFunc func,
       gint64            id)
{
  g_autoptr (GError) error = NULL;

  liaison_store_change (watch->fixture->store, "Change", func, &id, NULL, &error);
  g_assert_no_error (error);
  settle_store (watch->fixture->store);
}

static void
test_rings_once (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "08:00");

  add (watch, "Call Ana", TODAY, "09:30");
  settle_store (watch->fixture->store);
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment (TODAY, "09:30", NULL));
  assert_due (watch, "");

  watch_at (watch, TODAY, "09:29");
  assert_due (watch, "");
  watch_at (watch, TODAY, "09:30");
  assert_due (watch, "Call Ana");
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, 0);

  watch_at (watch, TODAY, "09:31");
  watch_at (watch, TODAY, "08:00"); /* the clock was set back */
  watch_at (watch, TODAY, "09:30");
  assert_due (watch, "");
}

static void
test_not_after_restart (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "09:30");

  add (watch, "Call Ana", TODAY, "09:30");
  assert_due (watch, "Call Ana");
  watch_restart (watch);
  assert_due (watch, "");
  watch_at (watch, "2026-11-25", "12:00");
  assert_due (watch, "");
}

static void
test_not_after_done (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "08:00");
  gint64 id = add (watch, "Call Ana", TODAY, "09:30");

  apply (watch, finish, id);
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, 0);
  watch_at (watch, TODAY, "09:30");
  assert_due (watch, "");
}

static void
test_done_in_the_very_moment (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "08:00");
  gint64 id = add (watch, "Call Ana", TODAY, "09:30");
  g_autoptr (GError) error = NULL;

  settle_store (watch->fixture->store);
  set_clock (TODAY, "09:30");
  /* What is due is read before the change, and would be shown after it. */
  liaison_scheduler_check (watch->scheduler);
  g_free (liaison_store_read (watch->fixture->store, read_nothing, NULL, NULL, &error));
  liaison_store_change (watch->fixture->store, "Done", finish, &id, NULL, &error);
  g_assert_no_error (error);
  assert_due (watch, "");
}

static void
test_snoozed (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "09:30");
  gint64 id = add (watch, "Call Ana", TODAY, "09:30");

  assert_due (watch, "Call Ana");
  apply (watch, snooze, id);
  g_assert_cmpuint (watch->settled->len, ==, 1);
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment (TODAY, "09:40", NULL));
  watch_at (watch, TODAY, "09:39");
  assert_due (watch, "");
  watch_restart (watch);
  watch_at (watch, TODAY, "09:40");
  assert_due (watch, "Call Ana");
}

static void
test_day_only (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "08:00");

  add (watch, "Write to Ben", TODAY, "");
  watch_at (watch, TODAY, "08:59");
  assert_due (watch, "");
  watch_at (watch, TODAY, "09:00");
  assert_due (watch, "Write to Ben");

  add (watch, "Thank Cleo", "2026-11-25", "");
  liaison_scheduler_set_reminder_hour (watch->scheduler, 7);
  settle_store (watch->fixture->store);
  g_assert_cmpint (liaison_scheduler_get_next (watch->scheduler), ==, liaison_time_to_moment ("2026-11-25", "07:00", NULL));
  watch_at (watch, "2026-11-25", "07:00");
  assert_due (watch, "Thank Cleo");
}

static void
test_missed_together (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "08:00");

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);
      g_autofree char *day = g_strdup_printf ("2026-11-%d", 25 + i);

      add (watch, text, day, "10:00");
    }
  settle_store (watch->fixture->store);
  set_clock ("2026-12-24", "12:00"); /* asleep for a month */
  watch_restart (watch);
  assert_due (watch, "0, 1, 2, 3");
  watch_restart (watch);
  assert_due (watch, "");
}

static void
test_settled (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "12:00");
  gint64 a = add (watch, "A", TODAY, "09:00");
  gint64 b = add (watch, "B", TODAY, "09:01");
  gint64 c = add (watch, "C", TODAY, "09:02");
  gint64 d = add (watch, "D", TODAY, "14:00");

  settle_store (watch->fixture->store);
  g_assert_cmpuint (watch->settled->len, ==, 0);
  apply (watch, finish, a);
  g_assert_cmpuint (watch->settled->len, ==, 1);
  apply (watch, erase, b);
  g_assert_cmpuint (watch->settled->len, ==, 2);
  apply (watch, move, c);
  g_assert_cmpuint (watch->settled->len, ==, 3);
  apply (watch, finish, d);
  g_assert_cmpuint (watch->settled->len, ==, 3);
}

static void
test_settled_after_restart (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "12:00");
  gint64 id = add (watch, "A", TODAY, "09:00");

  assert_due (watch, "A");
  watch_restart (watch);
  apply (watch, finish, id);
  g_assert_cmpuint (watch->settled->len, ==, 1);
}

static void
test_moved (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "12:00");
  gint64 id = add (watch, "A", TODAY, "09:00");

  assert_due (watch, "A");
  apply (watch, move, id);
  watch_at (watch, "2026-12-01", "09:00");
  assert_due (watch, "A");
}

static void
test_sending_rings_again (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "12:00");

  /* A program that ended between "sending" and "sent" may have shown it, or not. */
  g_signal_handlers_disconnect_by_func (watch->scheduler, due_cb, watch);
  g_signal_connect (watch->scheduler, "due", G_CALLBACK (g_object_run_dispose), NULL);
  add (watch, "A", TODAY, "09:00");
  settle_store (watch->fixture->store);
  watch_restart (watch);
  assert_due (watch, "A");
}

static void
test_wrong_clock (void)
{
  g_autoptr (Watch) watch = watch_new ("1970-01-02", "12:00");

  add (watch, "A", "1969-12-01", "09:00");
  settle_store (watch->fixture->store);
  assert_due (watch, "");
  watch_at (watch, TODAY, "12:00");
  assert_due (watch, "A");
}

static void
test_zones (void)
{
  g_autoptr (Watch) watch = watch_new (TODAY, "08:00");
  gint64 there;

  add (watch, "A", TODAY, "09:30");
  settle_store (watch->fixture->store);
  there = liaison_scheduler_get_next (watch->scheduler);

  /* The traveller's wall clock counts. */
  g_setenv ("TZ", "America/New_York", TRUE);
  liaison_scheduler_check (watch->scheduler);
  settle_store (watch->fixture->store);
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
  g_test_add_func ("/reminders/scheduler/rings-together-what-was-missed", test_missed_together);
  g_test_add_func ("/reminders/scheduler/says-what-is-settled", test_settled);
  g_test_add_func ("/reminders/scheduler/says-what-is-settled-after-a-restart", test_settled_after_restart);
  g_test_add_func ("/reminders/scheduler/rings-again-on-another-day", test_moved);
  g_test_add_func ("/reminders/scheduler/repeats-what-may-not-have-been-shown", test_sending_rings_again);
  g_test_add_func ("/reminders/scheduler/ignores-an-impossible-clock", test_wrong_clock);
  g_test_add_func ("/reminders/scheduler/follows-the-zone", test_zones);

  return g_test_run ();
}
