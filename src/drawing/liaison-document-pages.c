/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-document-private.h"

#include "liaison-date.h"
#include "liaison-isolate.h"
#include "liaison-page-text.h"

#include <glib/gi18n-lib.h>

/* Points: what is lower stays together, what is higher goes on over the page, for
 * a row is read across; and what of that is to stand below a heading. */
#define LEAST_TO_SPLIT 90.
#define LEAST_ROW_TO_SPLIT 150.
#define LEAST_BELOW_HEADING 40.

#define AFTER_HEADS 6.
#define FOOT_GAP 12.
#define FOOT_FONT LIAISON_PAGE_FONT " 8.5"
#define FOOT_GREY 0.35

/* Where the next block goes. */
typedef struct
{
  cairo_t *cairo;
  guint    page;
  double   y;
  gboolean is_top; /* nothing stands above it but heads */
} Place;

static double
get_width (LiaisonDocument *self)
{
  return self->width - 2 * LIAISON_DOCUMENT_MARGIN;
}

static double
get_bottom (LiaisonDocument *self)
{
  return self->height - LIAISON_DOCUMENT_MARGIN - LIAISON_DOCUMENT_FOOT;
}

static gboolean
may_split (LiaisonBlock *block)
{
  return block->kind != LIAISON_BLOCK_FIGURE && block->height > (block->kind == LIAISON_BLOCK_ROW ? LEAST_ROW_TO_SPLIT : LEAST_TO_SPLIT);
}

static gboolean
is_kind (LiaisonDocument *self,
         guint            place,
         LiaisonBlockKind kind)
{
  return place < self->blocks->len && ((LiaisonBlock *) g_ptr_array_index (self->blocks, place))->kind == kind;
}

/* Of a list neither the first line stays behind alone, nor goes the last one. */
static gboolean
is_at_end_of_list (LiaisonDocument *self,
                   guint            place,
                   LiaisonBlockKind kind)
{
  return is_kind (self, place + 1, kind) && (place == 0 || !is_kind (self, place - 1, kind) || !is_kind (self, place + 2, kind));
}

/* Whether a block is to stand on the page on which the next one begins. */
static gboolean
stays_with_next (LiaisonDocument *self,
                 guint            place)
{
  LiaisonBlock *block = g_ptr_array_index (self->blocks, place);

  if (place + 1 == self->blocks->len)
    return FALSE;

  switch (block->kind)
    {
    case LIAISON_BLOCK_TITLE:
    case LIAISON_BLOCK_HEADING:
    case LIAISON_BLOCK_HEADS:
      return TRUE;
    case LIAISON_BLOCK_FIGURE:
      return is_kind (self, place + 1, LIAISON_BLOCK_CAPTION);
    case LIAISON_BLOCK_PARAGRAPH:
      /* The sentence below a heading. */
      return is_kind (self, place - 1, LIAISON_BLOCK_HEADING) && !is_kind (self, place + 1, LIAISON_BLOCK_HEADING) && !may_split (block);
    case LIAISON_BLOCK_LINE:
    case LIAISON_BLOCK_ROW:
      return is_at_end_of_list (self, place, block->kind) && !may_split (block);
    case LIAISON_BLOCK_CAPTION:
    case LIAISON_BLOCK_N_KINDS:
    default:
      return FALSE;
    }
}

/* How much of the page a block needs to be on it, with what is to stay with it. */
static double
get_needed (LiaisonDocument *self,
            guint            place)
{
  LiaisonBlock *block = g_ptr_array_index (self->blocks, place);
  double        needed = 0;

  for (; stays_with_next (self, place); place++)
    {
      LiaisonBlock *next = g_ptr_array_index (self->blocks, place + 1);

      needed += block->height + liaison_block_get_before (next);
      block = next;
    }

  return needed + (may_split (block) ? LEAST_BELOW_HEADING : block->height);
}

static void
add_piece (LiaisonDocument *self,
           Place           *place,
           LiaisonBlock    *block,
           double           height,
           double           from,
           double           until)
{
  LiaisonPiece piece = { block, place->page, place->y, height, from, until };

  g_array_append_val (self->pieces, piece);
  place->y += height;
  place->is_top = FALSE;
}

/* The heads of a table stand again on each page on which it goes on. */
static void
turn_page (LiaisonDocument *self,
           Place           *place,
           LiaisonBlock    *heads)
{
  place->page++;
  place->y = LIAISON_DOCUMENT_MARGIN;
  if (heads != NULL)
    {
      add_piece (self, place, heads, heads->height, -1, G_MAXDOUBLE);
      place->y += AFTER_HEADS;
    }
  place->is_top = TRUE;
}

static void
place_block (LiaisonDocument *self,
             Place           *place,
             LiaisonBlock    *block)
{
  double from = -1, left = block->height;

  while (may_split (block) && place->y + left > get_bottom (self))
    {
      double until, height;

      if (liaison_block_split (block, place->cairo, get_width (self), from, get_bottom (self) - place->y, &until, &height))
        {
          add_piece (self, place, block, height, from, until);
          left = block->height - until;
          from = until;
        }
      else if (place->is_top)
        break; /* no page has more room */
      if (left <= 0)
        return;
      turn_page (self, place, block->heads);
    }
  add_piece (self, place, block, from < 0 ? MIN (left, get_bottom (self) - LIAISON_DOCUMENT_MARGIN) : left, from, G_MAXDOUBLE);
}

static void
measure_blocks (LiaisonDocument *self,
                cairo_t         *cairo)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      LiaisonBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind != LIAISON_BLOCK_FIGURE)
        block->height = liaison_block_measure (block, cairo, get_width (self));
    }
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
  Place            place = { cairo_create (surface), 0, LIAISON_DOCUMENT_MARGIN, TRUE };

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), 0);

  self->width = width;
  self->height = height;
  g_array_set_size (self->pieces, 0);
  measure_blocks (self, place.cairo);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      LiaisonBlock *block = g_ptr_array_index (self->blocks, i);
      double        before = place.is_top ? 0 : liaison_block_get_before (block);

      if (!place.is_top && place.y + before + get_needed (self, i) > get_bottom (self))
        turn_page (self, &place, block->heads);
      else
        place.y += before;
      place_block (self, &place, block);
    }
  self->n_pages = place.page + 1;
  cairo_destroy (place.cairo);
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
  /* Translators: the title of what is printed, then the date; or the program, then the page */
  g_autofree char *left = liaison_isolate_printf (C_ ("page", "%s · %s"), self->title, date);
  /* Translators: this page, and how many there are */
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->n_pages);
  g_autofree char *right = liaison_isolate_printf (C_ ("page", "%s · %s"), _ ("Liaison"), number);
  gboolean         is_mirrored = liaison_page_text_is_mirrored ();
  g_autoptr (PangoLayout) whose = liaison_page_text_new (cairo, FOOT_FONT, right, 0);
  g_autoptr (PangoLayout) what = NULL;
  double y = self->height - LIAISON_DOCUMENT_MARGIN;
  double width, height, room;

  liaison_page_text_measure (whose, &width, &height);
  room = get_width (self) - width - FOOT_GAP;
  what = liaison_page_text_new (cairo, FOOT_FONT, left, room);
  pango_layout_set_ellipsize (what, PANGO_ELLIPSIZE_MIDDLE);
  cairo_set_source_rgb (cairo, 0.75, 0.75, 0.75);
  cairo_rectangle (cairo, LIAISON_DOCUMENT_MARGIN, y - 6, get_width (self), 0.5);
  cairo_fill (cairo);
  liaison_page_text_show (what, cairo, is_mirrored ? self->width - LIAISON_DOCUMENT_MARGIN - room : LIAISON_DOCUMENT_MARGIN, y, FOOT_GREY);
  liaison_page_text_show (whose, cairo, is_mirrored ? LIAISON_DOCUMENT_MARGIN : self->width - LIAISON_DOCUMENT_MARGIN - width, y, FOOT_GREY);
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

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const LiaisonPiece *piece = &g_array_index (self->pieces, LiaisonPiece, i);

      if (piece->page != page)
        continue;
      cairo_save (cairo);
      cairo_translate (cairo, LIAISON_DOCUMENT_MARGIN, piece->y);
      liaison_block_draw (piece->block, cairo, get_width (self), piece);
      cairo_restore (cairo);
    }
  draw_foot (self, cairo, page);
}
