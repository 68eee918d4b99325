/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-isolate.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What somebody typed, in a line of the program's words: it is isolated from
 * them as the Unicode Bidirectional Algorithm (UAX #9) has it, so that neither
 * turns the other around. */

#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

/* Around what is put into a sentence, until it is isolated: noncharacters, which
 * are for a program's own use. */
#define BEGINNING_OF_PART "\ufdd0"
#define END_OF_PART "\ufdd1"

static gboolean is_wanted;

/* ---- characters ---- */

static gboolean
opens_isolate (gunichar c)
{
  return c >= 0x2066 && c <= 0x2068;
}

static gboolean
ends_paragraph (gunichar c)
{
  return c == '\n' || c == '\r' || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2029;
}

/* The blocks of the scripts that are written from right to left, with their signs. */
static gboolean
is_of_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefe) ||
         (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff);
}

static gboolean
turns_text (gunichar c)
{
  return is_of_right_to_left (c) || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* ---- what is isolated ---- */

/* As the words of the program run, which they do not everywhere where the desktop does. */
static gboolean
words_run_to_left (void)
{
  const char *word = C_ ("date", "today");

  return is_of_right_to_left (g_utf8_get_char (word));
}

static gboolean
is_to_isolate (const char *text,
               gboolean    to_left)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (turns_text (g_utf8_get_char (text)) || (to_left && g_unichar_isalpha (g_utf8_get_char (text))))
      return TRUE;

  return FALSE;
}

static gboolean
has_direction (const char *line)
{
  for (; *line != '\0'; line = g_utf8_next_char (line))
    {
      gunichar c = g_utf8_get_char (line);

      if (g_unichar_isalpha (c) || c == 0x200e || c == 0x200f)
        return TRUE;
    }

  return FALSE;
}

static void
append_ends (GString *line,
             guint    n)
{
  for (; n > 0; n--)
    g_string_append (line, POP_ISOLATE);
}

/* With an end for each isolate and no end too many. What ends a paragraph ends
 * all isolates, so each has its own. */
static void
append_isolated (GString    *line,
                 const char *text)
{
  guint depth = 0;

  g_string_append (line, FIRST_STRONG_ISOLATE);
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (ends_paragraph (c))
        {
          append_ends (line, depth + 1);
          depth = 0;
          g_string_append_unichar (line, c);
          g_string_append (line, FIRST_STRONG_ISOLATE);
          continue;
        }
      if (c == 0x2069 && depth == 0)
        continue;
      if (opens_isolate (c))
        depth++;
      else if (c == 0x2069)
        depth--;
      g_string_append_unichar (line, c);
    }
  append_ends (line, depth + 1);
}

/**
 * liaison_isolate_set_wanted:
 * @wanted: whether lines are composed to be looked at
 *
 * A program with a window asks for it once, before anything else runs. Without
 * it all is composed as it is, for what is written to files or printed.
 */
void
liaison_isolate_set_wanted (gboolean wanted)
{
  is_wanted = wanted;
}

/**
 * liaison_isolate_append:
 * @line: what the program says
 * @text: what somebody typed, or a part that was composed, in UTF-8
 *
 * Appends the text so that it shows as it does alone, and so that the words
 * around it stay in their order. An override, embedding or isolate that the
 * text leaves open ends with it; it can end none before it. The line runs as
 * the words of the program do also where the text stands first. Text that turns
 * nothing around stays as it is.
 */
void
liaison_isolate_append (GString    *line,
                        const char *text)
{
  gboolean to_left;

  g_return_if_fail (line != NULL);
  g_return_if_fail (text != NULL);

  to_left = is_wanted && words_run_to_left ();
  if (!is_wanted || !is_to_isolate (text, to_left))
    {
      g_string_append (line, text);
      return;
    }

  /* Pango looks into isolates for the direction of a paragraph, so a mark comes first. */
  if (!has_direction (line->str))
    g_string_append (line, to_left ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
  append_isolated (line, text);
}

/**
 * liaison_isolate_dup:
 * @text: (nullable): what somebody typed, in UTF-8
 *
 * Returns: (transfer full): it as a part of a line, see liaison_isolate_append()
 */
char *
liaison_isolate_dup (const char *text)
{
  GString *line = g_string_new (NULL);

  liaison_isolate_append (line, text != NULL ? text : "");

  return g_string_free (line, FALSE);
}

/**
 * liaison_isolate_dup_bare:
 * @text: what somebody typed, in UTF-8
 *
 * Returns: (transfer full): it without the marks that turn or join the text
 *   around them, which are no letters: for initials
 */
char *
liaison_isolate_dup_bare (const char *text)
{
  GString *bare = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_type (g_utf8_get_char (text)) != G_UNICODE_FORMAT)
      g_string_append_unichar (bare, g_utf8_get_char (text));

  return g_string_free (bare, FALSE);
}

/* ---- sentences ---- */

/* A format in which each "%s" stands between marks. */
static char *
dup_marked (const char *format)
{
  GString *marked = g_string_new (NULL);

  while (*format != '\0')
    {
      gsize    length = strcspn (format, "%");
      gsize    n_before = format[length] == '%' ? strspn (format + length + 1, "0123456789$.'-+ #lh") + 1 : 0;
      gboolean is_text = n_before > 0 && format[length + n_before] == 's';

      g_string_append_len (marked, format, (gssize) length);
      format += length;
      if (n_before == 0)
        break;

      length = n_before + (format[n_before] != '\0');
      if (is_text)
        g_string_append (marked, BEGINNING_OF_PART);
      g_string_append_len (marked, format, (gssize) length);
      if (is_text)
        g_string_append (marked, END_OF_PART);
      format += length;
    }

  return g_string_free (marked, FALSE);
}

static void append_vprintf (GString *line, const char *format, va_list values) G_GNUC_PRINTF (2, 0);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void
append_vprintf (GString    *line,
                const char *format,
                va_list     values)
{
  g_autofree char *marked = is_wanted ? dup_marked (format) : NULL;
  g_autofree char *composed = g_strdup_vprintf (is_wanted ? marked : format, values);
  g_auto (GStrv) parts = g_strsplit (composed, BEGINNING_OF_PART, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end = i > 0 ? strstr (parts[i], END_OF_PART) : NULL;

      if (end != NULL)
        {
          *end = '\0';
          liaison_isolate_append (line, parts[i]);
        }
      g_string_append (line, end != NULL ? end + strlen (END_OF_PART) : parts[i]);
    }
}

#pragma GCC diagnostic pop

/**
 * liaison_isolate_append_printf:
 * @line: what the program says
 * @format: as for liaison_isolate_printf()
 * @...: arguments
 *
 * Appends a sentence in which there is what somebody typed.
 */
void
liaison_isolate_append_printf (GString    *line,
                               const char *format,
                               ...)
{
  va_list values;

  g_return_if_fail (line != NULL);
  g_return_if_fail (format != NULL);

  va_start (values, format);
  append_vprintf (line, format, values);
  va_end (values);
}

/**
 * liaison_isolate_printf:
 * @format: as for printf()
 * @...: arguments
 *
 * Puts what somebody typed into a sentence: each "%s" as by
 * liaison_isolate_append().
 *
 * Returns: (transfer full): the sentence
 */
char *
liaison_isolate_printf (const char *format,
                        ...)
{
  GString *line;
  va_list  values;

  g_return_val_if_fail (format != NULL, NULL);

  line = g_string_new (NULL);
  va_start (values, format);
  append_vprintf (line, format, values);
  va_end (values);

  return g_string_free (line, FALSE);
}
