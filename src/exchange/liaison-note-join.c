/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-note-join.h"

#include <string.h>

/* Bytes of a line that a longer one may be said to go on from. */
#define LEAST_BYTES 4

/* The line of a note that the said one goes on from; -1 for none. */
static int
find_beginning (GPtrArray  *lines,
                const char *said)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (strlen (line) >= LEAST_BYTES && g_str_has_prefix (said, line))
        return (int) i;
    }

  return -1;
}

/* The note, an array of its lines. */
static GPtrArray *
split (const char *note)
{
  GPtrArray  *lines = g_ptr_array_new_with_free_func (g_free);
  const char *end;

  if (*note == '\0')
    return lines;

  for (; (end = strchr (note, '\n')) != NULL; note = end + 1)
    g_ptr_array_add (lines, g_strndup (note, (gsize) (end - note)));
  g_ptr_array_add (lines, g_strdup (note));

  return lines;
}

static char *
join (GPtrArray *lines)
{
  GString *note = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (note, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (lines, i));

  return g_string_free (note, FALSE);
}

/**
 * liaison_note_join: (skip)
 * @has: the note of a contact
 * @said: the note that a file has
 *
 * Brings what a file says into a note without saying anything twice: a line
 * that stands in the note already is left out, one that goes on from a line of
 * the note takes its place, and others go below.
 *
 * Returns: (transfer full) (nullable): the note of both, %NULL where @has says
 *   all of it
 */
char *
liaison_note_join (const char *has,
                   const char *said)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) others = NULL;
  gboolean changed = FALSE, is_first = TRUE;

  if (strstr (has, said) != NULL)
    return NULL;
  if (strstr (said, has) != NULL)
    return g_strdup (said);

  lines = split (has);
  others = split (said);
  for (guint i = 0; i < others->len; i++)
    {
      const char *line = g_ptr_array_index (others, i);
      int         place = find_beginning (lines, line);

      if (*line == '\0' || strstr (has, line) != NULL)
        continue;

      changed = TRUE;
      if (place >= 0)
        {
          g_free (lines->pdata[place]);
          lines->pdata[place] = g_strdup (line);
          continue;
        }
      if (is_first)
        g_ptr_array_add (lines, g_strdup (""));
      is_first = FALSE;
      g_ptr_array_add (lines, g_strdup (line));
    }

  return changed ? join (lines) : NULL;
}
