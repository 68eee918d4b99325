/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-document.h"

#include "liaison-error.h"

#include <cairo-pdf.h>

typedef struct
{
  GOutputStream *output;
  GError        *error;
} Writing;

static cairo_status_t
write_cb (gpointer             data,
          const unsigned char *bytes,
          unsigned int         size)
{
  Writing *writing = data;

  if (writing->error == NULL)
    g_output_stream_write_all (writing->output, bytes, size, NULL, NULL, &writing->error);

  return writing->error == NULL ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void
draw_all (LiaisonDocument *self,
          cairo_surface_t *surface)
{
  cairo_t *cairo = cairo_create (surface);
  guint    n_pages = liaison_document_lay_out (self, LIAISON_DOCUMENT_WIDTH, LIAISON_DOCUMENT_HEIGHT);

  for (guint page = 0; page < n_pages; page++)
    {
      liaison_document_draw_page (self, cairo, page);
      cairo_show_page (cairo);
    }
  cairo_destroy (cairo);
}

/**
 * liaison_document_save:
 * @self: a document
 * @file: where to save it as PDF; what is there is replaced once all is written
 * @error: return location of a failure
 *
 * Saves a document on pages of A4. It writes: not on the main thread.
 *
 * Returns: whether it was saved
 */
gboolean
liaison_document_save (LiaisonDocument *self,
                       GFile           *file,
                       GError         **error)
{
  g_autoptr (GFileOutputStream) output = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, error);
  Writing          writing = { G_OUTPUT_STREAM (output), NULL };
  cairo_surface_t *surface;
  cairo_status_t   status;

  if (output == NULL)
    return FALSE;
  surface = cairo_pdf_surface_create_for_stream (write_cb, &writing, LIAISON_DOCUMENT_WIDTH, LIAISON_DOCUMENT_HEIGHT);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, liaison_document_get_title (self));
  draw_all (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (writing.error == NULL && status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (&writing.error, LIAISON_ERROR, LIAISON_ERROR_FAILED, cairo_status_to_string (status));
  if (writing.error != NULL)
    {
      /* Closed without the old file being replaced. */
      g_autoptr (GCancellable) cancelled = g_cancellable_new ();

      g_cancellable_cancel (cancelled);
      g_output_stream_close (G_OUTPUT_STREAM (output), cancelled, NULL);
      g_propagate_error (error, writing.error);
      return FALSE;
    }

  return g_output_stream_close (G_OUTPUT_STREAM (output), NULL, error);
}
