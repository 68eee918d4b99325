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
 * LiaisonDocument:
 *
 * Something to be printed: a title, then headings, paragraphs, lines and figures,
 * set on pages of any size with the date and the page below.
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
void        liaison_document_add_columns (LiaisonDocument   *self,
                                          const char *const *texts,
                                          const char *const *notes);
void        liaison_document_add_column_heads (LiaisonDocument   *self,
                                               const char *const *texts);
void        liaison_document_add_figure (LiaisonDocument        *self,
                                         double                  height,
                                         LiaisonDocumentDrawFunc draw,
                                         gpointer                data,
                                         GDestroyNotify          destroy);

guint    liaison_document_lay_out (LiaisonDocument *self,
                                   double           width,
                                   double           height);
void     liaison_document_draw_page (LiaisonDocument *self,
                                     cairo_t         *cairo,
                                     guint            page);
gboolean liaison_document_save (LiaisonDocument *self,
                                GFile           *file,
                                GError         **error);

G_END_DECLS
