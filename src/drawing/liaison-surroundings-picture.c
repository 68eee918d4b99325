/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-surroundings-picture.h"

#include "liaison-contact.h"
#include "liaison-drawn-text.h"
#include "liaison-sector-style.h"

#include <math.h>

/* In units of what is drawn on: px of a window, points of a page. */
#define MIDDLE_RADIUS 9.
#define RADIUS 7.
#define RING 3.
#define NAME_GAP 5.
#define LONGEST_NAME 150.
#define LEAST_ROOM 44. /* from the middle to where a name begins */

static const LiaisonNeighbour *
get_neighbour (const LiaisonSurroundings *around,
               guint                      i)
{
  return &g_array_index (around->neighbours, LiaisonNeighbour, i);
}

static guint
count_first_side (const LiaisonSurroundings *around)
{
  return (around->neighbours->len + 1) / 2;
}

/* How long a name may be in so much width. */
static double
get_name_room (double width)
{
  return CLAMP (width / 2 - LEAST_ROOM - RADIUS - RING - NAME_GAP, 0, LONGEST_NAME);
}

/**
 * liaison_surroundings_picture_find_place:
 * @around: whom is drawn
 * @neighbour: 0 for the closest
 * @is_mirrored: whether one reads from the right
 * @width: of the picture
 * @height: of the picture
 * @x: (out): of the middle of the mark
 * @y: (out): of the middle of the mark
 *
 * Says where somebody stands: on an oval, half of them on the side that is read
 * first, the closest on top, and the rest on the other from below. They are as
 * far from each other in height, that names beside them have a line each.
 */
void
liaison_surroundings_picture_find_place (const LiaisonSurroundings *around,
                                         guint                      neighbour,
                                         gboolean                   is_mirrored,
                                         double                     width,
                                         double                     height,
                                         double                    *x,
                                         double                    *y)
{
  guint    n_first = count_first_side (around);
  gboolean is_first = neighbour < n_first;
  guint    n = is_first ? n_first : around->neighbours->len - n_first;
  guint    place = is_first ? neighbour : around->neighbours->len - 1 - neighbour;
  double   sine = (2. * place + 1) / n - 1;
  double   reach = width / 2 - get_name_room (width) - RADIUS - RING - NAME_GAP;

  *y = height / 2 + sine * height / 2;
  *x = width / 2 + (is_first != is_mirrored ? 1 : -1) * reach * sqrt (1 - sine * sine * 0.75);
}

/* ---- lines ---- */

/* A line from mark to mark; it ends at their edge, for some are hollow. */
static void
draw_line (cairo_t             *cairo,
           const LiaisonColour *text,
           double               x1,
           double               y1,
           double               radius,
           double               x2,
           double               y2,
           double               width,
           double               strength)
{
  LiaisonColour colour = *text;
  double        length = hypot (x2 - x1, y2 - y1);

  if (length <= radius + RADIUS)
    return;
  colour.alpha *= (float) strength;
  liaison_colour_set_source (&colour, cairo);
  cairo_set_line_width (cairo, width);
  cairo_move_to (cairo, x1 + (x2 - x1) * radius / length, y1 + (y2 - y1) * radius / length);
  cairo_line_to (cairo, x2 - (x2 - x1) * RADIUS / length, y2 - (y2 - y1) * RADIUS / length);
  cairo_stroke (cairo);
}

static void
draw_lines (const LiaisonSurroundings     *around,
            const LiaisonSurroundingsLook *look,
            cairo_t                       *cairo,
            gboolean                       is_mirrored,
            double                         width,
            double                         height)
{
  double x1, y1, x2, y2;

  for (guint i = 0; i + 1 < around->pairs->len; i += 2)
    {
      liaison_surroundings_picture_find_place (around, g_array_index (around->pairs, guint, i), is_mirrored, width, height, &x1, &y1);
      liaison_surroundings_picture_find_place (around, g_array_index (around->pairs, guint, i + 1), is_mirrored, width, height, &x2, &y2);
      draw_line (cairo, &look->text, x1, y1, RADIUS, x2, y2, 1, 0.25);
    }
  for (guint i = 0; i < around->neighbours->len; i++)
    {
      liaison_surroundings_picture_find_place (around, i, is_mirrored, width, height, &x1, &y1);
      draw_line (cairo, &look->text, width / 2, height / 2, MIDDLE_RADIUS, x1, y1, 1 + get_neighbour (around, i)->closeness * 0.5, 0.45);
    }
}

/* ---- those who stand there ---- */

/* Organizations are squares, associations with a ring, as on the map. */
static void
draw_organization (cairo_t                  *cairo,
                   const LiaisonSectorStyle *style,
                   gboolean                  is_association,
                   gboolean                  is_dark,
                   double                    x,
                   double                    y)
{
  LiaisonColour colour;

  liaison_sector_style_get_colour (style, is_dark, &colour);
  liaison_colour_set_source (&colour, cairo);
  cairo_rectangle (cairo, x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  cairo_fill (cairo);
  if (!is_association)
    return;
  cairo_set_line_width (cairo, 1.5);
  cairo_rectangle (cairo, x - RADIUS - RING, y - RADIUS - RING, 2 * (RADIUS + RING), 2 * (RADIUS + RING));
  cairo_stroke (cairo);
}

static void
draw_mark (const LiaisonNeighbour *neighbour,
           gboolean                is_dark,
           cairo_t                *cairo,
           double                  x,
           double                  y)
{
  const LiaisonSectorStyle *style = liaison_sector_style_get (neighbour->sector);

  if (liaison_contact_key_is_organization (neighbour->key))
    draw_organization (cairo, style, neighbour->is_association, is_dark, x, y);
  else
    liaison_sector_style_draw (style, cairo, is_dark, x, y, RADIUS);
}

/* A name stands beside its mark, away from the middle. */
static void
draw_name (const LiaisonNeighbour        *neighbour,
           const LiaisonSurroundingsLook *look,
           cairo_t                       *cairo,
           double                         x,
           double                         y,
           double                         width)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (look->context);
  gboolean       is_right = x > width / 2;
  PangoRectangle extents;

  liaison_drawn_text_set_name (layout, neighbour->key == LIAISON_CONTACT_KEY_USER ? look->user : neighbour->name);
  pango_layout_set_width (layout, -1);
  pango_layout_get_extents (layout, NULL, &extents);
  if (extents.width > get_name_room (width) * PANGO_SCALE)
    {
      pango_layout_set_width (layout, (int) (get_name_room (width) * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_get_extents (layout, NULL, &extents);
    }
  x += is_right ? RADIUS + RING + NAME_GAP : -RADIUS - RING - NAME_GAP - (double) extents.width / PANGO_SCALE;
  liaison_colour_set_source (&look->text, cairo);
  cairo_move_to (cairo, x - (double) extents.x / PANGO_SCALE, y - (double) extents.height / 2 / PANGO_SCALE);
  pango_cairo_show_layout (cairo, layout);
}

/**
 * liaison_surroundings_picture_draw:
 * @around: whom is drawn
 * @look: how
 * @cairo: where to draw, from its origin
 * @width: of the picture
 * @height: of the picture
 *
 * Draws a contact and who stands around it as the map draws them: a shape and a
 * colour for the sector, a wider line for a closer tie, a thin one between those
 * who know each other. Works in any thread.
 */
void
liaison_surroundings_picture_draw (const LiaisonSurroundings     *around,
                                   const LiaisonSurroundingsLook *look,
                                   cairo_t                       *cairo,
                                   double                         width,
                                   double                         height)
{
  gboolean is_mirrored = pango_context_get_base_dir (look->context) == PANGO_DIRECTION_RTL;

  draw_lines (around, look, cairo, is_mirrored, width, height);
  for (guint i = 0; i < around->neighbours->len; i++)
    {
      const LiaisonNeighbour *neighbour = get_neighbour (around, i);
      double                  x, y;

      liaison_surroundings_picture_find_place (around, i, is_mirrored, width, height, &x, &y);
      draw_mark (neighbour, look->is_dark, cairo, x, y);
      draw_name (neighbour, look, cairo, x, y, width);
    }
  liaison_sector_style_draw (liaison_sector_style_get (around->sector), cairo, look->is_dark, width / 2, height / 2, MIDDLE_RADIUS);
}
