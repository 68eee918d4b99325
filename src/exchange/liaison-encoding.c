/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-encoding.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Bytes looked at to tell UTF-16 without a mark by its zero bytes. */
#define SAMPLE 4096

static const char *
find_wide_charset (const guchar *data,
                   gsize         length,
                   gsize        *mark)
{
  gsize sample = MIN (length, SAMPLE) & ~(gsize) 1;
  gsize zeros[2] = { 0, 0 };

  *mark = 2;
  if (length >= 2 && data[0] == 0xff && data[1] == 0xfe)
    return "UTF-16LE";
  if (length >= 2 && data[0] == 0xfe && data[1] == 0xff)
    return "UTF-16BE";

  *mark = 0;
  for (gsize i = 0; i < sample; i++)
    if (data[i] == 0)
      zeros[i % 2]++;
  if (zeros[1] > sample / 5 && zeros[0] < sample / 50)
    return "UTF-16LE";
  if (zeros[0] > sample / 5 && zeros[1] < sample / 50)
    return "UTF-16BE";

  return NULL;
}

static gsize
line_of (const guchar *data,
         gsize         offset)
{
  gsize line = 1;

  for (gsize i = 0; i < offset; i++)
    if (data[i] == '\n')
      line++;

  return line;
}

/**
 * liaison_encoding_unwrap:
 * @bytes: what a text file holds
 * @error: return location of a failure
 *
 * Takes a byte order mark off and turns UTF-16, told by its mark or its zero
 * bytes, into UTF-8. Other text is handed back as it stands, for its encoding
 * may change from line to line.
 *
 * Returns: (transfer full) (nullable): the text, without any NUL; %NULL with
 *   %LIAISON_ERROR_INVALID where the bytes are no text
 */
GBytes *
liaison_encoding_unwrap (GBytes  *bytes,
                         GError **error)
{
  gsize         length, mark, written;
  const guchar *data = g_bytes_get_data (bytes, &length);
  const char   *charset = find_wide_charset (data, length, &mark);
  const guchar *zero;

  if (charset != NULL)
    {
      g_autoptr (GError) local = NULL;
      char *text = g_convert ((const char *) data + mark, (gssize) ((length - mark) & ~(gsize) 1),
                              "UTF-8", charset, NULL, &written, &local);

      if (text == NULL || memchr (text, 0, written) != NULL)
        {
          g_free (text);
          g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                               _("The file begins like UTF-16 text, but is none. Nothing was changed."));
          return NULL;
        }
      return g_bytes_new_take (text, written);
    }

  zero = length > 0 ? memchr (data, 0, length) : NULL;
  if (zero != NULL)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                   /* Translators: %lu is the number of a line of a file */
                   _("This is not a text file: line %lu holds bytes that stand for no letter. Nothing was changed."),
                      (gulong) line_of (data, (gsize) (zero - data)));
      return NULL;
    }

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    return g_bytes_new_from_bytes (bytes, 3, length - 3);

  return g_bytes_ref (bytes);
}

/* Windows leaves five bytes of its code page without a letter; these become
 * the control characters of ISO 8859-1, so that any bytes can be read. */
static char *
from_western (const char *text,
              gsize       length)
{
  GString *result = g_string_sized_new (length * 2);

  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar) text[i];

      if (byte < 0x80)
        g_string_append_c (result, (char) byte);
      else if (byte >= 0xa0)
        g_string_append_unichar (result, byte);
      else
        {
          g_autofree char *letter = g_convert (text + i, 1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

          if (letter != NULL)
            g_string_append (result, letter);
          else
            g_string_append_unichar (result, byte);
        }
    }

  return g_string_free (result, FALSE);
}

/**
 * liaison_encoding_dup_utf8:
 * @text: (array length=length): bytes without a NUL
 * @length: how many
 * @charset: (nullable): the encoding that the file names
 *
 * Reads text in the encoding that is named; where none is, or the bytes are
 * not of it, as UTF-8 if they are that, else as Windows code page 1252.
 *
 * Returns: (transfer full): UTF-8
 */
char *
liaison_encoding_dup_utf8 (const char *text,
                           gsize       length,
                           const char *charset)
{
  if (charset != NULL && g_ascii_strcasecmp (charset, "UTF-8") != 0)
    {
      gsize written;
      char *converted = g_convert (text, (gssize) length, "UTF-8", charset, NULL, &written, NULL);

      if (converted != NULL && memchr (converted, 0, written) == NULL)
        return converted;
      g_free (converted);
    }

  if (g_utf8_validate (text, (gssize) length, NULL))
    return g_strndup (text, length);

  return from_western (text, length);
}
