/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-outlook-private.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-occurrence.h"
#include "liaison-reminder-query.h"

#define DAY_SECONDS 86400

/* Nothing rings earlier than this before its day begins in UTC: days begin 14
 * hours earlier in the east, and what rings all together on a day of the
 * reader's may come a day before its own time. */
#define SLACK_DAYS 2

#define FIRST_DAYS 4

void
liaison_outlook_free (LiaisonOutlook *outlook)
{
  g_clear_pointer (&outlook->reminders, g_ptr_array_unref);
  g_clear_pointer (&outlook->standing, g_hash_table_unref);
  g_free (outlook);
}

/* Until when nothing rings that is for a later day than @day. */
static gint64
get_known_until (const char *day)
{
  return liaison_time_to_moment (day, "00:00", "UTC") + (1 - SLACK_DAYS) * DAY_SECONDS;
}

static gboolean
has_next (LiaisonOutlook             *self,
          const LiaisonReminderTimes *times,
          gint64                      now)
{
  for (guint i = 0; i < self->reminders->len; i++)
    {
      LiaisonReminder *reminder = g_ptr_array_index (self->reminders, i);
      gint64           moment = liaison_reminder_get_is_sent (reminder)
                                  ? 0
                                  : liaison_reminder_times_get_moment (times, liaison_reminder_get_record (reminder));

      if (moment > now && moment <= self->known_until)
        return TRUE;
    }

  return FALSE;
}

/* Reads on to the first day after @day for which there is something. */
static gboolean
extend (LiaisonConnection *connection,
        char             **day,
        GError           **error)
{
  g_autofree char *next = NULL;

  if (!liaison_query_next_reminder_day (connection, *day, &next, error))
    return FALSE;

  g_free (*day);
  *day = next != NULL && liaison_date_is_day (next) ? liaison_date_dup_plus_days (next, SLACK_DAYS) : NULL;

  return TRUE;
}

static gboolean
is_no_longer_standing (gpointer key,
                       gpointer value,
                       gpointer sent)
{
  return !liaison_sent_reminders_stand (sent, key);
}

static void
take_standing (LiaisonOutlook *self,
               GHashTable     *sent)
{
  g_hash_table_foreach_remove (sent, is_no_longer_standing, sent);
  self->standing = g_hash_table_ref (sent);
  for (guint i = 0; i < self->reminders->len; i++)
    {
      LiaisonReminder *reminder = g_ptr_array_index (self->reminders, i);

      if (liaison_reminder_get_is_sent (reminder))
        g_hash_table_add (self->standing, g_strdup (liaison_reminder_get_key (reminder)));
    }
}

/* By the clock as it is now. Of the whole outlook everything is read that has
 * not rung; else at least the next that rings, and what is due. */
static LiaisonOutlook *
read_outlook (LiaisonConnection          *connection,
              const LiaisonReminderTimes *times,
              gboolean                    is_whole,
              GError                    **error)
{
  gint64 now = liaison_clock_now ();
  g_autoptr (LiaisonOutlook) self = g_new0 (LiaisonOutlook, 1);
  g_autoptr (GHashTable) sent = liaison_query_sent_reminders (connection, error);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
  g_autofree char *today = utc != NULL ? liaison_date_dup_from_local (utc) : NULL;
  g_autofree char *day = today != NULL && !is_whole ? liaison_date_dup_plus_days (today, FIRST_DAYS) : NULL;

  if (sent == NULL)
    return NULL;

  for (;;)
    {
      g_clear_pointer (&self->reminders, g_ptr_array_unref);
      self->reminders = liaison_occurrence_query (connection, now, sent, day, error);
      if (self->reminders == NULL)
        return NULL;

      self->known_until = day != NULL ? get_known_until (day) : G_MAXINT64;
      if (day == NULL || has_next (self, times, now))
        break;
      if (!extend (connection, &day, error))
        return NULL;
      if (day == NULL)
        {
          self->known_until = G_MAXINT64;
          break;
        }
    }
  take_standing (self, sent);

  return g_steal_pointer (&self);
}

/* What a reading thread is told. */
typedef struct
{
  LiaisonReminderTimes times;
  gboolean             is_whole;
} Reading;

static gpointer
read_in_thread (LiaisonConnection *connection,
                gpointer           data,
                GCancellable      *cancellable,
                GError           **error)
{
  Reading *reading = data;

  return read_outlook (connection, &reading->times, reading->is_whole, error);
}

void
liaison_outlook_read_async (LiaisonStore               *store,
                            const LiaisonReminderTimes *times,
                            gboolean                    is_whole,
                            GCancellable               *cancellable,
                            GAsyncReadyCallback         callback,
                            gpointer                    data)
{
  Reading *reading = g_new0 (Reading, 1);

  *reading = (Reading) { *times, is_whole };
  liaison_store_read_async (store, read_in_thread, reading, g_free, (GDestroyNotify) liaison_outlook_free, cancellable, callback, data);
}

LiaisonOutlook *
liaison_outlook_read_finish (LiaisonStore  *store,
                             GAsyncResult  *result,
                             GError       **error)
{
  return liaison_store_read_finish (store, result, error);
}
