/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-due.h"

#include "liaison-date.h"

#include <string.h>

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

/* Its own day, or a later one that it was snoozed to. Days of the years 1 to
 * 9999 sort as text. */
static const char *
get_day (LiaisonFollowUp *record)
{
  const char *own = liaison_follow_up_get_day (record);
  const char *to_day = liaison_follow_up_get_snoozed_to_day (record);

  return liaison_date_is_day (to_day) && strcmp (to_day, own) > 0 ? to_day : own;
}

/* The moment that it rests until as such, 0 for none. */
static gint64
get_pause (LiaisonFollowUp *record)
{
  return *liaison_follow_up_get_snoozed_to_day (record) == '\0' ? liaison_follow_up_get_snoozed_until (record) : 0;
}

/* When its day and time come; a zone that this computer does not know is
 * taken for its own. */
static gint64
clock_moment (LiaisonFollowUp *record)
{
  const char *day = get_day (record);
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
  g_autofree char *day = NULL;
  g_autofree char *rested = NULL;

  g_return_val_if_fail (LIAISON_IS_FOLLOW_UP (record), NULL);

  if (!liaison_date_is_day (liaison_follow_up_get_day (record)))
    return g_strdup ("");

  day = has_clock (record) ? dup_local_day (clock_moment (record)) : NULL;
  if (day == NULL)
    day = g_strdup (get_day (record));
  if (get_pause (record) != 0)
    rested = dup_local_day (get_pause (record));

  return rested != NULL && strcmp (rested, day) > 0 ? g_steal_pointer (&rested) : g_steal_pointer (&day);
}

/**
 * liaison_due_get_moment:
 * @record: a follow-up
 * @hour: when those without a time ring, 0 to 23
 *
 * The moment at which a follow-up rings: at its time in its zone, or at @hour
 * of its day; not before it was snoozed until. One that was snoozed to another
 * day rings as if it were for that, wherever the reader is by then; one that
 * was snoozed for minutes when they are over.
 *
 * Returns: UTC seconds, 0 for a follow-up without a day
 */
gint64
liaison_due_get_moment (LiaisonFollowUp *record,
                        int              hour)
{
  gint64 moment;

  g_return_val_if_fail (LIAISON_IS_FOLLOW_UP (record), 0);

  if (!liaison_date_is_day (liaison_follow_up_get_day (record)))
    return 0;

  moment = has_clock (record) ? clock_moment (record) : hour_of_day (get_day (record), hour);

  return get_pause (record) != 0 ? MAX (moment, get_pause (record)) : moment;
}

/**
 * liaison_due_get_pause_end:
 * @now: UTC seconds
 *
 * Until when to snooze a follow-up for a moment, which is ten minutes.
 *
 * Returns: UTC seconds
 */
gint64
liaison_due_get_pause_end (gint64 now)
{
  return now + PAUSE_SECONDS;
}

/**
 * liaison_due_get_day_moment:
 * @record: a follow-up
 * @day: a whole day
 *
 * Until when to snooze a follow-up that is to come back on @day, as things are
 * here and now.
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
