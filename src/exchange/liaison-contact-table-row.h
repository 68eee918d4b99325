/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-normal.h"
#include "liaison-reading.h"

G_BEGIN_DECLS

/**
 * LiaisonTableRow:
 * @columns: (element-type LiaisonColumn): what the cells of a row say
 * @form: the program that wrote the file
 * @order: of day and month, as far as the dates of the file tell
 * @example: (nullable): a date of the file that can be read in two ways
 *
 * Reads the rows of a table of contacts into drafts.
 */
typedef struct
{
  GArray          *columns;
  LiaisonForm      form;
  LiaisonDateOrder order;
  char            *example;
} LiaisonTableRow;

void liaison_table_row_init (LiaisonTableRow *self,
                             GArray          *columns,
                             LiaisonForm      form);
void liaison_table_row_clear (LiaisonTableRow *self);
void liaison_table_row_look_at_dates (LiaisonTableRow *self,
                                      GPtrArray       *cells);
void liaison_table_row_read (LiaisonTableRow *self,
                             GPtrArray       *cells,
                             LiaisonDraft    *draft,
                             LiaisonReading  *reading);
void liaison_table_row_remark (LiaisonTableRow *self,
                               LiaisonReading  *reading);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonTableRow, liaison_table_row_clear)

G_END_DECLS
