/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-agenda.h"

#include "liaison-date.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

/* Days ahead within which the name of the day says it best. */
#define NAMED_DAYS 6

/**
 * liaison_agenda_get_section:
 * @day: a whole day, or "" for none
 * @today: the day it is
 * @first_day: the day a week begins with
 *
 * Returns: where what is to do on @day stands
 */
LiaisonAgendaSection
liaison_agenda_get_section (const char  *day,
                            const char  *today,
                            GDateWeekday first_day)
{
  g_autofree char *start = NULL;
  int              ahead;

  g_return_val_if_fail (liaison_date_is_day (today), LIAISON_AGENDA_LATER);

  if (!liaison_date_is_day (day))
    return LIAISON_AGENDA_LATER;

  ahead = liaison_date_days_between (today, day);
  if (ahead < 0)
    return LIAISON_AGENDA_OVERDUE;
  if (ahead == 0)
    return LIAISON_AGENDA_TODAY;

  start = liaison_week_dup_start (today, first_day);

  return start != NULL && liaison_date_days_between (start, day) < 7 ? LIAISON_AGENDA_THIS_WEEK : LIAISON_AGENDA_LATER;
}

/**
 * liaison_agenda_dup_sentence:
 * @n_due: how much is to do until the end of today
 * @n_overdue: how much of it is overdue
 * @n_coming: how much is to do later
 *
 * Returns: (transfer full): the day in one translated sentence
 */
char *
liaison_agenda_dup_sentence (guint n_due,
                             guint n_overdue,
                             guint n_coming)
{
  if (n_due == 0 && n_coming == 0)
    return g_strdup (_("Nothing to do."));
  if (n_due == 0)
    return g_strdup_printf (ngettext ("Nothing to do today. %u follow-up lies ahead.",
                                      "Nothing to do today. %u follow-ups lie ahead.", n_coming),
                            n_coming);
  if (n_overdue == 0)
    return g_strdup_printf (ngettext ("%u to do today.", "%u to do today.", n_due), n_due);
  if (n_overdue == n_due)
    return g_strdup_printf (ngettext ("%u to do, and it is overdue.", "%u to do, all of them overdue.", n_due), n_due);

  /* Translators: the first number is what is to do, the second how much of it
   * is overdue; the form follows the second. */
  return g_strdup_printf (ngettext ("%1$u to do, %2$u of them overdue.", "%1$u to do, %2$u of them overdue.", n_overdue),
                          n_due, n_overdue);
}

static GDateTime *
noon (const char *day)
{
  return g_date_time_new_utc (atoi (day), atoi (day + 5), atoi (day + 8), 12, 0, 0);
}

/**
 * liaison_agenda_dup_date:
 * @day: a whole day
 *
 * Returns: (transfer full): the day with its weekday, for a heading
 */
char *
liaison_agenda_dup_date (const char *day)
{
  g_autoptr (GDateTime) moment = NULL;

  g_return_val_if_fail (liaison_date_is_day (day), NULL);

  moment = noon (day);

  /* Translators: today's date as a heading, as strftime() forms it: "Tuesday, 24 November" */
  return g_date_time_format (moment, C_("heading", "%A, %-d %B"));
}

static gboolean
uses_twelve_hours (void)
{
  const char *format = nl_langinfo (T_FMT);

  return strstr (format, "%r") != NULL || strstr (format, "%I") != NULL || strstr (format, "%p") != NULL;
}

/**
 * liaison_agenda_dup_clock:
 * @clock: a time of the day, "14:30"
 *
 * Returns: (transfer full): the time as the locale writes it
 */
char *
liaison_agenda_dup_clock (const char *clock)
{
  g_autoptr (GDateTime) moment = NULL;

  g_return_val_if_fail (liaison_time_is_clock (clock), NULL);

  moment = g_date_time_new_utc (2000, 1, 1, atoi (clock), atoi (clock + 3), 0);

  /* Translators: a time of the day, as strftime() forms it, where the day has
   * two halves ("2:30 PM") and where it has 24 hours ("14:30") */
  return g_date_time_format (moment, uses_twelve_hours () ? C_("time of 12 hours", "%-I:%M %p") : C_("time of 24 hours", "%H:%M"));
}

static char *
dup_day_phrase (const char *day)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autoptr (GDateTime) moment = NULL;
  int ahead = liaison_date_days_between (today, day);

  if (ahead < 2 || ahead > NAMED_DAYS)
    return liaison_date_dup_phrase (day);

  moment = noon (day);

  return g_date_time_format (moment, "%A");
}

/**
 * liaison_agenda_dup_when:
 * @day: (nullable): a whole day, or ""
 * @clock: (nullable): a time of the day, or ""
 *
 * Returns: (transfer full): in short when something is to do: "14:30" (today),
 *   "tomorrow", "Thursday, 14:30", "in 3 weeks"
 */
char *
liaison_agenda_dup_when (const char *day,
                         const char *clock)
{
  g_autofree char *phrase = NULL;
  g_autofree char *time = NULL;
  g_autofree char *today = NULL;

  if (!liaison_date_is_day (day))
    return g_strdup ("");

  phrase = dup_day_phrase (day);
  if (!liaison_time_is_clock (clock))
    return g_steal_pointer (&phrase);

  today = liaison_date_dup_today ();
  time = liaison_agenda_dup_clock (clock);
  if (g_str_equal (day, today))
    return g_steal_pointer (&time);
  if (liaison_date_days_between (today, day) < 0)
    return g_steal_pointer (&phrase);

  /* Translators: a day and a time: "Thursday, 14:30" */
  return g_strdup_printf (C_("day and time", "%s, %s"), phrase, time);
}

/**
 * liaison_agenda_dup_moment:
 * @moment: UTC seconds
 *
 * Returns: (transfer full): its day and its time here, "Thursday, 14:30"
 */
char *
liaison_agenda_dup_moment (gint64 moment)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moment);
  g_autofree char *day = liaison_date_dup_from_local (local);
  g_autofree char *clock = g_date_time_format (local, "%H:%M");
  g_autofree char *date = liaison_agenda_dup_date (day);
  g_autofree char *time = liaison_agenda_dup_clock (clock);

  /* Translators: a day and a time: "Thursday, 14:30" */
  return g_strdup_printf (C_("day and time", "%s, %s"), date, time);
}

/**
 * liaison_agenda_dup_last_contact:
 * @day: (nullable): the day of the last contact, or ""
 *
 * Returns: (transfer full): how long ago that was, in words
 */
char *
liaison_agenda_dup_last_contact (const char *day)
{
  g_autofree char *phrase = NULL;

  if (!liaison_date_is_day (day))
    return g_strdup (_("no contact yet"));

  phrase = liaison_date_dup_phrase (day);

  /* Translators: the argument says how long ago: "last contact 7 weeks ago" */
  return g_strdup_printf (_("last contact %s"), phrase);
}

/**
 * liaison_agenda_next_midnight:
 * @now: UTC seconds
 *
 * Returns: the moment at which the next day begins where the computer is, UTC
 *   seconds; where daylight saving skips midnight, the first minute after it
 */
gint64
liaison_agenda_next_midnight (gint64 now)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (now);
  g_autofree char *today = liaison_date_dup_from_local (local);
  g_autofree char *tomorrow = liaison_date_dup_plus_days (today, 1);

  return tomorrow != NULL ? liaison_time_to_moment (tomorrow, "00:00", NULL) : G_MAXINT64;
}
