/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Which days a rule names, as the table of RFC 5545, section 3.3.10, has it. */

#include "config.h"

#include "liaison-rule-day.h"

#define LAST_YEAR 9999
#define DAYS_A_WEEK 7

typedef struct
{
  GDate date;
  int   year;
  int   month;
  int   day;
  int   weekday;
} Day;

/* ---- days ---- */

static void
set_day (Day    *day,
         guint32 julian)
{
  g_date_clear (&day->date, 1);
  g_date_set_julian (&day->date, julian);
  day->year = g_date_get_year (&day->date);
  day->month = g_date_get_month (&day->date);
  day->day = g_date_get_day (&day->date);
  day->weekday = g_date_get_weekday (&day->date);
}

/*
 * liaison_rule_julian_of:
 *
 * The number of a day, 1 for the first of the year 1.
 */
guint32
liaison_rule_julian_of (int year,
                        int month,
                        int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

static int
days_in_year (int year)
{
  return g_date_is_leap_year ((GDateYear) year) ? 366 : 365;
}

/* The first day of the first week, which has four days of the year at least. */
static guint32
first_week_of (LiaisonRule *rule,
               int          year)
{
  guint32 first = liaison_rule_julian_of (year, 1, 1);
  int     weekday = (int) ((first - 1) % DAYS_A_WEEK) + 1;
  int     since = (weekday - (int) rule->week_start + DAYS_A_WEEK) % DAYS_A_WEEK;

  return since <= 3 ? first - (guint32) since : first + (guint32) (DAYS_A_WEEK - since);
}

/* ---- what a rule names ---- */

/*
 * liaison_rule_has_number:
 * @numbers: (element-type int): what a part of a rule lists
 * @number: from the beginning
 * @from_end: the same from the end
 */
gboolean
liaison_rule_has_number (GArray *numbers,
                         int     number,
                         int     from_end)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      int wanted = g_array_index (numbers, int, i);

      if (wanted == number || wanted == from_end)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_weeks (LiaisonRule *rule,
             const Day   *day)
{
  guint32 julian = g_date_get_julian (&day->date);
  int     year = day->year;
  int     week, n_weeks;

  if (year > 1 && julian < first_week_of (rule, year))
    year--;
  else if (year < LAST_YEAR && julian >= first_week_of (rule, year + 1))
    year++;
  if (year >= LAST_YEAR)
    return FALSE;

  week = (int) (julian - first_week_of (rule, year)) / DAYS_A_WEEK + 1;
  n_weeks = (int) (first_week_of (rule, year + 1) - first_week_of (rule, year)) / DAYS_A_WEEK;

  return liaison_rule_has_number (rule->weeks, week, week - n_weeks - 1);
}

/* Which Monday of the month or year a day is, from its beginning and its end. */
static void
count_weekday (LiaisonRule *rule,
               const Day   *day,
               int         *ordinal,
               int         *from_end)
{
  gboolean of_year = rule->frequency == LIAISON_FREQUENCY_YEARLY && rule->months->len == 0;
  int      number = of_year ? (int) g_date_get_day_of_year (&day->date) : day->day;
  int      length = of_year ? days_in_year (day->year)
                            : g_date_get_days_in_month ((GDateMonth) day->month, (GDateYear) day->year);

  *ordinal = (number - 1) / DAYS_A_WEEK + 1;
  *from_end = -((length - number) / DAYS_A_WEEK + 1);
}

static gboolean
is_in_days (LiaisonRule *rule,
            const Day   *day)
{
  int ordinal, from_end;

  count_weekday (rule, day, &ordinal, &from_end);
  for (guint i = 0; i < rule->days->len; i++)
    {
      const LiaisonRuleDay *wanted = &g_array_index (rule->days, LiaisonRuleDay, i);

      if ((int) wanted->weekday == day->weekday &&
          (wanted->ordinal == 0 || wanted->ordinal == ordinal || wanted->ordinal == from_end))
        return TRUE;
    }

  return FALSE;
}

/* What the rule leaves open is as on the day it starts. */
static gboolean
is_as_at_start (LiaisonRule *rule,
                const GDate *start,
                const Day   *day)
{
  if (rule->days->len > 0 || rule->month_days->len > 0 || rule->year_days->len > 0)
    return TRUE;

  switch (rule->frequency)
    {
    case LIAISON_FREQUENCY_YEARLY:
      if (rule->weeks->len > 0)
        return day->weekday == (int) g_date_get_weekday (start);
      return day->day == (int) g_date_get_day (start) &&
             (rule->months->len > 0 || day->month == (int) g_date_get_month (start));
    case LIAISON_FREQUENCY_MONTHLY:
      return day->day == (int) g_date_get_day (start);
    case LIAISON_FREQUENCY_WEEKLY:
      return day->weekday == (int) g_date_get_weekday (start);
    case LIAISON_FREQUENCY_DAILY:
    case LIAISON_FREQUENCY_HOURLY:
    case LIAISON_FREQUENCY_MINUTELY:
    default:
      return TRUE;
    }
}

static gboolean
names_day (LiaisonRule *rule,
           const GDate *start,
           const Day   *day)
{
  int of_year;

  if (rule->months->len > 0 && !liaison_rule_has_number (rule->months, day->month, 0))
    return FALSE;
  if (rule->month_days->len > 0 &&
      !liaison_rule_has_number (rule->month_days, day->day,
                                day->day - 1 - g_date_get_days_in_month ((GDateMonth) day->month, (GDateYear) day->year)))
    return FALSE;
  of_year = rule->year_days->len > 0 ? (int) g_date_get_day_of_year (&day->date) : 0;
  if (of_year > 0 && !liaison_rule_has_number (rule->year_days, of_year, of_year - 1 - days_in_year (day->year)))
    return FALSE;
  if (rule->weeks->len > 0 && !is_in_weeks (rule, day))
    return FALSE;
  if (rule->days->len > 0 && !is_in_days (rule, day))
    return FALSE;

  return is_as_at_start (rule, start, day);
}

/*
 * liaison_rule_names_day:
 * @rule: a rule
 * @start: the day that the series starts on
 * @julian: the number of a day
 *
 * Whether something by the rule is on that day.
 */
gboolean
liaison_rule_names_day (LiaisonRule *rule,
                        const GDate *start,
                        guint32      julian)
{
  Day day;

  set_day (&day, julian);

  return names_day (rule, start, &day);
}
