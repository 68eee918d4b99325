/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-advert-words.h"

#include "liaison-fold.h"

#include <string.h>

static gboolean
ends_sentence (const char *at)
{
  const char *next = at + 1;

  if (*at == '\n')
    return TRUE;
  if ((*at != '.' && *at != '!' && *at != '?') || (*next != ' ' && *next != '\0'))
    return FALSE;
  while (*next == ' ')
    next++;

  return *next == '\0' || g_unichar_isupper (g_utf8_get_char (next));
}

/* The dash or dot of a line in a list is none of the sentence. */
static gboolean
begins_sentence (const char *at)
{
  gunichar character = g_utf8_get_char (at);

  return g_unichar_isalnum (character) || g_utf8_strchr ("\"'(“‘„«‚£$€#@&<…¿¡", -1, character) != NULL;
}

static void
end_sentence (GArray     *sentences,
              const char *text,
              guint       start,
              guint       end)
{
  LiaisonAdvertSentence sentence;

  while (start < end && !begins_sentence (text + start))
    start = (guint) (g_utf8_next_char (text + start) - text);
  while (end > start && g_ascii_isspace (text[end - 1]))
    end--;
  sentence = (LiaisonAdvertSentence){ start, end - start };
  g_array_append_val (sentences, sentence);
}

static const char *
read_word (const char        *at,
           LiaisonAdvertWord *word)
{
  gboolean has_lower = FALSE;
  const char *last_lower = NULL;
  const char *end = at;

  word->is_capital = g_unichar_isupper (g_utf8_get_char (at));
  while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
    {
      if (g_unichar_islower (g_utf8_get_char (end)))
        {
          has_lower = TRUE;
          last_lower = last_lower == NULL ? end : last_lower;
        }
      end = g_utf8_next_char (end);
    }
  word->length = (guint) (end - at);
  /* "EADs" are several EAD. */
  word->is_upper = !has_lower || (last_lower == end - 1 && *last_lower == 's' && word->length > 2);

  return end;
}

/**
 * liaison_advert_words_split:
 * @text: UTF-8, not longer than 4 GB
 * @words: (element-type LiaisonAdvertWord): where to add the words
 * @sentences: (element-type LiaisonAdvertSentence): where to add the sentences
 *
 * Words are letters and digits; a line ends a sentence, as do full stops before
 * a capital letter; semicolons part a sentence into clauses.
 */
void
liaison_advert_words_split (const char *text,
                            GArray     *words,
                            GArray     *sentences)
{
  const char *at = text;
  guint       start = 0;
  guint       clause = 0;

  while (*at != '\0')
    {
      LiaisonAdvertWord word = { (guint) (at - text), 0, sentences->len, clause, FALSE, FALSE };

      if (g_unichar_isalnum (g_utf8_get_char (at)))
        {
          at = read_word (at, &word);
          g_array_append_val (words, word);
          continue;
        }
      if (ends_sentence (at))
        {
          end_sentence (sentences, text, start, (guint) (at - text) + 1);
          start = (guint) (at - text) + 1;
          clause++;
        }
      clause += *at == ';';
      at = g_utf8_next_char (at);
    }
  end_sentence (sentences, text, start, (guint) (at - text));
}

static void
append_folded (GString    *stem,
               const char *word,
               guint       length)
{
  g_autofree char *copy = NULL;
  g_autofree char *folded = NULL;

  for (guint i = 0; i < length; i++)
    {
      if ((guchar) word[i] >= 0x80)
        break;
      g_string_append_c (stem, g_ascii_tolower (word[i]));
    }
  if (stem->len == length)
    return;

  copy = g_strndup (word, length);
  folded = liaison_fold_dup (copy);
  g_string_assign (stem, g_strstrip (folded));
}

static void
replace (GString    *stem,
         const char *part,
         const char *by)
{
  const char *at = strstr (stem->str, part);

  if (at != NULL)
    {
      gsize place = (gsize) (at - stem->str);

      g_string_erase (stem, place, strlen (part));
      g_string_insert (stem, place, by);
    }
}

static gboolean
ends_in (const GString *stem,
         const char    *end)
{
  return g_str_has_suffix (stem->str, end);
}

/**
 * liaison_advert_words_stem:
 * @word: a word
 * @length: its bytes
 * @stem: what receives the same for one and several, British and American
 *
 * Takes off case, accents and the s of the plural, and writes as Americans do.
 */
void
liaison_advert_words_stem (const char *word,
                           guint       length,
                           GString    *stem)
{
  g_string_truncate (stem, 0);
  append_folded (stem, word, length);
  if (stem->len > 4 && ends_in (stem, "ies"))
    {
      g_string_truncate (stem, stem->len - 3);
      g_string_append_c (stem, 'y');
    }
  else if (stem->len > 5 && (ends_in (stem, "ches") || ends_in (stem, "shes") || ends_in (stem, "sses") || ends_in (stem, "xes")))
    g_string_truncate (stem, stem->len - 2);
  else if (stem->len > 3 && ends_in (stem, "s") && !ends_in (stem, "ss") && !ends_in (stem, "us") && !ends_in (stem, "is"))
    g_string_truncate (stem, stem->len - 1);
  if (stem->len > 6)
    {
      replace (stem, "isation", "ization");
      replace (stem, "ising", "izing");
      replace (stem, "logue", "log");
      replace (stem, "logui", "logi");
      replace (stem, "licence", "license");
      replace (stem, "elling", "eling");
      replace (stem, "programme", "program");
    }
}
