/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fold.h"

#include <string.h>

/* What g_utf8_next_char() takes for a letter has no more than six bytes. */
#define MOST_SUFFIX_BYTES (LIAISON_FOLD_SUFFIX_LENGTH * 6)

/* Letters that decomposition leaves whole, with what a reader types for them. */
static const char *
plain_letter (gunichar letter)
{
  switch (letter)
    {
    case 0x00e6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x00f8:
      return "o";
    case 0x0111:
      return "d";
    case 0x00f0:
      return "d";
    case 0x00fe:
      return "th";
    case 0x0142:
      return "l";
    case 0x0131:
      return "i";
    default:
      return NULL;
    }
}

static gboolean
is_mark (GUnicodeType type)
{
  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_FORMAT;
}

static gboolean
is_word (gunichar     letter,
         GUnicodeType type)
{
  return g_unichar_isalnum (letter) || type == G_UNICODE_SPACING_MARK || type == G_UNICODE_OTHER_SYMBOL ||
         type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_UNASSIGNED || type == G_UNICODE_OTHER_NUMBER;
}

static gboolean
ends_a_word (const GString *folded)
{
  return folded->len > 0 && folded->str[folded->len - 1] != ' ';
}

static void
append_letter (GString     *folded,
               gunichar     letter,
               GUnicodeType type)
{
  const char *plain = letter > 0x7f ? plain_letter (letter) : NULL;

  if (is_mark (type))
    return;

  if (plain != NULL)
    g_string_append (folded, plain);
  else if (is_word (letter, type))
    g_string_append_unichar (folded, letter);
  else if (ends_a_word (folded))
    g_string_append_c (folded, ' ');
}

/* What append_letter() makes of an ASCII character. */
static inline char
fold_ascii (char letter)
{
  if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
    return letter;

  return letter >= 'A' && letter <= 'Z' ? (char) (letter - 'A' + 'a') : ' ';
}

/* The same as append_unicode(), without asking Unicode. */
static void
append_ascii (GString    *folded,
              const char *text)
{
  gsize begin = folded->len;
  char  last = begin > 0 ? folded->str[begin - 1] : ' ';
  char *end;

  g_string_set_size (folded, begin + strlen (text));
  end = folded->str + begin;
  for (const char *at = text; *at != '\0'; at++)
    {
      char letter = fold_ascii (*at);

      if (letter != ' ' || last != ' ')
        *end++ = letter;
      last = letter;
    }
  g_string_truncate (folded, (gsize) (end - folded->str));
}

static void
append_unicode (GString    *folded,
                const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

  for (const char *at = decomposed; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      append_letter (folded, letter, g_unichar_type (letter));
    }
}

/**
 * liaison_fold_append:
 * @folded: words as liaison_fold_dup() returns them
 * @text: (nullable): UTF-8 text
 *
 * Folds text as liaison_fold_dup() does and puts its words after those that
 * are there.
 */
void
liaison_fold_append (GString    *folded,
                     const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  if (ends_a_word (folded))
    g_string_append_c (folded, ' ');
  if (g_str_is_ascii (text))
    append_ascii (folded, text);
  else
    append_unicode (folded, text);
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
}

/**
 * liaison_fold_dup:
 * @text: (nullable): UTF-8 text
 *
 * Folds text for searching and matching: case and accents go, and words are
 * what remains, each parted from the next by one space. "Núñez-O'Brien" becomes
 * "nunez o brien".
 *
 * Returns: (transfer full): the folded words, "" where there are none
 */
char *
liaison_fold_dup (const char *text)
{
  GString *folded = g_string_sized_new (text != NULL ? strlen (text) + 1 : 1);

  liaison_fold_append (folded, text);

  return g_string_free (folded, FALSE);
}

/**
 * liaison_fold_dup_sort_key:
 * @text: (nullable): UTF-8 text
 *
 * Returns: (transfer full): bytes whose order by memcmp() is the order of the
 *   reader's locale, without regard to case
 */
char *
liaison_fold_dup_sort_key (const char *text)
{
  g_autofree char *lower = text != NULL && !g_str_is_ascii (text) ? g_utf8_casefold (text, -1)
                                                                  : g_ascii_strdown (text != NULL ? text : "", -1);

  return g_utf8_collate_key (lower, -1);
}

/* Where the suffix that begins at @at ends. */
static const char *
suffix_end (const char *at,
            const char *word_end)
{
  const char *end = at;

  if (word_end - at <= LIAISON_FOLD_SUFFIX_LENGTH)
    return word_end;

  for (guint i = 0; i < LIAISON_FOLD_SUFFIX_LENGTH && end < word_end; i++)
    end = g_utf8_next_char (end);

  return MIN (end, word_end);
}

/**
 * liaison_fold_append_suffixes:
 * @suffixes: where to put them
 * @folded: words as liaison_fold_dup() returns them
 *
 * Every word from each of its letters on, cut to
 * %LIAISON_FOLD_SUFFIX_LENGTH letters and followed by a space: what is searched
 * as the beginning of one of these is any part of a word.
 */
void
liaison_fold_append_suffixes (GString    *suffixes,
                              const char *folded)
{
  for (const char *word = folded; *word != '\0';)
    {
      const char *word_end = word + strcspn (word, " ");
      gsize       length = (gsize) (word_end - word);
      gsize       begin = suffixes->len;
      char       *to;

      g_string_set_size (suffixes, begin + length * (MIN (length, MOST_SUFFIX_BYTES) + 1));
      to = suffixes->str + begin;
      for (const char *at = word; at < word_end; at = g_utf8_next_char (at))
        {
          gsize size = (gsize) (suffix_end (at, word_end) - at);

          memcpy (to, at, size);
          to += size;
          *to++ = ' ';
        }
      g_string_truncate (suffixes, (gsize) (to - suffixes->str));
      word = *word_end == ' ' ? word_end + 1 : word_end;
    }
}

/**
 * liaison_fold_dup_suffixes:
 * @folded: words as liaison_fold_dup() returns them
 *
 * Returns: (transfer full): what liaison_fold_append_suffixes() puts
 */
char *
liaison_fold_dup_suffixes (const char *folded)
{
  GString *suffixes = g_string_sized_new (strlen (folded) * 5 + 1);

  liaison_fold_append_suffixes (suffixes, folded);

  return g_string_free (suffixes, FALSE);
}
