/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A follow-up that repeats is one record: the first occurrence that is to do.
 * When that is done it stays as it is, and another record stands for the next. */

#include "config.h"

#include "liaison-occurrence.h"

#include "liaison-date.h"
#include "liaison-follow-through.h"
#include "liaison-follow-up-person.h"
#include "liaison-follow-up-query.h"
#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-query.h"
#include "liaison-recurrence.h"
#include "liaison-reminder-query.h"
#include "liaison-zone.h"

#include <string.h>

static const char *
get_start (LiaisonFollowUp *record)
{
  const char *start = liaison_follow_up_get_series_start (record);

  return liaison_date_is_day (start) ? start : liaison_follow_up_get_day (record);
}

/* The wall clock that counts for the record, at a moment. */
static void
read_clock (LiaisonFollowUp *record,
            gint64           moment,
            char           **day,
            char           **clock)
{
  const char *name = liaison_follow_up_get_zone (record);
  g_autoptr (GTimeZone) zone = *name != '\0' ? liaison_zone_find (name) : NULL;
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment);
  g_autoptr (GDateTime) local = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_to_local (utc);

  *day = liaison_date_dup_from_local (local);
  *clock = g_strdup_printf ("%02d:%02d", g_date_time_get_hour (local), g_date_time_get_minute (local));
}

static LiaisonRecurrence *
get_recurrence (LiaisonFollowUp *record)
{
  if (*liaison_follow_up_get_rule (record) == '\0' || !liaison_date_is_day (get_start (record)))
    return NULL;

  return liaison_recurrence_parse (liaison_follow_up_get_rule (record), get_start (record),
                                   liaison_follow_up_get_clock (record), liaison_follow_up_get_zone (record), NULL);
}

/**
 * liaison_occurrence_next:
 * @record: a follow-up
 * @day: a whole day
 * @clock: a time, "" for the end of the day
 * @next_day: (out) (transfer full): the day of the next occurrence
 * @next_clock: (out) (transfer full): its time, or ""
 *
 * Finds the first occurrence of a series after a time of its wall clock.
 *
 * Returns: whether there is one
 */
gboolean
liaison_occurrence_next (LiaisonFollowUp *record,
                         const char      *day,
                         const char      *clock,
                         char           **next_day,
                         char           **next_clock)
{
  g_autoptr (LiaisonRecurrence) recurrence = NULL;

  g_return_val_if_fail (LIAISON_IS_FOLLOW_UP (record), FALSE);

  recurrence = get_recurrence (record);

  return recurrence != NULL && liaison_recurrence_after (recurrence, day, clock, next_day, next_clock);
}

static gboolean
has_come (const char *day,
          const char *clock,
          const char *today,
          const char *time)
{
  int order = strcmp (day, today);

  return order < 0 || (order == 0 && strcmp (clock, time) <= 0);
}

/**
 * liaison_occurrence_current:
 * @record: a follow-up with a day
 * @now: UTC seconds
 * @day: (out) (transfer full): the day of the occurrence
 * @clock: (out) (transfer full): its time, or ""
 *
 * Finds the newest occurrence that has come, or the first that is to do where
 * none has. One that is counted from completion waits to be done.
 *
 * Returns: whether it is a later one than that of the record
 */
gboolean
liaison_occurrence_current (LiaisonFollowUp *record,
                            gint64           now,
                            char           **day,
                            char           **clock)
{
  g_autoptr (LiaisonRecurrence) recurrence = NULL;
  g_autofree char *today = NULL;
  g_autofree char *time = NULL;
  g_autofree char *next = NULL;
  g_autofree char *next_clock = NULL;
  gboolean         is_later = FALSE;
  gboolean         is_there;

  *day = g_strdup (liaison_follow_up_get_day (record));
  *clock = g_strdup (liaison_follow_up_get_clock (record));
  recurrence = liaison_follow_up_get_repeat_from (record) == LIAISON_REPEAT_FROM_SCHEDULE ? get_recurrence (record) : NULL;
  if (recurrence == NULL)
    return FALSE;

  read_clock (record, now, &today, &time);
  is_there = liaison_recurrence_after (recurrence, *day, *clock, &next, &next_clock);
  while (is_there && has_come (next, next_clock, today, time))
    {
      g_free (*day);
      g_free (*clock);
      *day = g_steal_pointer (&next);
      *clock = g_steal_pointer (&next_clock);
      is_later = TRUE;
      is_there = liaison_recurrence_next (recurrence, &next, &next_clock);
    }

  return is_later;
}

static void
add_occurrences (GPtrArray       *reminders,
                 LiaisonReminder *reminder,
                 GHashTable      *sent,
                 gint64           now)
{
  LiaisonFollowUp *record = liaison_reminder_get_record (reminder);
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *next = NULL;
  g_autofree char *next_clock = NULL;

  g_ptr_array_add (reminders, liaison_occurrence_current (record, now, &day, &clock)
                                ? liaison_reminder_new_at (reminder, day, clock, sent)
                                : g_object_ref (reminder));
  if (liaison_follow_up_get_repeat_from (record) == LIAISON_REPEAT_FROM_SCHEDULE &&
      liaison_occurrence_next (record, day, clock, &next, &next_clock))
    g_ptr_array_add (reminders, liaison_reminder_new_at (reminder, next, next_clock, sent));
}

/**
 * liaison_occurrence_query:
 * @connection: where to read
 * @now: UTC seconds
 * @sent: what has rung, by liaison_query_sent_reminders()
 * @last_day: (nullable): see liaison_query_reminders()
 * @error: return location of a failure
 *
 * Reads what may ring. Of a series these are the newest occurrence that has
 * come and the next: what nobody did rings anew each time, and what was missed
 * in between rings once.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonReminder): the
 *   reminders
 */
GPtrArray *
liaison_occurrence_query (LiaisonConnection *connection,
                          gint64             now,
                          GHashTable        *sent,
                          const char        *last_day,
                          GError           **error)
{
  g_autoptr (GPtrArray) open = liaison_query_reminders (connection, sent, last_day, error);
  g_autoptr (GPtrArray) reminders = g_ptr_array_new_with_free_func (g_object_unref);

  if (open == NULL)
    return NULL;

  for (guint i = 0; i < open->len; i++)
    {
      LiaisonReminder *reminder = g_ptr_array_index (open, i);

      if (*liaison_follow_up_get_rule (liaison_reminder_get_record (reminder)) == '\0')
        g_ptr_array_add (reminders, g_object_ref (reminder));
      else
        add_occurrences (reminders, reminder, sent, now);
    }

  return g_steal_pointer (&reminders);
}

/* ---- doing one ---- */

/* The rule for what is left when one of @count is done. */
static char *
dup_rule_after (const char *text)
{
  g_autoptr (LiaisonRule) rule = liaison_rule_parse (text, NULL);

  if (rule == NULL || rule->count == 1)
    return NULL;
  if (rule->count > 0)
    rule->count--;

  return liaison_rule_dup_text (rule);
}

/* The follow-up that comes when this one was done at @moment; NULL for none. */
static LiaisonFollowUp *
make_next (LiaisonFollowUp *record,
           gint64           moment)
{
  g_autoptr (LiaisonFollowUp) next = LIAISON_FOLLOW_UP (liaison_record_copy (LIAISON_RECORD (record)));
  gboolean         counts_anew = liaison_follow_up_get_repeat_from (record) == LIAISON_REPEAT_FROM_COMPLETION;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *next_day = NULL;
  g_autofree char *next_clock = NULL;

  if (counts_anew)
    {
      g_autofree char *rule = dup_rule_after (liaison_follow_up_get_rule (record));
      g_autofree char *time = NULL;

      if (rule == NULL)
        return NULL;
      read_clock (record, moment, &day, &time);
      clock = g_strdup ("");
      liaison_follow_up_set_series_start (next, day);
    }
  else
    liaison_occurrence_current (record, moment, &day, &clock);

  if (!liaison_occurrence_next (next, day, clock, &next_day, &next_clock))
    return NULL;

  if (counts_anew)
    {
      g_autofree char *rule = dup_rule_after (liaison_follow_up_get_rule (record));

      liaison_follow_up_set_rule (next, rule);
      liaison_follow_up_set_series_start (next, next_day);
    }
  else
    liaison_follow_up_set_series_start (next, get_start (record));
  liaison_follow_up_set_day (next, next_day);
  liaison_follow_up_set_clock (next, next_clock);
  liaison_follow_up_end_snooze (next);
  liaison_record_set_identity (LIAISON_RECORD (next), 0, "", 0, 0);

  return g_steal_pointer (&next);
}

static GArray *
read_people (LiaisonChange *change,
             gint64         id,
             GError       **error)
{
  g_autoptr (GPtrArray) links = liaison_query_linked (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP_PERSON,
                                                      LIAISON_TYPE_FOLLOW_UP, id, error);
  GArray *people;

  if (links == NULL)
    return NULL;

  people = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < links->len; i++)
    {
      gint64 person = liaison_follow_up_person_get_person (g_ptr_array_index (links, i));

      g_array_append_val (people, person);
    }

  return people;
}

static gboolean
log_interaction (LiaisonChange   *change,
                 LiaisonFollowUp *record,
                 GArray          *people,
                 gint64           moment,
                 GError         **error)
{
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moment);
  g_autofree char *day = liaison_date_dup_from_local (local);

  liaison_interaction_set_day (interaction, day);
  liaison_interaction_set_summary (interaction, liaison_follow_up_get_text (record));
  if (!liaison_change_save (change, interaction, error))
    return FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (LiaisonInteractionPerson) link = liaison_interaction_person_new ();

      liaison_interaction_person_set_interaction (link, liaison_record_get_id (LIAISON_RECORD (interaction)));
      liaison_interaction_person_set_person (link, g_array_index (people, gint64, i));
      if (!liaison_change_save (change, link, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * liaison_change_complete_follow_up:
 * @change: a change under way
 * @id: which follow-up
 * @moment: when it was done, UTC seconds
 * @error: return location of a failure
 *
 * Marks a follow-up done. Of a series another one stands for the next
 * occurrence then: by its schedule the first after the newest that had come,
 * whenever this one was done; or counted from the day it was done. An
 * interaction is logged where the follow-up asks for it. One that is done
 * already stays as it is.
 *
 * Returns: whether it is done
 */
gboolean
liaison_change_complete_follow_up (LiaisonChange *change,
                                   gint64         id,
                                   gint64         moment,
                                   GError       **error)
{
  g_autoptr (LiaisonFollowUp) record =
    liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP, id, NULL);
  g_autoptr (LiaisonFollowUp) next = NULL;
  g_autoptr (GArray) people = NULL;

  if (record == NULL || liaison_follow_up_get_done (record) != 0)
    return liaison_change_follow_through (change, id, moment, error);

  people = read_people (change, id, error);
  if (people == NULL ||
      (liaison_follow_up_get_log_on_done (record) && people->len > 0 && !log_interaction (change, record, people, moment, error)))
    return FALSE;

  if (*liaison_follow_up_get_rule (record) != '\0' && liaison_date_is_day (liaison_follow_up_get_day (record)))
    next = make_next (record, moment);
  if (next != NULL)
    {
      /* The series goes on with the other one. */
      liaison_follow_up_set_rule (record, "");
      if (!liaison_change_save (change, record, error) || !liaison_change_save (change, next, error) ||
          !liaison_change_set_follow_up_people (change, liaison_record_get_id (LIAISON_RECORD (next)), (gint64 *) people->data, people->len, error))
        return FALSE;
    }
  return liaison_change_follow_through (change, id, moment, error);
}
