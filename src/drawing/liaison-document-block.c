/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-document-private.h"

#include "liaison-page-text.h"

/* Points: between a text and what stands at the end of its line, between the
 * columns of a table, and how long a line of a paragraph may be
 * to be read with ease. */
#define ASIDE_GAP 16.
#define COLUMN_GAP 10.
#define TINTED_GAP 4.
#define MEASURE 440.

/* Below the heads of a table, with their rule amid. */
#define BELOW_HEADS 6.

/* The lines of a cell without a tint hang, that one sees where each begins. */
#define HANGING 7.

#define NOTE_GREY 0.35

/* Of the same height, whatever is rounded. */
#define NEARLY 0.01

/* So many lines of a block stay together, at the foot of a page and on top of it. */
#define LINES_TOGETHER 2

typedef struct
{
  const char *font;
  const char *note_font;
  double      before; /* points */
  double      grey;
} Style;

static const Style styles[LIAISON_BLOCK_N_KINDS] = {
  [LIAISON_BLOCK_TITLE] = { LIAISON_PAGE_FONT " Bold 22", NULL, 0, 0 },
  [LIAISON_BLOCK_HEADING] = { LIAISON_PAGE_FONT " Bold 13", NULL, 22, 0 },
  [LIAISON_BLOCK_PARAGRAPH] = { LIAISON_PAGE_FONT " 10.5", NULL, 6, 0.15 },
  [LIAISON_BLOCK_LINE] = { LIAISON_PAGE_FONT " 10.5", LIAISON_PAGE_FONT " 9", 7, 0 },
  [LIAISON_BLOCK_FIGURE] = { NULL, NULL, 14, 0 },
  [LIAISON_BLOCK_CAPTION] = { LIAISON_PAGE_FONT " 9", NULL, 6, NOTE_GREY },
  [LIAISON_BLOCK_ROW] = { LIAISON_PAGE_FONT " 9", LIAISON_PAGE_FONT " 8.5", 3, 0 },
  [LIAISON_BLOCK_HEADS] = { LIAISON_PAGE_FONT " Bold 9", NULL, 12, 0 },
};

/* A text of a block, where it stands. */
typedef struct
{
  PangoLayout *layout;
  double       x;
  double       y;
  double       grey;
} Part;

static void
clear_part (gpointer data)
{
  g_object_unref (((Part *) data)->layout);
}

/* Adds a text below what there is; returns where it ends. */
static double
add_part (LiaisonBlock *self,
          GArray       *parts,
          cairo_t      *cairo,
          gboolean      is_note,
          const char   *text,
          double        x,
          double        y,
          double        width)
{
  const Style *style = &styles[self->kind];
  Part         part = { liaison_page_text_new (cairo, is_note ? style->note_font : style->font, text, width), x, y, is_note ? NOTE_GREY : style->grey };
  double       text_width, text_height;

  if (self->kind == LIAISON_BLOCK_ROW && self->padding == 0)
    pango_layout_set_indent (part.layout, (int) (-HANGING * PANGO_SCALE));
  liaison_page_text_measure (part.layout, &text_width, &text_height);
  g_array_append_val (parts, part);

  return y + text_height;
}

/* What stands at the end of the line. Returns how wide it is, with the gap. */
static double
add_aside (GArray     *parts,
           cairo_t    *cairo,
           const char *font,
           const char *text,
           double      width)
{
  Part   part = { liaison_page_text_new (cairo, font, text, 0), 0, 0, NOTE_GREY };
  double text_width, text_height;

  liaison_page_text_measure (part.layout, &text_width, &text_height);
  if (text_width > width / 2) /* in lines of its own, and not over the text */
    {
      g_object_unref (part.layout);
      part.layout = liaison_page_text_new (cairo, font, text, width / 2);
      pango_layout_set_alignment (part.layout, liaison_page_text_is_mirrored () ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
      text_width = width / 2;
    }
  part.x = liaison_page_text_is_mirrored () ? 0 : width - text_width;
  g_array_append_val (parts, part);

  return text_width + ASIDE_GAP;
}

static void
add_cell (LiaisonBlock           *self,
          const LiaisonBlockCell *cell,
          GArray                 *parts,
          cairo_t                *cairo,
          double                  x,
          double                  width)
{
  const Style *style = &styles[self->kind];
  double       room = self->kind == LIAISON_BLOCK_PARAGRAPH || self->kind == LIAISON_BLOCK_CAPTION ? MIN (width, MEASURE) : width;
  double       y = self->padding;

  if (*cell->aside != '\0')
    room -= add_aside (parts, cairo, style->font, cell->aside, width);
  if (liaison_page_text_is_mirrored ())
    x += width - room;
  if (*cell->text != '\0')
    y = add_part (self, parts, cairo, FALSE, cell->text, x, y, room) + 1;
  if (*cell->note != '\0')
    add_part (self, parts, cairo, TRUE, cell->note, x, y, room);
}

/* Where a cell of a table stands; a text without columns takes the line. */
static void
place_cell (LiaisonBlock *self,
            guint         place,
            double        width,
            double       *x,
            double       *cell_width)
{
  double gap = self->padding > 0 ? TINTED_GAP : COLUMN_GAP;
  double sum = 0, before = 0;

  *x = 0;
  *cell_width = width;
  if (self->shares == NULL)
    return;
  for (guint i = 0; i < self->shares->len; i++)
    {
      before += i < place ? g_array_index (self->shares, double, i) : 0;
      sum += g_array_index (self->shares, double, i);
    }
  *x = before / sum * (width + gap);
  *cell_width = g_array_index (self->shares, double, place) / sum * (width + gap) - gap;
  if (liaison_page_text_is_mirrored ())
    *x = width - *x - *cell_width;
}

/* Sets a block, at 0, 0. */
static GArray *
set_block (LiaisonBlock *self,
           cairo_t      *cairo,
           double        width)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  double  x, cell_width;

  g_array_set_clear_func (parts, clear_part);
  for (guint i = 0; i < self->cells->len; i++)
    {
      place_cell (self, i, width, &x, &cell_width);
      add_cell (self, &g_array_index (self->cells, LiaisonBlockCell, i), parts, cairo, x + self->padding, cell_width - 2 * self->padding);
    }

  return parts;
}

/* ---- lines ---- */

typedef struct
{
  const Part      *part;
  PangoLayoutLine *line;
  double           x;
  double           baseline;
  double           top;
  double           bottom;
} Line;

static GArray *
list_lines (GArray *parts,
            double  from,
            double  until)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < parts->len; i++)
    {
      const Part      *part = &g_array_index (parts, Part, i);
      PangoLayoutIter *iter = pango_layout_get_iter (part->layout);

      do
        {
          PangoRectangle extents;
          int            top, bottom;
          Line           line = { part, pango_layout_iter_get_line_readonly (iter) };

          pango_layout_iter_get_line_extents (iter, NULL, &extents);
          pango_layout_iter_get_line_yrange (iter, &top, &bottom);
          line.x = part->x + (double) extents.x / PANGO_SCALE;
          line.baseline = part->y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
          line.top = part->y + (double) top / PANGO_SCALE;
          line.bottom = part->y + (double) bottom / PANGO_SCALE;
          if (line.bottom > from + NEARLY && line.bottom <= until + NEARLY)
            g_array_append_val (lines, line);
        }
      while (pango_layout_iter_next_line (iter));
      pango_layout_iter_free (iter);
    }

  return lines;
}

static void
find_ends (GArray *lines,
           double *top,
           double *bottom)
{
  *top = lines->len > 0 ? G_MAXDOUBLE : 0;
  *bottom = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      *top = MIN (*top, g_array_index (lines, Line, i).top);
      *bottom = MAX (*bottom, g_array_index (lines, Line, i).bottom);
    }
}

/**
 * liaison_block_get_before: (skip)
 * @self: a block
 *
 * Returns: what stays free above it, points
 */
double
liaison_block_get_before (const LiaisonBlock *self)
{
  return styles[self->kind].before;
}

/**
 * liaison_block_measure: (skip)
 * @self: a block with a text
 * @cairo: where it will be drawn, or the like of it
 * @width: that there is, points
 *
 * Returns: how high it is, points
 */
double
liaison_block_measure (LiaisonBlock *self,
                       cairo_t      *cairo,
                       double        width)
{
  g_autoptr (GArray) parts = set_block (self, cairo, width);
  g_autoptr (GArray) lines = list_lines (parts, -1, G_MAXDOUBLE);
  double top, bottom;

  find_ends (lines, &top, &bottom);

  return bottom + self->padding + (self->kind == LIAISON_BLOCK_HEADS ? BELOW_HEADS : 0);
}

/* How many lines of the longest text end there or above it. */
static guint
count_lines (GArray *lines,
             double  until)
{
  guint       most = 0, n = 0;
  const Part *part = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      n = line->part == part ? n : 0;
      part = line->part;
      n += line->bottom <= until + NEARLY;
      most = MAX (most, n);
    }

  return most;
}

/**
 * liaison_block_split: (skip)
 * @self: a block with a text
 * @cairo: where it will be drawn, or the like of it
 * @width: that there is, points
 * @from: the lines that end below this are to be placed
 * @room: how high what is placed may be, points
 * @until: (out): the lines that do not end below this have room
 * @height: (out): what they take, points
 *
 * Looks which lines of a block have room on a page; where not all have, neither
 * a few stay behind nor a few go alone.
 *
 * Returns: whether any have
 */
gboolean
liaison_block_split (LiaisonBlock *self,
                     cairo_t      *cairo,
                     double        width,
                     double        from,
                     double        room,
                     double       *until,
                     double       *height)
{
  g_autoptr (GArray) parts = set_block (self, cairo, width);
  g_autoptr (GArray) lines = list_lines (parts, from, G_MAXDOUBLE);
  double top, bottom, limit;

  find_ends (lines, &top, &bottom);
  limit = top + room - 2 * self->padding;
  *until = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      double  end = g_array_index (lines, Line, i).bottom;
      guint   n_left = count_lines (lines, G_MAXDOUBLE) - count_lines (lines, end);

      if (end <= limit && end > *until && (end >= bottom - NEARLY || (n_left >= LINES_TOGETHER && count_lines (lines, end) >= LINES_TOGETHER)))
        *until = end;
    }
  *height = *until - top + 2 * self->padding;

  return *until > 0;
}

/* ---- drawing ---- */

static void
draw_tint (cairo_t            *cairo,
           LiaisonDocumentTint tint,
           double              x,
           double              width,
           double              height)
{
  static const double dashes[] = { 2, 2 };

  cairo_save (cairo);
  cairo_set_line_width (cairo, tint == LIAISON_DOCUMENT_TINT_FRAMED ? 1.2 : 0.7);
  cairo_rectangle (cairo, x + 0.6, 0.6, width - 1.2, height - 1.2);
  switch (tint)
    {
    case LIAISON_DOCUMENT_TINT_FAINT:
      cairo_set_source_rgb (cairo, 0.965, 0.965, 0.965);
      cairo_fill (cairo);
      break;
    case LIAISON_DOCUMENT_TINT_FILLED:
      cairo_set_source_rgb (cairo, 0.80, 0.88, 0.97);
      cairo_fill (cairo);
      break;
    case LIAISON_DOCUMENT_TINT_FRAMED:
      cairo_set_source_rgb (cairo, 0.16, 0.42, 0.75);
      cairo_stroke (cairo);
      break;
    case LIAISON_DOCUMENT_TINT_DASHED:
      cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_set_source_rgb (cairo, 0.45, 0.45, 0.45);
      cairo_stroke (cairo);
      break;
    case LIAISON_DOCUMENT_TINT_NONE:
    default:
      cairo_new_path (cairo);
      break;
    }
  cairo_restore (cairo);
}

static void
draw_tints (LiaisonBlock *self,
            cairo_t      *cairo,
            double        width,
            double        height)
{
  double x, cell_width;

  for (guint i = 0; i < self->cells->len; i++)
    {
      place_cell (self, i, width, &x, &cell_width);
      draw_tint (cairo, g_array_index (self->cells, LiaisonBlockCell, i).tint, x, cell_width, height);
    }
  if (self->kind != LIAISON_BLOCK_HEADS)
    return;
  cairo_set_source_rgb (cairo, 0.4, 0.4, 0.4);
  cairo_rectangle (cairo, 0, height - BELOW_HEADS / 2, width, 0.6);
  cairo_fill (cairo);
}

/**
 * liaison_block_draw: (skip)
 * @self: a block
 * @cairo: where to draw, from 0, 0
 * @width: that there is, points
 * @piece: what of it
 *
 * Draws a block, or some of its lines.
 */
void
liaison_block_draw (LiaisonBlock       *self,
                    cairo_t            *cairo,
                    double              width,
                    const LiaisonPiece *piece)
{
  g_autoptr (GArray) parts = NULL;
  g_autoptr (GArray) lines = NULL;
  double top, bottom;

  if (self->kind == LIAISON_BLOCK_FIGURE)
    {
      self->draw (cairo, width, piece->height, self->data);
      return;
    }

  parts = set_block (self, cairo, width);
  lines = list_lines (parts, piece->from, piece->until);
  draw_tints (self, cairo, width, piece->height);
  find_ends (lines, &top, &bottom);
  top = piece->from < 0 ? 0 : top - self->padding;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      cairo_set_source_rgb (cairo, line->part->grey, line->part->grey, line->part->grey);
      cairo_move_to (cairo, line->x, line->baseline - top);
      pango_cairo_show_layout_line (cairo, line->line);
    }
}
