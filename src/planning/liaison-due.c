/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-due.h"

#include "liaison-date.h"

/* Midnight is on the quarter hour wherever one is, and noon of a day is on that
 * day in all zones within twelve hours of where it was chosen. */
#define QUARTER_SECONDS (15 * 60)
#define HALF_DAY_SECONDS (12 * 60 * 60)

#define PAUSE_SECONDS 600

static gboolean
has_clock (LiaisonFollowUp *record)
{
  return liaison_time_is_clock (liaison_follow_up_get_clock (record));
}

static char *
dup_local_day (gint64 moment)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moment);

  return local != NULL ? liaison_date_dup_from_local (local) : NULL;
}

static gint64
hour_of_day (const char *day,
             int         hour)
{
  g_autofree char *clock = g_strdup_printf ("%02d:00", CLAMP (hour, 0, 23));

  return liaison_time_to_moment (day, clock, NULL);
}

/* Snoozed until a day, not for some minutes: its hour is waited for there. */
static gboolean
waits_for_day (LiaisonFollowUp *record)
{
  return !has_clock (record) && liaison_follow_up_get_snoozed_until (record) % QUARTER_SECONDS == 0;
}

/* When its own day and time come; a zone that this computer does not know is
 * taken for its own. */
static gint64
own_moment (LiaisonFollowUp *record)
{
  const char *day = liaison_follow_up_get_day (record);
  const char *clock = liaison_follow_up_get_clock (record);
  gint64      moment = liaison_time_to_moment (day, clock, liaison_follow_up_get_zone (record));

  return moment != 0 ? moment : liaison_time_to_moment (day, clock, NULL);
}

/**
 * liaison_due_dup_day:
 * @record: a follow-up
 *
 * The day on which a follow-up stands in the reader's calendar: its own, in
 * the zone the computer is in, or a later one that it was snoozed until.
 *
 * Returns: (transfer full): a whole day, "" for a follow-up without one
 */
char *
liaison_due_dup_day (LiaisonFollowUp *record)
{
  const char      *day;
  g_autofree char *own = NULL;
  g_autofree char *snoozed = NULL;

  g_return_val_if_fail (LIAISON_IS_FOLLOW_UP (record), NULL);

  day = liaison_follow_up_get_day (record);
  if (!liaison_date_is_day (day))
    return g_strdup ("");

  own = has_clock (record) ? dup_local_day (own_moment (record)) : g_strdup (day);
  if (liaison_follow_up_get_snoozed_until (record) != 0)
    snoozed = dup_local_day (liaison_follow_up_get_snoozed_until (record) + (waits_for_day (record) ? HALF_DAY_SECONDS : 0));

  /* Days of the years 1 to 9999 sort as text. */
  if (snoozed != NULL && g_strcmp0 (snoozed, own) > 0)
    return g_steal_pointer (&snoozed);

  return own != NULL ? g_steal_pointer (&own) : g_strdup (day);
}

/**
 * liaison_due_get_moment:
 * @record: a follow-up
 * @hour: when those without a time ring, 0 to 23
 *
 * The moment at which a follow-up rings: at its time in its zone, or at @hour
 * of its day; not before it was snoozed until. One without a time that was
 * snoozed until another day waits for @hour there too, wherever the reader is
 * by then; one that was snoozed for minutes does not.
 *
 * Returns: UTC seconds, 0 for a follow-up without a day
 */
gint64
liaison_due_get_moment (LiaisonFollowUp *record,
                        int              hour)
{
  gint64           until, own;
  g_autofree char *day = NULL;

  g_return_val_if_fail (LIAISON_IS_FOLLOW_UP (record), 0);

  if (!liaison_date_is_day (liaison_follow_up_get_day (record)))
    return 0;

  until = liaison_follow_up_get_snoozed_until (record);
  if (until != 0 && waits_for_day (record))
    {
      day = liaison_due_dup_day (record);
      return hour_of_day (day, hour);
    }

  own = has_clock (record) ? own_moment (record) : hour_of_day (liaison_follow_up_get_day (record), hour);

  return until != 0 ? MAX (own, until) : own;
}

/**
 * liaison_due_get_pause_end:
 * @now: UTC seconds
 *
 * Until when to snooze a follow-up for a moment, which is ten minutes.
 *
 * Returns: UTC seconds, never such as liaison_due_get_day_moment() returns for
 *   a day
 */
gint64
liaison_due_get_pause_end (gint64 now)
{
  gint64 end = now + PAUSE_SECONDS;

  return end % QUARTER_SECONDS == 0 ? end + 1 : end;
}

/**
 * liaison_due_get_day_moment:
 * @record: a follow-up
 * @day: a whole day
 *
 * Until when to snooze a follow-up that is to come back on @day.
 *
 * Returns: UTC seconds: its time on that day, or the day's beginning
 */
gint64
liaison_due_get_day_moment (LiaisonFollowUp *record,
                            const char      *day)
{
  gint64 moment = 0;

  g_return_val_if_fail (LIAISON_IS_FOLLOW_UP (record) && liaison_date_is_day (day), 0);

  if (has_clock (record))
    moment = liaison_time_to_moment (day, liaison_follow_up_get_clock (record), liaison_follow_up_get_zone (record));

  return moment != 0 ? moment : liaison_time_to_moment (day, has_clock (record) ? liaison_follow_up_get_clock (record) : "00:00", NULL);
}
