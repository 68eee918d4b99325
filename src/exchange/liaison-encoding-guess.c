/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* In which of a few encodings text makes sense: its letters stand in words
 * with others of their script, small ones behind capitals, and no signs stand
 * within words. */

#include "config.h"

#include "liaison-encoding-guess.h"

/* Bytes looked at, from the first on that is not ASCII. */
#define SAMPLE (32 * 1024)

/* By how much another must make more sense than that of the west. */
#define MARGIN 2

static const char *const candidates[] = { "WINDOWS-1252", "MACINTOSH", "WINDOWS-1250", "WINDOWS-1251", "CP932" };

static gboolean
is_east_asian (gunichar letter)
{
  GUnicodeScript script = g_unichar_get_script (letter);

  return script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_HAN;
}

static gboolean
is_half_width (gunichar letter)
{
  return letter >= 0xff61 && letter <= 0xff9f;
}

/* A sign that stands beside no letter. */
static gboolean
is_symbol (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  return type == G_UNICODE_CURRENCY_SYMBOL || type == G_UNICODE_MODIFIER_SYMBOL || type == G_UNICODE_MATH_SYMBOL || type == G_UNICODE_OTHER_SYMBOL;
}

/* A letter that is not ASCII, by those beside it; 0 for none. */
static int
weigh_letter (gunichar before,
              gunichar letter,
              gunichar after)
{
  gboolean in_word = g_unichar_isalpha (before) || g_unichar_isalpha (after);
  GUnicodeScript script = g_unichar_get_script (letter);
  int sum = 1;

  if (is_half_width (letter))
    return -2;
  if (is_east_asian (letter))
    return before < 0x80 && g_unichar_isalpha (before) ? -3 : 2;
  if (!in_word)
    return 0;

  if ((g_unichar_isalpha (before) && g_unichar_get_script (before) != script) ||
      (g_unichar_isalpha (after) && g_unichar_get_script (after) != script))
    return -3;
  if (g_unichar_isupper (letter) && g_unichar_islower (before))
    return -3;
  if (g_unichar_islower (letter) && g_unichar_isupper (after))
    return -2;
  if (script == G_UNICODE_SCRIPT_LATIN && before >= 0x80 && g_unichar_isalpha (before))
    sum -= 2; /* two of them beside one another are rare */

  return sum;
}

static int
weigh (gunichar before,
       gunichar letter,
       gunichar after)
{
  if (letter < 0x80)
    return 0;
  if (letter < 0xa0 || letter == 0xfffd)
    return -6;
  if (g_unichar_isalpha (letter))
    return weigh_letter (before, letter, after);
  if (letter == 0x2019)
    return 1; /* as in O’Brien */
  if (g_unichar_isalpha (before) && g_unichar_isalpha (after))
    return -3;

  return (g_unichar_isalpha (before) || g_unichar_isalpha (after)) && is_symbol (letter) ? -1 : 0;
}

/**
 * liaison_encoding_plausibility: (skip)
 * @text: UTF-8
 *
 * Returns: how much sense the letters make that are not ASCII, below 0 for none
 */
int
liaison_encoding_plausibility (const char *text)
{
  gunichar before = ' ';
  int      sum = 0;

  while (*text != '\0')
    {
      gunichar    letter = g_utf8_get_char (text);
      const char *next = g_utf8_next_char (text);

      sum += weigh (before, letter, *next != '\0' ? g_utf8_get_char (next) : ' ');
      before = letter;
      text = next;
    }

  return sum;
}

/**
 * liaison_encoding_guess: (skip)
 * @text: (array length=length): bytes that are not UTF-8, without a NUL
 * @length: how many
 *
 * Returns: the name of the encoding in which they make the most sense, in
 *   doubt that of western Windows
 */
const char *
liaison_encoding_guess (const char *text,
                        gsize       length)
{
  const char *best = candidates[0];
  int         most = G_MININT;
  gsize       start = 0;

  while (start < length && (guchar) text[start] < 0x80)
    start++;
  while (start > 0 && text[start - 1] != '\n')
    start--;
  length = MIN (length - start, SAMPLE);
  for (gsize end = length; end > 0 && length == SAMPLE; end--)
    if (text[start + end - 1] == '\n')
      {
        length = end;
        break;
      }

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      g_autofree char *decoded = g_convert_with_fallback (text + start, (gssize) length, "UTF-8", candidates[i], "\xef\xbf\xbd", NULL, NULL, NULL);
      int              sense = decoded != NULL ? liaison_encoding_plausibility (decoded) : G_MININT;

      if (i == 0 && decoded == NULL)
        sense = -MARGIN; /* Windows has five bytes without a letter */
      if (sense > most + (i > 0 ? MARGIN : 0))
        {
          most = sense;
          best = candidates[i];
        }
    }

  return best;
}
