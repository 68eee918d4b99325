/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-json-reading-private.h"

#include "liaison-error.h"
#include "liaison-json-escape.h"
#include "liaison-json-number.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* The parser calls itself for each level and keeps what it reads in memory:
 * these bounds keep a hostile file from exhausting either. */
#define MOST_BYTES (16 * 1024 * 1024)
#define MOST_LEVELS 64

struct _LiaisonJsonReading
{
  char       *name;
  JsonNode   *root;
  GHashTable *lines;
  GArray     *open;
  GError     *error;
};

static gboolean
refuse (GError    **error,
        int         code,
        const char *name,
        guint       line,
        const char *reason)
{
  /* Translators: a file, a line of it, and what is wrong there. */
  g_set_error (error, LIAISON_ERROR, code, _ ("%s, line %u: %s"), name, line, reason);

  return FALSE;
}

static guint
count_lines (const char *text,
             const char *end)
{
  guint lines = 1;

  for (const char *at = text; at < end; at++)
    lines += *at == '\n';

  return lines;
}

static gboolean
check_depth (const char *name,
             const char *text,
             const char *end,
             GError    **error)
{
  guint levels = 0;

  for (const char *at = text; at < end; at++)
    {
      if (*at == '"')
        at = liaison_json_escape_skip_string (at, end);
      else if (*at == '{' || *at == '[')
        levels++;
      else if ((*at == '}' || *at == ']') && levels > 0)
        levels--;

      if (levels > MOST_LEVELS)
        return refuse (error, LIAISON_ERROR_TOO_LARGE, name, count_lines (text, at), _ ("The brackets are nested too deeply"));
    }

  return TRUE;
}

static gboolean
check_text (const char *name,
            const char *text,
            gsize       size,
            GError    **error)
{
  const char *end;

  if (size > MOST_BYTES)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE, _ ("%s is larger than a catalogue can be"), name);
      return FALSE;
    }
  if (!g_utf8_validate_len (text, size, &end))
    return refuse (error, LIAISON_ERROR_INVALID, name, count_lines (text, end), _ ("This is not text in UTF-8"));

  end = liaison_json_escape_find_odd (text, size);
  if (end != NULL)
    return refuse (error, LIAISON_ERROR_INVALID, name, count_lines (text, end), _ ("This escape stands for no character"));
  end = liaison_json_number_find_long (text, size);
  if (end != NULL)
    return refuse (error, LIAISON_ERROR_INVALID, name, count_lines (text, end), _ ("This number is too long"));

  return check_depth (name, text, text + size, error);
}

static void
object_started_cb (JsonParser         *parser,
                   LiaisonJsonReading *self)
{
  guint line = json_parser_get_current_line (parser);

  g_array_append_val (self->open, line);
}

static void
object_ended_cb (JsonParser         *parser,
                 JsonObject         *object,
                 LiaisonJsonReading *self)
{
  guint line = g_array_index (self->open, guint, self->open->len - 1);

  g_array_set_size (self->open, self->open->len - 1);
  g_hash_table_insert (self->lines, object, GUINT_TO_POINTER (line));
}

/* The parser says the place at the beginning of its message, "<data>:4:8: ", and
 * has forgotten it when it returns. */
static gboolean
refuse_syntax (LiaisonJsonReading *self,
               const char         *message,
               GError            **error)
{
  guint line = 1;
  guint column;
  int   length = 0;
  g_autofree char *said = NULL;

  if (sscanf (message, "<data>:%u:%u: %n", &line, &column, &length) < 2)
    length = 0;

  /* The parser quotes single bytes of characters. */
  said = g_utf8_make_valid (message + length, -1);

  return refuse (error, LIAISON_ERROR_INVALID, self->name, line, said);
}

static gboolean
parse (LiaisonJsonReading *self,
       const char         *text,
       gsize               size,
       GError            **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) reason = NULL;

  g_signal_connect (parser, "object-start", G_CALLBACK (object_started_cb), self);
  g_signal_connect (parser, "object-end", G_CALLBACK (object_ended_cb), self);

  if (!json_parser_load_from_data (parser, text, size, &reason))
    return refuse_syntax (self, reason->message, error);

  self->root = json_parser_steal_root (parser);
  if (self->root == NULL)
    return refuse (error, LIAISON_ERROR_INVALID, self->name, 1, _ ("There is nothing in it"));

  return TRUE;
}

/**
 * liaison_json_reading_new: (skip)
 * @name: what errors call the file
 * @bytes: what is in it
 * @error: return location of a failure
 *
 * Parses a JSON file after looking at its size, encoding and depth, which the
 * parser itself would trip over.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with
 *   %LIAISON_ERROR_INVALID or %LIAISON_ERROR_TOO_LARGE
 */
LiaisonJsonReading *
liaison_json_reading_new (const char *name,
                          GBytes     *bytes,
                          GError    **error)
{
  g_autoptr (LiaisonJsonReading) self = g_new0 (LiaisonJsonReading, 1);
  gsize       size;
  const char *text = g_bytes_get_data (bytes, &size);

  self->name = g_strdup (name);
  self->lines = g_hash_table_new (NULL, NULL);
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));

  if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      size -= 3;
    }

  if (!check_text (name, text, size, error) || !parse (self, text, size, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * liaison_json_reading_free: (skip)
 * @self: (transfer full): a file being read
 */
void
liaison_json_reading_free (LiaisonJsonReading *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_hash_table_unref (self->lines);
  g_array_unref (self->open);
  g_clear_error (&self->error);
  g_free (self->name);
  g_free (self);
}

/**
 * liaison_json_reading_get_root: (skip)
 * @self: a file being read
 *
 * Returns: (transfer none): what stands outermost
 */
JsonNode *
liaison_json_reading_get_root (LiaisonJsonReading *self)
{
  return self->root;
}

/**
 * liaison_json_reading_get_line: (skip)
 * @self: a file being read
 * @object: an object of it
 *
 * Returns: the line where @object begins, from 1
 */
guint
liaison_json_reading_get_line (LiaisonJsonReading *self,
                               JsonObject         *object)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, object));
}

/**
 * liaison_json_reading_place: (skip)
 * @self: a file being read
 * @object: an object that was made of one of the file
 * @where: that one
 *
 * Says that what is wrong with @object is wrong in the line of @where.
 */
void
liaison_json_reading_place (LiaisonJsonReading *self,
                            JsonObject         *object,
                            JsonObject         *where)
{
  g_hash_table_insert (self->lines, object, GUINT_TO_POINTER (liaison_json_reading_get_line (self, where)));
}

/**
 * liaison_json_reading_fail: (skip)
 * @self: a file being read
 * @object: where it is wrong
 * @format: what is wrong, in words
 * @...: what goes into @format
 *
 * Keeps what is wrong, unless something was wrong before.
 */
void
liaison_json_reading_fail (LiaisonJsonReading *self,
                           JsonObject         *object,
                           const char         *format,
                           ...)
{
  g_autofree char *reason = NULL;
  va_list          arguments;

  if (self->error != NULL)
    return;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  refuse (&self->error, LIAISON_ERROR_INVALID, self->name, MAX (liaison_json_reading_get_line (self, object), 1), reason);
}

/**
 * liaison_json_reading_finish: (skip)
 * @self: a file being read
 * @error: return location of what was wrong first
 *
 * Returns: whether all was well
 */
gboolean
liaison_json_reading_finish (LiaisonJsonReading *self,
                             GError            **error)
{
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}

static JsonNode *
peek (JsonObject *object,
      const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/**
 * liaison_json_reading_get_text: (skip)
 * @self: a file being read
 * @object: an object of it
 * @member: a text that must be there
 *
 * Returns: the text; "" where it failed
 */
const char *
liaison_json_reading_get_text (LiaisonJsonReading *self,
                               JsonObject         *object,
                               const char         *member)
{
  const char *text = liaison_json_reading_get_optional (self, object, member);

  if (*text == '\0')
    liaison_json_reading_fail (self, object, _ ("“%s” is missing"), member);

  return text;
}

/**
 * liaison_json_reading_get_optional: (skip)
 * @self: a file being read
 * @object: an object of it
 * @member: a text that may be absent or null
 *
 * Returns: the text, "" for none
 */
const char *
liaison_json_reading_get_optional (LiaisonJsonReading *self,
                                   JsonObject         *object,
                                   const char         *member)
{
  JsonNode *node = peek (object, member);

  if (node == NULL)
    return "";
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      liaison_json_reading_fail (self, object, _ ("“%s” must be text"), member);
      return "";
    }

  return json_node_get_string (node);
}

/**
 * liaison_json_reading_get_number: (skip)
 * @self: a file being read
 * @object: an object of it
 * @member: a whole number that must be there
 * @least: the smallest that makes sense
 * @most: the largest that makes sense
 *
 * Returns: the number; @least where it failed
 */
int
liaison_json_reading_get_number (LiaisonJsonReading *self,
                                 JsonObject         *object,
                                 const char         *member,
                                 int                 least,
                                 int                 most)
{
  JsonNode *node = peek (object, member);
  gint64    number = node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : G_MININT64;

  if (number >= least && number <= most)
    return number;

  liaison_json_reading_fail (self, object, _ ("“%s” must be a whole number from %d to %d"), member, least, most);

  return least;
}

/**
 * liaison_json_reading_get_year: (skip)
 * @self: a file being read
 * @object: a fact of it
 *
 * The member "year" must be there, so that nobody forgets it, and is null
 * where no year is known.
 *
 * Returns: the year, 0 for none
 */
int
liaison_json_reading_get_year (LiaisonJsonReading *self,
                               JsonObject         *object)
{
  if (json_object_has_member (object, "year") && peek (object, "year") == NULL)
    return 0;

  return liaison_json_reading_get_number (self, object, "year", 1800, 2200);
}

/**
 * liaison_json_reading_get_flag: (skip)
 * @self: a file being read
 * @object: an object of it
 * @member: true or false, or absent
 *
 * Returns: whether it is true
 */
gboolean
liaison_json_reading_get_flag (LiaisonJsonReading *self,
                               JsonObject         *object,
                               const char         *member)
{
  JsonNode *node = peek (object, member);

  if (node == NULL)
    return FALSE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      liaison_json_reading_fail (self, object, _ ("“%s” must be true or false"), member);
      return FALSE;
    }

  return json_node_get_boolean (node);
}

/**
 * liaison_json_reading_get_object: (skip)
 * @self: a file being read
 * @object: an object of it
 * @member: an object in it, or absent
 *
 * Returns: (transfer none) (nullable): the object
 */
JsonObject *
liaison_json_reading_get_object (LiaisonJsonReading *self,
                                 JsonObject         *object,
                                 const char         *member)
{
  JsonNode *node = peek (object, member);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  liaison_json_reading_fail (self, object, _ ("“%s” must be an object in braces"), member);

  return NULL;
}

/**
 * liaison_json_reading_get_list: (skip)
 * @self: a file being read
 * @object: an object of it
 * @member: a list in it, or absent
 *
 * Returns: (transfer none) (nullable): the list
 */
JsonArray *
liaison_json_reading_get_list (LiaisonJsonReading *self,
                               JsonObject         *object,
                               const char         *member)
{
  JsonNode *node = peek (object, member);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  liaison_json_reading_fail (self, object, _ ("“%s” must be a list in brackets"), member);

  return NULL;
}

/**
 * liaison_json_reading_dup_texts: (skip)
 * @self: a file being read
 * @object: an object of it
 * @member: a list of texts in it, or absent
 *
 * Returns: (transfer full): the texts
 */
GStrv
liaison_json_reading_dup_texts (LiaisonJsonReading *self,
                                JsonObject         *object,
                                const char         *member)
{
  JsonArray *list = liaison_json_reading_get_list (self, object, member);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  guint length = list != NULL ? json_array_get_length (list) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (texts, json_node_get_string (node));
      else
        liaison_json_reading_fail (self, object, _ ("“%s” must be a list of texts"), member);
    }

  return g_strv_builder_end (texts);
}

/**
 * liaison_json_reading_dup_parts: (skip)
 * @self: a file being read
 * @object: an object of it
 * @member: a list of objects in it, or absent
 * @func: reads one of them
 * @destroy: frees what @func returned
 *
 * Returns: (transfer full): what @func returned for each
 */
GPtrArray *
liaison_json_reading_dup_parts (LiaisonJsonReading *self,
                                JsonObject         *object,
                                const char         *member,
                                LiaisonJsonPartFunc func,
                                GDestroyNotify      destroy)
{
  JsonArray *list = liaison_json_reading_get_list (self, object, member);
  GPtrArray *parts = g_ptr_array_new_with_free_func (destroy);
  guint      length = list != NULL ? json_array_get_length (list) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        g_ptr_array_add (parts, func (self, json_node_get_object (node)));
      else
        liaison_json_reading_fail (self, object, _ ("“%s” must be a list of objects"), member);
    }

  return parts;
}
