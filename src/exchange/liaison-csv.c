/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-csv.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_COLUMNS 10000
#define MOST_ROWS 1000000
#define MOST_CELL_BYTES (1024 * 1024)

/**
 * liaison_csv_init: (skip)
 * @self: (out caller-allocates): a reader
 * @text: (array length=length): UTF-8, which outlives the reader
 * @length: how many bytes
 * @delimiter: what parts the cells
 */
void
liaison_csv_init (LiaisonCsv *self,
                  const char *text,
                  gsize       length,
                  char        delimiter)
{
  *self = (LiaisonCsv){
    .cells = g_ptr_array_new_with_free_func (g_free),
    .at = text,
    .end = text + length,
    .delimiter = delimiter,
    .next_line = 1,
  };
}

/**
 * liaison_csv_clear: (skip)
 * @self: a reader
 */
void
liaison_csv_clear (LiaisonCsv *self)
{
  g_clear_pointer (&self->cells, g_ptr_array_unref);
}

static gboolean
is_line_end (const char *at)
{
  return *at == '\n' || *at == '\r';
}

static void
pass_line_end (LiaisonCsv *self)
{
  if (*self->at == '\r' && self->at + 1 < self->end && self->at[1] == '\n')
    self->at++;
  self->at++;
  self->next_line++;
}

static gboolean
fail_of_size (LiaisonCsv    *self,
              const GString *cell,
              GError       **error)
{
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
               cell->len > MOST_CELL_BYTES ? _("A cell on line %u is longer than a cell of contacts can be. Nothing was changed.")
                                           : _("Line %u has more columns than a table of contacts can have. Nothing was changed."),
                                                self->line);

  return FALSE;
}

/* A cell in quotes, in which a doubled quote is one and lines may end. */
static gboolean
read_quoted (LiaisonCsv *self,
             GString    *cell,
             GError    **error)
{
  guint opened = self->next_line;

  for (self->at++; self->at < self->end; self->at++)
    {
      if (*self->at == '"' && (self->at + 1 == self->end || self->at[1] != '"'))
        {
          self->at++;
          return TRUE;
        }
      if (*self->at == '"')
        self->at++;
      if (*self->at == '\n' || (*self->at == '\r' && self->at + 1 < self->end && self->at[1] != '\n'))
        self->next_line++;
      g_string_append_c (cell, *self->at);
      if (cell->len > MOST_CELL_BYTES)
        return fail_of_size (self, cell, error);
    }

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
               /* Translators: %u is the number of a line */
               _("The quotation mark on line %u is never closed. Nothing was changed."), opened);

  return FALSE;
}

static gboolean
read_cell (LiaisonCsv *self,
           GError    **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *start;

  if (self->at < self->end && *self->at == '"' && !read_quoted (self, cell, error))
    return FALSE;

  start = self->at;
  while (self->at < self->end && *self->at != self->delimiter && !is_line_end (self->at))
    self->at++;
  g_string_append_len (cell, start, self->at - start);

  if (cell->len > MOST_CELL_BYTES || self->cells->len >= MOST_COLUMNS)
    return fail_of_size (self, cell, error);

  g_ptr_array_add (self->cells, g_string_free (g_steal_pointer (&cell), FALSE));

  return TRUE;
}

/**
 * liaison_csv_next: (skip)
 * @self: a reader
 * @error: return location of a failure, which names the line
 *
 * Reads the next row.
 *
 * Returns: whether there was one
 */
gboolean
liaison_csv_next (LiaisonCsv *self,
                  GError    **error)
{
  g_ptr_array_set_size (self->cells, 0);
  if (self->at >= self->end)
    return FALSE;

  self->line = self->next_line;
  if (++self->n_rows > MOST_ROWS)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
                   _("The file has more than %d rows, from line %u on. Nothing was changed."), MOST_ROWS, self->line);
      return FALSE;
    }

  for (;;)
    {
      if (!read_cell (self, error))
        return FALSE;
      if (self->at >= self->end)
        return TRUE;
      if (is_line_end (self->at))
        {
          pass_line_end (self);
          return TRUE;
        }
      self->at++;
    }
}

/**
 * liaison_csv_is_blank: (skip)
 * @self: a reader that read a row
 *
 * Returns: whether nothing stands in any cell
 */
gboolean
liaison_csv_is_blank (LiaisonCsv *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    for (const char *at = g_ptr_array_index (self->cells, i); *at != '\0'; at++)
      if (!g_ascii_isspace (*at))
        return FALSE;

  return TRUE;
}
