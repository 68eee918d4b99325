/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Reads what calendars write, line by line. Nothing here is recursive, and
 * what is deeper, longer or more than a calendar needs is refused or left out. */

#include "config.h"

#include "liaison-ical-reader.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DEEPEST 16
#define LONGEST_LINE (256 * 1024)
#define LONGEST_TEXT (64 * 1024) /* characters of a value that are kept */
#define MOST_COMPONENTS 100000
#define MOST_PROPERTIES 2000
#define MOST_LINES_TOGETHER 20000 /* between two lines that begin or end something */

typedef struct
{
  const char *next;
  guint       line;
  GString    *text;
  gboolean    is_too_long; /* the line that was read last */
} Lines;

static void
property_free (gpointer data)
{
  LiaisonIcalProperty *property = data;

  g_free (property->name);
  g_free (property->parameters);
  g_free (property->value);
  g_free (property);
}

static void
component_free (gpointer data)
{
  LiaisonIcalComponent *component = data;

  g_free (component->kind);
  g_ptr_array_unref (component->properties);
  g_free (component);
}

/* The next line, with those that only continue it; @at is where it begins. */
static gboolean
next_line (Lines *lines,
           guint *at)
{
  g_string_truncate (lines->text, 0);
  lines->is_too_long = FALSE;
  *at = lines->line + 1;
  if (*lines->next == '\0')
    return FALSE;

  do
    {
      size_t length = strcspn (lines->next, "\r\n");

      lines->is_too_long |= lines->text->len + length > LONGEST_LINE;
      g_string_append_len (lines->text, lines->next, (gssize) MIN (length, LONGEST_LINE - lines->text->len));
      lines->next += length;
      if (*lines->next == '\r')
        lines->next++;
      if (*lines->next == '\n')
        lines->next++;
      lines->line++;
      if (*lines->next == ' ' || *lines->next == '\t')
        lines->next++;
      else
        break;
    }
  while (*lines->next != '\0');

  return TRUE;
}

/* NAME;PARAMETER="a:b":VALUE, NULL for what is none. */
static LiaisonIcalProperty *
parse_line (const char *text)
{
  LiaisonIcalProperty *property;
  size_t               name = strcspn (text, ";:");
  const char          *end = text + name;
  gboolean             is_quoted = FALSE;

  for (; *end != '\0' && (is_quoted || *end != ':'); end++)
    if (*end == '"')
      is_quoted = !is_quoted;
  if (name == 0 || *end != ':')
    return NULL;

  property = g_new0 (LiaisonIcalProperty, 1);
  property->name = g_ascii_strup (text, (gssize) name);
  property->parameters = g_strndup (text + name, (gsize) (end - text) - name);
  property->value = g_strndup (end + 1, LONGEST_TEXT);

  return property;
}

typedef struct
{
  GPtrArray            *components;
  LiaisonIcalComponent *current;
  guint                 depth;
  guint                 current_depth;
  guint                 n_together;
} Reading;

static gboolean
begin (Reading                   *reading,
       const LiaisonIcalProperty *property,
       guint                      line,
       GError                   **error)
{
  reading->depth++;
  if (reading->depth > DEEPEST || reading->components->len >= MOST_COMPONENTS)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
                   /* Translators: %u is the number of a line */
                   _("The calendar is nested deeper on line %u, or holds more, than any calendar does. Nothing was changed."), line);
      return FALSE;
    }
  if (reading->current != NULL || (g_ascii_strcasecmp (property->value, "VTODO") != 0 && g_ascii_strcasecmp (property->value, "VEVENT") != 0))
    return TRUE;

  reading->current = g_new0 (LiaisonIcalComponent, 1);
  reading->current->kind = g_ascii_strup (property->value, -1);
  reading->current->line = line;
  reading->current->properties = g_ptr_array_new_with_free_func (property_free);
  reading->current_depth = reading->depth;
  g_ptr_array_add (reading->components, reading->current);

  return TRUE;
}

static void
end (Reading *reading)
{
  if (reading->current != NULL && reading->depth <= reading->current_depth)
    {
      reading->current->is_whole = TRUE;
      reading->current = NULL;
    }
  if (reading->depth > 0)
    reading->depth--;
}

/**
 * liaison_ical_is_calendar:
 * @text: the beginning of a file
 *
 * Returns: whether it is an iCalendar file
 */
gboolean
liaison_ical_is_calendar (const char *text)
{
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += 3;
  while (g_ascii_isspace (*text))
    text++;

  return g_ascii_strncasecmp (text, "BEGIN:VCALENDAR", 15) == 0;
}

/* Whether the line is one of a calendar; what is none is passed over. */
static gboolean
take_line (Reading             *reading,
           LiaisonIcalProperty *property,
           guint                line,
           GError             **error)
{
  LiaisonIcalComponent *current = reading->current;
  gboolean              is_done = TRUE;

  if (g_str_equal (property->name, "BEGIN"))
    is_done = begin (reading, property, line, error);
  else if (g_str_equal (property->name, "END"))
    end (reading);
  else if (current != NULL && reading->depth == reading->current_depth && current->properties->len < MOST_PROPERTIES)
    {
      g_ptr_array_add (current->properties, property);
      return TRUE;
    }

  property_free (property);

  return is_done;
}

/* No event has so many properties, and to read a million of them takes seconds. */
static gboolean
check_count (Reading    *reading,
             const char *text,
             guint       at,
             GError    **error)
{
  if (g_ascii_strncasecmp (text, "BEGIN:", 6) == 0 || g_ascii_strncasecmp (text, "END:", 4) == 0)
    reading->n_together = 0;
  else if (++reading->n_together > MOST_LINES_TOGETHER)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
                   /* Translators: %u is the number of a line */
                   _("On line %u there are more properties than an event or a to-do has. Nothing was changed."), at);
      return FALSE;
    }

  return TRUE;
}

/* Only what is attached may be longer: it is passed over. */
static gboolean
check_length (const Lines *lines,
              guint        at,
              GError     **error)
{
  if (!lines->is_too_long || g_ascii_strncasecmp (lines->text->str, "ATTACH", 6) == 0)
    return TRUE;

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
               /* Translators: %u is the number of a line */
               _("Line %u is longer than a line of a calendar can be. Nothing was changed."), at);

  return FALSE;
}

/**
 * liaison_ical_read:
 * @text: an iCalendar file, in UTF-8
 * @cut: (out): the line on which the file ends before the calendar does, 0
 *   where it is whole
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonIcalComponent): its
 *   to-dos and events, in their order
 */
GPtrArray *
liaison_ical_read (const char *text,
                   guint      *cut,
                   GError    **error)
{
  g_autoptr (GPtrArray) components = g_ptr_array_new_with_free_func (component_free);
  g_autoptr (GString) line = g_string_new (NULL);
  Lines   lines = { .next = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text, .text = line };
  Reading reading = { .components = components };
  guint   at;

  while (next_line (&lines, &at))
    {
      LiaisonIcalProperty *property;

      if (!check_length (&lines, at, error) || !check_count (&reading, line->str, at, error))
        return NULL;
      property = parse_line (line->str);
      if (property != NULL && !take_line (&reading, property, at, error))
        return NULL;
    }
  *cut = reading.depth > 0 ? lines.line : 0;

  return g_steal_pointer (&components);
}

/**
 * liaison_ical_find:
 * @component: a to-do or event
 * @name: of a property, in capitals
 *
 * Returns: (nullable): the first of that name
 */
const LiaisonIcalProperty *
liaison_ical_find (LiaisonIcalComponent *component,
                   const char           *name)
{
  for (guint i = 0; i < component->properties->len; i++)
    {
      const LiaisonIcalProperty *property = g_ptr_array_index (component->properties, i);

      if (g_str_equal (property->name, name))
        return property;
    }

  return NULL;
}

/**
 * liaison_ical_dup_text:
 * @component: a to-do or event
 * @name: of a property, in capitals
 *
 * Returns: (transfer full): its text without the escapes, "" for none
 */
char *
liaison_ical_dup_text (LiaisonIcalComponent *component,
                       const char           *name)
{
  const LiaisonIcalProperty *property = liaison_ical_find (component, name);
  GString                   *text = g_string_new (NULL);
  char                      *valid;

  for (const char *next = property != NULL ? property->value : ""; *next != '\0'; next++)
    if (*next != '\\' || next[1] == '\0')
      g_string_append_c (text, *next);
    else
      {
        next++;
        g_string_append_c (text, *next == 'n' || *next == 'N' ? '\n' : *next);
      }
  valid = g_utf8_make_valid (text->str, (gssize) text->len);
  g_string_free (text, TRUE);

  return valid;
}

/**
 * liaison_ical_dup_parameter:
 * @property: a property
 * @name: of a parameter, in capitals
 *
 * Returns: (transfer full) (nullable): its value without quotes
 */
char *
liaison_ical_dup_parameter (const LiaisonIcalProperty *property,
                            const char                *name)
{
  gsize length = strlen (name);

  for (const char *at = property->parameters; *at == ';';)
    {
      const char *value = at + 1 + length + 1;
      const char *end = at + 1;
      gboolean    is_quoted = FALSE;

      for (; *end != '\0' && (is_quoted || *end != ';'); end++)
        if (*end == '"')
          is_quoted = !is_quoted;
      if (g_ascii_strncasecmp (at + 1, name, length) == 0 && at[1 + length] == '=' && value <= end)
        {
          if (*value == '"' && end - value >= 2 && end[-1] == '"')
            return g_strndup (value + 1, (gsize) (end - value) - 2);
          return g_strndup (value, (gsize) (end - value));
        }
      at = end;
    }

  return NULL;
}
