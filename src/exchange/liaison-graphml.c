/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-graphml.h"

#include "liaison-error.h"
#include "liaison-graph-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Elements within one another; real files have six. */
#define MOST_DEPTH 64

/* Keys that a file declares. */
#define MOST_KEYS 1000

/* Bytes given to the parser between two looks at the cancellable. */
#define BYTES_AT_ONCE (64 * 1024)

/* By what names programs call what is understood. */
static const struct
{
  const char       *name;
  gboolean          of_nodes;
  LiaisonGraphField field;
} names[] = {
  { "label", TRUE, LIAISON_GRAPH_LABEL },
  { "name", TRUE, LIAISON_GRAPH_LABEL },
  { "uid", TRUE, LIAISON_GRAPH_UID },
  { "type", TRUE, LIAISON_GRAPH_TYPE },
  { "sector", TRUE, LIAISON_GRAPH_SECTOR },
  { "contact_kind", TRUE, LIAISON_GRAPH_CONTACT_KIND },
  { "place", TRUE, LIAISON_GRAPH_PLACE },
  { "type", FALSE, LIAISON_GRAPH_TYPE },
  { "kind", FALSE, LIAISON_GRAPH_KIND },
  { "closeness", FALSE, LIAISON_GRAPH_CLOSENESS },
  { "weight", FALSE, LIAISON_GRAPH_WEIGHT },
  { "since", FALSE, LIAISON_GRAPH_SINCE },
  { "until", FALSE, LIAISON_GRAPH_UNTIL },
  { "title", FALSE, LIAISON_GRAPH_TITLE },
};

typedef struct
{
  LiaisonGraphFile *file;
  GHashTable       *keys;  /* id of a key -> its name, in lower case */
  GArray           *stack; /* of LiaisonGraphPart that are open, NULL for other elements */
  LiaisonGraphPart *part;  /* the innermost that is open */
  gboolean          is_edge;
  char             *key;   /* of the data that is open */
  GString          *text;  /* of it, or of a label within */
  gboolean          in_label;
} Parse;

/**
 * liaison_graphml_is_meant:
 * @bytes: text of liaison_encoding_unwrap()
 *
 * Returns: whether the text is GraphML
 */
gboolean
liaison_graphml_is_meant (GBytes *bytes)
{
  gsize       length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize       start = 0;

  while (start < length && g_ascii_isspace (text[start]))
    start++;

  return start < length && text[start] == '<' && g_strstr_len (text + start, (gssize) MIN (length - start, 64 * 1024), "<graphml") != NULL;
}

/* Without the prefix of a namespace. */
static const char *
get_local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static const char *
find_attribute (const char **attributes,
                const char **values,
                const char  *name)
{
  for (guint i = 0; attributes[i] != NULL; i++)
    if (g_str_equal (attributes[i], name) && strlen (values[i]) <= LIAISON_GRAPH_MOST_TEXT)
      return values[i];

  return NULL;
}

static gboolean
check_counts (Parse   *parse,
              GError **error)
{
  if (parse->stack->len >= MOST_DEPTH)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("Elements stand more than %d deep in one another."), MOST_DEPTH);
  else if (parse->file->nodes->len > LIAISON_GRAPH_MOST_NODES || parse->file->edges->len > LIAISON_GRAPH_MOST_EDGES ||
           g_hash_table_size (parse->keys) > MOST_KEYS)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE, _("It holds more nodes, edges or keys than a network of people can."));
  else
    return TRUE;

  return FALSE;
}

static guint
get_line (GMarkupParseContext *context)
{
  int line;

  g_markup_parse_context_get_position (context, &line, NULL);

  return (guint) MAX (line, 1);
}

static void
open_key (Parse       *parse,
          const char **attributes,
          const char **values)
{
  const char *id = find_attribute (attributes, values, "id");
  const char *name = find_attribute (attributes, values, "attr.name");

  if (id != NULL && name != NULL)
    g_hash_table_replace (parse->keys, g_strdup (id), g_ascii_strdown (name, -1));
}

static LiaisonGraphPart *
open_part (Parse               *parse,
           GMarkupParseContext *context,
           const char          *local,
           const char         **attributes,
           const char         **values)
{
  const char *id = find_attribute (attributes, values, "id");
  const char *source = find_attribute (attributes, values, "source");
  const char *target = find_attribute (attributes, values, "target");

  if (g_str_equal (local, "node") && id != NULL)
    return liaison_graph_file_add_node (parse->file, get_line (context), id);
  if (g_str_equal (local, "edge") && source != NULL && target != NULL)
    return liaison_graph_file_add_edge (parse->file, get_line (context), source, target);

  return NULL;
}

static void
start_element (GMarkupParseContext *context,
               const char          *element,
               const char         **attributes,
               const char         **values,
               gpointer             data,
               GError             **error)
{
  Parse            *parse = data;
  const char       *local = get_local_name (element);
  LiaisonGraphPart *part;

  if (!check_counts (parse, error))
    return;

  part = open_part (parse, context, local, attributes, values);
  g_array_append_val (parse->stack, part);
  if (part != NULL)
    parse->part = part;
  else if (g_str_equal (local, "key"))
    open_key (parse, attributes, values);
  else if (g_str_equal (local, "data") && parse->part != NULL)
    {
      g_free (parse->key);
      parse->key = g_strdup (find_attribute (attributes, values, "key"));
      g_string_truncate (parse->text, 0);
    }
  else if (g_str_equal (local, "NodeLabel") && parse->part != NULL)
    {
      parse->in_label = TRUE;
      g_string_truncate (parse->text, 0);
    }
}

static void
set_value (LiaisonGraphPart *part,
           LiaisonGraphField field,
           const char       *text)
{
  g_autofree char *trimmed = g_strstrip (g_utf8_make_valid (text, -1)); /* a long one may be cut within a letter */

  if (*trimmed == '\0' || part->values[field] != NULL)
    return;

  part->values[field] = g_steal_pointer (&trimmed);
}

static void
close_data (Parse *parse)
{
  const char *name = parse->key != NULL ? g_hash_table_lookup (parse->keys, parse->key) : NULL;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (names[i].of_nodes == (parse->part->id != NULL) && g_str_equal (names[i].name, name))
      set_value (parse->part, names[i].field, parse->text->str);
  g_clear_pointer (&parse->key, g_free);
}

/* The part that is open once the innermost element is closed. */
static LiaisonGraphPart *
find_open_part (Parse *parse)
{
  for (guint i = parse->stack->len; i > 0; i--)
    if (g_array_index (parse->stack, LiaisonGraphPart *, i - 1) != NULL)
      return g_array_index (parse->stack, LiaisonGraphPart *, i - 1);

  return NULL;
}

static void
end_element (GMarkupParseContext *context,
             const char          *element,
             gpointer             data,
             GError             **error)
{
  Parse      *parse = data;
  const char *local = get_local_name (element);

  if (g_str_equal (local, "NodeLabel") && parse->in_label)
    {
      if (parse->part != NULL && parse->part->id != NULL)
        set_value (parse->part, LIAISON_GRAPH_LABEL, parse->text->str);
      parse->in_label = FALSE;
      g_string_truncate (parse->text, 0);
    }
  else if (g_str_equal (local, "data") && parse->part != NULL)
    close_data (parse);

  g_array_set_size (parse->stack, parse->stack->len - 1);
  parse->part = find_open_part (parse);
}

static void
take_text (GMarkupParseContext *context,
           const char          *text,
           gsize                length,
           gpointer             data,
           GError             **error)
{
  Parse *parse = data;

  if (parse->key == NULL && !parse->in_label)
    return;
  if (parse->text->len + length > LIAISON_GRAPH_MOST_TEXT)
    length = LIAISON_GRAPH_MOST_TEXT - parse->text->len;
  g_string_append_len (parse->text, text, (gssize) length);
}

static const GMarkupParser parser = { .start_element = start_element, .end_element = end_element, .text = take_text };

static gboolean
parse_text (GMarkupParseContext *context,
            const char          *text,
            gsize                length,
            GCancellable        *cancellable,
            GError             **error)
{
  for (gsize at = 0; at < length; at += BYTES_AT_ONCE)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !g_markup_parse_context_parse (context, text + at, (gssize) MIN (BYTES_AT_ONCE, length - at), error))
      return FALSE;

  return g_markup_parse_context_end_parse (context, error);
}

/* A sentence with the place, for whatever GMarkup says in English. */
static void
tell_failure (GMarkupParseContext *context,
              GError              *failure,
              GError             **error)
{
  guint line = get_line (context);

  if (failure->domain == G_MARKUP_ERROR)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 /* Translators: %u is the number of a line */
                 _("The file is damaged on line %u: it is no whole XML there. Nothing was changed."), line);
  else if (failure->domain == LIAISON_ERROR)
    g_set_error (error, LIAISON_ERROR, failure->code,
                 /* Translators: a sentence, then the number of a line */
                 _("%s This was seen on line %u. Nothing was changed."), failure->message, line);
  else
    {
      g_propagate_error (error, failure);
      return;
    }
  g_error_free (failure);
}

/**
 * liaison_graphml_read:
 * @reading: where to put what was read
 * @bytes: text of liaison_encoding_unwrap()
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Reads a network from GraphML, by whatever program it was written. Nodes are
 * people unless their type says otherwise; labels of yEd are understood. What a
 * file may hold is bounded in depth, count and length.
 *
 * Returns: whether it was read to its end
 */
gboolean
liaison_graphml_read (LiaisonReading *reading,
                      GBytes         *bytes,
                      GCancellable   *cancellable,
                      GError        **error)
{
  gsize       length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (LiaisonGraphFile) file = liaison_graph_file_new ();
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (LiaisonGraphPart *));
  g_autoptr (GString) data = g_string_new (NULL);
  Parse parse = { .file = file, .keys = keys, .stack = stack, .text = data };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &parse, NULL);
  GError  *failure = NULL;
  gboolean done = parse_text (context, text, length, cancellable, &failure);

  g_free (parse.key);
  if (!done)
    {
      tell_failure (context, failure, error);
      return FALSE;
    }

  liaison_graph_file_draft (file, reading);
  reading->form = LIAISON_FORM_GRAPHML;

  return TRUE;
}
