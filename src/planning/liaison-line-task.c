/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-line-task.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_TASK_WORDS 3 /* "get back to" */

static const LiaisonMeaning task_words[] = {
  /* Translators: what begins or ends something to do, "send the slides in 3 days", and is no name, parted by bars. Words for what was done,
   * as "sent", do not belong here. */
  { NC_ ("date words", "send|resend|forward|call|phone|ring|write|email|mail|text|message|ask|invite|meet|see|visit|follow up|remind|thank|book|"
                       "prepare|read|check|share|introduce|arrange|schedule|return|bring|give|show|tell|congratulate|finish|draft|submit|apply|"
                       "sign up|register|look up|look for|find|order|buy|review|reply|answer|get back to|get in touch|talk|speak|chat|lunch|coffee"),
    1 },
};

/* What comes after the last comma; NULL for nothing, or where a colon says that
 * all before it is what happened. */
static const char *
find_after_comma (const char *clause)
{
  g_autoptr (GArray) words = liaison_line_words_split (clause);
  const char *tail = NULL;

  for (guint i = 1; i < words->len; i++)
    if (liaison_line_word_ends_with_comma (liaison_line_words_get (words, i - 1)))
      tail = liaison_line_words_get (words, i)->start;

  return tail != NULL && strstr (tail, ": ") == NULL ? tail : NULL;
}

/* Takes the words of a day to come, with a time, wherever they stand. */
static gboolean
take_coming_day (GArray                *words,
                 const LiaisonLineDays *days)
{
  for (guint until = words->len; until > 0; until--)
    {
      guint            from = liaison_line_days_find_coming (days, words, 0, until);
      g_autofree char *clock = NULL;

      if (from == until)
        continue;
      liaison_line_words_use (words, from, until);
      clock = liaison_line_days_take_clock (words, until);
      return TRUE;
    }

  return FALSE;
}

/* Whether the first words or the last one of what is left say that it is to do. */
static gboolean
is_task (GArray *words)
{
  guint first = 0, until = words->len;
  int   ignored;

  while (first < until && liaison_line_words_get (words, first)->is_used)
    first++;
  while (until > first && liaison_line_words_get (words, until - 1)->is_used)
    until--;
  for (guint n = 1; n <= MOST_TASK_WORDS && first + n <= until; n++)
    if (LIAISON_MEANS (task_words, words, first, first + n, &ignored))
      return TRUE;

  return until > first && LIAISON_MEANS (task_words, words, until - 1, until, &ignored);
}

/**
 * liaison_line_task_find:
 * @clause: what happened, as somebody typed it
 * @days: what its days are counted from
 *
 * "met Ada, send slides in 3 days": what comes after the last comma, says by
 * when and begins or ends as what is to do.
 *
 * Returns: (nullable): where in @clause it begins, %NULL where nothing is to do
 */
const char *
liaison_line_task_find (const char            *clause,
                        const LiaisonLineDays *days)
{
  const char *tail = find_after_comma (clause);
  g_autoptr (GArray) words = tail != NULL ? liaison_line_words_split (tail) : NULL;

  return words != NULL && take_coming_day (words, days) && is_task (words) ? tail : NULL;
}
