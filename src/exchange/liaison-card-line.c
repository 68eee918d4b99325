/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-card-line.h"

#include "liaison-encoding.h"

#include <string.h>

/* Longest name and parameters of a property. */
#define MOST_HEAD_BYTES 4096

/* Pictures, sounds and keys: the largest part of a file, and never wanted. */
static const char *const skipped_names[] = { "PHOTO", "LOGO", "SOUND", "KEY" };

/* The properties whose value has parts; in all others a semicolon is text. */
static const char *const structured_names[] = { "N", "ADR", "ORG", "CATEGORIES" };

typedef struct
{
  const char *charset;
  gsize       charset_length;
  gboolean    quoted;
  gboolean    base64;
} Encoding;

static gboolean
name_is (const char *name,
         gsize       length,
         const char *wanted)
{
  return strlen (wanted) == length && g_ascii_strncasecmp (name, wanted, length) == 0;
}

/* Where the name ends; the group before it is passed over. */
static const char *
find_name (const char *line,
           gsize       length,
           gsize      *name_length)
{
  const char *start = line;
  gsize       i = 0;

  for (; i < length && (g_ascii_isalnum (line[i]) || strchr ("-_.", line[i]) != NULL); i++)
    if (line[i] == '.')
      start = line + i + 1;
  *name_length = (gsize) (line + i - start);

  return start;
}

static gboolean
is_named (const char        *line,
          gsize              length,
          const char *const *names,
          guint              n_names)
{
  gsize       name_length;
  const char *name = find_name (line, length, &name_length);

  for (guint i = 0; i < n_names; i++)
    if (name_is (name, name_length, names[i]))
      return TRUE;

  return FALSE;
}

/* The colon between head and value; one in quotes is none. */
static const char *
find_colon (const char *line,
            gsize       length)
{
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length && i < MOST_HEAD_BYTES; i++)
    {
      if (line[i] == '"')
        quoted = !quoted;
      else if (line[i] == ':' && !quoted)
        return line + i;
    }

  return quoted ? memchr (line, ':', MIN (length, MOST_HEAD_BYTES)) : NULL;
}

/*
 * liaison_card_line_is_skipped:
 *
 * Whether the property that begins with a line is left out by its name.
 */
gboolean
liaison_card_line_is_skipped (const char *line,
                              gsize       length)
{
  return is_named (line, length, skipped_names, G_N_ELEMENTS (skipped_names));
}

/*
 * liaison_card_line_is_quoted:
 *
 * Whether its value is quoted-printable, so that "=" at the end continues it.
 */
gboolean
liaison_card_line_is_quoted (const char *line,
                             gsize       length)
{
  const char      *colon = find_colon (line, length);
  g_autofree char *head = NULL;

  if (colon == NULL)
    return FALSE;

  head = g_ascii_strup (line, colon - line);

  return strstr (head, "QUOTED-PRINTABLE") != NULL;
}

/*
 * liaison_card_line_is_agent:
 *
 * Whether a card of its own follows as the value.
 */
gboolean
liaison_card_line_is_agent (const char *line,
                            gsize       length)
{
  static const char *const names[] = { "AGENT" };
  const char              *colon = find_colon (line, length);

  if (colon == NULL || !is_named (line, length, names, 1))
    return FALSE;

  for (const char *at = colon + 1; at < line + length; at++)
    if (!g_ascii_isspace (*at))
      return FALSE;

  return TRUE;
}

/* One parameter, from its semicolon on; those that speak of the encoding are
 * taken to heart and not passed on. */
static void
append_parameter (GString    *card,
                  const char *start,
                  gsize       length,
                  Encoding   *encoding)
{
  if (length > 9 && g_ascii_strncasecmp (start, ";CHARSET=", 9) == 0)
    {
      encoding->charset = start + 9;
      encoding->charset_length = length - 9;
    }
  else if (name_is (start, length, ";ENCODING=QUOTED-PRINTABLE") || name_is (start, length, ";QUOTED-PRINTABLE"))
    encoding->quoted = TRUE;
  else if (name_is (start, length, ";ENCODING=BASE64") || name_is (start, length, ";ENCODING=B") || name_is (start, length, ";BASE64"))
    encoding->base64 = TRUE;
  else if (g_ascii_strncasecmp (start, ";ENCODING=", MIN (length, 10)) != 0 || length < 10)
    {
      g_autofree char *text = liaison_encoding_dup_utf8 (start, length, NULL);

      g_string_append (card, text);
    }
}

static void
append_parameters (GString    *card,
                   const char *start,
                   const char *end,
                   Encoding   *encoding)
{
  const char *parameter = start;
  gboolean    quoted = FALSE;

  for (const char *at = start; at < end; at++)
    {
      if (*at == '"')
        quoted = !quoted;
      if (at + 1 == end || (at[1] == ';' && !quoted))
        {
          if (at + 1 - parameter > 1)
            append_parameter (card, parameter, (gsize) (at + 1 - parameter), encoding);
          parameter = at + 1;
        }
    }
}

/* The bytes of a quoted-printable value; a "=" that is none stays as it is. */
static char *
unquote (const char *value,
         gsize       length,
         gsize      *written)
{
  char *bytes = g_malloc (length + 1);
  gsize size = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (value[i] == '=' && i + 2 < length && g_ascii_isxdigit (value[i + 1]) && g_ascii_isxdigit (value[i + 2]))
        {
          char byte = (char) (g_ascii_xdigit_value (value[i + 1]) * 16 + g_ascii_xdigit_value (value[i + 2]));

          i += 2;
          if (byte != '\0')
            bytes[size++] = byte;
        }
      else
        bytes[size++] = value[i];
    }
  *written = size;

  return bytes;
}

static char *
decode_value (const char     *value,
              gsize           length,
              const Encoding *encoding)
{
  g_autofree char *charset = encoding->charset != NULL ? g_strndup (encoding->charset, encoding->charset_length) : NULL;
  g_autofree char *bytes = NULL;
  gsize            size;

  if (encoding->quoted)
    bytes = unquote (value, length, &size);
  else if (encoding->base64)
    {
      g_autofree char *text = g_strndup (value, length);

      bytes = (char *) g_base64_decode (text, &size);
      if (memchr (bytes, 0, size) != NULL)
        size = 0;
    }

  return bytes != NULL ? liaison_encoding_dup_utf8 (bytes, size, charset) : liaison_encoding_dup_utf8 (value, length, charset);
}

/* Writes the value on one line, with no escape but those that
 * libebook-contacts knows. Returns how many parts it has. */
static guint
append_value (GString    *card,
              const char *value,
              gboolean    structured)
{
  guint n_parts = 1;

  for (const char *at = value; *at != '\0'; at++)
    {
      switch (*at)
        {
        case '\r':
          if (at[1] != '\n')
            g_string_append (card, "\\n");
          break;
        case '\n':
          g_string_append (card, "\\n");
          break;
        case '\\':
          at++;
          if (*at == 'n' || *at == 'N')
            g_string_append (card, "\\n");
          else if (*at == ':')
            g_string_append_c (card, ':');
          else if (*at != '\0' && strchr (";,\\", *at) != NULL)
            g_string_append_printf (card, "\\%c", *at);
          else
            {
              g_string_append (card, "\\\\");
              at--;
            }
          break;
        case ';':
          g_string_append (card, structured ? ";" : "\\;");
          n_parts += structured;
          break;
        case ',':
          g_string_append_c (card, ',');
          n_parts += structured;
          break;
        default:
          if ((guchar) *at >= ' ' || *at == '\t')
            g_string_append_c (card, *at);
          break;
        }
    }

  return n_parts;
}

/*
 * liaison_card_line_append:
 * @card: where it is written to
 * @line: an unfolded property, in any encoding
 * @n_parts: (out): how many parts its value has
 *
 * Writes a property anew: UTF-8, plainly encoded, on one line.
 *
 * Returns: whether it is a property at all
 */
gboolean
liaison_card_line_append (GString    *card,
                          const char *line,
                          gsize       length,
                          guint      *n_parts)
{
  gsize            name_length;
  const char      *name = find_name (line, length, &name_length);
  const char      *colon = find_colon (line, length);
  Encoding         encoding = { 0 };
  g_autofree char *value = NULL;
  g_autofree char *head = NULL;

  if (colon == NULL || name_length == 0 || (name + name_length != colon && name[name_length] != ';'))
    return FALSE;

  head = g_strndup (line, (gsize) (name + name_length - line));
  for (char *at = head + (name - line); *at != '\0'; at++)
    *at = g_ascii_toupper (*at);
  g_string_append (card, head);
  append_parameters (card, name + name_length, colon, &encoding);
  g_string_append_c (card, ':');

  value = decode_value (colon + 1, (gsize) (line + length - colon - 1), &encoding);
  *n_parts = append_value (card, value, is_named (line, length, structured_names, G_N_ELEMENTS (structured_names)));
  g_string_append (card, "\r\n");

  return TRUE;
}

/*
 * liaison_card_line_dup_value:
 * @line: a property as liaison_card_line_append() writes it
 *
 * Returns: (transfer full): its value, to be shown
 */
char *
liaison_card_line_dup_value (const char *line)
{
  gsize            length = strcspn (line, "\r");
  const char      *colon = find_colon (line, length);
  g_autofree char *value = g_strndup (colon + 1, (gsize) (line + length - colon - 1));

  return g_strcompress (value);
}
