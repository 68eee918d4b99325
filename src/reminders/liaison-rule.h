/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LiaisonFrequency:
 * @LIAISON_FREQUENCY_MINUTELY: every so many minutes
 * @LIAISON_FREQUENCY_HOURLY: every so many hours
 * @LIAISON_FREQUENCY_DAILY: every so many days
 * @LIAISON_FREQUENCY_WEEKLY: every so many weeks
 * @LIAISON_FREQUENCY_MONTHLY: every so many months
 * @LIAISON_FREQUENCY_YEARLY: every so many years
 *
 * How often something comes back. Nothing rings more often than by the hour:
 * only liaison_rule_parse_any() reads the first.
 */
typedef enum
{
  LIAISON_FREQUENCY_MINUTELY,
  LIAISON_FREQUENCY_HOURLY,
  LIAISON_FREQUENCY_DAILY,
  LIAISON_FREQUENCY_WEEKLY,
  LIAISON_FREQUENCY_MONTHLY,
  LIAISON_FREQUENCY_YEARLY,
} LiaisonFrequency;

/**
 * LiaisonShift:
 * @LIAISON_SHIFT_NONE: a weekend is a day like any other
 * @LIAISON_SHIFT_NEXT: to the Monday after
 * @LIAISON_SHIFT_BEFORE: to the Friday before
 *
 * What becomes of an occurrence on a Saturday or Sunday.
 */
typedef enum
{
  LIAISON_SHIFT_NONE,
  LIAISON_SHIFT_NEXT,
  LIAISON_SHIFT_BEFORE,
} LiaisonShift;

/**
 * LiaisonRuleDay:
 * @weekday: the day of the week
 * @ordinal: which of the month or year, from its end where negative; 0 for each
 *
 * A day that BYDAY names.
 */
typedef struct
{
  GDateWeekday weekday;
  int          ordinal;
} LiaisonRuleDay;

/**
 * LiaisonRule:
 * @frequency: how often
 * @interval: every how many of these, from 1
 * @count: how many occurrences there are, 0 for no end by number
 * @until: the last day ("2026-11-24") or the last moment ("2026-11-24T09:30",
 *   with a "Z" where it is UTC), "" for none
 * @week_start: the day a week begins with
 * @days: (element-type LiaisonRuleDay): BYDAY
 * @month_days: (element-type int): BYMONTHDAY
 * @year_days: (element-type int): BYYEARDAY
 * @weeks: (element-type int): BYWEEKNO
 * @months: (element-type int): BYMONTH
 * @hours: (element-type int): BYHOUR
 * @minutes: (element-type int): BYMINUTE
 * @positions: (element-type int): BYSETPOS
 * @excluded: (element-type utf8): days or moments that are left out, written
 *   like @until
 * @shift: what becomes of weekends
 *
 * By what rule something comes back: RRULE of RFC 5545, with the days that are
 * left out (EXDATE) and the shift of weekends as two more parts of the text,
 * "FREQ=MONTHLY;BYMONTHDAY=15;EXDATE=20261115;SHIFT=NEXT".
 */
typedef struct
{
  LiaisonFrequency frequency;
  guint            interval;
  guint            count;
  char            *until;
  GDateWeekday     week_start;
  GArray          *days;
  GArray          *month_days;
  GArray          *year_days;
  GArray          *weeks;
  GArray          *months;
  GArray          *hours;
  GArray          *minutes;
  GArray          *positions;
  GPtrArray       *excluded;
  LiaisonShift     shift;
} LiaisonRule;

LiaisonRule *liaison_rule_new (void);
LiaisonRule *liaison_rule_parse (const char *text,
                                 GError    **error);
LiaisonRule *liaison_rule_parse_any (const char *text,
                                     GError    **error);
void         liaison_rule_free (LiaisonRule *self);
char        *liaison_rule_dup_text (LiaisonRule *self);
char        *liaison_rule_dup_rrule (LiaisonRule *self);
gboolean     liaison_rule_exclude (LiaisonRule *self,
                                   const char  *value);
char        *liaison_rule_dup_day (const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRule, liaison_rule_free)

G_END_DECLS
