/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-tie-list.h"

#include "liaison-contact-columns.h"
#include "liaison-csv.h"
#include "liaison-error.h"
#include "liaison-graph-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rows by which a file is known for what it is. */
#define ROWS_LOOKED_AT 100

#define ROWS_AT_ONCE 1024

static const char delimiters[] = { ',', ';', '\t' };

/* What the columns of a list with a header may be called. */
static const struct
{
  const char *name;
  gboolean    is_source;
  gboolean    is_target;
  int         field;
} names[] = {
  { "source", TRUE, FALSE, 0 },
  { "from", TRUE, FALSE, 0 },
  { "person", TRUE, FALSE, 0 },
  { "target", FALSE, TRUE, 0 },
  { "to", FALSE, TRUE, 0 },
  { "other", FALSE, TRUE, 0 },
  { "closeness", FALSE, FALSE, LIAISON_GRAPH_CLOSENESS },
  { "weight", FALSE, FALSE, LIAISON_GRAPH_WEIGHT },
  { "kind", FALSE, FALSE, LIAISON_GRAPH_KIND },
  { "since", FALSE, FALSE, LIAISON_GRAPH_SINCE },
  { "until", FALSE, FALSE, LIAISON_GRAPH_UNTIL },
};

/* Where what stands, -1 for nowhere. */
typedef struct
{
  char     delimiter;
  gboolean has_header;
  int      source;
  int      target;
  int      fields[LIAISON_GRAPH_N_FIELDS];
} Columns;

static const char *
get_cell (LiaisonCsv *csv,
          int         column)
{
  return column >= 0 && (guint) column < csv->cells->len ? g_ptr_array_index (csv->cells, column) : "";
}

static void
columns_init (Columns *self,
              char     delimiter)
{
  *self = (Columns){ delimiter, FALSE, -1, -1, { 0 } };
  for (guint i = 0; i < LIAISON_GRAPH_N_FIELDS; i++)
    self->fields[i] = -1;
}

static void
name_column (Columns    *self,
             const char *header,
             int         column)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_ascii_strcasecmp (header, names[i].name) != 0)
        continue;
      if (names[i].is_source)
        self->source = column;
      else if (names[i].is_target)
        self->target = column;
      else
        self->fields[names[i].field] = column;
    }
}

/* A header with a source and a target, as Gephi and others write it. */
static gboolean
find_header (Columns    *self,
             const char *text,
             gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      g_auto (LiaisonCsv) csv = { NULL };

      columns_init (self, delimiters[i]);
      liaison_csv_init (&csv, text, length, delimiters[i]);
      if (!liaison_csv_next (&csv, NULL))
        continue;
      for (guint column = 0; column < MIN (csv.cells->len, 100); column++)
        {
          g_autofree char *header = g_strstrip (g_strdup (get_cell (&csv, (int) column)));

          name_column (self, header, (int) column);
        }
      if (self->source >= 0 && self->target >= 0)
        {
          self->has_header = TRUE;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_number (const char *text)
{
  char *end;

  g_ascii_strtod (text, &end);

  return *text != '\0' && *end == '\0';
}

static gboolean
is_name (const char *text)
{
  return *text != '\0' && strchr (text, '@') == NULL;
}

static gboolean
is_row_of_two (LiaisonCsv *csv)
{
  return (csv->cells->len == 2 || csv->cells->len == 3) && is_name (get_cell (csv, 0)) && is_name (get_cell (csv, 1)) &&
         (csv->cells->len == 2 || is_number (get_cell (csv, 2)));
}

static gboolean
is_comment (LiaisonCsv *csv)
{
  return liaison_csv_is_blank (csv) || *get_cell (csv, 0) == '#';
}

/* Without a header: two names, parted by a tab, in each row, and perhaps a
 * number. A first row that names columns of contacts is a table of these. */
static gboolean
is_list_of_pairs (Columns    *self,
                  const char *text,
                  gsize       length)
{
  g_auto (LiaisonCsv) csv = { NULL };
  guint n_rows = 0;

  columns_init (self, '\t');
  self->source = 0;
  self->target = 1;
  self->fields[LIAISON_GRAPH_WEIGHT] = 2;
  liaison_csv_init (&csv, text, length, '\t');
  while (n_rows < ROWS_LOOKED_AT && liaison_csv_next (&csv, NULL))
    {
      g_autoptr (GArray) columns = NULL;
      LiaisonForm form;
      guint       n_known = 0;

      if (is_comment (&csv))
        continue;
      if (n_rows == 0)
        columns = liaison_contact_columns_recognize (csv.cells, &form, &n_known);
      if (n_known > 0 || !is_row_of_two (&csv))
        return FALSE;
      n_rows++;
    }

  return n_rows > 0;
}

static gboolean
find_columns (Columns *self,
              GBytes  *bytes)
{
  gsize       length;
  const char *text = g_bytes_get_data (bytes, &length);

  return find_header (self, text, length) || is_list_of_pairs (self, text, length);
}

/**
 * liaison_tie_list_is_meant:
 * @bytes: text of liaison_encoding_unwrap()
 *
 * Returns: whether the text is a list of edges: a table with a source and a
 *   target, or pairs of names parted by tabs
 */
gboolean
liaison_tie_list_is_meant (GBytes *bytes)
{
  Columns columns;

  return find_columns (&columns, bytes);
}

static void
add_node (LiaisonGraphFile *file,
          GHashTable       *nodes,
          LiaisonCsv       *csv,
          const char       *name)
{
  if (g_hash_table_contains (nodes, name))
    return;

  g_hash_table_add (nodes, liaison_graph_file_add_node (file, csv->line, name)->id);
}

static void
read_row (LiaisonGraphFile *file,
          LiaisonReading   *reading,
          GHashTable       *nodes,
          LiaisonCsv       *csv,
          const Columns    *columns)
{
  g_autofree char  *source = g_strstrip (g_strdup (get_cell (csv, columns->source)));
  g_autofree char  *target = g_strstrip (g_strdup (get_cell (csv, columns->target)));
  LiaisonGraphPart *edge;

  if (*source == '\0' || *target == '\0' || strlen (source) > LIAISON_GRAPH_MOST_TEXT || strlen (target) > LIAISON_GRAPH_MOST_TEXT)
    {
      liaison_reading_add_problem (reading, csv->line, *source != '\0' ? source : target, TRUE, _("The row does not name two people."));
      return;
    }

  add_node (file, nodes, csv, source);
  add_node (file, nodes, csv, target);
  edge = liaison_graph_file_add_edge (file, csv->line, source, target);
  for (guint i = 0; i < LIAISON_GRAPH_N_FIELDS; i++)
    if (*get_cell (csv, columns->fields[i]) != '\0')
      edge->values[i] = g_strstrip (g_strdup (get_cell (csv, columns->fields[i])));
}

static gboolean
check_counts (LiaisonGraphFile *file,
              GError          **error)
{
  if (file->nodes->len <= LIAISON_GRAPH_MOST_NODES && file->edges->len <= LIAISON_GRAPH_MOST_EDGES)
    return TRUE;

  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
                       _("It holds more nodes, edges or keys than a network of people can. Nothing was changed."));

  return FALSE;
}

/**
 * liaison_tie_list_read:
 * @reading: where to put what was read
 * @bytes: text of liaison_encoding_unwrap()
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Reads a list of edges; who is named in it is a person, the same wherever the
 * name stands. Rows that begin with "#" are comments.
 *
 * Returns: whether it was read to its end
 */
gboolean
liaison_tie_list_read (LiaisonReading *reading,
                        GBytes         *bytes,
                        GCancellable   *cancellable,
                        GError        **error)
{
  gsize       length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (LiaisonGraphFile) file = liaison_graph_file_new ();
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) failure = NULL;
  g_auto (LiaisonCsv) csv = { NULL };
  Columns columns;

  if (!find_columns (&columns, bytes))
    return TRUE;

  liaison_csv_init (&csv, text, length, columns.delimiter);
  if (columns.has_header)
    liaison_csv_next (&csv, NULL);
  while (liaison_csv_next (&csv, &failure))
    {
      if (!check_counts (file, error) ||
          (csv.n_rows % ROWS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error)))
        return FALSE;
      if (!is_comment (&csv))
        read_row (file, reading, nodes, &csv, &columns);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  liaison_graph_file_draft (file, reading);
  reading->form = LIAISON_FORM_EDGE_LIST;

  return TRUE;
}
