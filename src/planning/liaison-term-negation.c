/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-term-negation.h"

#include <string.h>

#define DOTS "…"

/* An advert need not be in the reader's language, and is to be counted the same
 * by everybody: so these are not translated, but in the languages that the
 * catalogue has words of adverts in and those of the program. In lower case;
 * with three dots, of what stands there alone, up to the end of the clause where
 * nothing follows them. */
#define NEGATIONS "not required|not necessary|not needed|not essential|not expected|not a requirement|" \
                  "n't required|n't necessary|n't needed|n't essential|n't expected|n’t required|n’t necessary|n’t needed|n’t essential|n’t expected|" \
                  "no prior|no previous|no experience|no knowledge|" \
                  "no … needed|no … required|no … necessary|no … involved|no need for …|" \
                  "do not need …|don't need …|don’t need …|need not have …|needn't have …|needn’t have …|" \
                  "do not ask for …|don't ask for …|don’t ask for …|does not ask for …|does not involve …|does not include …|" \
                  "not responsible for …|will not manage …|will not supervise …|" \
                  "nicht erforderlich|nicht notwendig|nicht nötig|nicht zwingend|nicht vorausgesetzt|nicht verlangt|nicht voraussetzung|" \
                  "keine voraussetzung|keine vorkenntnisse|keine erfahrung|keine kenntnisse|" \
                  "kein … nötig|keine … nötig|kein … erforderlich|keine … erforderlich|kein … notwendig|keine … notwendig|" \
                  "pas exigé|pas requis|pas nécessaire|pas indispensable|pas obligatoire|sans expérience|aucune expérience|aucune connaissance|" \
                  "no es necesari|no es imprescindible|no se requiere|no se exige|no requerid|no necesari|sin experiencia|sin conocimientos|" \
                  "غير مطلوب|غير مطلوبة|غير ضروري|غير ضرورية|ليس شرطا|ليست شرطا|لا يشترط|لا تشترط|دون خبرة|بدون خبرة"

/**
 * liaison_term_negation_list:
 *
 * Returns: (transfer full): words that say that something is not asked for, in
 *   all languages of adverts
 */
char **
liaison_term_negation_list (void)
{
  return g_strsplit (NEGATIONS, "|", -1);
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
 * @words: (array zero-terminated=1): as of liaison_term_negation_is_there()
 * @sentence: the beginning of a sentence of an advert
 * @length: its length in bytes
 *
 * Returns: whether one begins in the sentence: of most sentences there is
 *   nothing more to ask
 */
gboolean
liaison_term_negation_is_any (const char *const *words,
                              const char        *sentence,
                              gsize              length)
{
  g_autofree char *copy = g_strndup (sentence, length);
  g_autofree char *lower = g_utf8_strdown (copy, -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char      *dots = strstr (words[i], DOTS);
      g_autofree char *before = dots != NULL ? g_strndup (words[i], dots - words[i]) : NULL;

      if (*words[i] != '\0' && strstr (lower, before != NULL ? before : words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * liaison_term_negation_is_there:
 * @words: (array zero-terminated=1): words that say that something is not
 *   asked for, in lower case. Those with three dots speak of what stands there
 *   alone, up to the end of the clause where nothing follows the dots
 * @sentence: the beginning of a sentence of an advert
 * @length: its length in bytes
 * @at: where in it a term begins
 *
 * Returns: whether the sentence says that the term is not asked for
 */
gboolean
liaison_term_negation_is_there (const char *const *words,
                                const char        *sentence,
                                gsize              length,
                                gsize              at)
{
  g_autofree char *copy = g_strndup (sentence, length);
  g_autofree char *lower = g_utf8_strdown (copy, -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *dots = strstr (words[i], DOTS);

      if (dots == NULL && *words[i] != '\0' && is_beside (words[i], lower, at))
        return TRUE;
      if (dots != NULL && dots > words[i] && is_around (words[i], dots, lower, at))
        return TRUE;
    }

  return FALSE;
}
