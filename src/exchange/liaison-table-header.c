/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-table-header.h"

#include "liaison-csv.h"
#include "liaison-normal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A header stands among the first rows. */
#define HEADER_ROWS 20

/* The name of a column is no longer. */
#define HEADER_LETTERS 60

/* What was said of a header goes before what its names tell. */
#define SAID (LIAISON_TABLE_MOST_COLUMNS + 1)

/* How many cells of a column are shown, and letters of each. */
#define SAMPLES 3
#define SAMPLE_ROWS 50
#define SAMPLE_LETTERS 40

/* Names that a sentence tells; more are counted. */
#define NAMES_TOLD 8

static const char delimiters[] = { ',', ';', '\t', '|' };

/**
 * liaison_table_header_free: (skip)
 * @self: (transfer full): a header
 */
void
liaison_table_header_free (LiaisonTableHeader *self)
{
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->samples, g_ptr_array_unref);
  g_free (self->key);
  g_free (self);
}

static void
take (LiaisonTableHeader *self,
      LiaisonCsv         *csv,
      guint               n_known,
      LiaisonForm         form,
      GArray             *columns)
{
  g_clear_pointer (&self->columns, g_array_unref);
  self->delimiter = csv->delimiter;
  self->line = csv->line;
  self->n_known = n_known;
  self->form = form;
  self->columns = columns;
}

/* A header whose names are known, or of which something was said. */
static void
look_for_known (LiaisonTableHeader *best,
                const char         *text,
                gsize               length,
                char                delimiter,
                LiaisonColumnMap   *map)
{
  g_auto (LiaisonCsv) csv = { NULL };

  liaison_csv_init (&csv, text, length, delimiter);
  for (guint i = 0; i < HEADER_ROWS && liaison_csv_next (&csv, NULL); i++)
    {
      LiaisonForm form;
      guint       rank;
      GArray     *columns;

      if (csv.cells->len > LIAISON_TABLE_MOST_COLUMNS)
        continue;

      columns = liaison_contact_columns_recognize (csv.cells, &form, &rank);
      if (map != NULL)
        {
          g_autofree char *key = liaison_column_map_dup_key (csv.cells);

          rank += liaison_column_map_has (map, key) ? SAID : liaison_column_map_count_named (map, csv.cells);
        }
      if (rank > best->n_known)
        take (best, &csv, rank, form, columns);
      else
        g_array_unref (columns);
    }
}

static gboolean
may_be_name (const char *cell)
{
  gboolean has_letter = FALSE;

  if (g_utf8_strlen (cell, -1) > HEADER_LETTERS)
    return FALSE;

  for (const char *at = cell; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '@' || letter == 0xfffd || (g_unichar_iscntrl (letter) && letter != '\n' && letter != '\r'))
        return FALSE;
      has_letter |= g_unichar_isalpha (letter) != 0;
    }

  return has_letter;
}

/* Two names at least, and more names than gaps. */
static gboolean
may_be_header (GPtrArray *cells)
{
  guint n_names = 0;

  if (cells->len > LIAISON_TABLE_MOST_COLUMNS)
    return FALSE;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      if (*cell == '\0')
        continue;
      if (!may_be_name (cell))
        return FALSE;
      n_names++;
    }

  return n_names >= 2 && n_names * 2 > cells->len;
}

/* The rows below a header have as many cells as it, most of them. */
static gboolean
heads_a_table (LiaisonCsv *csv,
               guint       n_columns)
{
  guint n_rows = 0, n_alike = 0;

  while (n_rows < HEADER_ROWS && liaison_csv_next (csv, NULL))
    {
      if (liaison_csv_is_blank (csv))
        continue;
      n_rows++;
      n_alike += csv->cells->len == n_columns;
    }

  return n_rows > 0 && n_alike * 2 > n_rows;
}

/* The first row that looks like one, where nobody knows any name in it. */
static void
look_for_unknown (LiaisonTableHeader *best,
                  const char         *text,
                  gsize               length,
                  char                delimiter)
{
  g_auto (LiaisonCsv) csv = { NULL };
  LiaisonForm form;
  guint       n_known;
  GArray     *columns;
  LiaisonCsv  below;

  liaison_csv_init (&csv, text, length, delimiter);
  do
    if (!liaison_csv_next (&csv, NULL) || csv.n_rows > HEADER_ROWS)
      return;
  while (liaison_csv_is_blank (&csv));
  if (!may_be_header (csv.cells) || (best->columns != NULL && csv.cells->len <= best->columns->len))
    return;

  columns = liaison_contact_columns_recognize (csv.cells, &form, &n_known);
  below = csv;
  below.cells = g_ptr_array_new_with_free_func (g_free);
  if (heads_a_table (&below, columns->len))
    take (best, &csv, 0, LIAISON_FORM_TABLE, columns);
  else
    g_array_unref (columns);
  liaison_csv_clear (&below);
}

static void
add_sample (GString    *sample,
            const char *cell)
{
  g_autofree char *clean = liaison_normal_dup_text (cell);
  g_autofree char *start = NULL;

  if (*clean == '\0')
    return;

  start = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), SAMPLE_LETTERS));
  g_strdelimit (start, "\r\n\t", ' ');
  /* Translators: what stands between cells of one column of a table */
  g_string_append_printf (sample, "%s%s%s", sample->len > 0 ? C_ ("between cells", " · ") : "", start, strlen (start) < strlen (clean) ? "…" : "");
}

static void
read_samples (LiaisonTableHeader *self,
              const char         *text,
              gsize               length)
{
  g_auto (LiaisonCsv) csv = { NULL };
  g_autofree guint *counts = g_new0 (guint, self->columns->len + 1);
  g_autoptr (GPtrArray) samples = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (samples, g_string_new (NULL));

  liaison_csv_init (&csv, text, length, self->delimiter);
  while (csv.n_rows < SAMPLE_ROWS && liaison_csv_next (&csv, NULL))
    for (guint i = 0; csv.line > self->line && i < self->columns->len && i < csv.cells->len; i++)
      if (counts[i] < SAMPLES && *(const char *) g_ptr_array_index (csv.cells, i) != '\0')
        {
          add_sample (g_ptr_array_index (samples, i), g_ptr_array_index (csv.cells, i));
          counts[i]++;
        }

  self->samples = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < samples->len; i++)
    g_ptr_array_add (self->samples, g_string_free (g_ptr_array_index (samples, i), FALSE));
}

static void
settle (LiaisonTableHeader *self,
        LiaisonColumnMap   *map)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (headers, g_array_index (self->columns, LiaisonColumn, i).header);
  self->key = liaison_column_map_dup_key (headers);
  if (map != NULL)
    self->is_settled = liaison_column_map_apply (map, self->key, self->columns, &self->is_chosen);

  for (guint i = 0; i < self->columns->len; i++)
    if (liaison_column_use_names_somebody (liaison_column_use_of (&g_array_index (self->columns, LiaisonColumn, i))))
      self->is_readable = TRUE;
}

/**
 * liaison_table_header_find: (skip)
 * @text: a table
 * @length: of it, in bytes
 * @map: (nullable): what people said of columns; with it a header is found that
 *   holds no name that is known
 *
 * Finds the header of a table, wherever it stands among the first rows, and
 * what parts its cells: by what people said of its columns, by the names of
 * its columns, else by its being the first row of a table.
 *
 * Returns: (transfer full) (nullable): the header
 */
LiaisonTableHeader *
liaison_table_header_find (const char       *text,
                           gsize             length,
                           LiaisonColumnMap *map)
{
  g_autoptr (LiaisonTableHeader) self = g_new0 (LiaisonTableHeader, 1);

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    look_for_known (self, text, length, delimiters[i], map);
  for (guint i = 0; self->n_known == 0 && map != NULL && i < G_N_ELEMENTS (delimiters); i++)
    look_for_unknown (self, text, length, delimiters[i]);
  if (self->columns == NULL)
    return NULL;

  settle (self, map);
  read_samples (self, text, length);

  return g_steal_pointer (&self);
}

static gboolean
is_unknown (LiaisonTableHeader *self,
            guint               index)
{
  const LiaisonColumn *column = &g_array_index (self->columns, LiaisonColumn, index);

  return column->kind == LIAISON_COLUMN_UNKNOWN && *column->header != '\0';
}

/**
 * liaison_table_header_needs_columns: (skip)
 * @self: a header
 *
 * Returns: whether people are to say what its columns are: a program wrote it
 *   that nobody knows, with names that nobody knows, and nothing was said of it
 */
gboolean
liaison_table_header_needs_columns (LiaisonTableHeader *self)
{
  if (!self->is_readable)
    return TRUE;
  if (self->is_settled)
    return FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    if (self->form == LIAISON_FORM_TABLE && is_unknown (self, i))
      return TRUE;

  return FALSE;
}

/**
 * liaison_table_header_dup_unknown: (skip)
 * @self: a header
 *
 * Returns: (transfer full) (nullable): the names that nobody knows, in quotes;
 *   %NULL for none
 */
char *
liaison_table_header_dup_unknown (LiaisonTableHeader *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *header = g_array_index (self->columns, LiaisonColumn, i).header;

      if (!is_unknown (self, i) || n++ >= NAMES_TOLD)
        continue;
      if (n > 1)
        g_string_append (names, C_ ("between names", ", "));
      /* Translators: a name in quotes */
      g_string_append_printf (names, _ ("“%s”"), header);
    }
  if (n > NAMES_TOLD)
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", n - NAMES_TOLD), n - NAMES_TOLD);

  return n > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}
