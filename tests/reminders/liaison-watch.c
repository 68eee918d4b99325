/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-watch.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-occurrence.h"

static void
due_cb (LiaisonScheduler *scheduler,
        GPtrArray        *reminders,
        LiaisonWatch     *watch)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++)
    g_string_append_printf (texts, "%s%s", i > 0 ? ", " : "",
                            liaison_follow_up_get_text (liaison_reminder_get_record (g_ptr_array_index (reminders, i))));
  g_ptr_array_add (watch->due, g_string_free (texts, FALSE));
  liaison_scheduler_settle_delivery (scheduler, reminders, !watch->is_deaf);
}

static void
settled_cb (LiaisonScheduler *scheduler,
            const char       *key,
            LiaisonWatch     *watch)
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

gpointer
liaison_watch_read_nothing (LiaisonConnection *connection,
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
void
liaison_watch_settle (LiaisonStore *store)
{
  for (int i = 0; i < 3; i++)
    {
      gboolean is_done = FALSE;
      g_autoptr (GError) error = NULL;
      g_autofree char *nothing = liaison_store_read (store, liaison_watch_read_nothing, NULL, NULL, &error);

      g_assert_no_error (error);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      liaison_store_note_async (store, do_nothing, NULL, NULL, NULL, noted_cb, &is_done);
      while (!is_done)
        g_main_context_iteration (NULL, TRUE);
    }
}

static gpointer
read_open (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_open_follow_ups (connection, error);
}

void
liaison_watch_set_clock (const char *day,
                         const char *clock)
{
  liaison_clock_fix (liaison_time_to_moment (day, clock, NULL));
}

void
liaison_watch_start (LiaisonWatch *watch)
{
  watch->scheduler = liaison_scheduler_new (watch->fixture->store);
  g_signal_connect (watch->scheduler, "due", G_CALLBACK (due_cb), watch);
  g_signal_connect (watch->scheduler, "settled", G_CALLBACK (settled_cb), watch);
  liaison_watch_settle (watch->fixture->store);
}

LiaisonWatch *
liaison_watch_new (const char *day,
                   const char *clock)
{
  LiaisonWatch *watch = g_new0 (LiaisonWatch, 1);

  liaison_watch_set_clock (day, clock);
  watch->fixture = liaison_fixture_new ();
  watch->due = g_ptr_array_new_with_free_func (g_free);
  watch->settled = g_ptr_array_new_with_free_func (g_free);
  liaison_watch_start (watch);

  return watch;
}

void
liaison_watch_free (LiaisonWatch *watch)
{
  liaison_watch_settle (watch->fixture->store);
  g_assert_finalize_object (watch->scheduler);
  liaison_fixture_free (watch->fixture);
  g_ptr_array_unref (watch->due);
  g_ptr_array_unref (watch->settled);
  g_free (watch);
}

void
liaison_watch_restart (LiaisonWatch *watch)
{
  liaison_watch_settle (watch->fixture->store);
  g_assert_finalize_object (watch->scheduler);
  liaison_fixture_reopen (watch->fixture);
  liaison_watch_start (watch);
}

void
liaison_watch_at (LiaisonWatch *watch,
                  const char   *day,
                  const char   *clock)
{
  liaison_watch_settle (watch->fixture->store); /* what came before is looked at by the clock of before */
  liaison_watch_set_clock (day, clock);
  liaison_scheduler_check (watch->scheduler);
  liaison_watch_settle (watch->fixture->store);
}

/* What was said to be due since the last time, groups parted by bars. */
void
liaison_watch_assert_due (LiaisonWatch *watch,
                          const char   *expected)
{
  g_autofree char *said = NULL;

  liaison_watch_settle (watch->fixture->store);
  g_ptr_array_add (watch->due, NULL);
  said = g_strjoinv (" | ", (char **) watch->due->pdata);
  g_assert_cmpstr (said, ==, expected);
  g_ptr_array_set_size (watch->due, 0);
}

gint64
liaison_watch_add (LiaisonWatch *watch,
                   const char   *text,
                   const char   *day,
                   const char   *clock)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();

  liaison_follow_up_set_text (record, text);
  liaison_follow_up_set_day (record, day);
  liaison_follow_up_set_clock (record, clock);

  return liaison_fixture_save (watch->fixture, record);
}

gboolean
liaison_watch_finish (LiaisonChange *change,
                      gpointer       id,
                      GError       **error)
{
  return liaison_change_finish_follow_up (change, *(gint64 *) id, liaison_clock_now (), error);
}

gboolean
liaison_watch_snooze (LiaisonChange *change,
                      gpointer       id,
                      GError       **error)
{
  return liaison_change_snooze_follow_up (change, *(gint64 *) id, liaison_clock_now () + 600, NULL, error);
}

gboolean
liaison_watch_move (LiaisonChange *change,
                    gpointer       id,
                    GError       **error)
{
  return liaison_change_move_follow_up (change, *(gint64 *) id, "2026-12-01", error);
}

gboolean
liaison_watch_erase (LiaisonChange *change,
                     gpointer       id,
                     GError       **error)
{
  return liaison_change_delete_follow_up (change, *(gint64 *) id, error);
}

void
liaison_watch_apply (LiaisonWatch     *watch,
                     LiaisonChangeFunc func,
                     gint64            id)
{
  g_autoptr (GError) error = NULL;

  liaison_store_change (watch->fixture->store, "Change", func, &id, NULL, &error);
  g_assert_no_error (error);
  liaison_watch_settle (watch->fixture->store);
}

gint64
liaison_watch_add_series (LiaisonWatch *watch,
                          const char   *text,
                          const char   *day,
                          const char   *clock,
                          const char   *rule,
                          int           repeat_from)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();
  gint64 id;

  liaison_follow_up_set_text (record, text);
  liaison_follow_up_set_day (record, day);
  liaison_follow_up_set_clock (record, clock);
  liaison_follow_up_set_rule (record, rule);
  liaison_follow_up_set_repeat_from (record, repeat_from);
  liaison_follow_up_set_series_start (record, day);
  id = liaison_fixture_save (watch->fixture, record);
  liaison_watch_settle (watch->fixture->store);

  return id;
}

gboolean
liaison_watch_complete (LiaisonChange *change,
                        gpointer       id,
                        GError       **error)
{
  return liaison_change_complete_follow_up (change, *(gint64 *) id, liaison_clock_now (), error);
}

/* The days of what is open, in order. */
void
liaison_watch_assert_open (LiaisonWatch *watch,
                           const char   *wanted)
{
  g_autoptr (GPtrArray) open = liaison_store_read (watch->fixture->store, read_open, NULL, NULL, NULL);
  g_autoptr (GString) days = g_string_new (NULL);

  for (guint i = 0; i < open->len; i++)
    g_string_append_printf (days, "%s%s", i > 0 ? ", " : "",
                            liaison_follow_up_get_day (liaison_open_follow_up_get_record (g_ptr_array_index (open, i))));
  g_assert_cmpstr (days->str, ==, wanted);
}
