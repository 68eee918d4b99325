/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-date-words.h"

#include "liaison-fold.h"
#include "liaison-meaning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More is no time. */
#define MOST 9999

static const LiaisonMeaning clock_words[] = {
  { NC_ ("date words", "noon|midday"), 12 },
  { NC_ ("date words", "midnight"), 0 },
};

static const LiaisonMeaning halves[] = {
  { NC_ ("date words", "am|a m"), 0 },
  { NC_ ("date words", "pm|p m"), 12 },
};

static const LiaisonMeaning hour_words[] = {
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

  *number = (int) MIN (g_ascii_strtoull (*text, &end, 10), MOST);
  *text = *end == ' ' ? end + 1 : end;

  return TRUE;
}

/* The minutes after the word of the hour: "9 Uhr 30", "9 heures 30". */
static void
take_named_minute (const char **text,
                   int         *minute)
{
  const char      *blank = strrchr (*text, ' ');
  g_autofree char *word = blank != NULL ? g_strndup (*text, (gsize) (blank - *text)) : NULL;
  const char      *rest = blank != NULL ? blank + 1 : NULL;
  int              ignored, number;

  if (word != NULL && LIAISON_LOOK_UP (hour_words, word, &ignored) && take_number (&rest, &number) && *rest == '\0')
    {
      *minute = number;
      *text = rest;
    }
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
  if (LIAISON_LOOK_UP (clock_words, folded, &hour))
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

  take_named_minute (&rest, &minute);
  if (LIAISON_LOOK_UP (halves, rest, &half))
    {
      if (hour < 1 || hour > 12)
        return NULL;
      hour = hour % 12 + half;
    }
  else if (*rest != '\0' && !LIAISON_LOOK_UP (hour_words, rest, &half))
    return NULL;

  return hour < 24 && minute < 60 ? g_strdup_printf ("%02d:%02d", hour, minute) : NULL;
}
