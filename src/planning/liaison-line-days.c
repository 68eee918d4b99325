/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Days and times that stand in a line of plain words. */

#include "config.h"

#include "liaison-line-days.h"

#include "liaison-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_OPENING_WORDS 2 /* "a las" */
#define MOST_CLOCK_WORDS 3   /* "12 Uhr 30" */

static const LiaisonMeaning clock_openers[] = {
  /* Translators: what stands before a time of the day, "at 9:30", "at 2 pm", parted by bars */
  { NC_ ("date words", "at|around"), 1 },
};

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/**
 * liaison_line_days_may_be:
 * @span: words of a line
 * @n_words: how many
 *
 * "Sun" alone may be a name, "3 4" anything, "at 9:30" is a time.
 *
 * Returns: whether they may name a day
 */
gboolean
liaison_line_days_may_be (const char *span,
                          guint       n_words)
{
  if (strchr (span, ':') != NULL)
    return FALSE;

  return n_words == 1 ? !liaison_date_words_is_abbreviation (span) : has_letters (span);
}

/* "Monday at": the last word begins what comes next. */
static gboolean
may_end_day (GArray *words,
             guint   until)
{
  g_autofree char *last = liaison_line_words_dup (words, until - 1, until);

  return !liaison_date_words_is_filler (last);
}

static gboolean
is_free (GArray *words,
         guint   from,
         guint   until)
{
  for (guint i = from; i < until; i++)
    if (liaison_line_words_get (words, i)->is_used)
      return FALSE;

  return TRUE;
}

/**
 * liaison_line_days_take:
 * @self: what days are counted from
 * @words: a line
 * @read_day: which days count
 * @end: (out): the word after it, 0 for none
 *
 * Takes the last day that is named, in as many words as it takes.
 *
 * Returns: (transfer full) (nullable): the day
 */
char *
liaison_line_days_take (const LiaisonLineDays *self,
                        GArray                *words,
                        LiaisonReadDay         read_day,
                        guint                 *end)
{
  *end = 0;
  for (guint until = words->len; until > 0; until--)
    for (guint n = may_end_day (words, until) ? MIN (until, LIAISON_MOST_DAY_WORDS) : 0; n > 0; n--)
      {
        g_autofree char *span = NULL;
        g_autofree char *day = NULL;

        if (!is_free (words, until - n, until) || liaison_line_words_get_length (words, until - n, until) > LIAISON_MOST_MEANING)
          continue;
        span = liaison_line_words_dup (words, until - n, until);
        day = liaison_line_days_may_be (span, n) ? read_day (span, self->today, self->week) : NULL;
        if (day == NULL)
          continue;
        liaison_line_words_use (words, until - n, until);
        *end = until;
        return g_steal_pointer (&day);
      }

  return NULL;
}

/**
 * liaison_line_days_find_clock:
 * @words: a line
 * @from: a word of it
 *
 * Returns: how many words from there announce a time: one of "at 9:30"
 */
guint
liaison_line_days_find_clock (GArray *words,
                              guint   from)
{
  int ignored;

  for (guint n = MOST_OPENING_WORDS; n > 0; n--)
    if (LIAISON_MEANS (clock_openers, words, from, from + n, &ignored))
      return n;

  return 0;
}

/**
 * liaison_line_days_take_clock:
 * @words: a line
 * @from: a word of it
 *
 * Takes "at 9:30", "at 2 pm", or "9:30" alone, right after the day.
 *
 * Returns: (transfer full): the time, "" for none
 */
char *
liaison_line_days_take_clock (GArray *words,
                              guint   from)
{
  guint n_openers = liaison_line_days_find_clock (words, from);
  guint start = from + n_openers;

  for (guint n = MOST_CLOCK_WORDS; n > 0; n--)
    {
      g_autofree char *span = start + n <= words->len ? liaison_line_words_dup (words, start, start + n) : NULL;
      g_autofree char *clock = NULL;

      if (span != NULL && (n_openers > 0 || strchr (span, ':') != NULL))
        clock = liaison_date_words_dup_clock (span);
      if (clock == NULL)
        continue;
      liaison_line_words_use (words, from, start + n);
      return g_steal_pointer (&clock);
    }

  return g_strdup ("");
}

/**
 * liaison_line_days_find_coming:
 * @self: what days are counted from
 * @words: a line
 * @start: the first word that counts
 * @until: the word after the last
 *
 * Returns: where the words of a day to come begin that end before @until;
 *   @until for none
 */
guint
liaison_line_days_find_coming (const LiaisonLineDays *self,
                               GArray                *words,
                               guint                  start,
                               guint                  until)
{
  for (guint from = MAX (start, until - MIN (until, LIAISON_MOST_DAY_WORDS)); from < until && may_end_day (words, until); from++)
    {
      g_autofree char *span = NULL;
      g_autofree char *past = NULL;

      if (!is_free (words, from, until) || liaison_line_words_get_length (words, from, until) > LIAISON_MOST_MEANING)
        continue;
      span = liaison_line_words_dup (words, from, until);
      if (!liaison_line_days_may_be (span, until - from))
        continue;
      if (liaison_date_words_is_coming (span, self->today, self->week))
        return from;
      past = liaison_date_words_dup_past_day (span, self->today, self->week);
      if (past != NULL)
        break;
    }

  return until;
}
