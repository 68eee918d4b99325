/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonCsv:
 * @cells: (element-type utf8): the cells of the row that was read last
 * @line: where that row begins
 *
 * Reads the rows of a table one after the other, by RFC 4180 and what programs
 * make of it: rows end with CR, LF or CRLF, and may be short or long.
 */
typedef struct
{
  GPtrArray *cells;
  guint      line;

  /*< private >*/
  const char *at;
  const char *end;
  char        delimiter;
  guint       next_line;
  guint       n_rows;
} LiaisonCsv;

void     liaison_csv_init (LiaisonCsv *self,
                           const char *text,
                           gsize       length,
                           char        delimiter);
gboolean liaison_csv_next (LiaisonCsv *self,
                           GError    **error);
gboolean liaison_csv_is_blank (LiaisonCsv *self);
void     liaison_csv_clear (LiaisonCsv *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonCsv, liaison_csv_clear)

G_END_DECLS
