/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-reminder-query.h"

#include "liaison-connection-private.h"
#include "liaison-date.h"
#include "liaison-follow-up-query.h"
#include "liaison-query.h"
#include "liaison-statement.h"

/* What liaison_reminder_get_occurrence() says of a follow-up as it is stored. */
#define OCCURRENCE "follow_up.day || ' ' || follow_up.clock || ' ' || coalesce (follow_up.snoozed_until, 0)"

/* A follow-up that repeats may have rung for another day than its own. */
#define MAY_RING "follow_up.done IS NULL AND length (follow_up.day) = 10 AND " \
                 "(follow_up.rule <> '' OR NOT EXISTS (SELECT 1 FROM reminder_shown AS shown " \
                 "WHERE shown.follow_up = follow_up.uid AND shown.occurrence = " OCCURRENCE " AND shown.state = 'sent'))"

/**
 * liaison_query_sent_reminders:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): the keys of the
 *   reminders of open follow-ups that were shown, for
 *   liaison_query_reminders() and liaison_sent_reminders_stand()
 */
GHashTable *
liaison_query_sent_reminders (LiaisonConnection *connection,
                              GError           **error)
{
  g_autoptr (GHashTable) sent = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "SELECT shown.follow_up, shown.occurrence, "
                                "  follow_up.rule = '' AND shown.occurrence = " OCCURRENCE " "
                                "FROM follow_up JOIN reminder_shown AS shown ON shown.follow_up = follow_up.uid "
                                "WHERE follow_up.done IS NULL AND shown.state = 'sent'",
                                error);

  if (statement == NULL)
    return NULL;

  while (liaison_statement_next (statement, error))
    {
      char *key = g_strconcat (liaison_statement_get_text (statement, 0), " ", liaison_statement_get_text (statement, 1), NULL);

      g_hash_table_insert (sent, key, GINT_TO_POINTER (liaison_statement_get_number (statement, 2) != 0));
    }

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&sent);
}

/**
 * liaison_sent_reminders_stand:
 * @sent: what liaison_query_sent_reminders() returned
 * @key: one of its keys
 *
 * Returns: whether the follow-up does not repeat, and is still set for the
 *   time that the reminder was for
 */
gboolean
liaison_sent_reminders_stand (GHashTable *sent,
                              const char *key)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (sent, key)) != 0;
}

static GArray *
read_ids (LiaisonConnection *connection,
          const char        *last_day,
          GError           **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT follow_up.id FROM follow_up WHERE follow_up.day <= ?1 AND " MAY_RING, error);

  if (statement == NULL)
    return NULL;

  liaison_statement_bind_text (statement, 1, last_day);
  while (liaison_statement_next (statement, error))
    {
      gint64 id = liaison_statement_get_number (statement, 0);

      g_array_append_val (ids, id);
    }

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&ids);
}

/**
 * liaison_query_reminders:
 * @connection: where to read
 * @sent: what has rung
 * @last_day: (nullable): a whole day: those of later ones are not wanted, nor
 *   those that have rung and do not repeat; %NULL for all
 * @error: return location of a failure
 *
 * Reads what may ring: each open follow-up that has a day, with whether its
 * occurrence has rung.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonReminder): the
 *   reminders, by day and time
 */
GPtrArray *
liaison_query_reminders (LiaisonConnection *connection,
                         GHashTable        *sent,
                         const char        *last_day,
                         GError           **error)
{
  g_autoptr (GPtrArray) reminders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = last_day != NULL ? read_ids (connection, last_day, error) : NULL;
  g_autoptr (GPtrArray) open = NULL;

  if (last_day != NULL && ids == NULL)
    return NULL;
  open = ids != NULL ? liaison_query_open_follow_ups_among (connection, ids, error) : liaison_query_open_follow_ups (connection, error);
  if (open == NULL)
    return NULL;

  for (guint i = 0; i < open->len; i++)
    {
      LiaisonOpenFollowUp *follow_up = g_ptr_array_index (open, i);
      g_autoptr (LiaisonReminder) reminder = liaison_reminder_new (follow_up, FALSE);

      if (!liaison_date_is_day (liaison_follow_up_get_day (liaison_reminder_get_record (reminder))))
        continue;
      if (g_hash_table_contains (sent, liaison_reminder_get_key (reminder)))
        g_ptr_array_add (reminders, liaison_reminder_new (follow_up, TRUE));
      else
        g_ptr_array_add (reminders, g_steal_pointer (&reminder));
    }

  return g_steal_pointer (&reminders);
}

/**
 * liaison_query_next_reminder_day:
 * @connection: where to read
 * @day: a whole day
 * @next: (out) (transfer full) (nullable): the first day after @day that
 *   something may ring for
 * @error: return location of a failure
 *
 * Returns: whether it could be read
 */
gboolean
liaison_query_next_reminder_day (LiaisonConnection *connection,
                                 const char        *day,
                                 char             **next,
                                 GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT min (follow_up.day) FROM follow_up WHERE follow_up.day > ?1 AND " MAY_RING, error);

  *next = NULL;
  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, day);
  if (liaison_statement_next (statement, error) && *liaison_statement_get_text (statement, 0) != '\0')
    *next = g_strdup (liaison_statement_get_text (statement, 0));

  return !liaison_statement_failed (statement);
}

/**
 * liaison_query_last_ringing:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: when a reminder was shown last, UTC seconds; 0 for never, less on a
 *   failure
 */
gint64
liaison_query_last_ringing (LiaisonConnection *connection,
                            GError           **error)
{
  return liaison_connection_number (connection, "SELECT ifnull (max (moment), 0) FROM reminder_shown WHERE state = 'sent'", error);
}

/**
 * liaison_change_note_reminder:
 * @change: a note under way, see liaison_store_note_async()
 * @reminder: a reminder
 * @state: how far it has come
 * @moment: when, UTC seconds
 * @error: return location of a failure
 *
 * Records that a reminder is shown, so that it does not ring again. That one
 * was sent is never taken back.
 *
 * Returns: whether it was recorded
 */
gboolean
liaison_change_note_reminder (LiaisonChange       *change,
                              LiaisonReminder     *reminder,
                              LiaisonReminderState state,
                              gint64               moment,
                              GError             **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (liaison_change_get_connection (change),
                                "INSERT INTO reminder_shown (follow_up, occurrence, state, moment) VALUES (?1, ?2, ?3, ?4) "
                                "ON CONFLICT DO UPDATE SET state = excluded.state, moment = excluded.moment "
                                "WHERE reminder_shown.state <> 'sent'",
                                error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, liaison_reminder_get_uid (reminder));
  liaison_statement_bind_text (statement, 2, liaison_reminder_get_occurrence (reminder));
  liaison_statement_bind_text (statement, 3, state == LIAISON_REMINDER_SENT ? "sent" : "sending");
  liaison_statement_bind_number (statement, 4, moment);

  return liaison_statement_run (statement, error);
}
