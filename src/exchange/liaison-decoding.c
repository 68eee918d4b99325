/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* From the bytes of a file to UTF-8, in the encoding that people chose, else
 * in the one that makes most sense; whatever is in doubt is remarked with its
 * place. */

#include "config.h"

#include "liaison-decoding.h"

#include "liaison-encoding-guess.h"
#include "liaison-encoding.h"
#include "liaison-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Bytes of a word that a remark shows, on either side of what is in doubt. */
#define SHOWN_BYTES 24

#define REPLACEMENT "\xef\xbf\xbd"

static const struct
{
  const char *name;
  const char *label;
  const char *charset;
} decodings[LIAISON_N_DECODINGS] = {
  { "utf-8", N_("Unicode (UTF-8)"), "UTF-8" },
  { "utf-16", N_("Unicode (UTF-16)"), "UTF-16" },
  { "windows-1252", N_("Western European (Windows)"), "WINDOWS-1252" },
  { "macintosh", N_("Western European (Mac)"), "MACINTOSH" },
  { "windows-1250", N_("Central European (Windows)"), "WINDOWS-1250" },
  { "windows-1251", N_("Cyrillic (Windows)"), "WINDOWS-1251" },
  { "koi8-r", N_("Cyrillic (KOI8-R)"), "KOI8-R" },
  { "windows-1253", N_("Greek (Windows)"), "WINDOWS-1253" },
  { "shift_jis", N_("Japanese (Shift JIS)"), "CP932" },
  { "gb18030", N_("Chinese (GB 18030)"), "GB18030" },
  { "euc-kr", N_("Korean (EUC-KR)"), "EUC-KR" },
};

/**
 * liaison_decoding_get_name:
 * @index: below %LIAISON_N_DECODINGS
 *
 * Returns: the name of an encoding, as programs have it
 */
const char *
liaison_decoding_get_name (guint index)
{
  g_return_val_if_fail (index < LIAISON_N_DECODINGS, NULL);

  return decodings[index].name;
}

/**
 * liaison_decoding_get_label:
 * @index: below %LIAISON_N_DECODINGS
 *
 * Returns: what people call the encoding, translated
 */
const char *
liaison_decoding_get_label (guint index)
{
  g_return_val_if_fail (index < LIAISON_N_DECODINGS, NULL);

  return _(decodings[index].label);
}

/**
 * liaison_decoding_find:
 * @name: (nullable): of an encoding
 * @index: (out): its number
 *
 * Returns: whether it is one that may be chosen
 */
gboolean
liaison_decoding_find (const char *name,
                       guint      *index)
{
  for (*index = 0; name != NULL && *index < LIAISON_N_DECODINGS; (*index)++)
    if (g_ascii_strcasecmp (decodings[*index].name, name) == 0)
      return TRUE;

  return FALSE;
}

/* Whatever bytes there are: those that stand for nothing become a sign. */
static GString *
decode (const char *text,
        gsize       length,
        const char *charset)
{
  GString *result = g_string_sized_new (length + length / 2);
  GIConv   conversion = g_iconv_open ("UTF-8", charset);
  char    *at = (char *) text;
  gsize    left = length;

  if (conversion == (GIConv) -1)
    return result;

  while (left > 0)
    {
      char  piece[4096];
      char *out = piece;
      gsize room = sizeof piece;
      gsize done = g_iconv (conversion, &at, &left, &out, &room);
      int   reason = errno;

      g_string_append_len (result, piece, (gssize) (sizeof piece - room));
      if (done != (gsize) -1 || reason == E2BIG)
        continue;

      g_string_append (result, REPLACEMENT);
      at++;
      left--;
    }
  g_iconv_close (conversion);

  return result;
}

static gulong
line_of (const char *text,
         gsize       offset)
{
  gulong line = 1;

  for (gsize i = 0; i < offset; i++)
    line += text[i] == '\n' ? 1 : 0;

  return line;
}

static gboolean
parts_words (char letter)
{
  return strchr (",;\t|\"\r\n:", letter) != NULL;
}

/* The cell in which something stands, as far as a sentence shows it. */
static char *
dup_shown (const char *text,
           gsize       length,
           gsize       offset)
{
  gsize            start = offset, end = offset;
  g_autofree char *piece = NULL;

  while (start > 0 && offset - start < SHOWN_BYTES && !parts_words (text[start - 1]))
    start--;
  while (end < length && end - offset < SHOWN_BYTES && !parts_words (text[end]))
    end++;
  while (start < offset && ((guchar) text[start] & 0xc0) == 0x80)
    start++;
  while (end < length && ((guchar) text[end] & 0xc0) == 0x80)
    end++;
  piece = g_utf8_make_valid (text + start, (gssize) (end - start));

  return g_strstrip (g_steal_pointer (&piece));
}

static void
remark_place (LiaisonReading *reading,
              const char     *format,
              const GString  *text,
              gsize           offset)
{
  g_autofree char *shown = dup_shown (text->str, text->len, MIN (offset, text->len));
  g_autofree char *line = g_strdup_printf ("%lu", line_of (text->str, MIN (offset, text->len)));
  g_autoptr (GString) remark = g_string_new (format);

  g_string_replace (remark, "{line}", line, 1);
  g_string_replace (remark, "{text}", shown, 1);
  reading->is_encoding_in_doubt = TRUE;
  liaison_reading_add_remark (reading, remark->str);
}

static gsize
find_beyond_ascii (const GString *text)
{
  gsize i = 0;

  while (i < text->len && (guchar) text->str[i] < 0x80)
    i++;

  return i;
}

/* ---- text that is not UTF-8 ---- */

static void
count_letters (const char *text,
               gsize       length,
               gsize      *n_good,
               gsize      *n_bad)
{
  const char *end = text + length;

  for (*n_good = 0, *n_bad = 0; text < end;)
    if ((guchar) *text < 0x80)
      text++;
    else if ((gint32) g_utf8_get_char_validated (text, end - text) < 0)
      {
        (*n_bad)++;
        text++;
      }
    else
      {
        (*n_good)++;
        text = g_utf8_next_char (text);
      }
}

/* Single bytes among UTF-8 are those of western Windows. */
static GString *
mend (const char *text,
      gsize       length,
      gsize      *first)
{
  GString    *result = g_string_sized_new (length + 16);
  const char *end = text + length;

  *first = G_MAXSIZE;
  while (text < end)
    {
      const char *bad;

      g_utf8_validate_len (text, (gsize) (end - text), &bad);
      g_string_append_len (result, text, bad - text);
      text = bad;
      if (text < end)
        {
          g_autofree char *letter = liaison_encoding_dup_utf8 (text, 1, NULL);

          *first = MIN (*first, result->len);
          g_string_append (result, letter);
          text++;
        }
    }

  return result;
}

static GString *
guess (const char     *text,
       gsize           length,
       LiaisonReading *reading)
{
  const char *charset = liaison_encoding_guess (text, length);
  const char *label = charset;
  g_autofree char *format = NULL;
  GString    *result = decode (text, length, charset);

  for (guint i = 0; i < LIAISON_N_DECODINGS; i++)
    if (g_str_equal (decodings[i].charset, charset))
      label = _(decodings[i].label);
  /* Translators: %s is the name of an encoding; {line} and {text} stay as they are */
  format = g_strdup_printf (_("The file is not UTF-8 and was read as %s. On line {line} stands “{text}”: if that looks wrong, choose another encoding."), label);
  remark_place (reading, format, result, find_beyond_ascii (result));

  return result;
}

static GBytes *
take (GString *text)
{
  gsize length = text->len;

  return g_bytes_new_take (g_string_free (text, FALSE), length);
}

/* Cards may name an encoding at each line: these are read line by line. */
static gboolean
names_encodings (const char *text,
                 gsize       length)
{
  for (const char *at = memchr (text, '=', length); at != NULL; at = memchr (at + 1, '=', length - (gsize) (at + 1 - text)))
    if (at - text >= 7 && g_ascii_strncasecmp (at - 7, "CHARSET", 7) == 0)
      return TRUE;

  return FALSE;
}

static GBytes *
settle (GBytes         *bytes,
        LiaisonReading *reading)
{
  gsize       length, n_good, n_bad, first;
  const char *text = g_bytes_get_data (bytes, &length);
  GString    *result;

  if (names_encodings (text, length))
    return g_bytes_ref (bytes);

  count_letters (text, length, &n_good, &n_bad);
  if (n_good < 2 * n_bad)
    return take (guess (text, length, reading));

  result = mend (text, length, &first);
  /* Translators: {line} and {text} stay as they are */
  remark_place (reading, _("Line {line} is not UTF-8, as the rest of the file is; “{text}” there may be wrong."), result, first);

  return take (result);
}

/* ---- UTF-8 that makes no sense ---- */

/* A control character, a letter with a sign behind it that come of letters
 * which were encoded twice, and the sign for a letter that was lost. */
static gboolean
is_suspicious (const guchar *at,
               gsize         left)
{
  if (left >= 2 && at[0] == 0xc2 && at[1] < 0xa0)
    return TRUE;
  if (left >= 4 && at[0] == 0xc3 && (at[1] == 0x82 || at[1] == 0x83) && at[2] == 0xc2 && at[3] > 0xa0)
    return TRUE;
  if (left >= 5 && memcmp (at, "\xc3\xa2\xe2\x82\xac", 5) == 0)
    return TRUE;

  return left >= 3 && memcmp (at, REPLACEMENT, 3) == 0;
}

static void
remark_suspicious (GBytes         *bytes,
                   LiaisonReading *reading)
{
  gsize         length;
  const guchar *text = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < length; i++)
    if (text[i] >= 0xc2 && is_suspicious (text + i, length - i))
      {
        g_autoptr (GString) copy = g_string_new_len ((const char *) text, (gssize) MIN (length, i + 4 * SHOWN_BYTES));

        /* Translators: {line} and {text} stay as they are */
        remark_place (reading, _("On line {line} stands “{text}”, which looks like letters in a wrong encoding."), copy, i);
        return;
      }
}

static GBytes *
decode_chosen (GBytes     *bytes,
               const char *charset,
               GError    **error)
{
  gsize       length, first;
  const char *text = g_bytes_get_data (bytes, &length);
  GString    *result;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  result = g_str_equal (charset, "UTF-8") ? mend (text, length, &first) : decode (text, length, charset);
  if (strlen (result->str) == result->len)
    return take (result);

  g_string_free (result, TRUE);
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                       _("The file makes no sense in the encoding that was chosen. Nothing was changed."));

  return NULL;
}

/**
 * liaison_decoding_unwrap:
 * @bytes: what a text file holds
 * @chosen: (nullable): the name of the encoding that people chose
 * @reading: where to say what is in doubt
 * @error: return location of a failure
 *
 * Turns a file into UTF-8, but for cards that name their encodings line by
 * line.
 *
 * Returns: (transfer full) (nullable): the text, without a mark and any NUL;
 *   %NULL with %LIAISON_ERROR_INVALID where the bytes are no text
 */
GBytes *
liaison_decoding_unwrap (GBytes         *bytes,
                         const char     *chosen,
                         LiaisonReading *reading,
                         GError        **error)
{
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) settled = NULL;
  guint index;

  if (liaison_decoding_find (chosen, &index))
    {
      text = decode_chosen (bytes, decodings[index].charset, error);
      return g_steal_pointer (&text);
    }

  text = liaison_encoding_unwrap (bytes, error);
  if (text == NULL)
    return NULL;

  settled = g_utf8_validate_len (g_bytes_get_data (text, NULL), g_bytes_get_size (text), NULL) ? g_bytes_ref (text) : settle (text, reading);
  if (!reading->is_encoding_in_doubt)
    remark_suspicious (settled, reading);

  return g_steal_pointer (&settled);
}
