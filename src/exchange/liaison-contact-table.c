/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-table.h"

#include "liaison-contact-table-row.h"
#include "liaison-csv.h"
#include "liaison-encoding.h"
#include "liaison-error.h"
#include "liaison-table-header.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROWS_AT_ONCE 256

static gboolean
fail_without_header (const char *text,
                     gsize       length,
                     GError    **error)
{
  g_auto (LiaisonCsv) csv = { NULL };
  g_autoptr (GError) local = NULL;

  /* A quotation mark that is never closed is the better reason. */
  liaison_csv_init (&csv, text, length, ',');
  while (liaison_csv_next (&csv, &local))
    if (csv.n_rows > ROWS_AT_ONCE || csv.cells->len > LIAISON_TABLE_MOST_COLUMNS)
      break;

  if (local == NULL && csv.cells->len > LIAISON_TABLE_MOST_COLUMNS)
    g_set_error (&local, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
                 /* Translators: the number of a line, and of the columns there */
                 _("Line %u has %u columns, more than a table of contacts can have. Nothing was changed."), csv.line, csv.cells->len);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _("The file holds no contacts that Liaison can read: it has no vCards, and none of its first lines "
                           "names columns such as “First Name” or “Email”. Nothing was changed."));

  return FALSE;
}

/* The order of day and month: a date that leaves no choice settles it for the
 * whole file. */
static gboolean
settle_dates (LiaisonTableRow *row,
              const LiaisonTableHeader    *header,
              const char      *text,
              gsize            length,
              GError         **error)
{
  g_auto (LiaisonCsv) csv = { NULL };
  g_autoptr (GError) local = NULL;

  liaison_csv_init (&csv, text, length, header->delimiter);
  while (liaison_csv_next (&csv, &local))
    if (csv.line > header->line)
      liaison_table_row_look_at_dates (row, csv.cells);
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

static void
read_row (LiaisonReading  *reading,
          LiaisonTableRow *row,
          LiaisonCsv      *csv)
{
  g_autoptr (LiaisonDraft) draft = liaison_draft_new (csv->line, FALSE);

  liaison_table_row_read (row, csv->cells, draft, reading);
  if (reading->form == LIAISON_FORM_LINKEDIN && *liaison_draft_get_text (draft, "given_name") == '\0' &&
      *liaison_draft_get_text (draft, "family_name") == '\0' && *liaison_draft_get_text (draft, "name") == '\0' && draft->methods->len == 0)
    liaison_reading_add_problem (reading, csv->line, NULL, FALSE, _("The row has neither a name nor a profile."));
  else if (!liaison_draft_complete (draft))
    liaison_reading_add_problem (reading, csv->line, NULL, FALSE, _("The row has neither a name nor an address."));
  else
    liaison_reading_take_draft (reading, g_steal_pointer (&draft));
}

/* The last row of a file that was cut: it has no end, and fewer cells than the
 * header, as none before it. */
static gboolean
is_cut (const LiaisonCsv         *csv,
        const LiaisonTableHeader *header,
        guint                     n_short)
{
  return csv->at >= csv->end && csv->end[-1] != '\n' && csv->end[-1] != '\r' && csv->cells->len < header->columns->len &&
         n_short == 0;
}

static void
skip_cut (LiaisonReading           *reading,
          LiaisonTableRow          *row,
          const LiaisonCsv         *csv,
          const LiaisonTableHeader *header)
{
  g_autoptr (LiaisonDraft) draft = liaison_draft_new (csv->line, FALSE);
  g_autofree char *reason =
    /* Translators: how many cells a row has, and how many columns the table */
    g_strdup_printf (_("The file ends in the middle of this row: it has %u of %u cells."), csv->cells->len, header->columns->len);

  liaison_table_row_read (row, csv->cells, draft, reading);
  liaison_draft_complete (draft);
  liaison_reading_add_problem (reading, csv->line, liaison_draft_get_name (draft), TRUE, reason);
}

static gboolean
read_rows (LiaisonReading *reading,
           const LiaisonTableHeader   *header,
           const char     *text,
           gsize           length,
           LiaisonDateOrder order,
           GCancellable   *cancellable,
           GError        **error)
{
  g_auto (LiaisonTableRow) row = { NULL };
  g_auto (LiaisonCsv) csv = { NULL };
  g_autoptr (GError) local = NULL;
  guint n_short = 0;
  guint n_rows = 0;

  liaison_table_row_init (&row, header->columns, header->form);
  if (order != LIAISON_DATE_ORDER_UNKNOWN)
    row.order = order;
  else if (!settle_dates (&row, header, text, length, error))
    return FALSE;

  liaison_csv_init (&csv, text, length, header->delimiter);
  while (liaison_csv_next (&csv, &local))
    {
      if (csv.n_rows % ROWS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (csv.line <= header->line || liaison_csv_is_blank (&csv))
        continue;

      n_rows++;
      if (is_cut (&csv, header, n_short))
        skip_cut (reading, &row, &csv, header);
      else
        read_row (reading, &row, &csv);
      n_short += csv.cells->len < header->columns->len ? 1 : 0;
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (n_rows == 0)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                           _("The table has the names of its columns and no rows. Nothing was changed."));
      return FALSE;
    }

  liaison_table_row_remark (&row, reading);

  return TRUE;
}

/* What is to be said of the columns. */
static void
remark_columns (LiaisonReading           *reading,
                const LiaisonTableHeader *header)
{
  g_autofree char *unknown = NULL;
  g_autofree char *remark = NULL;

  if (header->is_settled && !header->is_chosen)
    liaison_reading_add_remark (reading, _("The columns are read as you chose before for this header."));
  if (!liaison_table_header_needs_columns ((LiaisonTableHeader *) header))
    return;

  unknown = liaison_table_header_dup_unknown ((LiaisonTableHeader *) header);
  if (unknown == NULL)
    return;
  /* Translators: %s is one or more names of columns in quotes */
  remark = g_strdup_printf (_("Columns that were not understood stay with each contact as other details: %s."), unknown);
  liaison_reading_add_remark (reading, remark);
}

/**
 * liaison_contact_table_read:
 * @reading: where to put what was read
 * @bytes: text of liaison_encoding_unwrap()
 * @map: (nullable): what people said of columns; with it a table that holds no
 *   name that is known is read as far as its header
 * @cancellable: (nullable): stops it
 * @error: return location of a failure, which names the line
 *
 * Reads a table of contacts: what parts its cells is told by the header, the
 * header by the names in it, wherever it stands among the first rows.
 *
 * Returns: whether it was read to its end
 */
gboolean
liaison_contact_table_read (LiaisonReading   *reading,
                            GBytes           *bytes,
                            LiaisonColumnMap *map,
                            GCancellable     *cancellable,
                            GError          **error)
{
  g_autofree char *text = liaison_encoding_dup_utf8 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
  gsize            length = strlen (text);

  reading->header = liaison_table_header_find (text, length, map);
  if (reading->header == NULL)
    return fail_without_header (text, length, error);

  reading->form = reading->header->form;
  if (reading->header->is_readable)
    remark_columns (reading, reading->header);

  return !reading->header->is_readable || read_rows (reading, reading->header, text, length, map != NULL ? liaison_column_map_get_order (map) : LIAISON_DATE_ORDER_UNKNOWN, cancellable, error);
}
