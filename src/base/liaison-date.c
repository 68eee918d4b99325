/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-date.h"

#include "liaison-clock.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static gboolean
digits (const char *text,
        guint       count)
{
  for (guint i = 0; i < count; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

static int
number (const char *text,
        guint       count)
{
  int value = 0;

  for (guint i = 0; i < count; i++)
    value = value * 10 + g_ascii_digit_value (text[i]);

  return value;
}

static gboolean
parse_day (const char *text,
           GDate      *date)
{
  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-' ||
      !digits (text, 4) || !digits (text + 5, 2) || !digits (text + 8, 2))
    return FALSE;

  if (!g_date_valid_dmy (number (text + 8, 2), number (text + 5, 2), number (text, 4)))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, number (text + 8, 2), number (text + 5, 2), number (text, 4));

  return TRUE;
}

static char *
format_day (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date),
                          g_date_get_month (date), g_date_get_day (date));
}

/**
 * liaison_date_is_day:
 * @text: (nullable): any text
 *
 * Returns: whether @text is a whole day of the calendar, "2026-11-24"
 */
gboolean
liaison_date_is_day (const char *text)
{
  GDate date;

  return parse_day (text, &date);
}

/**
 * liaison_date_is_partial:
 * @text: (nullable): any text
 *
 * Returns: whether @text is a whole day, a month "2026-11", a year "2026" or
 *   a day without its year, "--02-29"
 */
gboolean
liaison_date_is_partial (const char *text)
{
  size_t length = text != NULL ? strlen (text) : 0;

  if (liaison_date_is_day (text))
    return TRUE;

  if (length == 4)
    return digits (text, 4) && number (text, 4) > 0;

  if (length == 7 && text[0] != '-')
    return digits (text, 4) && text[4] == '-' && digits (text + 5, 2) &&
           number (text + 5, 2) >= 1 && number (text + 5, 2) <= 12;

  if (length == 7)
    return g_str_has_prefix (text, "--") && text[4] == '-' && digits (text + 2, 2) && digits (text + 5, 2) &&
           g_date_valid_dmy (number (text + 5, 2), number (text + 2, 2), 2000);

  return FALSE;
}

/**
 * liaison_date_dup_today:
 *
 * Returns: (transfer full): the day it is where the computer is
 */
char *
liaison_date_dup_today (void)
{
  g_autoptr (GDateTime) now = liaison_clock_local ();

  return liaison_date_dup_from_local (now);
}

/**
 * liaison_date_dup_from_local:
 * @moment: a moment in its zone
 *
 * Returns: (transfer full): the day it falls on in that zone
 */
char *
liaison_date_dup_from_local (GDateTime *moment)
{
  g_return_val_if_fail (moment != NULL, NULL);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (moment),
                          g_date_time_get_month (moment), g_date_time_get_day_of_month (moment));
}

/**
 * liaison_date_new_local:
 * @day: a whole day
 *
 * Returns: (transfer full): noon of that day where the computer is, for a calendar
 */
GDateTime *
liaison_date_new_local (const char *day)
{
  g_return_val_if_fail (liaison_date_is_day (day), NULL);

  return g_date_time_new_local (atoi (day), atoi (day + 5), atoi (day + 8), 12, 0, 0);
}

/**
 * liaison_date_dup_plus_days:
 * @day: a whole day
 * @days: how many days later; negative for earlier
 *
 * Returns: (transfer full) (nullable): that day, %NULL outside the years 1 to 9999
 */
char *
liaison_date_dup_plus_days (const char *day,
                            int         days)
{
  GDate date;
  gint64 julian;

  g_return_val_if_fail (liaison_date_is_day (day), NULL);

  parse_day (day, &date);
  julian = (gint64) g_date_get_julian (&date) + days;
  if (julian < 1 || julian > 3652059) /* 9999-12-31 */
    return NULL;

  g_date_set_julian (&date, (guint32) julian);

  return format_day (&date);
}

/**
 * liaison_date_days_between:
 * @from: a whole day
 * @until: a whole day
 *
 * Returns: days from @from to @until, negative where @until is the earlier
 */
int
liaison_date_days_between (const char *from,
                           const char *until)
{
  GDate a, b;

  g_return_val_if_fail (liaison_date_is_day (from) && liaison_date_is_day (until), 0);

  parse_day (from, &a);
  parse_day (until, &b);

  return g_date_days_between (&a, &b);
}

/**
 * liaison_date_dup_full:
 * @day: (nullable): a whole or partial day
 *
 * Returns: (transfer full): the day written out for the reader's locale, as
 *   "24 November 2026", "November 2026", "2026" or "24 November"; what is none
 *   as it stands
 */
char *
liaison_date_dup_full (const char *day)
{
  g_autoptr (GDateTime) moment = NULL;
  GDate       date;
  const char *format = NULL;
  char        whole[sizeof "2026-11-24"] = "";

  if (liaison_date_is_day (day))
    {
      g_strlcpy (whole, day, sizeof whole);
      /* Translators: a day written out, as strftime() forms it: "24 November 2026" */
      format = C_ ("full date", "%-d %B %Y");
    }
  else if (liaison_date_is_partial (day) && g_str_has_prefix (day, "--"))
    {
      g_snprintf (whole, sizeof whole, "2000%s", day + 1); /* a leap year */
      /* Translators: a day without a year, as strftime() forms it: "24 November" */
      format = C_ ("day of a year", "%-d %B");
    }
  else if (liaison_date_is_partial (day) && strchr (day, '-') != NULL)
    {
      g_snprintf (whole, sizeof whole, "%s-01", day);
      /* Translators: a month, as strftime() forms it: "November 2026" */
      format = C_ ("month of a year", "%B %Y");
    }

  if (format == NULL || !parse_day (whole, &date))
    return g_strdup (day != NULL ? day : "");

  moment = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 12, 0, 0);

  return g_date_time_format (moment, format);
}

static char *
phrase_past (int days)
{
  if (days < 14)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", days), days);
  if (days < 60)
    return g_strdup_printf (ngettext ("%d week ago", "%d weeks ago", days / 7), days / 7);
  if (days < 730)
    return g_strdup_printf (ngettext ("%d month ago", "%d months ago", days / 30), days / 30);

  return g_strdup_printf (ngettext ("%d year ago", "%d years ago", days / 365), days / 365);
}

static char *
phrase_future (int days)
{
  if (days < 14)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
  if (days < 60)
    return g_strdup_printf (ngettext ("in %d week", "in %d weeks", days / 7), days / 7);
  if (days < 730)
    return g_strdup_printf (ngettext ("in %d month", "in %d months", days / 30), days / 30);

  return g_strdup_printf (ngettext ("in %d year", "in %d years", days / 365), days / 365);
}

/**
 * liaison_date_dup_phrase:
 * @day: (nullable): a whole or partial day
 *
 * Says a day as people say it: "today", "tomorrow", "in 3 weeks", "2 months ago".
 *
 * Returns: (transfer full): the translated words; a partial day as it stands
 */
char *
liaison_date_dup_phrase (const char *day)
{
  g_autofree char *today = liaison_date_dup_today ();
  int days;

  if (!liaison_date_is_day (day))
    return g_strdup (day != NULL ? day : "");

  days = liaison_date_days_between (today, day);
  if (days == 0)
    return g_strdup (C_("date", "today"));
  if (days == 1)
    return g_strdup (C_("date", "tomorrow"));
  if (days == -1)
    return g_strdup (C_("date", "yesterday"));

  return days < 0 ? phrase_past (-days) : phrase_future (days);
}

/**
 * liaison_time_is_clock:
 * @text: (nullable): any text
 *
 * Returns: whether @text is a time of the day, "09:00" to "23:59"
 */
gboolean
liaison_time_is_clock (const char *text)
{
  return text != NULL && strlen (text) == 5 && text[2] == ':' && digits (text, 2) && digits (text + 3, 2) &&
         number (text, 2) < 24 && number (text + 3, 2) < 60;
}

/**
 * liaison_time_to_moment:
 * @day: a whole day
 * @clock: a time of the day, "09:00"
 * @zone: (nullable): an Olson name, %NULL or "" for where the computer is
 *
 * The moment at which a wall clock in @zone shows @clock on @day. A time that
 * daylight saving skips becomes the first valid minute after it, one that it
 * doubles the first of the two.
 *
 * Returns: UTC seconds, or 0 where the zone is unknown
 */
gint64
liaison_time_to_moment (const char *day,
                        const char *clock,
                        const char *zone)
{
  g_autoptr (GTimeZone) time_zone = NULL;
  GDate date;
  gint64 wall, summer, winter;
  int interval;

  g_return_val_if_fail (liaison_date_is_day (day) && liaison_time_is_clock (clock), 0);

  time_zone = zone != NULL && *zone != '\0' ? liaison_zone_find (zone) : g_time_zone_new_local ();
  if (time_zone == NULL)
    return 0;

  parse_day (day, &date);
  wall = ((gint64) g_date_get_julian (&date) - 719163) * 86400 + number (clock, 2) * 3600 + number (clock + 3, 2) * 60;

  /* For a skipped time GLib moves @wall to the first valid second. For a
   * doubled one both readings exist; which comes first differs, for where
   * standard time is the one of summer the other is the earlier. */
  interval = g_time_zone_adjust_time (time_zone, G_TIME_TYPE_DAYLIGHT, &wall);
  summer = wall - g_time_zone_get_offset (time_zone, interval);
  interval = g_time_zone_adjust_time (time_zone, G_TIME_TYPE_STANDARD, &wall);
  winter = wall - g_time_zone_get_offset (time_zone, interval);

  return MIN (summer, winter);
}
