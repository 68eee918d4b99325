/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* A4, in points. */
#define LIAISON_DOCUMENT_WIDTH 595.28
#define LIAISON_DOCUMENT_HEIGHT 841.89

/* US Letter, in points. */
#define LIAISON_DOCUMENT_LETTER_WIDTH 612.
#define LIAISON_DOCUMENT_LETTER_HEIGHT 792.

/**
 * LiaisonDocumentDrawFunc:
 * @cairo: where to draw, from 0, 0
 * @width: points
 * @height: points
 * @data: what the caller gave
 *
 * Draws a figure of a document.
 */
typedef void (*LiaisonDocumentDrawFunc) (cairo_t *cairo,
                                         double   width,
                                         double   height,
                                         gpointer data);

/**
 * LiaisonDocumentPaper:
 * @LIAISON_DOCUMENT_PAPER_LOCAL: what is used where the reader is
 * @LIAISON_DOCUMENT_PAPER_A4: A4
 * @LIAISON_DOCUMENT_PAPER_LETTER: US Letter
 *
 * Paper that a document is saved for.
 */
typedef enum
{
  LIAISON_DOCUMENT_PAPER_LOCAL,
  LIAISON_DOCUMENT_PAPER_A4,
  LIAISON_DOCUMENT_PAPER_LETTER,
} LiaisonDocumentPaper;

/**
 * LiaisonDocumentTable:
 * @LIAISON_DOCUMENT_TABLE_PLAIN: texts side by side
 * @LIAISON_DOCUMENT_TABLE_TINTED: cells that may be tinted, with room around their texts
 *
 * How a table looks.
 */
typedef enum
{
  LIAISON_DOCUMENT_TABLE_PLAIN,
  LIAISON_DOCUMENT_TABLE_TINTED,
} LiaisonDocumentTable;

/**
 * LiaisonDocumentTint:
 * @LIAISON_DOCUMENT_TINT_NONE: paper
 * @LIAISON_DOCUMENT_TINT_FAINT: a breath of grey
 * @LIAISON_DOCUMENT_TINT_DASHED: a dashed frame
 * @LIAISON_DOCUMENT_TINT_FRAMED: a frame
 * @LIAISON_DOCUMENT_TINT_FILLED: filled
 *
 * What lies behind a cell of a table. They differ also where nothing is coloured.
 */
typedef enum
{
  LIAISON_DOCUMENT_TINT_NONE,
  LIAISON_DOCUMENT_TINT_FAINT,
  LIAISON_DOCUMENT_TINT_DASHED,
  LIAISON_DOCUMENT_TINT_FRAMED,
  LIAISON_DOCUMENT_TINT_FILLED,
} LiaisonDocumentTint;

/**
 * LiaisonDocumentCell:
 * @text: what it says
 * @note: (nullable): below it and paler
 * @tint: what lies behind it
 *
 * A cell of a table.
 */
typedef struct
{
  const char         *text;
  const char         *note;
  LiaisonDocumentTint tint;
} LiaisonDocumentCell;

/**
 * LiaisonDocument:
 *
 * Something to be printed: a title, then headings, paragraphs, lines, tables and
 * figures, set on pages of any size with the date and the page below.
 */
#define LIAISON_TYPE_DOCUMENT (liaison_document_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDocument, liaison_document, LIAISON, DOCUMENT, GObject)

LiaisonDocument *liaison_document_new (const char *title);

const char *liaison_document_get_title (LiaisonDocument *self);
void        liaison_document_add_heading (LiaisonDocument *self,
                                          const char      *text);
void        liaison_document_add_paragraph (LiaisonDocument *self,
                                            const char      *text);
void        liaison_document_add_line (LiaisonDocument *self,
                                       const char      *text,
                                       const char      *aside,
                                       const char      *note);
void        liaison_document_begin_table (LiaisonDocument     *self,
                                          LiaisonDocumentTable look,
                                          const double        *shares,
                                          const char *const   *heads);
void        liaison_document_add_row (LiaisonDocument           *self,
                                      const LiaisonDocumentCell *cells);
void        liaison_document_end_table (LiaisonDocument *self);
void        liaison_document_add_figure (LiaisonDocument        *self,
                                         double                  height,
                                         const char             *caption,
                                         LiaisonDocumentDrawFunc draw,
                                         gpointer                data,
                                         GDestroyNotify          destroy);

guint    liaison_document_lay_out (LiaisonDocument *self,
                                   double           width,
                                   double           height);
void     liaison_document_draw_page (LiaisonDocument *self,
                                     cairo_t         *cairo,
                                     guint            page);
gboolean liaison_document_save (LiaisonDocument     *self,
                                GFile               *file,
                                LiaisonDocumentPaper paper,
                                GError             **error);

G_END_DECLS
