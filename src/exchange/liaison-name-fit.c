/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-name-fit.h"

#include "liaison-fold.h"
#include "liaison-short-names.h"

#include <stdlib.h>
#include <string.h>

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * liaison_name_fit_dup_words: (skip)
 * @name: a name as it is written
 *
 * Returns: (transfer full): its words without case and accents, in an order of
 *   their own
 */
GStrv
liaison_name_fit_dup_words (const char *name)
{
  g_autofree char *folded = liaison_fold_dup (name);
  GStrv            words = g_strsplit (folded, " ", -1);

  qsort (words, g_strv_length (words), sizeof (char *), compare_words);

  return words;
}

/* Goes on over the second letter of "ae", "oe", "ue" and "aa", in which many
 * write "ä", "ö", "ü" and "å". */
static const char *
skip_letter (const char *at)
{
  const char *next = at + 1;

  if ((*next == 'e' && strchr ("aou", *at) != NULL) || (*next == 'a' && *at == 'a'))
    next++;

  return next;
}

static char *
dup_spelling (const char *word)
{
  char *spelling = g_malloc (strlen (word) + 1);
  char *end = spelling;

  for (const char *at = word; *at != '\0'; at = skip_letter (at))
    *end++ = *at;
  *end = '\0';

  return spelling;
}

/**
 * liaison_name_fit_is_same_word:
 * @one: a folded word
 * @other: another
 *
 * Returns: whether they are one word, "muller" and "mueller" among them
 */
gboolean
liaison_name_fit_is_same_word (const char *one,
                               const char *other)
{
  while (*one != '\0' && *one == *other)
    {
      one = skip_letter (one);
      other = skip_letter (other);
    }

  return *one == *other;
}

static LiaisonNameFit
fit_words (const char *one,
           const char *other)
{
  if (liaison_name_fit_is_same_word (one, other))
    return LIAISON_NAME_FIT_SAME;
  if (g_utf8_strlen (one, -1) == 1 || g_utf8_strlen (other, -1) == 1)
    return g_utf8_get_char (one) == g_utf8_get_char (other) ? LIAISON_NAME_FIT_INITIALS : LIAISON_NAME_FIT_NONE;

  return g_str_equal (liaison_short_names_find (one), liaison_short_names_find (other)) ? LIAISON_NAME_FIT_NICKNAME : LIAISON_NAME_FIT_NONE;
}

/**
 * liaison_name_fit_compare: (skip)
 * @one: words of a name, by liaison_name_fit_dup_words()
 * @other: words of another
 *
 * Each word of the shorter name fits one of the longer, which may have more; at
 * least one long word is the very same.
 *
 * Returns: how well they go together
 */
LiaisonNameFit
liaison_name_fit_compare (GStrv one,
                          GStrv other)
{
  gboolean       is_shorter = g_strv_length (one) <= g_strv_length (other);
  GStrv          shorter = is_shorter ? one : other;
  GStrv          longer = is_shorter ? other : one;
  guint          n_longer = g_strv_length (longer);
  LiaisonNameFit worst = LIAISON_NAME_FIT_SAME;
  gboolean       has_same = FALSE;
  gboolean      *is_taken = g_newa0 (gboolean, n_longer + 1);

  for (guint i = 0; shorter[i] != NULL; i++)
    {
      LiaisonNameFit best = LIAISON_NAME_FIT_NONE;
      guint          which = 0;

      for (guint j = 0; j < n_longer; j++)
        {
          LiaisonNameFit fit = is_taken[j] ? LIAISON_NAME_FIT_NONE : fit_words (shorter[i], longer[j]);

          if (fit > best)
            {
              best = fit;
              which = j;
            }
        }
      if (best == LIAISON_NAME_FIT_NONE)
        return LIAISON_NAME_FIT_NONE;
      is_taken[which] = TRUE;
      has_same |= best == LIAISON_NAME_FIT_SAME && g_utf8_strlen (shorter[i], -1) >= 3;
      worst = MIN (worst, best);
    }

  return has_same && g_strv_length (shorter) >= 2 ? worst : LIAISON_NAME_FIT_NONE;
}

/**
 * liaison_name_fit_each_key: (skip)
 * @words: of a name, by liaison_name_fit_dup_words()
 * @func: (scope call): called with each; what it gets is gone after it
 * @data: for @func
 *
 * Names that fit each other have a key in common: "lovelace ada" and "ada
 * lovelace" all their words, "a lovelace" the initial and each longer word,
 * "kate lovelace" what short forms stand for. "mueller" is "muller" in them.
 */
void
liaison_name_fit_each_key (GStrv              words,
                           LiaisonNameKeyFunc func,
                           gpointer           data)
{
  guint            n_words = g_strv_length (words);
  g_autofree char *joined = NULL;
  g_autofree char *spelled = NULL;
  g_autofree char *whole = NULL;

  if (n_words < 2)
    return;

  joined = g_strjoinv (" ", words);
  spelled = dup_spelling (joined);
  whole = g_strconcat ("name ", spelled, NULL);
  func (whole, data);
  for (guint i = 0; i < n_words; i++)
    {
      g_autofree char *word = dup_spelling (words[i]);

      for (guint j = 0; j < n_words && g_utf8_strlen (words[i], -1) >= 3; j++)
        {
          g_autofree char *initial = NULL;
          g_autofree char *by_initial = NULL;
          g_autofree char *by_form = NULL;

          if (i == j)
            continue;
          initial = g_strndup (words[j], (gsize) (g_utf8_next_char (words[j]) - words[j]));
          by_initial = g_strconcat ("initial ", word, " ", initial, NULL);
          func (by_initial, data);
          by_form = g_strconcat ("short ", word, " ", liaison_short_names_find (words[j]), NULL);
          func (by_form, data);
        }
    }
}
