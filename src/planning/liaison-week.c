/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-week.h"

#include "liaison-date.h"

#include <langinfo.h>
#include <stdint.h>

/* A Monday; days are counted from it. */
#define FIRST_MONDAY "0001-01-01"

/* In the C library's tables, the Sunday and the Monday from which locales count
 * the days of a week. */
#define ORIGIN_SUNDAY 19971130

static GDateWeekday
weekday_of_locale (nl_item item)
{
  int count = *nl_langinfo (item);
  int origin = (int) (intptr_t) nl_langinfo (_NL_TIME_WEEK_1STDAY);
  int from_sunday = (origin == ORIGIN_SUNDAY ? 0 : 1) + CLAMP (count, 1, 7) - 1;

  return from_sunday % 7 == 0 ? G_DATE_SUNDAY : (GDateWeekday) (from_sunday % 7);
}

/**
 * liaison_week_get_local:
 *
 * Returns: the week as the locale of the program has it
 */
LiaisonWeek
liaison_week_get_local (void)
{
  return (LiaisonWeek){
    weekday_of_locale (_NL_TIME_FIRST_WEEKDAY),
    weekday_of_locale (_NL_TIME_FIRST_WORKDAY),
  };
}

/**
 * liaison_week_get_weekday:
 * @day: a whole day
 *
 * Returns: which day of the week it is
 */
GDateWeekday
liaison_week_get_weekday (const char *day)
{
  g_return_val_if_fail (liaison_date_is_day (day), G_DATE_BAD_WEEKDAY);

  return (GDateWeekday) (liaison_date_days_between (FIRST_MONDAY, day) % 7 + 1);
}

/**
 * liaison_week_dup_start:
 * @day: a whole day
 * @first_day: the day a week begins with
 *
 * Returns: (transfer full) (nullable): the first day of the week that @day is
 *   in, %NULL before the year 1
 */
char *
liaison_week_dup_start (const char  *day,
                        GDateWeekday first_day)
{
  int into;

  g_return_val_if_fail (liaison_date_is_day (day), NULL);

  into = ((int) liaison_week_get_weekday (day) - (int) first_day + 7) % 7;

  return liaison_date_dup_plus_days (day, -into);
}
