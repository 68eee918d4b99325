/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-document.h"

#include "liaison-date.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

/* Points: the margin, what the foot takes, and the space before each kind of block. */
#define MARGIN 56
#define FOOT 28
#define ASIDE_GAP 12
#define COLUMN_GAP 12

typedef enum
{
  BLOCK_TITLE,
  BLOCK_HEADING,
  BLOCK_PARAGRAPH,
  BLOCK_LINE,
  BLOCK_FIGURE,
  BLOCK_COLUMNS,
  BLOCK_COLUMN_HEADS,
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
  [BLOCK_COLUMNS] = { "Sans 8", 4, 0 },
  [BLOCK_COLUMN_HEADS] = { "Sans Bold 9.5", 10, 0 },
};

#define NOTE_FONT "Sans 8.5"
#define NOTE_GREY 0.4

typedef struct
{
  BlockKind               kind;
  char                   *text;
  char                   *aside; /* at the end of the line */
  char                   *note;  /* below it, smaller */
  GPtrArray              *columns; /* blocks side by side */
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
  Block     *heads; /* one of the blocks, repeated on each page after its own */
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
  g_clear_pointer (&block->columns, g_ptr_array_unref);
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
block_new (BlockKind   kind,
           const char *text,
           const char *aside,
           const char *note)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  block->aside = g_strdup (aside);
  block->note = g_strdup (note);

  return block;
}

static Block *
add_block (LiaisonDocument *self,
           BlockKind        kind,
           const char      *text)
{
  Block *block = block_new (kind, text, "", "");

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
  g_ptr_array_add (self->blocks, block_new (BLOCK_LINE, text, aside, note));
}

static Block *
add_columns (LiaisonDocument   *self,
             BlockKind          kind,
             const char *const *texts,
             const char *const *notes)
{
  Block *block = add_block (self, kind, "");

  block->columns = g_ptr_array_new_with_free_func (block_free);
  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (block->columns, block_new (kind, texts[i], "", notes != NULL ? notes[i] : ""));

  return block;
}

/**
 * liaison_document_add_columns:
 * @self: a document
 * @texts: (array zero-terminated=1): what stands side by side
 * @notes: (array): below each and paler, "" for nothing; as many as @texts
 *
 * Adds a row of a table. It is kept together, so it is to be shorter than a page.
 */
void
liaison_document_add_columns (LiaisonDocument   *self,
                              const char *const *texts,
                              const char *const *notes)
{
  add_columns (self, BLOCK_COLUMNS, texts, notes);
}

/**
 * liaison_document_add_column_heads:
 * @self: a document
 * @texts: (array zero-terminated=1): what each column is about
 *
 * Adds the heads of a table; they stand again on each page that follows.
 */
void
liaison_document_add_column_heads (LiaisonDocument   *self,
                                   const char *const *texts)
{
  self->heads = add_columns (self, BLOCK_COLUMN_HEADS, texts, NULL);
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

/* The words of the page itself say from which side its language is read. */
static gboolean
is_mirrored (void)
{
  switch (g_unichar_get_script (g_utf8_get_char (_ ("Page %u of %u"))))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      return FALSE;
    }
}

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
  if (is_mirrored ())
    {
      pango_context_set_base_dir (pango_layout_get_context (layout), PANGO_DIRECTION_RTL);
      pango_layout_set_auto_dir (layout, FALSE);
      pango_layout_set_alignment (layout, width > 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    }
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
  double aside_width, text_width, aside_height, height, room;

  measure_layout (aside, &aside_width, &aside_height);
  room = *block->aside != '\0' ? MAX (width - aside_width - ASIDE_GAP, width / 3) : width;
  text = make_layout (cairo, style->font, block->text, room);
  measure_layout (text, &text_width, &height);
  if (is_drawn)
    {
      show_layout (cairo, text, is_mirrored () ? width - room : 0, 0, style->grey);
      show_layout (cairo, aside, is_mirrored () ? 0 : width - aside_width, 0, NOTE_GREY);
    }
  if (*block->note != '\0')
    {
      g_autoptr (PangoLayout) note = make_layout (cairo, block->kind == BLOCK_COLUMNS ? style->font : NOTE_FONT, block->note, width);
      double note_width, note_height;

      measure_layout (note, &note_width, &note_height);
      height += *block->text != '\0' ? 1 : -height; /* an empty text takes a line */
      if (is_drawn)
        show_layout (cairo, note, 0, height, NOTE_GREY);
      height += note_height;
    }

  return height;
}

/* The same for columns, which are as wide as each other. */
static double
set_columns (cairo_t *cairo,
             Block   *block,
             double   width,
             gboolean is_drawn)
{
  double column = (width + COLUMN_GAP) / MAX (block->columns->len, 1);
  double height = 0;

  for (guint i = 0; i < block->columns->len; i++)
    {
      cairo_save (cairo);
      cairo_translate (cairo, (is_mirrored () ? block->columns->len - 1 - i : i) * column, 0);
      height = MAX (height, set_text (cairo, g_ptr_array_index (block->columns, i), column - COLUMN_GAP, is_drawn));
      cairo_restore (cairo);
    }

  return height;
}

static double
set_block (cairo_t *cairo,
           Block   *block,
           double   width,
           gboolean is_drawn)
{
  return block->columns != NULL ? set_columns (cairo, block, width, is_drawn) : set_text (cairo, block, width, is_drawn);
}

/* How much of the page a block needs to be on it: a heading also what follows. */
static double
get_needed (LiaisonDocument *self,
            guint            place)
{
  Block *block = g_ptr_array_index (self->blocks, place);
  Block *next = place + 1 < self->blocks->len ? g_ptr_array_index (self->blocks, place + 1) : NULL;

  if (block->kind == BLOCK_HEADING && next != NULL)
    return block->height + styles[next->kind].before + MIN (next->height, self->height / 2);

  return block->height;
}

/* What the heads of a table take of a page that follows their own. */
static double
get_heads_height (LiaisonDocument *self,
                  guint            page)
{
  return self->heads != NULL && self->heads->page < page ? self->heads->height + styles[BLOCK_COLUMNS].before : 0;
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

      block->page = G_MAXUINT;
      if (block->kind != BLOCK_FIGURE)
        block->height = set_block (cairo, block, width - 2 * MARGIN, FALSE);
    }
  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = g_ptr_array_index (self->blocks, i);

      y += y > MARGIN ? styles[block->kind].before : 0;
      if (y > MARGIN && y + get_needed (self, i) > height - MARGIN - FOOT)
        {
          page++;
          y = MARGIN + get_heads_height (self, page);
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
  double width, height, room;

  measure_layout (number, &width, &height);
  room = self->width - 2 * MARGIN - width - ASIDE_GAP;
  what = make_layout (cairo, NOTE_FONT, left, room);
  pango_layout_set_ellipsize (what, PANGO_ELLIPSIZE_MIDDLE);
  cairo_set_source_rgb (cairo, 0.8, 0.8, 0.8);
  cairo_rectangle (cairo, MARGIN, y - 6, self->width - 2 * MARGIN, 0.5);
  cairo_fill (cairo);
  show_layout (cairo, what, is_mirrored () ? self->width - MARGIN - room : MARGIN, y, NOTE_GREY);
  show_layout (cairo, number, is_mirrored () ? MARGIN : self->width - MARGIN - width, y, NOTE_GREY);
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
        set_block (cairo, block, self->width - 2 * MARGIN, TRUE);
      cairo_restore (cairo);
    }
  if (get_heads_height (self, page) > 0)
    {
      cairo_save (cairo);
      cairo_translate (cairo, MARGIN, MARGIN);
      set_block (cairo, self->heads, self->width - 2 * MARGIN, TRUE);
      cairo_restore (cairo);
    }
  draw_foot (self, cairo, page);
}
