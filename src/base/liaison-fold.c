/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fold.h"

#include <string.h>

/* Letters that decomposition leaves whole, with what a reader types for them. */
static const char *
plain_letter (gunichar letter)
{
  switch (letter)
    {
    case 0x00e6: return "ae";
    case 0x0153: return "oe";
    case 0x00f8: return "o";
    case 0x0111: return "d";
    case 0x00f0: return "d";
    case 0x00fe: return "th";
    case 0x0142: return "l";
    case 0x0131: return "i";
    default: return NULL;
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
  else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

/* What append_letter() makes of it, without asking Unicode. */
static char *
fold_ascii (const char *text)
{
  char *folded = g_malloc (strlen (text) + 1);
  char *end = folded;

  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      *end++ = g_ascii_tolower (*at);
    else if (end > folded && end[-1] != ' ')
      *end++ = ' ';
  if (end > folded && end[-1] == ' ')
    end--;
  *end = '\0';

  return folded;
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
  g_autofree char *lower = NULL;
  g_autofree char *decomposed = NULL;
  GString *folded;

  if (text == NULL)
    return g_strdup ("");
  if (g_str_is_ascii (text))
    return fold_ascii (text);

  lower = g_utf8_casefold (text, -1);
  decomposed = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  folded = g_string_new (NULL);
  for (const char *at = decomposed; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      append_letter (folded, letter, g_unichar_type (letter));
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

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
  g_autofree char *lower = g_utf8_casefold (text != NULL ? text : "", -1);

  return g_utf8_collate_key (lower, -1);
}

/**
 * liaison_fold_dup_suffixes:
 * @folded: words as liaison_fold_dup() returns them
 *
 * Every word from each of its letters on, cut to
 * %LIAISON_FOLD_SUFFIX_LENGTH letters: what is searched as the beginning of
 * one of these is any part of a word.
 *
 * Returns: (transfer full): the suffixes, parted by spaces
 */
char *
liaison_fold_dup_suffixes (const char *folded)
{
  GString *suffixes = g_string_sized_new (strlen (folded) * 5 + 1);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *end = at;

      if (*at == ' ')
        continue;

      for (guint i = 0; i < LIAISON_FOLD_SUFFIX_LENGTH && *end != '\0' && *end != ' '; i++)
        end = g_utf8_next_char (end);
      g_string_append_len (suffixes, at, end - at);
      g_string_append_c (suffixes, ' ');
    }

  return g_string_free (suffixes, FALSE);
}
