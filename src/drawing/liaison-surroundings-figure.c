/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-surroundings-figure.h"

#include "liaison-catalog.h"
#include "liaison-page-text.h"
#include "liaison-sector-style.h"
#include "liaison-surroundings-picture.h"

#include <glib/gi18n-lib.h>

/* Points: what a name takes, the least of a picture, and the lines of the legend. */
#define NAME_HEIGHT 21.
#define LEAST_HEIGHT 84.
#define LEGEND_GAP 10.
#define LEGEND_LINE 14.
#define MARK_RADIUS 4.
#define MARK_WIDTH 13.

#define LEGEND_COLUMNS 3
#define NAME_FONT LIAISON_PAGE_FONT " 9"
#define LEGEND_FONT LIAISON_PAGE_FONT " 8.5"
#define LEGEND_GREY 0.2

typedef struct
{
  LiaisonSurroundings *around;
  GPtrArray           *sectors; /* ids of those that are seen, not owned */
} Figure;

static void
figure_free (gpointer data)
{
  Figure *self = data;

  g_ptr_array_unref (self->sectors);
  liaison_surroundings_free (self->around);
  g_free (self);
}

static void
add_sector (Figure     *self,
            const char *sector)
{
  if (sector != NULL && *sector != '\0' && !g_ptr_array_find_with_equal_func (self->sectors, sector, g_str_equal, NULL))
    g_ptr_array_add (self->sectors, (gpointer) sector);
}

static guint
count_legend_lines (const Figure *self)
{
  return (self->sectors->len + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS;
}

static double
get_legend_height (const Figure *self)
{
  return self->sectors->len > 0 ? LEGEND_GAP + count_legend_lines (self) * LEGEND_LINE : 0;
}

static void
draw_legend_entry (const char *sector,
                   cairo_t    *cairo,
                   double      x,
                   double      y,
                   double      width)
{
  gboolean    is_mirrored = liaison_page_text_is_mirrored ();
  const char *name = liaison_catalog_get_sector_name (liaison_catalog_get_default (), sector);
  g_autoptr (PangoLayout) layout = liaison_page_text_new (cairo, LEGEND_FONT, name, width - MARK_WIDTH);
  double text_width, height;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  liaison_page_text_measure (layout, &text_width, &height);
  liaison_sector_style_draw (liaison_sector_style_get (sector), cairo, FALSE, is_mirrored ? x + width - MARK_RADIUS : x + MARK_RADIUS,
                             y + height / 2, MARK_RADIUS);
  liaison_page_text_show (layout, cairo, is_mirrored ? x : x + MARK_WIDTH, y, LEGEND_GREY);
}

static void
draw_legend (const Figure *self,
             cairo_t      *cairo,
             double        y,
             double        width)
{
  double column = width / LEGEND_COLUMNS;

  for (guint i = 0; i < self->sectors->len; i++)
    {
      guint place = i % LEGEND_COLUMNS;

      if (liaison_page_text_is_mirrored ())
        place = LEGEND_COLUMNS - 1 - place;
      draw_legend_entry (g_ptr_array_index (self->sectors, i), cairo, place * column, y + i / LEGEND_COLUMNS * LEGEND_LINE, column - LEGEND_GAP);
    }
}

static void
draw_figure (cairo_t *cairo,
             double   width,
             double   height,
             gpointer data)
{
  Figure                 *self = data;
  double                  legend = get_legend_height (self);
  LiaisonSurroundingsLook look = {
    .context = liaison_page_text_new_context (cairo, NAME_FONT),
    .text = { 0, 0, 0, 1 },
    .user = _ ("Me"),
  };

  liaison_surroundings_picture_draw (self->around, &look, cairo, width, height - legend);
  draw_legend (self, cairo, height - legend + LEGEND_GAP, width);
  g_object_unref (look.context);
}

/**
 * liaison_surroundings_figure_add:
 * @document: where to add it
 * @around: (transfer full): whom to draw
 * @caption: below it
 *
 * Adds a small map of somebody's surroundings with the marks of the sectors that
 * are seen; nothing where nobody stands around.
 */
void
liaison_surroundings_figure_add (LiaisonDocument     *document,
                                 LiaisonSurroundings *around,
                                 const char          *caption)
{
  Figure *self = g_new0 (Figure, 1);
  guint   n = around->neighbours->len;

  self->around = around;
  self->sectors = g_ptr_array_new ();
  add_sector (self, around->sector);
  for (guint i = 0; i < n; i++)
    add_sector (self, g_array_index (around->neighbours, LiaisonNeighbour, i).sector);
  if (n > 0)
    liaison_document_add_figure (document, MAX ((n + 1) / 2 * NAME_HEIGHT, LEAST_HEIGHT) + get_legend_height (self), caption,
                                 draw_figure, self, figure_free);
  else
    figure_free (self);
}
