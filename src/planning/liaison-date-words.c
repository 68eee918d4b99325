/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-date-words.h"

#include "liaison-date.h"
#include "liaison-fold.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

/* More is a slip of the hand. */
#define MOST_UNITS 9999

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_YEAR,
  N_UNITS,
} Unit;

/* Words as people type them: English ones, and those of the reader's language
 * by translation; alternatives are parted by bars. */
typedef struct
{
  const char *words;
  int         value;
} Meaning;

static const Meaning near_days[] = {
  /* Translators: words for today as one may type them, parted by bars; without accents and capitals if you like */
  { NC_ ("date words", "today|tonight|now"), 0 },
    { NC_ ("date words", "tomorrow|tmrw"), 1 },
      { NC_ ("date words", "the day after tomorrow|day after tomorrow|overmorrow"), 2 },
        { NC_ ("date words", "yesterday"), -1 },
      };

static const Meaning units[] = {
  { NC_ ("date words", "day|days|d"), UNIT_DAY },
    { NC_ ("date words", "week|weeks|wk|wks|w"), UNIT_WEEK },
      { NC_ ("date words", "month|months"), UNIT_MONTH },
        { NC_ ("date words", "year|years|yr|yrs|y"), UNIT_YEAR },
      };

static const Meaning counts[] = {
  { NC_ ("date words", "a|an|one"), 1 },
    { NC_ ("date words", "two"), 2 },
      { NC_ ("date words", "three"), 3 },
        { NC_ ("date words", "four"), 4 },
          { NC_ ("date words", "five"), 5 },
            { NC_ ("date words", "six"), 6 },
              { NC_ ("date words", "seven"), 7 },
                { NC_ ("date words", "eight"), 8 },
                  { NC_ ("date words", "nine"), 9 },
                    { NC_ ("date words", "ten"), 10 },
                      { NC_ ("date words", "eleven"), 11 },
                        { NC_ ("date words", "twelve"), 12 },
                      };

static const Meaning next_words[] = {
  { NC_ ("date words", "next"), 1 },
};

static const Meaning filler_words[] = {
  /* Translators: words that say nothing more in "in 2 weeks", "on Friday", "the 1st of May", parted by bars */
  { NC_ ("date words", "in|on|by|the|of|from|this|coming|until|at"), 1 },
};

/* What is being read. */
typedef struct
{
  char             **words;
  guint              n_words;
  const char        *today;
  const LiaisonWeek *week;
} Phrase;

static gboolean
is_among (const char *list,
          const char *words)
{
  g_auto (GStrv) alternatives = g_strsplit (list, "|", -1);

  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      g_autofree char *folded = liaison_fold_dup (alternatives[i]);

      if (*folded != '\0' && g_str_equal (folded, words))
        return TRUE;
    }

  return FALSE;
}

static gboolean
look_up (const Meaning *meanings,
         guint          n_meanings,
         const char    *words,
         int           *value)
{
  for (guint i = 0; i < n_meanings; i++)
    if (is_among (meanings[i].words, words) ||
        is_among (g_dpgettext2 (GETTEXT_PACKAGE, "date words", meanings[i].words), words))
      {
        *value = meanings[i].value;
        return TRUE;
      }

  return FALSE;
}

#define LOOK_UP(meanings, words, value) look_up (meanings, G_N_ELEMENTS (meanings), words, value)

static gboolean
read_number (const char *word,
             int        *number)
{
  char   *end;
  guint64 value;

  if (!g_ascii_isdigit (*word))
    return FALSE;

  value = g_ascii_strtoull (word, &end, 10);
  if (value > MOST_UNITS || (*end != '\0' && !is_among ("st|nd|rd|th", end)))
    return FALSE;
  *number = (int) value;

  return TRUE;
}

static gboolean
read_count (const char *word,
            int        *number)
{
  return read_number (word, number) || LOOK_UP (counts, word, number);
}

static gboolean
is_named (const char *word,
          const char *format,
          GDateTime  *moment)
{
  g_autofree char *name = g_date_time_format (moment, format);
  g_autofree char *folded = liaison_fold_dup (name);

  return *folded != '\0' && g_str_equal (folded, word);
}

static gboolean
read_weekday (const char   *word,
              GDateWeekday *weekday)
{
  static const char *const english[] = { "monday|mon", "tuesday|tue|tues", "wednesday|wed", "thursday|thu|thur|thurs",
                                         "friday|fri", "saturday|sat", "sunday|sun" };

  for (int i = 0; i < 7; i++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_utc (2024, 1, 1 + i, 12, 0, 0); /* from a Monday on */

      *weekday = (GDateWeekday) (i + 1);
      if (is_among (english[i], word) || is_named (word, "%A", moment) || is_named (word, "%a", moment))
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_month (const char *word,
            int        *month)
{
  static const char *const english[] = { "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul",
                                         "august|aug", "september|sep|sept", "october|oct", "november|nov", "december|dec" };

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_utc (2024, 1 + i, 1, 12, 0, 0);

      *month = i + 1;
      if (is_among (english[i], word) || is_named (word, "%B", moment) ||
          is_named (word, "%OB", moment) || is_named (word, "%b", moment))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_dmy (int day,
         int month,
         int year)
{
  char *text = g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  if (!liaison_date_is_day (text))
    g_clear_pointer (&text, g_free);

  return text;
}

/* The next day of that name from today on; the 29th of February may be years away. */
static char *
dup_next_dm (const Phrase *phrase,
             int           day,
             int           month)
{
  int year = atoi (phrase->today);

  for (int i = 0; i <= 8; i++)
    {
      g_autofree char *candidate = dup_dmy (day, month, year + i);

      if (candidate != NULL && strcmp (candidate, phrase->today) >= 0)
        return g_steal_pointer (&candidate);
    }

  return NULL;
}

static int
full_year (int year)
{
  return year < 100 ? 2000 + year : year;
}

static char *
dup_plus_months (const char *day,
                 int         months)
{
  GDate date;
  int   year = atoi (day) + months / 12;

  if (year > 9998)
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) atoi (day + 8), (GDateMonth) atoi (day + 5), (GDateYear) atoi (day));
  g_date_add_months (&date, (guint) months);

  return dup_dmy (g_date_get_day (&date), g_date_get_month (&date), g_date_get_year (&date));
}

static char *
dup_plus (const Phrase *phrase,
          int           count,
          int           unit)
{
  switch (unit)
    {
    case UNIT_DAY:
      return liaison_date_dup_plus_days (phrase->today, count);
    case UNIT_WEEK:
      return liaison_date_dup_plus_days (phrase->today, 7 * count);
    case UNIT_MONTH:
      return dup_plus_months (phrase->today, count);
    default:
      return dup_plus_months (phrase->today, 12 * count);
    }
}

/* The day of that name in the week after this one. */
static char *
dup_in_next_week (const Phrase *phrase,
                  GDateWeekday  weekday)
{
  g_autofree char *start = liaison_week_dup_start (phrase->today, phrase->week->first_day);
  int              into = ((int) weekday - (int) phrase->week->first_day + 7) % 7;

  return start != NULL ? liaison_date_dup_plus_days (start, 7 + into) : NULL;
}

/* "next week" is when work begins again, "next month" and "next year" their
 * first day. */
static char *
dup_next_unit (const Phrase *phrase,
               int           unit)
{
  int year = atoi (phrase->today);
  int month = atoi (phrase->today + 5);

  switch (unit)
    {
    case UNIT_DAY:
      return liaison_date_dup_plus_days (phrase->today, 1);
    case UNIT_WEEK:
      return dup_in_next_week (phrase, phrase->week->first_workday);
    case UNIT_MONTH:
      return dup_dmy (1, month % 12 + 1, year + month / 12);
    default:
      return dup_dmy (1, 1, year + 1);
    }
}

static char *
dup_weekday (const Phrase *phrase,
             GDateWeekday  weekday)
{
  int ahead = ((int) weekday - (int) liaison_week_get_weekday (phrase->today) + 7) % 7;

  return liaison_date_dup_plus_days (phrase->today, ahead == 0 ? 7 : ahead);
}

static gboolean
month_comes_first (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *month = strpbrk (format, "mbB");
  const char *day = strpbrk (format, "de");

  return strstr (format, "%D") != NULL || (month != NULL && day != NULL && month < day);
}

/* "2026-12-01", "1.12.26", "12/1": the order is the locale's unless the year leads. */
static char *
dup_numbers (const Phrase *phrase)
{
  int      numbers[3] = { 0, 0, 0 };
  gboolean month_first;

  if (phrase->n_words < 2 || phrase->n_words > 3)
    return NULL;

  for (guint i = 0; i < phrase->n_words; i++)
    if (!read_number (phrase->words[i], &numbers[i]))
      return NULL;

  if (phrase->n_words == 3 && strlen (phrase->words[0]) == 4)
    return dup_dmy (numbers[2], numbers[1], numbers[0]);

  month_first = month_comes_first () ? numbers[0] <= 12 : numbers[1] > 12;
  if (month_first)
    {
      int day = numbers[1];

      numbers[1] = numbers[0];
      numbers[0] = day;
    }

  return phrase->n_words == 2 ? dup_next_dm (phrase, numbers[0], numbers[1])
                              : dup_dmy (numbers[0], numbers[1], full_year (numbers[2]));
}

/* "1 December", "December 1st", either with a year. */
static char *
dup_month_name (const Phrase *phrase)
{
  int day, month, year;

  if (phrase->n_words < 2 || phrase->n_words > 3)
    return NULL;

  if (!(read_number (phrase->words[0], &day) && read_month (phrase->words[1], &month)) &&
      !(read_number (phrase->words[1], &day) && read_month (phrase->words[0], &month)))
    return NULL;

  if (phrase->n_words == 2)
    return dup_next_dm (phrase, day, month);

  return read_number (phrase->words[2], &year) ? dup_dmy (day, month, full_year (year)) : NULL;
}

static char *
dup_two_words (const Phrase *phrase)
{
  GDateWeekday weekday;
  int          count, unit;

  if (phrase->n_words != 2)
    return NULL;

  if (read_count (phrase->words[0], &count) && LOOK_UP (units, phrase->words[1], &unit))
    return dup_plus (phrase, count, unit);

  /* Some languages say the other way round what comes next. */
  for (guint i = 0; i < 2; i++)
    {
      const char *other = phrase->words[1 - i];

      if (!LOOK_UP (next_words, phrase->words[i], &count))
        continue;
      if (LOOK_UP (units, other, &unit))
        return dup_next_unit (phrase, unit);
      if (read_weekday (other, &weekday))
        return dup_in_next_week (phrase, weekday);
    }

  return NULL;
}

static char *
dup_one_word (const Phrase *phrase)
{
  GDateWeekday weekday;

  return phrase->n_words == 1 && read_weekday (phrase->words[0], &weekday) ? dup_weekday (phrase, weekday) : NULL;
}

static GStrv
split_words (const char *folded)
{
  g_auto (GStrv) all = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  int ignored;

  for (guint i = 0; all[i] != NULL; i++)
    if (!LOOK_UP (filler_words, all[i], &ignored))
      g_strv_builder_add (kept, all[i]);

  return g_strv_builder_end (kept);
}

/* "Friday, 4 December": the date says more than the name of the day. */
static void
drop_weekday (Phrase *phrase)
{
  GDateWeekday weekday;

  if (phrase->n_words > 2 && read_weekday (phrase->words[0], &weekday))
    {
      phrase->words++;
      phrase->n_words--;
    }
}

/**
 * liaison_date_words_dup_day:
 * @text: what somebody typed
 * @today: the day it is
 * @week: how a week is cut
 *
 * Reads a day as people type it: "tomorrow", "in 2 weeks", "Friday", "next
 * Friday" (of the week after this one), "next week" (when work begins again),
 * "1 December", "2026-12-01", or numbers in the order of the locale. English
 * and the reader's language are understood; without a year the next such day
 * is meant.
 *
 * Returns: (transfer full) (nullable): a whole day, %NULL where it is not
 *   understood or there is no such day
 */
char *
liaison_date_words_dup_day (const char        *text,
                            const char        *today,
                            const LiaisonWeek *week)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  Phrase phrase = { NULL, 0, today, week };
  char  *day;
  int    ahead;

  g_return_val_if_fail (text != NULL && liaison_date_is_day (today) && week != NULL, NULL);

  folded = liaison_fold_dup (text);
  if (LOOK_UP (near_days, folded, &ahead))
    return liaison_date_dup_plus_days (today, ahead);

  words = split_words (folded);
  phrase.words = words;
  phrase.n_words = g_strv_length (words);
  drop_weekday (&phrase);

  if ((day = dup_one_word (&phrase)) == NULL && (day = dup_two_words (&phrase)) == NULL &&
      (day = dup_numbers (&phrase)) == NULL)
    day = dup_month_name (&phrase);

  return day;
}

static const Meaning clock_words[] = {
  { NC_ ("date words", "noon|midday"), 12 },
    { NC_ ("date words", "midnight"), 0 },
  };

static const Meaning halves[] = {
  { NC_ ("date words", "am|a m"), 0 },
    { NC_ ("date words", "pm|p m"), 12 },
  };

static const Meaning hour_words[] = {
  /* Translators: what may stand after the hour, "9 o'clock", "9h", parted by bars */
  { NC_ ("date words", "h|o clock|oclock|hours"), 0 },
};

/* Reads digits off the front of @text. */
static gboolean
take_number (const char **text,
             int         *number)
{
  char *end;

  if (!g_ascii_isdigit (**text))
    return FALSE;

  *number = (int) MIN (g_ascii_strtoull (*text, &end, 10), MOST_UNITS);
  *text = *end == ' ' ? end + 1 : end;

  return TRUE;
}

/**
 * liaison_date_words_dup_clock:
 * @text: what somebody typed
 *
 * Reads a time of the day as people type it: "9", "9:30", "14.30", "1430",
 * "2 pm", "9h", "noon".
 *
 * Returns: (transfer full) (nullable): a time, "09:30"; %NULL where it is not
 *   understood or there is no such time
 */
char *
liaison_date_words_dup_clock (const char *text)
{
  g_autofree char *folded = NULL;
  const char      *rest;
  int              hour, minute = 0, half;

  g_return_val_if_fail (text != NULL, NULL);

  folded = liaison_fold_dup (text);
  if (LOOK_UP (clock_words, folded, &hour))
    return g_strdup_printf ("%02d:00", hour);

  rest = folded;
  if (!take_number (&rest, &hour))
    return NULL;
  if (*rest == 'h' && g_ascii_isdigit (rest[1])) /* "9h30" */
    rest++;
  if (!take_number (&rest, &minute) && hour > 99)
    {
      minute = hour % 100;
      hour /= 100;
    }

  if (LOOK_UP (halves, rest, &half))
    {
      if (hour < 1 || hour > 12)
        return NULL;
      hour = hour % 12 + half;
    }
  else if (*rest != '\0' && !LOOK_UP (hour_words, rest, &half))
    return NULL;

  return hour < 24 && minute < 60 ? g_strdup_printf ("%02d:%02d", hour, minute) : NULL;
}
