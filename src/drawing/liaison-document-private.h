/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-document.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Points: the margin, and what the foot takes. */
#define LIAISON_DOCUMENT_MARGIN 56.
#define LIAISON_DOCUMENT_FOOT 28.

/* Points around the texts of a table with tints. */
#define LIAISON_DOCUMENT_PADDING 3.5

typedef enum
{
  LIAISON_BLOCK_TITLE,
  LIAISON_BLOCK_HEADING,
  LIAISON_BLOCK_PARAGRAPH,
  LIAISON_BLOCK_LINE,
  LIAISON_BLOCK_FIGURE,
  LIAISON_BLOCK_CAPTION,
  LIAISON_BLOCK_ROW,
  LIAISON_BLOCK_HEADS,
  LIAISON_BLOCK_N_KINDS,
} LiaisonBlockKind;

typedef struct
{
  char               *text;
  char               *aside; /* at the end of the line */
  char               *note;  /* below it, smaller */
  LiaisonDocumentTint tint;
} LiaisonBlockCell;

/**
 * LiaisonBlock:
 * @cells: (element-type LiaisonBlockCell): side by side; one but for a row of a table
 * @shares: (element-type double): how wide the cells are, of their sum
 * @padding: around the texts of its cells, points
 * @heads: (nullable): what stands on top of each page on which its table goes on
 * @height: points, as it was laid out
 *
 * What a document is made of.
 */
typedef struct _LiaisonBlock LiaisonBlock;
struct _LiaisonBlock
{
  LiaisonBlockKind        kind;
  GArray                 *cells;
  GArray                 *shares;
  double                  padding;
  LiaisonBlock           *heads;
  LiaisonDocumentDrawFunc draw;
  gpointer                data;
  GDestroyNotify          destroy;
  double                  height;
};

/**
 * LiaisonPiece:
 * @block: of it
 * @page: where it is, from 0
 * @y: where it is on the page, points
 * @height: points
 * @from: lines of the block that end below this
 * @until: and not below this
 *
 * What of a block stands on a page.
 */
typedef struct
{
  LiaisonBlock *block;
  guint         page;
  double        y;
  double        height;
  double        from;
  double        until;
} LiaisonPiece;

struct _LiaisonDocument
{
  GObject parent_instance;

  char         *title;
  GPtrArray    *blocks; /* LiaisonBlock */
  GArray       *shares; /* of the table that is open */
  LiaisonBlock *heads;  /* of the table that is open */
  GArray       *pieces; /* LiaisonPiece, page after page */
  double        width;
  double        height;
  guint         n_pages;
};

double   liaison_block_get_before (const LiaisonBlock *self);
double   liaison_block_measure    (LiaisonBlock       *self,
                                   cairo_t            *cairo,
                                   double              width);
gboolean liaison_block_split      (LiaisonBlock       *self,
                                   cairo_t            *cairo,
                                   double              width,
                                   double              from,
                                   double              room,
                                   double             *until,
                                   double             *height);
void     liaison_block_draw       (LiaisonBlock       *self,
                                   cairo_t            *cairo,
                                   double              width,
                                   const LiaisonPiece *piece);

G_END_DECLS
