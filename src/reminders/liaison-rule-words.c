/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-rule-words.h"

#include "liaison-date.h"
#include "liaison-week.h"

#include <glib/gi18n-lib.h>

/* A Monday, and a January, whose names are asked for. */
#define SOME_YEAR 2024
#define SOME_MONDAY 1

static char *
dup_weekday (GDateWeekday weekday)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (SOME_YEAR, 1, SOME_MONDAY + (int) weekday - 1, 12, 0, 0);

  return g_date_time_format (day, "%A");
}

static char *
dup_month (int month)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (SOME_YEAR, month, 1, 12, 0, 0);

  /* Translators: the name of a month by itself, as strftime() forms it */
  return g_date_time_format (day, C_("month in a list", "%B"));
}

/* Takes the words in @list: "a", "a and b", "a, b and c". */
static char *
join (GPtrArray *list)
{
  g_autoptr (GPtrArray) words = list;
  g_autoptr (GString) text = g_string_new (words->len > 0 ? g_ptr_array_index (words, 0) : "");

  for (guint i = 1; i + 1 < words->len; i++)
    {
      g_autofree char *former = g_strdup (text->str);

      /* Translators: the parts of a list but for the last: "Monday, Tuesday" */
      g_string_printf (text, C_("list", "%s, %s"), former, (char *) g_ptr_array_index (words, i));
    }
  if (words->len < 2)
    return g_strdup (text->str);

  /* Translators: the end of a list: "Monday, Tuesday and Friday" */
  return g_strdup_printf (C_("list", "%s and %s"), text->str, (char *) g_ptr_array_index (words, words->len - 1));
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static const char *
get_ordinal (int number)
{
  switch (number)
    {
    case 1:
      return C_("which weekday of the month", "first");
    case 2:
      return C_("which weekday of the month", "second");
    case 3:
      return C_("which weekday of the month", "third");
    case 4:
      return C_("which weekday of the month", "fourth");
    case 5:
      return C_("which weekday of the month", "fifth");
    case -1:
      return C_("which weekday of the month", "last");
    case -2:
      return C_("which weekday of the month", "second last");
    default:
      return NULL;
    }
}

static char *
dup_rule_day (const LiaisonRuleDay *day)
{
  g_autofree char *weekday = dup_weekday (day->weekday);
  const char      *ordinal = get_ordinal (day->ordinal);

  if (ordinal != NULL)
    /* Translators: which weekday of the month: "the first Monday" */
    return g_strdup_printf (C_("weekday of the month", "the %s %s"), ordinal, weekday);
  if (day->ordinal == 0)
    return g_steal_pointer (&weekday);

  /* Translators: a weekday of the year by its number: "Monday number 20" */
  return g_strdup_printf (_("%s number %d"), weekday, day->ordinal);
}

static gboolean
is_working_days (LiaisonRule *rule)
{
  guint days = 0;

  for (guint i = 0; i < rule->days->len; i++)
    {
      const LiaisonRuleDay *day = &g_array_index (rule->days, LiaisonRuleDay, i);

      if (day->ordinal != 0)
        return FALSE;
      days |= 1u << day->weekday;
    }

  return days == (1u << G_DATE_MONDAY | 1u << G_DATE_TUESDAY | 1u << G_DATE_WEDNESDAY | 1u << G_DATE_THURSDAY | 1u << G_DATE_FRIDAY);
}

static char *
dup_weekdays (LiaisonRule *rule)
{
  GPtrArray *list = new_list ();

  if (is_working_days (rule))
    g_ptr_array_add (list, g_strdup (C_("days of a rule", "working days")));
  else
    for (guint i = 0; i < rule->days->len; i++)
      g_ptr_array_add (list, dup_rule_day (&g_array_index (rule->days, LiaisonRuleDay, i)));

  return join (list);
}

static char *
dup_month_days (GArray *days)
{
  GPtrArray *list = new_list ();

  for (guint i = 0; i < days->len; i++)
    {
      int day = g_array_index (days, int, i);

      if (day == -1)
        g_ptr_array_add (list, g_strdup (C_("days of a rule", "the last day")));
      else if (day < 0)
        /* Translators: a day of the month, counted from its end */
        g_ptr_array_add (list, g_strdup_printf (_("day %d from the end"), -day));
      else
        /* Translators: a day of the month: "day 15" */
        g_ptr_array_add (list, g_strdup_printf (_("day %d"), day));
    }

  return join (list);
}

static char *
dup_months (LiaisonRule *rule)
{
  GPtrArray *list = new_list ();

  for (guint i = 0; i < rule->months->len; i++)
    g_ptr_array_add (list, dup_month (g_array_index (rule->months, int, i)));

  return join (list);
}

/* "the 29 February" of a yearly rule that names no day. */
static char *
dup_start_day (const char *day)
{
  g_autoptr (GDateTime) moment = g_date_time_new_utc (atoi (day), atoi (day + 5), atoi (day + 8), 12, 0, 0);

  /* Translators: a day of each year, as strftime() forms it: "29 February" */
  return g_date_time_format (moment, C_("day of the year", "%-d %B"));
}

static char *
dup_every (LiaisonRule *rule)
{
  guint n = rule->interval;

  switch (rule->frequency)
    {
    case LIAISON_FREQUENCY_MINUTELY:
      return g_strdup_printf (ngettext ("Every minute", "Every %u minutes", n), n);
    case LIAISON_FREQUENCY_HOURLY:
      return g_strdup_printf (ngettext ("Every hour", "Every %u hours", n), n);
    case LIAISON_FREQUENCY_DAILY:
      return g_strdup_printf (ngettext ("Every day", "Every %u days", n), n);
    case LIAISON_FREQUENCY_WEEKLY:
      return g_strdup_printf (ngettext ("Every week", "Every %u weeks", n), n);
    case LIAISON_FREQUENCY_MONTHLY:
      return g_strdup_printf (ngettext ("Every month", "Every %u months", n), n);
    case LIAISON_FREQUENCY_YEARLY:
    default:
      return g_strdup_printf (ngettext ("Every year", "Every %u years", n), n);
    }
}

/* On which days, "" where that goes without saying. */
static char *
dup_on (LiaisonRule *rule,
        const char  *day)
{
  if (rule->positions->len == 1 && is_working_days (rule) && rule->month_days->len == 0)
    {
      const char *ordinal = get_ordinal (g_array_index (rule->positions, int, 0));

      if (ordinal != NULL)
        /* Translators: the argument is first, second, last ... */
        return g_strdup_printf (_("the %s working day"), ordinal);
    }
  if (rule->positions->len > 0 || rule->year_days->len > 0 || rule->weeks->len > 0)
    return g_strdup (_("days of its own"));
  if (rule->days->len > 0 && rule->month_days->len > 0)
    {
      g_autofree char *weekdays = dup_weekdays (rule);
      g_autofree char *days = dup_month_days (rule->month_days);

      /* Translators: a weekday that is a certain day of the month as well: "Friday that is day 13" */
      return g_strdup_printf (_("%s that is %s"), weekdays, days);
    }
  if (rule->days->len > 0)
    return dup_weekdays (rule);
  if (rule->month_days->len > 0)
    return dup_month_days (rule->month_days);
  if (!liaison_date_is_day (day))
    return g_strdup ("");

  switch (rule->frequency)
    {
    case LIAISON_FREQUENCY_WEEKLY:
      return dup_weekday (liaison_week_get_weekday (day));
    case LIAISON_FREQUENCY_MONTHLY:
      return g_strdup_printf (_("day %d"), atoi (day + 8));
    case LIAISON_FREQUENCY_YEARLY:
      return rule->months->len > 0 ? g_strdup_printf (_("day %d"), atoi (day + 8)) : dup_start_day (day);
    case LIAISON_FREQUENCY_DAILY:
    case LIAISON_FREQUENCY_HOURLY:
    case LIAISON_FREQUENCY_MINUTELY:
    default:
      return g_strdup ("");
    }
}

static void
add_part (GString    *sentence,
          const char *format,
          char       *part)
{
  g_autofree char *words = part;
  g_autofree char *former = g_strdup (sentence->str);
  g_auto (GStrv) around = NULL;

  if (*words == '\0')
    return;

  around = g_strsplit (format, "%s", 3);
  g_string_truncate (sentence, 0);
  g_string_append (sentence, around[0]);
  g_string_append (sentence, former);
  if (around[1] != NULL)
    g_string_append_printf (sentence, "%s%s%s", around[1], words, around[2] != NULL ? around[2] : "");
}

static char *
dup_end (LiaisonRule *rule)
{
  g_autofree char *day = g_strndup (rule->until, 10);
  g_autofree char *full = liaison_date_dup_full (day);

  if (rule->count > 0)
    /* Translators: how often something is repeated, in all */
    return g_strdup_printf (ngettext ("%u time", "%u times", rule->count), rule->count);
  if (*rule->until != '\0')
    /* Translators: the last day of something that repeats */
    return g_strdup_printf (_("until %s"), full);

  return g_strdup ("");
}

static char *
dup_shift (LiaisonRule *rule)
{
  switch (rule->shift)
    {
    case LIAISON_SHIFT_NEXT:
      return g_strdup (_("from a weekend to the Monday after"));
    case LIAISON_SHIFT_BEFORE:
      return g_strdup (_("from a weekend to the Friday before"));
    case LIAISON_SHIFT_NONE:
    default:
      return g_strdup ("");
    }
}

/**
 * liaison_rule_dup_sentence: (skip)
 * @rule: a rule
 * @day: (nullable): the day that the series starts on
 *
 * Says a rule as people do: "Every 2 weeks on Tuesday and Thursday, 6 times".
 *
 * Returns: (transfer full): the translated words
 */
char *
liaison_rule_dup_sentence (LiaisonRule *rule,
                           const char  *day)
{
  g_autofree char *every = NULL;
  GString         *sentence;

  g_return_val_if_fail (rule != NULL, NULL);

  every = dup_every (rule);
  sentence = g_string_new (every);
  /* Translators: how often, and on which days: "Every week on Monday" */
  add_part (sentence, C_("rule", "%s on %s"), dup_on (rule, day));
  /* Translators: how often, and in which months: "Every year on day 5 in March and September" */
  add_part (sentence, C_("rule", "%s in %s"), dup_months (rule));
  /* Translators: a rule, and when it ends: "Every day, 10 times" */
  add_part (sentence, C_("rule", "%s, %s"), dup_end (rule));
  /* Translators: a rule, and what becomes of weekends */
  add_part (sentence, C_("rule", "%s, %s"), dup_shift (rule));
  if (rule->excluded->len > 0)
    add_part (sentence, C_("rule", "%s, %s"),
                            g_strdup_printf (ngettext ("%u left out", "%u left out", rule->excluded->len), rule->excluded->len));

  return g_string_free (sentence, FALSE);
}

/**
 * liaison_rule_dup_words:
 * @text: the text of a rule, or ""
 * @day: (nullable): the day that the series starts on
 *
 * Returns: (transfer full): the rule in words, "" for none, and what says so
 *   for one that cannot be read
 */
char *
liaison_rule_dup_words (const char *text,
                        const char *day)
{
  g_autoptr (LiaisonRule) rule = NULL;

  if (*text == '\0')
    return g_strdup ("");

  rule = liaison_rule_parse (text, NULL);

  return rule != NULL ? liaison_rule_dup_sentence (rule, day) : g_strdup (_("Repeats by a rule that cannot be read"));
}
