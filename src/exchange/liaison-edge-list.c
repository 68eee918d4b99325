/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-edge-list.h"

#include "liaison-encoding.h"
#include "liaison-error.h"
#include "liaison-source-file.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* More than any network that can be drawn. */
#define MOST_BYTES (256 * 1024 * 1024)
#define MOST_ROWS 5000000
#define MOST_NODES 1000000
#define MOST_NAME_BYTES 1000

/* Rows after which is asked whether to go on. */
#define ROWS_OF_A_SLICE 4096

struct _LiaisonEdgeList
{
  GPtrArray  *names;
  GHashTable *nodes; /* name (in names) → index */
  GArray     *edges;
};

typedef struct
{
  LiaisonEdgeList *list;
  const char      *line; /* of the row under way */
  gsize            length;
  guint            number;
} Row;

static gboolean fail (GError    **error,
                      int         code,
                      const char *format,
                      ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail (GError    **error,
      int         code,
      const char *format,
      ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (LIAISON_ERROR, code, format, arguments));
  va_end (arguments);

  return FALSE;
}

/* Takes what stands before the next tab off the row. */
static gboolean
take_cell (Row         *row,
           const char **cell,
           gsize       *length)
{
  const char *tab = memchr (row->line, '\t', row->length);

  *cell = row->line;
  *length = tab != NULL ? (gsize) (tab - row->line) : row->length;
  row->line += tab != NULL ? *length + 1 : *length;
  row->length -= tab != NULL ? *length + 1 : *length;
  while (*length > 0 && **cell == ' ')
    {
      (*cell)++;
      (*length)--;
    }
  while (*length > 0 && (*cell)[*length - 1] == ' ')
    (*length)--;

  return tab != NULL;
}

static gboolean
find_node (Row        *row,
           const char *cell,
           gsize       length,
           guint      *node,
           GError    **error)
{
  LiaisonEdgeList *list = row->list;
  g_autofree char *name = NULL;
  gpointer         known;

  if (length == 0)
    return fail (error, LIAISON_ERROR_INVALID, _("Line %u has no two names with a tab between them."), row->number);
  if (length > MOST_NAME_BYTES)
    return fail (error, LIAISON_ERROR_TOO_LARGE, _("A name on line %u is longer than a name can be."), row->number);

  name = liaison_encoding_dup_utf8 (cell, length, NULL);
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return fail (error, LIAISON_ERROR_INVALID, _("This is not a text file: line %u holds bytes that stand for no letter."), row->number);

  if (g_hash_table_lookup_extended (list->nodes, name, NULL, &known))
    {
      *node = GPOINTER_TO_UINT (known);
      return TRUE;
    }
  if (list->names->len >= MOST_NODES)
    return fail (error, LIAISON_ERROR_TOO_LARGE, _("With line %u there are more than a million nodes, more than can be drawn."), row->number);

  *node = list->names->len;
  g_hash_table_insert (list->nodes, name, GUINT_TO_POINTER (*node));
  g_ptr_array_add (list->names, g_steal_pointer (&name));

  return TRUE;
}

static gboolean
read_strength (Row     *row,
               double  *strength,
               GError **error)
{
  const char      *cell;
  gsize            length;
  g_autofree char *text = NULL;
  char            *end;

  if (take_cell (row, &cell, &length))
    return fail (error, LIAISON_ERROR_INVALID, _("Line %u has more than two names and a strength."), row->number);
  if (length > 0 && length <= G_ASCII_DTOSTR_BUF_SIZE)
    {
      text = g_strndup (cell, length);
      *strength = g_ascii_strtod (text, &end);
      if (end > text && *end == '\0' && isfinite (*strength) && *strength >= 0 && *strength <= 1e9)
        return TRUE;
    }

  return fail (error, LIAISON_ERROR_INVALID, _("The strength on line %u is not a number from 0 up."), row->number);
}

/* Strengths of rows that name one pair add up; a pair without a strength is of
 * strength 1 however often it is named, which -1 stands for until then. */
static gboolean
read_row (Row     *row,
          GError **error)
{
  LiaisonEdge edge = { .kind = LIAISON_EDGE_KIND_TIE, .freshness = 1, .length = LIAISON_EDGE_LENGTH, .strength = -1 };
  guint       ends[2];
  gboolean    goes_on = TRUE;
  const char *cell;
  gsize       length;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (!goes_on)
        return fail (error, LIAISON_ERROR_INVALID, _("Line %u has no two names with a tab between them."), row->number);
      goes_on = take_cell (row, &cell, &length);
      if (!find_node (row, cell, length, &ends[i], error))
        return FALSE;
    }
  if (goes_on)
    {
      double strength = 0;

      if (!read_strength (row, &strength, error))
        return FALSE;
      edge.strength = (float) strength;
    }

  edge.source = MIN (ends[0], ends[1]);
  edge.target = MAX (ends[0], ends[1]);
  if (edge.source != edge.target)
    g_array_append_val (row->list->edges, edge);

  return TRUE;
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const LiaisonEdge *one = a;
  const LiaisonEdge *two = b;

  if (one->source != two->source)
    return one->source < two->source ? -1 : 1;

  return one->target < two->target ? -1 : one->target > two->target;
}

/* Makes one edge of all between two nodes. */
static void
add_up (LiaisonEdgeList *self)
{
  LiaisonEdge *edges = (LiaisonEdge *) self->edges->data;
  guint        n = 0;

  g_array_sort (self->edges, compare_edges);
  for (guint i = 0; i < self->edges->len; i++)
    {
      LiaisonEdge *last = n > 0 ? &edges[n - 1] : NULL;

      if (last == NULL || compare_edges (last, &edges[i]) != 0)
        edges[n++] = edges[i];
      else if (last->strength < 0 || edges[i].strength < 0)
        last->strength = MAX (last->strength, edges[i].strength);
      else
        last->strength += edges[i].strength;
    }
  for (guint i = 0; i < n; i++)
    if (edges[i].strength < 0)
      edges[i].strength = 1;
  g_array_set_size (self->edges, n);
}

static gboolean
read_rows (LiaisonEdgeList *self,
           GBytes          *text,
           GCancellable    *cancellable,
           GError         **error)
{
  gsize       size;
  const char *at = g_bytes_get_data (text, &size);
  const char *end = size > 0 ? at + size : at; /* what is empty has no place */
  Row         row = { .list = self };

  while (at < end)
    {
      const char *line_end = memchr (at, '\n', (gsize) (end - at));

      line_end = line_end != NULL ? line_end : end;
      row.line = at;
      row.length = (gsize) (line_end - at);
      row.number++;
      at = line_end + 1;
      if (row.length > 0 && row.line[row.length - 1] == '\r')
        row.length--;
      if (row.number > MOST_ROWS)
        return fail (error, LIAISON_ERROR_TOO_LARGE, _("The file goes on after line %u, longer than a network that can be drawn."), MOST_ROWS);
      if (row.length == 0 || *row.line == '#')
        continue;
      if (!read_row (&row, error) ||
          (row.number % ROWS_OF_A_SLICE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error)))
        return FALSE;
    }

  if (self->names->len > 0)
    return TRUE;

  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("The file names no pair of nodes."));

  return FALSE;
}

/**
 * liaison_edge_list_new_from_bytes:
 * @bytes: what a file holds
 * @cancellable: (nullable): stops it
 * @error: return location of a failure: %LIAISON_ERROR_INVALID or
 *   %LIAISON_ERROR_TOO_LARGE with a sentence that names the line
 *
 * Reads pairs of nodes, UTF-8 or another encoding that is common. Empty lines
 * and those that begin with "#" say nothing; a tie of a node to itself counts
 * for nothing but names the node; a pair may be named again and either way
 * round.
 *
 * Returns: (transfer full) (nullable): the network
 */
LiaisonEdgeList *
liaison_edge_list_new_from_bytes (GBytes       *bytes,
                                  GCancellable *cancellable,
                                  GError      **error)
{
  g_autoptr (LiaisonEdgeList) self = g_new0 (LiaisonEdgeList, 1);
  g_autoptr (GBytes) text = NULL;

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
  self->edges = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));
  if (g_bytes_get_size (bytes) > MOST_BYTES)
    {
      fail (error, LIAISON_ERROR_TOO_LARGE, _("The file is larger than %u MB, more than a network that can be drawn."), MOST_BYTES / 1024 / 1024);
      return NULL;
    }

  text = liaison_encoding_unwrap (bytes, error);
  if (text == NULL || !read_rows (self, text, cancellable, error))
    return NULL;

  add_up (self);

  return g_steal_pointer (&self);
}

/**
 * liaison_edge_list_load:
 * @file: a file
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Loads and reads a file as liaison_edge_list_new_from_bytes() does. Blocks.
 *
 * Returns: (transfer full) (nullable): the network
 */
LiaisonEdgeList *
liaison_edge_list_load (GFile        *file,
                        GCancellable *cancellable,
                        GError      **error)
{
  g_autoptr (GBytes) bytes = liaison_source_file_load (file, MOST_BYTES, cancellable, error);

  return bytes != NULL ? liaison_edge_list_new_from_bytes (bytes, cancellable, error) : NULL;
}

/**
 * liaison_edge_list_free:
 * @self: (transfer full): a network
 *
 * Frees it.
 */
void
liaison_edge_list_free (LiaisonEdgeList *self)
{
  g_hash_table_unref (self->nodes);
  g_ptr_array_unref (self->names);
  g_array_unref (self->edges);
  g_free (self);
}

/**
 * liaison_edge_list_get_n_nodes:
 * @self: a network
 *
 * Returns: how many nodes the file names
 */
guint
liaison_edge_list_get_n_nodes (const LiaisonEdgeList *self)
{
  return self->names->len;
}

/**
 * liaison_edge_list_get_name:
 * @self: a network
 * @node: index of a node, in the order in which the file names them
 *
 * Returns: (transfer none): its name
 */
const char *
liaison_edge_list_get_name (const LiaisonEdgeList *self,
                            guint                  node)
{
  return g_ptr_array_index (self->names, node);
}

/**
 * liaison_edge_list_dup_graph:
 * @self: a network
 *
 * Returns: (transfer full): its graph; the keys are the indices of the nodes
 */
LiaisonGraph *
liaison_edge_list_dup_graph (const LiaisonEdgeList *self)
{
  g_autofree gint64 *keys = g_new (gint64, self->names->len + 1);

  for (guint i = 0; i < self->names->len; i++)
    keys[i] = i;

  return liaison_graph_new (keys, self->names->len, (const LiaisonEdge *) self->edges->data, self->edges->len);
}
