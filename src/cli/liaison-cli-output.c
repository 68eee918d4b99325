/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-output.h"

#include "liaison-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

/* What changes the meaning of a terminal or the order of the text around it. */
static gboolean
is_hidden (gunichar character)
{
  return g_unichar_iscntrl (character) || character == 0x2028 || character == 0x2029 ||
         (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
}

static void
append_escape (GString *visible,
               gunichar character)
{
  switch (character)
    {
    case '\n':
      g_string_append (visible, "\\n");
      break;
    case '\r':
      g_string_append (visible, "\\r");
      break;
    case '\t':
      g_string_append (visible, "\\t");
      break;
    default:
      g_string_append_printf (visible, "\\u%04x", character);
    }
}

/**
 * liaison_cli_dup_visible:
 * @text: any text
 *
 * Makes control characters visible, so that a name cannot drive a terminal,
 * break a line or turn the text around.
 *
 * Returns: (transfer full): the text in one line of valid UTF-8
 */
char *
liaison_cli_dup_visible (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *visible = g_string_new (NULL);

  for (const char *next = valid; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar character = g_utf8_get_char (next);

      if (is_hidden (character))
        append_escape (visible, character);
      else
        g_string_append_unichar (visible, character);
    }

  return g_string_free (visible, FALSE);
}

/**
 * liaison_cli_print:
 * @format: as for printf
 * @...: arguments
 *
 * Prints to the standard output, in UTF-8 whatever the locale.
 */
void
liaison_cli_print (const char *format,
                   ...)
{
  g_autofree char *text = NULL;
  va_list          arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fputs (text, stdout);
}

/**
 * liaison_cli_print_line:
 * @first: the first column
 * @...: further columns, then %NULL
 *
 * Prints a line of columns parted by tabs, which none of them contains: control
 * characters are made visible. Empty columns at the end are left out.
 */
void
liaison_cli_print_line (const char *first,
                        ...)
{
  g_autoptr (GString) line = g_string_new (NULL);
  va_list columns;

  va_start (columns, first);
  for (const char *column = first; column != NULL; column = va_arg (columns, const char *))
    {
      g_autofree char *visible = liaison_cli_dup_visible (column);

      g_string_append (line, visible);
      g_string_append_c (line, '\t');
    }
  va_end (columns);
  while (line->len > 0 && line->str[line->len - 1] == '\t')
    g_string_truncate (line, line->len - 1);
  liaison_cli_print ("%s\n", line->str);
}

/**
 * liaison_cli_print_json:
 * @node: what to print
 *
 * Prints a JSON value, indented.
 */
void
liaison_cli_print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  liaison_cli_print ("%s\n", text);
}

/**
 * liaison_cli_set_texts:
 * @object: what is to be printed
 * @member: its name for @texts
 * @texts: (array zero-terminated=1): sentences
 *
 * Sets a member to an array of sentences.
 */
void
liaison_cli_set_texts (JsonObject *object,
                       const char *member,
                       char      **texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  json_object_set_array_member (object, member, array);
}

/**
 * liaison_cli_print_uid:
 * @as_json: whether to print JSON
 * @uid: the uid of a record
 *
 * Prints the uid of what was added or changed.
 */
void
liaison_cli_print_uid (gboolean    as_json,
                       const char *uid)
{
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (!as_json)
    {
      liaison_cli_print_line (uid, NULL);
      return;
    }

  object = json_object_new ();
  json_object_set_string_member (object, "uid", uid);
  node = json_node_init_object (json_node_alloc (), object);
  liaison_cli_print_json (node);
}

/**
 * liaison_cli_print_end:
 * @error: return location of a failure
 *
 * Returns: whether all that was printed has been written
 */
gboolean
liaison_cli_print_end (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
               /* Translators: %s is the system's reason */
               _("The answer could not be written: %s"), g_strerror (errno));

  return FALSE;
}
