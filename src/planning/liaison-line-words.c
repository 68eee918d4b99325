/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-line-words.h"

#include "liaison-fold.h"

#include <string.h>

/* A line is typed by hand; what is longer is kept, but not looked into. */
#define MOST_WORDS 200

static const char *const commas[] = { ",", "،", "，", "、" };

/**
 * liaison_line_words_split:
 * @line: what somebody typed; it must outlive the words
 *
 * Parts a line at its blanks. The last word of a line that no hand typed is
 * all that is left of it.
 *
 * Returns: (transfer full) (element-type LiaisonLineWord): the words
 */
GArray *
liaison_line_words_split (const char *line)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (LiaisonLineWord));

  while (*line != '\0' && words->len < MOST_WORDS)
    {
      const char *end;

      while (g_ascii_isspace (*line))
        line++;
      for (end = line; *end != '\0' && !g_ascii_isspace (*end);)
        end++;
      if (end > line)
        g_array_append_vals (words, &(LiaisonLineWord){ line, (gsize) (end - line), FALSE }, 1);
      line = end;
    }

  if (words->len == MOST_WORDS)
    {
      LiaisonLineWord *last = liaison_line_words_get (words, MOST_WORDS - 1);

      last->length = strlen (last->start);
    }

  return words;
}

/**
 * liaison_line_words_get:
 * @words: words of a line
 * @i: which
 *
 * Returns: (transfer none): the word
 */
LiaisonLineWord *
liaison_line_words_get (GArray *words,
                        guint   i)
{
  return &g_array_index (words, LiaisonLineWord, i);
}

/**
 * liaison_line_words_get_length:
 * @words: words of a line
 * @from: the first
 * @until: the one after the last
 *
 * Returns: how many bytes of the line they take
 */
gsize
liaison_line_words_get_length (GArray *words,
                               guint   from,
                               guint   until)
{
  const LiaisonLineWord *last;

  if (from >= until)
    return 0;

  last = liaison_line_words_get (words, until - 1);

  return (gsize) (last->start - liaison_line_words_get (words, from)->start) + last->length;
}

/**
 * liaison_line_words_dup:
 * @words: words of a line
 * @from: the first
 * @until: the one after the last
 *
 * Returns: (transfer full): their text, as it was typed
 */
char *
liaison_line_words_dup (GArray *words,
                        guint   from,
                        guint   until)
{
  if (from >= until)
    return g_strdup ("");

  return g_strndup (liaison_line_words_get (words, from)->start, liaison_line_words_get_length (words, from, until));
}

/**
 * liaison_line_words_use:
 * @words: words of a line
 * @from: the first
 * @until: the one after the last
 *
 * Notes that their meaning was taken.
 */
void
liaison_line_words_use (GArray *words,
                        guint   from,
                        guint   until)
{
  for (guint i = from; i < until; i++)
    liaison_line_words_get (words, i)->is_used = TRUE;
}

/**
 * liaison_line_words_mean:
 * @words: words of a line
 * @from: the first
 * @until: the one after the last; there may be none
 * @meanings: (array length=n_meanings): what words mean
 * @n_meanings: how many
 * @value: (out): what they mean
 *
 * Returns: whether the words together are among those
 */
gboolean
liaison_line_words_mean (GArray               *words,
                         guint                 from,
                         guint                 until,
                         const LiaisonMeaning *meanings,
                         guint                 n_meanings,
                         int                  *value)
{
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (until > words->len || liaison_line_words_get_length (words, from, until) > LIAISON_MOST_MEANING)
    return FALSE;

  text = liaison_line_words_dup (words, from, until);
  folded = liaison_fold_dup (text);

  return liaison_meaning_look_up (meanings, n_meanings, folded, value);
}

/**
 * liaison_line_word_ends_with_comma:
 * @word: a word
 *
 * Returns: whether a comma of any script ends the word
 */
gboolean
liaison_line_word_ends_with_comma (const LiaisonLineWord *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commas); i++)
    if (word->length >= strlen (commas[i]) &&
        strncmp (word->start + word->length - strlen (commas[i]), commas[i], strlen (commas[i])) == 0)
      return TRUE;

  return FALSE;
}

/**
 * liaison_line_words_dup_with_commas:
 * @text: what somebody typed
 *
 * Returns: (transfer full): the text with its commas as those of this script
 */
char *
liaison_line_words_dup_with_commas (const char *text)
{
  GString *plain = g_string_new (text);

  for (guint i = 1; i < G_N_ELEMENTS (commas); i++)
    g_string_replace (plain, commas[i], ",", 0);

  return g_string_free (plain, FALSE);
}
