/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-line-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LiaisonMeaning joining_words[] = {
  /* Translators: what stands between names, parted by bars */
  { NC_ ("date words", "and|with|plus"), 1 },
};

static const LiaisonMeaning ending_words[] = {
  /* Translators: what may follow a name and is no part of one, "met Ada for lunch", parted by bars */
  { NC_ ("date words", "for|over|via|during|before|after|again|because|since|who|when|while"), 1 },
};

/* ---- names and words ---- */

/* A name has a capital, or a script that has none; a number is no small letter. */
static gboolean
begins_small (const LiaisonLineWord *word)
{
  for (const char *text = word->start; text < word->start + word->length; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return g_unichar_islower (g_utf8_get_char (text));

  return FALSE;
}

/* The word after the last that has a capital: "Ada de la Cruz" of "Ada de la Cruz again". */
static guint
find_last_capital (GArray *words,
                   guint   from,
                   guint   until)
{
  while (until > from && begins_small (liaison_line_words_get (words, until - 1)))
    until--;

  return until;
}

static guint
find_ending (GArray *words,
             guint   from,
             guint   until)
{
  int ignored;

  for (guint i = from; i < until; i++)
    if (begins_small (liaison_line_words_get (words, i)) && LIAISON_MEANS (ending_words, words, i, i + 1, &ignored))
      return i;

  return until;
}

static gboolean
has_capital (GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *text = ((LiaisonLineName *) g_ptr_array_index (names, i))->text;

      if (!begins_small (&(LiaisonLineWord){ text, strlen (text), FALSE }))
        return TRUE;
    }

  return FALSE;
}

/* Until where these words are a name whoever reads them. Whoever types without
 * capitals names people so, too, but not after a comma first: "met yesterday, nice talk". */
static guint
find_sure_end (GPtrArray *names,
               GArray    *words,
               guint      from,
               guint      until)
{
  guint    capital = find_last_capital (words, from, until);
  gboolean follows_comma = from > 0 && liaison_line_word_ends_with_comma (liaison_line_words_get (words, from - 1));

  if (capital == from && (has_capital (names) || (names->len == 0 && follows_comma)))
    return from;

  return find_ending (words, from, capital > from ? capital : until);
}

/* ---- taking them ---- */

static gsize
find_text_end (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && (g_ascii_isspace (text[length - 1]) || strchr (",.", text[length - 1]) != NULL) &&
         !g_str_has_suffix (text, "Jr."))
    length--;

  return length;
}

static void
free_name (gpointer data)
{
  LiaisonLineName *name = data;

  g_free (name->text);
  g_free (name);
}

static void
add_name (GPtrArray *names,
          GArray    *words,
          guint      from,
          guint      until)
{
  g_autofree char *text = liaison_line_words_dup (words, from, until);
  LiaisonLineName *name;

  text[find_text_end (text)] = '\0';
  if (*text == '\0')
    return;

  name = g_new0 (LiaisonLineName, 1);
  name->sure = MIN (strlen (text), liaison_line_words_get_length (words, from, find_sure_end (names, words, from, until)));
  name->text = g_steal_pointer (&text);
  g_ptr_array_add (names, name);
}

/**
 * liaison_line_names_are_parted:
 * @words: words of a line
 * @i: which
 *
 * Returns: whether the word stands between names, as "and" does
 */
gboolean
liaison_line_names_are_parted (GArray *words,
                               guint   i)
{
  int              ignored;
  LiaisonLineWord *word = liaison_line_words_get (words, i);

  return (word->length == 1 && strchr ("&+,", *word->start) != NULL) || LIAISON_MEANS (joining_words, words, i, i + 1, &ignored);
}

/**
 * liaison_line_names_new:
 *
 * Returns: (transfer full) (element-type LiaisonLineName): no names
 */
GPtrArray *
liaison_line_names_new (void)
{
  return g_ptr_array_new_with_free_func (free_name);
}

/**
 * liaison_line_names_take:
 * @names: (element-type LiaisonLineName): where to add them
 * @words: words of a line
 *
 * Takes what is left of the words for names, parted by commas and "and".
 */
void
liaison_line_names_take (GPtrArray *names,
                         GArray    *words)
{
  guint from = 0;

  for (guint i = 0; i < words->len; i++)
    {
      LiaisonLineWord *word = liaison_line_words_get (words, i);

      if (word->is_used || liaison_line_names_are_parted (words, i))
        {
          add_name (names, words, from, i);
          from = i + 1;
        }
      else if (liaison_line_word_ends_with_comma (word))
        {
          add_name (names, words, from, i + 1);
          from = i + 1;
        }
    }
  add_name (names, words, from, words->len);
}

/**
 * liaison_line_names_doubt:
 * @names: (element-type LiaisonLineName): what may be names
 *
 * Lets what does not look like a whole name be one only where somebody is
 * called so: a single word, or what begins in small letters.
 */
void
liaison_line_names_doubt (GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      LiaisonLineName *name = g_ptr_array_index (names, i);

      name->if_known = strchr (name->text, ' ') == NULL || begins_small (&(LiaisonLineWord){ name->text, strlen (name->text), FALSE });
    }
}

/**
 * liaison_line_names_take_told:
 * @names: (element-type LiaisonLineName): where to add them
 * @words: words of the story of a line, which keeps them
 * @if_known: whether they are names only where somebody is called so
 *
 * Takes what is left of the words for names, but for what may be none. Those in
 * small letters are names only where somebody is called so.
 */
void
liaison_line_names_take_told (GPtrArray *names,
                              GArray    *words,
                              gboolean   if_known)
{
  guint n_before = names->len;

  liaison_line_names_take (names, words);
  for (guint i = names->len; i > n_before; i--)
    {
      LiaisonLineName *name = g_ptr_array_index (names, i - 1);

      if (name->sure == 0)
        {
          g_ptr_array_remove_index (names, i - 1);
          continue;
        }
      name->text[name->sure] = '\0';
      name->is_told = TRUE;
      name->if_known = if_known || begins_small (&(LiaisonLineWord){ name->text, name->sure, FALSE });
    }
}
