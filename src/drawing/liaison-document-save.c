/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-document-private.h"

#include "liaison-drawn-file.h"
#include "liaison-drawn-text.h"
#include "liaison-error.h"

#include <cairo-pdf.h>
#include <langinfo.h>

/* Of US Letter, mm, as the C library has it. */
#define LETTER_WIDTH 216

/* What the C library says of the region; A4 where it does not know. */
static gboolean
is_letter (LiaisonDocumentPaper paper)
{
#ifdef __GLIBC__
  /* It hands a number over where other answers are texts. */
  union
  {
    const char  *text;
    unsigned int millimetres;
  } width = { .text = nl_langinfo (_NL_PAPER_WIDTH) };

  if (paper == LIAISON_DOCUMENT_PAPER_LOCAL)
    return width.millimetres == LETTER_WIDTH;
#endif

  return paper == LIAISON_DOCUMENT_PAPER_LETTER;
}

/* The headings, beside the pages in a reader. */
static void
add_outline (LiaisonDocument *self,
             cairo_surface_t *surface,
             guint            page)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const LiaisonPiece *piece = &g_array_index (self->pieces, LiaisonPiece, i);
      g_autofree char    *where = g_strdup_printf ("page=%u pos=[%d %d]", page + 1, (int) LIAISON_DOCUMENT_MARGIN, (int) piece->y);

      if (piece->page == page && piece->from < 0 && piece->block->kind == LIAISON_BLOCK_HEADING)
        {
          g_autofree char *heading = liaison_drawn_text_dup (g_array_index (piece->block->cells, LiaisonBlockCell, 0).text);

          cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, heading, where, (cairo_pdf_outline_flags_t) 0);
        }
    }
}

static void
draw_all (LiaisonDocument *self,
          cairo_surface_t *surface,
          double           width,
          double           height)
{
  cairo_t *cairo = cairo_create (surface);
  guint    n_pages = liaison_document_lay_out (self, width, height);

  for (guint page = 0; page < n_pages; page++)
    {
      liaison_document_draw_page (self, cairo, page);
      add_outline (self, surface, page);
      cairo_show_page (cairo);
    }
  cairo_destroy (cairo);
}

/**
 * liaison_document_save:
 * @self: a document
 * @file: where to save it as PDF; what is there is replaced once all is written
 * @paper: for which paper
 * @error: return location of a failure
 *
 * Saves a document. It writes: not on the main thread.
 *
 * Returns: whether it was saved
 */
gboolean
liaison_document_save (LiaisonDocument     *self,
                       GFile               *file,
                       LiaisonDocumentPaper paper,
                       GError             **error)
{
  double width = is_letter (paper) ? LIAISON_DOCUMENT_LETTER_WIDTH : LIAISON_DOCUMENT_WIDTH;
  double height = is_letter (paper) ? LIAISON_DOCUMENT_LETTER_HEIGHT : LIAISON_DOCUMENT_HEIGHT;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *title = liaison_drawn_text_dup (liaison_document_get_title (self));
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (liaison_drawn_file_append, bytes, width, height);
  cairo_status_t   status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Liaison " LIAISON_VERSION);
  draw_all (self, surface, width, height);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, cairo_status_to_string (status));
      return FALSE;
    }

  return liaison_drawn_file_save (bytes, file, error);
}
