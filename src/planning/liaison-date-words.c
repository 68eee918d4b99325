/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-date-words.h"

#include "liaison-date.h"
#include "liaison-fold.h"
#include "liaison-meaning.h"

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

static const LiaisonMeaning near_days[] = {
  /* Translators: words for today as one may type them, parted by bars; without accents and capitals if you like */
  { NC_ ("date words", "today|tonight|now"), 0 },
  { NC_ ("date words", "tomorrow|tmrw"), 1 },
  { NC_ ("date words", "the day after tomorrow|day after tomorrow|overmorrow"), 2 },
  { NC_ ("date words", "yesterday|last night"), -1 },
  { NC_ ("date words", "the day before yesterday|day before yesterday"), -2 },
};

static const LiaisonMeaning units[] = {
  { NC_ ("date words", "day|days|d"), UNIT_DAY },
  { NC_ ("date words", "week|weeks|wk|wks|w"), UNIT_WEEK },
  { NC_ ("date words", "month|months"), UNIT_MONTH },
  { NC_ ("date words", "year|years|yr|yrs|y"), UNIT_YEAR },
};

static const LiaisonMeaning counts[] = {
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

static const LiaisonMeaning next_words[] = {
  { NC_ ("date words", "next"), 1 },
};

static const LiaisonMeaning last_words[] = {
  { NC_ ("date words", "last"), 1 },
};

static const LiaisonMeaning ago_words[] = {
  /* Translators: the word of "3 days ago" that says it is past, before or after the count, parted by bars */
  { NC_ ("date words", "ago"), 1 },
};

static const LiaisonMeaning filler_words[] = {
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
  gboolean           is_past; /* what happened, not what is to do */
} Phrase;

static gboolean
read_number (const char *word,
             int        *number)
{
  static const char *const ordinals[] = { "st", "nd", "rd", "th", "er", "o", NULL };
  char                    *end;
  guint64                  value;

  if (!g_ascii_isdigit (*word))
    return FALSE;

  value = g_ascii_strtoull (word, &end, 10);
  if (value > MOST_UNITS || (*end != '\0' && !g_strv_contains (ordinals, end)))
    return FALSE;
  *number = (int) value;

  return TRUE;
}

static gboolean
read_count (const char *word,
            int        *number)
{
  return read_number (word, number) || LIAISON_LOOK_UP (counts, word, number);
}

/* ---- names of days and months ---- */

static const char *const weekday_names[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
static const char *const weekday_formats[] = { "%A", NULL };
static const char *const weekday_abbreviations[] = { "mon", "tue|tues", "wed", "thu|thur|thurs", "fri", "sat", "sun" };
static const char *const weekday_abbreviation_formats[] = { "%a", NULL };
static const char *const month_names[] = { "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul",
                                           "august|aug", "september|sep|sept", "october|oct", "november|nov", "december|dec" };
static const char *const month_formats[] = { "%B", "%OB", "%b", NULL };

/* Folded names, each with its number from 1 on: those in English, and those
 * that the locale of the process writes. */
static GHashTable *
make_names (const char *const *english,
            guint              n_names,
            const char *const *formats)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_names; i++)
    {
      /* January of 2024 begins on a Monday */
      g_autoptr (GDateTime) moment = n_names == 7 ? g_date_time_new_utc (2024, 1, 1 + (int) i, 12, 0, 0)
                                                  : g_date_time_new_utc (2024, 1 + (int) i, 1, 12, 0, 0);
      g_auto (GStrv) alternatives = g_strsplit (english[i], "|", -1);

      for (guint j = 0; alternatives[j] != NULL; j++)
        g_hash_table_insert (names, g_strdup (alternatives[j]), GUINT_TO_POINTER (i + 1));
      for (guint j = 0; formats[j] != NULL; j++)
        {
          g_autofree char *name = g_date_time_format (moment, formats[j]);

          g_hash_table_insert (names, liaison_fold_dup (name), GUINT_TO_POINTER (i + 1));
        }
    }
  g_hash_table_remove (names, "");

  return names;
}

#define DEFINE_READ_NAME(function, english, formats)                                     \
  static gboolean                                                                        \
  function (const char *word,                                                            \
            int        *number)                                                          \
  {                                                                                      \
    static GHashTable *names;                                                            \
                                                                                         \
    if (g_once_init_enter (&names))                                                      \
      g_once_init_leave (&names, make_names (english, G_N_ELEMENTS (english), formats)); \
    *number = GPOINTER_TO_INT (g_hash_table_lookup (names, word));                       \
                                                                                         \
    return *number != 0;                                                                 \
  }

DEFINE_READ_NAME (read_weekday_name, weekday_names, weekday_formats)
DEFINE_READ_NAME (read_weekday_abbreviation, weekday_abbreviations, weekday_abbreviation_formats)
DEFINE_READ_NAME (read_month, month_names, month_formats)

static gboolean
read_weekday (const char   *word,
              GDateWeekday *weekday)
{
  int      number;
  gboolean is_read = read_weekday_name (word, &number) || read_weekday_abbreviation (word, &number);

  *weekday = (GDateWeekday) number;

  return is_read;
}

/* ---- days ---- */

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

static gboolean
is_on_its_side (const Phrase *phrase,
                const char   *day)
{
  int order = strcmp (day, phrase->today);

  return phrase->is_past ? order <= 0 : order >= 0;
}

/* The nearest day of that name, today among them; the 29th of February may be
 * years away. */
static char *
dup_nearest_dm (const Phrase *phrase,
                int           day,
                int           month)
{
  int year = atoi (phrase->today);

  for (int i = 0; i <= 8; i++)
    {
      g_autofree char *candidate = dup_dmy (day, month, phrase->is_past ? year - i : year + i);

      if (candidate != NULL && is_on_its_side (phrase, candidate))
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

  if (year < 2 || year > 9998)
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) atoi (day + 8), (GDateMonth) atoi (day + 5), (GDateYear) atoi (day));
  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);

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

  if (phrase->is_past)
    return liaison_date_dup_plus_days (phrase->today, ahead - 7);

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

  return phrase->n_words == 2 ? dup_nearest_dm (phrase, numbers[0], numbers[1])
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
    return dup_nearest_dm (phrase, day, month);

  return read_number (phrase->words[2], &year) ? dup_dmy (day, month, full_year (year)) : NULL;
}

static char *
dup_two_words (const Phrase *phrase)
{
  GDateWeekday weekday;
  int          count, unit;

  if (phrase->n_words != 2)
    return NULL;

  if (read_count (phrase->words[0], &count) && LIAISON_LOOK_UP (units, phrase->words[1], &unit))
    return dup_plus (phrase, count, unit);

  /* Some languages say the other way round what comes next. */
  for (guint i = 0; i < 2; i++)
    {
      const char *other = phrase->words[1 - i];

      if (!LIAISON_LOOK_UP (next_words, phrase->words[i], &count))
        continue;
      if (LIAISON_LOOK_UP (units, other, &unit))
        return dup_next_unit (phrase, unit);
      if (read_weekday (other, &weekday))
        return dup_in_next_week (phrase, weekday);
    }

  return NULL;
}

/* "3 days ago", "last week", "last Friday" */
static char *
dup_past_words (const Phrase *phrase)
{
  GDateWeekday weekday;
  int          count, unit, ignored;

  for (guint i = 0; phrase->n_words == 3 && i <= 2; i += 2)
    if (LIAISON_LOOK_UP (ago_words, phrase->words[i], &ignored) &&
        read_count (phrase->words[i == 0 ? 1 : 0], &count) && LIAISON_LOOK_UP (units, phrase->words[i == 0 ? 2 : 1], &unit))
      return dup_plus (phrase, -count, unit);

  for (guint i = 0; phrase->n_words == 2 && i < 2; i++)
    {
      const char *other = phrase->words[1 - i];

      if (!LIAISON_LOOK_UP (last_words, phrase->words[i], &ignored))
        continue;
      if (LIAISON_LOOK_UP (units, other, &unit))
        return dup_plus (phrase, -1, unit);
      if (read_weekday (other, &weekday))
        return dup_weekday (phrase, weekday);
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
    if (!LIAISON_LOOK_UP (filler_words, all[i], &ignored))
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

static char *
dup_phrase_day (Phrase     *phrase,
                const char *text)
{
  g_autofree char *folded = liaison_fold_dup (text);
  g_auto (GStrv) words = NULL;
  char *day;
  int   ahead;

  if (LIAISON_LOOK_UP (near_days, folded, &ahead))
    return liaison_date_dup_plus_days (phrase->today, ahead);

  words = split_words (folded);
  phrase->words = words;
  phrase->n_words = g_strv_length (words);
  drop_weekday (phrase);

  if ((day = dup_one_word (phrase)) == NULL &&
      (day = phrase->is_past ? dup_past_words (phrase) : dup_two_words (phrase)) == NULL &&
      (day = dup_numbers (phrase)) == NULL)
    day = dup_month_name (phrase);

  return day;
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
  Phrase phrase = { NULL, 0, today, week, FALSE };

  g_return_val_if_fail (text != NULL && liaison_date_is_day (today) && week != NULL, NULL);

  return dup_phrase_day (&phrase, text);
}

/**
 * liaison_date_words_dup_past_day:
 * @text: what somebody typed
 * @today: the day it is
 * @week: how a week is cut
 *
 * Reads the day on which something happened: "yesterday", "3 days ago", "last
 * week" (seven days ago), "Friday" or "last Friday" (the last one), "1
 * December", "2026-11-01". Without a year the last such day is meant.
 *
 * Returns: (transfer full) (nullable): a whole day not after @today, %NULL
 *   where it is not understood or is yet to come
 */
char *
liaison_date_words_dup_past_day (const char        *text,
                                 const char        *today,
                                 const LiaisonWeek *week)
{
  Phrase           phrase = { NULL, 0, today, week, TRUE };
  g_autofree char *day = NULL;

  g_return_val_if_fail (text != NULL && liaison_date_is_day (today) && week != NULL, NULL);

  day = dup_phrase_day (&phrase, text);

  return day != NULL && is_on_its_side (&phrase, day) ? g_steal_pointer (&day) : NULL;
}

/**
 * liaison_date_words_is_coming:
 * @text: what somebody typed
 * @today: the day it is
 * @week: how a week is cut
 *
 * Returns: whether it says a day that is yet to come, and no other: "tomorrow",
 *   "next Friday" or "in 3 days", but neither "Friday" nor "3 days"
 */
gboolean
liaison_date_words_is_coming (const char        *text,
                              const char        *today,
                              const LiaisonWeek *week)
{
  g_autofree char *folded = liaison_fold_dup (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autofree char *day = liaison_date_words_dup_day (text, today, week);
  g_autofree char *past = liaison_date_words_dup_past_day (text, today, week);
  int              count, unit;
  gboolean         is_span = g_strv_length (words) == 2 && read_count (words[0], &count) && LIAISON_LOOK_UP (units, words[1], &unit);

  return day != NULL && past == NULL && strcmp (day, today) > 0 && !is_span;
}

/**
 * liaison_date_words_is_abbreviation:
 * @word: a word of a text
 *
 * Returns: whether it is the abbreviated name of a day, "Sun" or "Wed", that
 *   may as well be something else
 */
gboolean
liaison_date_words_is_abbreviation (const char *word)
{
  g_autofree char *folded = liaison_fold_dup (word);
  int              number;

  return !read_weekday_name (folded, &number) && read_weekday_abbreviation (folded, &number);
}

/**
 * liaison_date_words_is_filler:
 * @word: a word of a text
 *
 * Returns: whether it says nothing of a day by itself, as "on" or "at"
 */
gboolean
liaison_date_words_is_filler (const char *word)
{
  g_autofree char *folded = liaison_fold_dup (word);
  int              ignored;

  return LIAISON_LOOK_UP (filler_words, folded, &ignored);
}
