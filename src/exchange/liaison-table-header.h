/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-column-map.h"

G_BEGIN_DECLS

/* No program writes a wider header. */
#define LIAISON_TABLE_MOST_COLUMNS 2000

/**
 * LiaisonTableHeader:
 * @delimiter: what parts cells
 * @line: where it begins
 * @n_known: how sure it is that this is the header, 0 for none
 * @form: the program that writes such columns
 * @columns: (element-type LiaisonColumn): what the cells below it say
 * @samples: (element-type utf8): a column, what stands in its first cells
 * @key: the setting in which its reading is kept
 * @is_settled: whether people said how to read each column
 * @is_chosen: whether they said so now, so that it is to be remembered
 * @is_readable: whether any column tells one row from another
 *
 * The header of a table: names of columns, and what they are read as.
 */
struct _LiaisonTableHeader
{
  char        delimiter;
  guint       line;
  guint       n_known;
  LiaisonForm form;
  GArray     *columns;
  GPtrArray  *samples;
  char       *key;
  gboolean    is_settled;
  gboolean    is_chosen;
  gboolean    is_readable;
};

LiaisonTableHeader *liaison_table_header_find (const char       *text,
                                               gsize             length,
                                               LiaisonColumnMap *map);
void                liaison_table_header_free (LiaisonTableHeader *self);

gboolean liaison_table_header_needs_columns (LiaisonTableHeader *self);
char    *liaison_table_header_dup_unknown (LiaisonTableHeader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonTableHeader, liaison_table_header_free)

G_END_DECLS
