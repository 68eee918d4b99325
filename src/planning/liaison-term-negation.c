/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-term-negation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DOTS "…"

/* Of the other languages that the catalogue has words of adverts in: an advert
 * need not be in the reader's. */
#define FOREIGN "nicht erforderlich|nicht notwendig|nicht vorausgesetzt|nicht verlangt|nicht voraussetzung|keine voraussetzung|" \
                "pas exigé|pas requis|pas nécessaire|pas indispensable|no es necesario|no se requiere|no se exige"

/**
 * liaison_term_negation_list:
 *
 * Returns: (transfer full): words that say that something is not asked for, in
 *   English, the reader's language and those of adverts
 */
char **
liaison_term_negation_list (void)
{
  /* Translators: words that say in a job advert that what a sentence names is
   * not asked for, parted by bars, in lower case; with three dots, of what stands
   * there alone, up to the end of the clause where nothing follows them. */
  const char      *words = _ ("not required|not necessary|not needed|not essential|no prior|no previous|no experience|no knowledge|no … needed|no … required|no … necessary|no … involved|do not ask for …|does not ask for …|does not involve …|does not include …|not responsible for …|will not manage …|will not supervise …");
  g_autofree char *all = g_strconcat (words, "|" FOREIGN, NULL);

  return g_strsplit (all, "|", -1);
}

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

/* Whether @negation stands in the same part of @lower as what is at @at:
 * semicolons part it. */
static gboolean
is_beside (const char *negation,
           const char *lower,
           gsize       at)
{
  gsize start = MIN (at, strlen (lower));

  while (start > 0 && lower[start - 1] != ';')
    start--;

  return g_strstr_len (lower + start, (gssize) strcspn (lower + start, ";"), negation) != NULL;
}

/**
 * liaison_term_negation_is_any:
 * @negations: (array zero-terminated=1): as of liaison_term_negation_is_there()
 * @sentence: the beginning of a sentence of an advert
 * @length: its length in bytes
 *
 * Returns: whether one begins in the sentence: of most sentences there is
 *   nothing more to ask
 */
gboolean
liaison_term_negation_is_any (const char *const *negations,
                              const char        *sentence,
                              gsize              length)
{
  g_autofree char *copy = g_strndup (sentence, length);
  g_autofree char *lower = g_utf8_strdown (copy, -1);

  for (guint i = 0; negations[i] != NULL; i++)
    {
      const char      *dots = strstr (negations[i], DOTS);
      g_autofree char *before = dots != NULL ? g_strndup (negations[i], dots - negations[i]) : NULL;

      if (*negations[i] != '\0' && strstr (lower, before != NULL ? before : negations[i]) != NULL)
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

      if (dots == NULL && *negations[i] != '\0' && is_beside (negations[i], lower, at))
        return TRUE;
      if (dots != NULL && dots > negations[i] && is_around (negations[i], dots, lower, at))
        return TRUE;
    }

  return FALSE;
}
