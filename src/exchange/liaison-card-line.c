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

/* What bounds a card stands on a line of its own. As a property, in a group or
 * with parameters, it would end the card for the parser and lose the rest. */
static const char *const bound_names[] = { "BEGIN", "END" };

typedef struct
{
  char    *charset;
  gboolean quoted;
  gboolean base64;
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

  if (colon == NULL || memchr (line, ';', (gsize) (colon - line)) == NULL)
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
  const char              *colon = is_named (line, length, names, 1) ? find_colon (line, length) : NULL;

  if (colon == NULL)
    return FALSE;

  for (const char *at = colon + 1; at < line + length; at++)
    if (!g_ascii_isspace (*at))
      return FALSE;

  return TRUE;
}

static gboolean
is_plain (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-')
      return FALSE;

  return *text != '\0';
}

/* The values of a parameter, each plain or in quotes. */
static void
append_parameter_values (GString    *card,
                         const char *name,
                         char       *values)
{
  char    *value = values;
  gboolean quoted = FALSE;

  for (char *at = values;; at++)
    {
      gboolean last = *at == '\0';

      if (*at == '"')
        quoted = !quoted;
      if (!last && (*at != ',' || quoted))
        continue;

      *at = '\0';
      g_strdelimit (value, "\"\\", ' ');
      for (char *each = value; *each != '\0'; each++)
        if ((guchar) *each < ' ')
          *each = ' ';
      g_strstrip (value);
      if (*value != '\0')
        g_string_append_printf (card, is_plain (value) ? ";%s=%s" : ";%s=\"%s\"", name, value);
      if (last)
        return;
      value = at + 1;
      quoted = FALSE;
    }
}

/* One parameter, without its semicolon; those that speak of the encoding are
 * taken to heart and not passed on. A word alone is a type, as vCard 2.1 has
 * them. */
static void
append_parameter (GString    *card,
                  const char *start,
                  gsize       length,
                  Encoding   *encoding)
{
  g_autofree char *text = liaison_encoding_dup_utf8 (start, length, NULL);
  char            *equals = strchr (text, '=');
  const char      *name = equals != NULL ? text : "TYPE";
  char            *value = equals != NULL ? equals + 1 : text;

  if (equals != NULL)
    *equals = '\0';
  if (g_ascii_strcasecmp (name, "CHARSET") == 0)
    {
      g_free (encoding->charset);
      encoding->charset = g_strdup (value);
    }
  else if (g_ascii_strcasecmp (value, "QUOTED-PRINTABLE") == 0)
    encoding->quoted = TRUE;
  else if (g_ascii_strcasecmp (value, "BASE64") == 0 || (equals != NULL && g_ascii_strcasecmp (name, "ENCODING") == 0 && g_ascii_strcasecmp (value, "B") == 0))
    encoding->base64 = TRUE;
  else if (g_ascii_strcasecmp (name, "ENCODING") != 0 && is_plain (name))
    append_parameter_values (card, name, value);
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
          if (at > parameter)
            append_parameter (card, parameter + 1, (gsize) (at - parameter), encoding);
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

  return bytes != NULL ? liaison_encoding_dup_utf8 (bytes, size, encoding->charset) : liaison_encoding_dup_utf8 (value, length, encoding->charset);
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

/* The last group before the name, if it has any, and the name in capitals. */
static void
append_name (GString    *card,
             const char *line,
             const char *name,
             gsize       name_length)
{
  const char *group = name;

  while (group > line && (group == name || group[-1] != '.'))
    group--;
  if (group < name && name - group > 1)
    g_string_append_len (card, group, name - group);
  for (gsize i = 0; i < name_length; i++)
    g_string_append_c (card, g_ascii_toupper (name[i]));
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

  if (colon == NULL || name_length == 0 || (name + name_length != colon && name[name_length] != ';') ||
      is_named (line, length, bound_names, G_N_ELEMENTS (bound_names)))
    return FALSE;

  append_name (card, line, name, name_length);
  append_parameters (card, name + name_length, colon, &encoding);
  g_string_append_c (card, ':');

  value = decode_value (colon + 1, (gsize) (line + length - colon - 1), &encoding);
  *n_parts = append_value (card, value, is_named (line, length, structured_names, G_N_ELEMENTS (structured_names)));
  g_string_append (card, "\r\n");
  g_free (encoding.charset);

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
