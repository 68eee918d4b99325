/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-json-cursor.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rule R11. An export of ours is four deep. */
#define MOST_DEPTH 64

/**
 * liaison_json_cursor_init: (skip)
 * @self: (out caller-allocates): a cursor
 * @text: JSON, which outlives the cursor
 */
void
liaison_json_cursor_init (LiaisonJsonCursor *self,
                          GBytes            *text)
{
  gsize length;

  self->at = g_bytes_get_data (text, &length);
  self->end = self->at + length;
  self->line = 1;
}

/**
 * liaison_json_cursor_peek: (skip)
 * @self: a cursor
 *
 * Returns: the next character that is no space, 0 at the end
 */
char
liaison_json_cursor_peek (LiaisonJsonCursor *self)
{
  for (; self->at < self->end && g_ascii_isspace (*self->at); self->at++)
    if (*self->at == '\n')
      self->line++;

  return self->at < self->end ? *self->at : '\0';
}

/**
 * liaison_json_cursor_fail: (skip)
 * @self: a cursor
 * @error: return location of a failure
 *
 * Says that the text is no JSON from here on.
 *
 * Returns: %FALSE
 */
gboolean
liaison_json_cursor_fail (LiaisonJsonCursor *self,
                          GError           **error)
{
  if (self->at >= self->end)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 /* Translators: %u is the number of a line */
                 _("The file ends in the middle, on line %u; it may be cut off. Nothing was changed."), self->line);
  else
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 _("The file is damaged on line %u: it is not the JSON that Liaison writes. Nothing was changed."), self->line);

  return FALSE;
}

static gboolean
skip_string (LiaisonJsonCursor *self,
             GError           **error)
{
  for (self->at++; self->at < self->end && *self->at != '"'; self->at++)
    {
      if (*self->at == '\\' && self->at + 1 < self->end)
        self->at++;
      if (*self->at == '\n')
        return liaison_json_cursor_fail (self, error);
    }
  if (self->at >= self->end)
    return liaison_json_cursor_fail (self, error);
  self->at++;

  return TRUE;
}

static gboolean
skip_word (LiaisonJsonCursor *self,
           GError           **error)
{
  const char *start = self->at;

  while (self->at < self->end && (g_ascii_isalnum (*self->at) || strchr ("+-.", *self->at) != NULL))
    self->at++;

  return self->at > start || liaison_json_cursor_fail (self, error);
}

/**
 * liaison_json_cursor_skip: (skip)
 * @self: a cursor before a value
 * @error: return location of a failure
 *
 * Moves past a value of any kind, as long as it is not nested too deep.
 *
 * Returns: whether there was one
 */
gboolean
liaison_json_cursor_skip (LiaisonJsonCursor *self,
                          GError           **error)
{
  char  open[MOST_DEPTH];
  guint depth = 0;

  do
    {
      char next = liaison_json_cursor_peek (self);

      if (next == '{' || next == '[')
        {
          if (depth == MOST_DEPTH)
            {
              g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
                           _("Values on line %u are nested more than %d deep. Nothing was changed."), self->line, MOST_DEPTH);
              return FALSE;
            }
          open[depth++] = next == '{' ? '}' : ']';
          self->at++;
        }
      else if (next == '}' || next == ']')
        {
          if (depth == 0 || open[--depth] != next)
            return liaison_json_cursor_fail (self, error);
          self->at++;
        }
      else if (next == ',' || next == ':')
        {
          if (depth == 0)
            return liaison_json_cursor_fail (self, error);
          self->at++;
        }
      else if (next == '"' ? !skip_string (self, error) : !skip_word (self, error))
        return FALSE;
    }
  while (depth > 0);

  return TRUE;
}

/**
 * liaison_json_cursor_read_string: (skip)
 * @self: a cursor before a string
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the string as it is written, without
 *   its quotes
 */
char *
liaison_json_cursor_read_string (LiaisonJsonCursor *self,
                                 GError           **error)
{
  const char *start;

  if (liaison_json_cursor_peek (self) != '"')
    {
      liaison_json_cursor_fail (self, error);
      return NULL;
    }

  start = self->at + 1;

  return skip_string (self, error) ? g_strndup (start, (gsize) (self->at - 1 - start)) : NULL;
}

static gboolean
visit_one (LiaisonJsonCursor *self,
           gboolean           is_object,
           LiaisonJsonFunc    func,
           gpointer           data,
           GError           **error)
{
  g_autofree char *key = NULL;

  if (is_object)
    {
      key = liaison_json_cursor_read_string (self, error);
      if (key == NULL)
        return FALSE;
      if (liaison_json_cursor_peek (self) != ':')
        return liaison_json_cursor_fail (self, error);
      self->at++;
    }
  liaison_json_cursor_peek (self);

  return func (self, key != NULL ? key : "", data, error);
}

/**
 * liaison_json_cursor_each: (skip)
 * @self: a cursor before an object or an array
 * @func: called before each value in it, which it moves past
 * @data: for @func
 * @error: return location of a failure
 *
 * Moves past an object or an array, member by member.
 *
 * Returns: whether it was read to its end
 */
gboolean
liaison_json_cursor_each (LiaisonJsonCursor *self,
                          LiaisonJsonFunc    func,
                          gpointer           data,
                          GError           **error)
{
  char first = liaison_json_cursor_peek (self);
  char last = first == '{' ? '}' : ']';

  if (first != '{' && first != '[')
    return liaison_json_cursor_fail (self, error);

  self->at++;
  if (liaison_json_cursor_peek (self) == last)
    {
      self->at++;
      return TRUE;
    }

  for (;;)
    {
      char next;

      if (!visit_one (self, first == '{', func, data, error))
        return FALSE;

      next = liaison_json_cursor_peek (self);
      if (next != ',' && next != last)
        return liaison_json_cursor_fail (self, error);
      self->at++;
      if (next == last)
        return TRUE;
    }
}
