/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-document.h"

#include "liaison-date.h"
#include "liaison-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

/* Points: the margin, what the foot takes, and the space before each kind of block. */
#define MARGIN 56
#define FOOT 28
#define ASIDE_GAP 12

typedef enum
{
  BLOCK_TITLE,
  BLOCK_HEADING,
  BLOCK_PARAGRAPH,
  BLOCK_LINE,
  BLOCK_FIGURE,
} BlockKind;

typedef struct
{
  const char *font;
  double      before;
  double      grey;
} Style;

static const Style styles[] = {
  [BLOCK_TITLE] = { "Sans Bold 20", 0, 0 },
  [BLOCK_HEADING] = { "Sans Bold 12.5", 20, 0 },
  [BLOCK_PARAGRAPH] = { "Sans 10", 6, 0.2 },
  [BLOCK_LINE] = { "Sans 10", 7, 0 },
  [BLOCK_FIGURE] = { NULL, 10, 0 },
};

#define NOTE_FONT "Sans 8.5"
#define NOTE_GREY 0.4

typedef struct
{
  BlockKind               kind;
  char                   *text;
  char                   *aside; /* at the end of the line */
  char                   *note;  /* below it, smaller */
  LiaisonDocumentDrawFunc draw;
  gpointer                data;
  GDestroyNotify          destroy;
  double                  height;
  guint                   page;
  double                  y;
} Block;

struct _LiaisonDocument
{
  GObject parent_instance;

  char      *title;
  GPtrArray *blocks;
  double     width;
  double     height;
  guint      n_pages;
};

G_DEFINE_FINAL_TYPE (LiaisonDocument, liaison_document, G_TYPE_OBJECT)

static void
block_free (gpointer data)
{
  Block *block = data;

  if (block->destroy != NULL)
    block->destroy (block->data);
  g_free (block->text);
  g_free (block->aside);
  g_free (block->note);
  g_free (block);
}

static void
liaison_document_finalize (GObject *object)
{
  LiaisonDocument *self = LIAISON_DOCUMENT (object);

  g_free (self->title);
  g_ptr_array_unref (self->blocks);

  G_OBJECT_CLASS (liaison_document_parent_class)->finalize (object);
}

static void
liaison_document_class_init (LiaisonDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_document_finalize;
}

static void
liaison_document_init (LiaisonDocument *self)
{
  self->blocks = g_ptr_array_new_with_free_func (block_free);
}

static Block *
add_block (LiaisonDocument *self,
           BlockKind        kind,
           const char      *text)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  block->aside = g_strdup ("");
  block->note = g_strdup ("");
  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * liaison_document_new:
 * @title: what it is about
 *
 * Returns: (transfer full): a document with nothing but its title
 */
LiaisonDocument *
liaison_document_new (const char *title)
{
  LiaisonDocument *self = g_object_new (LIAISON_TYPE_DOCUMENT, NULL);

  self->title = g_strdup (title);
  add_block (self, BLOCK_TITLE, title);

  return self;
}

/**
 * liaison_document_get_title:
 * @self: a document
 *
 * Returns: what it is about
 */
const char *
liaison_document_get_title (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * liaison_document_add_heading:
 * @self: a document
 * @text: a heading; it is never the last on a page
 */
void
liaison_document_add_heading (LiaisonDocument *self,
                              const char      *text)
{
  add_block (self, BLOCK_HEADING, text);
}

/**
 * liaison_document_add_paragraph:
 * @self: a document
 * @text: a paragraph
 */
void
liaison_document_add_paragraph (LiaisonDocument *self,
                                const char      *text)
{
  if (*text != '\0')
    add_block (self, BLOCK_PARAGRAPH, text);
}

/**
 * liaison_document_add_line:
 * @self: a document
 * @text: what it says
 * @aside: at its end, "" for nothing
 * @note: below it and smaller, "" for nothing
 */
void
liaison_document_add_line (LiaisonDocument *self,
                           const char      *text,
                           const char      *aside,
                           const char      *note)
{
  Block *block = add_block (self, BLOCK_LINE, text);

  g_free (block->aside);
  g_free (block->note);
  block->aside = g_strdup (aside);
  block->note = g_strdup (note);
}

/**
 * liaison_document_add_figure:
 * @self: a document
 * @height: points
 * @draw: draws it
 * @data: for @draw
 * @destroy: (nullable): frees @data
 */
void
liaison_document_add_figure (LiaisonDocument        *self,
                             double                  height,
                             LiaisonDocumentDrawFunc draw,
                             gpointer                data,
                             GDestroyNotify          destroy)
{
  Block *block = add_block (self, BLOCK_FIGURE, "");

  block->height = height;
  block->draw = draw;
  block->data = data;
  block->destroy = destroy;
}

/* ---- setting ---- */

static PangoLayout *
make_layout (cairo_t    *cairo,
             const char *font,
             const char *text,
             double      width)
{
  PangoLayout          *layout = pango_cairo_create_layout (cairo);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.15f);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
measure_layout (PangoLayout *layout,
                double      *width,
                double      *height)
{
  int pango_width, pango_height;

  pango_layout_get_size (layout, &pango_width, &pango_height);
  *width = (double) pango_width / PANGO_SCALE;
  *height = (double) pango_height / PANGO_SCALE;
}

static void
show_layout (cairo_t     *cairo,
             PangoLayout *layout,
             double       x,
             double       y,
             double       grey)
{
  cairo_set_source_rgb (cairo, grey, grey, grey);
  cairo_move_to (cairo, x, y);
  pango_cairo_show_layout (cairo, layout);
}

/* Sets a block of text at 0, 0, and draws it where asked. Returns its height. */
static double
set_text (cairo_t *cairo,
          Block   *block,
          double   width,
          gboolean is_drawn)
{
  const Style *style = &styles[block->kind];
  g_autoptr (PangoLayout) aside = make_layout (cairo, style->font, block->aside, 0);
  g_autoptr (PangoLayout) text = NULL;
  double aside_width, text_width, aside_height, height;

  measure_layout (aside, &aside_width, &aside_height);
  text = make_layout (cairo, style->font, block->text, *block->aside != '\0' ? MAX (width - aside_width - ASIDE_GAP, width / 3) : width);
  measure_layout (text, &text_width, &height);
  if (is_drawn)
    {
      show_layout (cairo, text, 0, 0, style->grey);
      show_layout (cairo, aside, width - aside_width, 0, NOTE_GREY);
    }
  if (*block->note != '\0')
    {
      g_autoptr (PangoLayout) note = make_layout (cairo, NOTE_FONT, block->note, width);
      double note_width, note_height;

      measure_layout (note, &note_width, &note_height);
      if (is_drawn)
        show_layout (cairo, note, 0, height + 1, NOTE_GREY);
      height += note_height + 1;
    }

  return height;
}

/* How much of the page a block needs to be on it: a heading also what follows. */
static double
get_needed (LiaisonDocument *self,
            guint            place)
{
  Block *block = g_ptr_array_index (self->blocks, place);
  Block *next = place + 1 < self->blocks->len ? g_ptr_array_index (self->blocks, place + 1) : NULL;

  if (block->kind == BLOCK_HEADING && next != NULL)
    return block->height + styles[next->kind].before + MIN (next->height, self->height / 3);

  return block->height;
}

/**
 * liaison_document_lay_out:
 * @self: a document
 * @width: of a page, points
 * @height: of a page, points
 *
 * Sets it on pages of that size.
 *
 * Returns: how many there are
 */
guint
liaison_document_lay_out (LiaisonDocument *self,
                          double           width,
                          double           height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t         *cairo = cairo_create (surface);
  double           y = MARGIN;
  guint            page = 0;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), 0);

  self->width = width;
  self->height = height;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = g_ptr_array_index (self->blocks, i);

      if (block->kind != BLOCK_FIGURE)
        block->height = set_text (cairo, block, width - 2 * MARGIN, FALSE);
    }
  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = g_ptr_array_index (self->blocks, i);

      y += y > MARGIN ? styles[block->kind].before : 0;
      if (y > MARGIN && y + get_needed (self, i) > height - MARGIN - FOOT)
        {
          page++;
          y = MARGIN;
        }
      block->page = page;
      block->y = y;
      y += block->height;
    }
  self->n_pages = page + 1;
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  return self->n_pages;
}

static void
draw_foot (LiaisonDocument *self,
           cairo_t         *cairo,
           guint            page)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *date = liaison_date_dup_full (today);
  /* Translators: the title of what is printed, then the date */
  g_autofree char *left = g_strdup_printf (C_ ("page", "%s · %s"), self->title, date);
  /* Translators: this page, and how many there are */
  g_autofree char *right = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->n_pages);
  g_autoptr (PangoLayout) number = make_layout (cairo, NOTE_FONT, right, 0);
  g_autoptr (PangoLayout) what = NULL;
  double y = self->height - MARGIN;
  double width, height;

  measure_layout (number, &width, &height);
  what = make_layout (cairo, NOTE_FONT, left, self->width - 2 * MARGIN - width - ASIDE_GAP);
  pango_layout_set_ellipsize (what, PANGO_ELLIPSIZE_MIDDLE);
  cairo_set_source_rgb (cairo, 0.8, 0.8, 0.8);
  cairo_rectangle (cairo, MARGIN, y - 6, self->width - 2 * MARGIN, 0.5);
  cairo_fill (cairo);
  show_layout (cairo, what, MARGIN, y, NOTE_GREY);
  show_layout (cairo, number, self->width - MARGIN - width, y, NOTE_GREY);
}

/**
 * liaison_document_draw_page:
 * @self: a document that was laid out
 * @cairo: where to draw
 * @page: from 0
 */
void
liaison_document_draw_page (LiaisonDocument *self,
                            cairo_t         *cairo,
                            guint            page)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = g_ptr_array_index (self->blocks, i);

      if (block->page != page)
        continue;
      cairo_save (cairo);
      cairo_translate (cairo, MARGIN, block->y);
      if (block->kind == BLOCK_FIGURE)
        block->draw (cairo, self->width - 2 * MARGIN, block->height, block->data);
      else
        set_text (cairo, block, self->width - 2 * MARGIN, TRUE);
      cairo_restore (cairo);
    }
  draw_foot (self, cairo, page);
}

/* ---- saving ---- */

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
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
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
