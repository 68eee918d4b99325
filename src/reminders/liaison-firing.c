/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-firing.h"

#include "liaison-clock.h"
#include "liaison-occurrence.h"
#include "liaison-reminder-query.h"

static void
firing_free (gpointer data)
{
  LiaisonFiring *firing = data;

  g_object_unref (firing->reminder);
  g_free (firing);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const LiaisonFiring *one = *(LiaisonFiring *const *) a;
  const LiaisonFiring *other = *(LiaisonFiring *const *) b;

  if (one->moment != other->moment)
    return one->moment < other->moment ? -1 : 1;

  return g_strcmp0 (liaison_reminder_get_key (one->reminder), liaison_reminder_get_key (other->reminder));
}

static void
add (GPtrArray                  *firings,
     LiaisonReminder            *reminder,
     const LiaisonReminderTimes *times)
{
  LiaisonFiring *firing;

  if (liaison_reminder_get_is_sent (reminder))
    return;

  firing = g_new0 (LiaisonFiring, 1);
  firing->reminder = g_object_ref (reminder);
  firing->moment = liaison_reminder_times_get_moment (times, liaison_reminder_get_record (reminder));
  g_ptr_array_add (firings, firing);
}

/* A series goes on; what of it comes later than enough others is not wanted. */
static void
add_later (GPtrArray                  *firings,
           LiaisonReminder            *reminder,
           const LiaisonReminderTimes *times,
           GHashTable                 *sent,
           guint                       most)
{
  g_autoptr (LiaisonReminder) at = g_object_ref (reminder);

  for (guint i = 0; i < most; i++)
    {
      LiaisonFollowUp *record = liaison_reminder_get_record (at);
      g_autofree char *day = NULL;
      g_autofree char *clock = NULL;

      if (!liaison_occurrence_next (liaison_reminder_get_origin (reminder), liaison_follow_up_get_day (record),
                                    liaison_follow_up_get_clock (record), &day, &clock))
        return;
      g_set_object (&at, NULL);
      at = liaison_reminder_new_at (reminder, day, clock, sent);
      add (firings, at, times);
    }
}

/**
 * liaison_firing_list: (skip)
 * @connection: where to read
 * @times: when the user wants to be reminded
 * @most: how many at most
 * @error: return location of a failure
 *
 * Lists what rings next, later occurrences of series among it. What is due
 * and was not shown comes first.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonFiring): by moment
 */
GPtrArray *
liaison_firing_list (LiaisonConnection          *connection,
                     const LiaisonReminderTimes *times,
                     guint                       most,
                     GError                    **error)
{
  g_autoptr (GHashTable) sent = liaison_query_sent_reminders (connection, error);
  g_autoptr (GPtrArray) reminders = sent != NULL ? liaison_occurrence_query (connection, liaison_clock_now (), sent, NULL, error) : NULL;
  g_autoptr (GPtrArray) firings = g_ptr_array_new_with_free_func (firing_free);
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       reminder;

  if (reminders == NULL)
    return NULL;

  for (guint i = 0; i < reminders->len; i++)
    {
      LiaisonReminder *each = g_ptr_array_index (reminders, i);

      add (firings, each, times);
      if (*liaison_follow_up_get_rule (liaison_reminder_get_record (each)) != '\0' &&
          liaison_follow_up_get_repeat_from (liaison_reminder_get_record (each)) == LIAISON_REPEAT_FROM_SCHEDULE)
        g_hash_table_replace (last, (char *) liaison_reminder_get_uid (each), each);
    }
  g_hash_table_iter_init (&iter, last);
  while (g_hash_table_iter_next (&iter, NULL, &reminder))
    add_later (firings, reminder, times, sent, most);

  g_ptr_array_sort (firings, compare);
  if (firings->len > most)
    g_ptr_array_set_size (firings, (int) most);

  return g_steal_pointer (&firings);
}
