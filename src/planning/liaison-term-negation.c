/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-term-negation.h"

#include <string.h>

#define DOTS "…"

/* How far the clause goes that begins at @text. */
static gsize
get_clause_length (const char *text)
{
  static const char *const ends[] = { " and ", " but ", " und ", " aber " };
  gsize                    length = strcspn (text, ",;");

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = g_strstr_len (text, length, ends[i]);

      if (end != NULL)
        length = end - text;
    }

  return length;
}

/* Whether @negation, which has three dots, stands around what is at @at. */
static gboolean
is_around (const char *negation,
           const char *dots,
           const char *lower,
           gsize       at)
{
  g_autofree char *before = g_strndup (negation, dots - negation);
  const char      *after = dots + strlen (DOTS);

  for (const char *from = strstr (lower, before); from != NULL; from = strstr (from + 1, before))
    {
      gsize       length = get_clause_length (from);
      const char *to = *after != '\0' ? g_strstr_len (from, length, after) : from + length;

      if (to != NULL && (from == lower || !g_ascii_isalnum (from[-1])) && lower + at >= from && lower + at < to)
        return TRUE;
    }

  return FALSE;
}

/**
 * liaison_term_negation_is_there:
 * @negations: (array zero-terminated=1): words that say that something is not
 *   asked for, in lower case. Those with three dots speak of what stands there
 *   alone, up to the end of the clause where nothing follows the dots
 * @sentence: the beginning of a sentence of an advert
 * @length: its length in bytes
 * @at: where in it a term begins
 *
 * Returns: whether the sentence says that the term is not asked for
 */
gboolean
liaison_term_negation_is_there (const char *const *negations,
                                const char        *sentence,
                                gsize              length,
                                gsize              at)
{
  g_autofree char *copy = g_strndup (sentence, length);
  g_autofree char *lower = g_utf8_strdown (copy, -1);

  for (guint i = 0; negations[i] != NULL; i++)
    {
      const char *dots = strstr (negations[i], DOTS);

      if (dots == NULL && *negations[i] != '\0' && strstr (lower, negations[i]) != NULL)
        return TRUE;
      if (dots != NULL && dots > negations[i] && is_around (negations[i], dots, lower, at))
        return TRUE;
    }

  return FALSE;
}
