/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-sector-style.h"

#include <math.h>

/* Hues chosen by hand for what they recall, then spread in OKLab so that every
 * two differ for normal, deuteranope and protanope eyes (Viénot, Brettel and
 * Mollon 1999), with 3:1 against the backgrounds of libadwaita. */
static const LiaisonSectorStyle styles[LIAISON_N_SECTOR_STYLES] = {
  { "", LIAISON_SECTOR_SHAPE_RING, 0x77767b, 0x9a9996 },
  { "academic", LIAISON_SECTOR_SHAPE_CIRCLE, 0x1745b9, 0x6697ff },
  { "archive", LIAISON_SECTOR_SHAPE_SQUARE, 0x503000, 0xb17001 },
  { "corporate", LIAISON_SECTOR_SHAPE_HEXAGON, 0x033d58, 0x4e88aa },
  { "digital", LIAISON_SECTOR_SHAPE_DIAMOND, 0x029189, 0x1ce1d5 },
  { "government", LIAISON_SECTOR_SHAPE_PENTAGON, 0x2d00a0, 0x6769f9 },
  { "institutional", LIAISON_SECTOR_SHAPE_DOME, 0xa06dfb, 0xdacdff },
  { "military", LIAISON_SECTOR_SHAPE_STAR, 0x687b4b, 0xaec390 },
  { "law", LIAISON_SECTOR_SHAPE_TRIANGLE_DOWN, 0x680639, 0xcc4a81 },
  { "medical", LIAISON_SECTOR_SHAPE_PLUS, 0xde4568, 0xffb4bd },
  { "media", LIAISON_SECTOR_SHAPE_TRIANGLE_END, 0xab5f01, 0xffa451 },
  { "internet-media", LIAISON_SECTOR_SHAPE_CROSS, 0x0377ad, 0x5fc1ff },
  { "digital-archives", LIAISON_SECTOR_SHAPE_SPARK, 0xa69000, 0xf4d523 },
  { "news-media", LIAISON_SECTOR_SHAPE_TRIANGLE_UP, 0x860075, 0xe64dcc },
  { "records-consultancy", LIAISON_SECTOR_SHAPE_TRIANGLE_START, 0x275701, 0x6fa356 },
};

/**
 * liaison_sector_style_get:
 * @sector: (nullable): id of a specialty or area, "" for none
 *
 * A sector that the user made shares the style of one of the catalogue, always
 * the same one.
 *
 * Returns: (transfer none): how the sector looks
 */
const LiaisonSectorStyle *
liaison_sector_style_get (const char *sector)
{
  if (sector == NULL || *sector == '\0')
    return &styles[0];

  for (guint i = 1; i < LIAISON_N_SECTOR_STYLES; i++)
    if (g_str_equal (styles[i].sector, sector))
      return &styles[i];

  return &styles[1 + g_str_hash (sector) % (LIAISON_N_SECTOR_STYLES - 1)];
}

/**
 * liaison_sector_style_get_nth:
 * @n: from 0, which is no sector, to below %LIAISON_N_SECTOR_STYLES
 *
 * Returns: (transfer none): one style after the other
 */
const LiaisonSectorStyle *
liaison_sector_style_get_nth (guint n)
{
  g_return_val_if_fail (n < LIAISON_N_SECTOR_STYLES, &styles[0]);

  return &styles[n];
}

/**
 * liaison_sector_style_get_colour:
 * @self: a style
 * @dark: whether it is for a dark background
 * @colour: (out caller-allocates): return location of the colour
 *
 * Gives the colour of a sector.
 */
void
liaison_sector_style_get_colour (const LiaisonSectorStyle *self,
                                 gboolean                  dark,
                                 LiaisonColour                  *colour)
{
  liaison_colour_unpack (colour, dark ? self->on_dark : self->on_light);
}

/* The corners of a regular polygon; with @inner below 1 of a star. */
static void
trace_corners (cairo_t *cr,
               double   x,
               double   y,
               double   radius,
               int      n_corners,
               double   start,
               double   inner)
{
  int n = inner < 1 ? 2 * n_corners : n_corners;

  for (int i = 0; i < n; i++)
    {
      double angle = start + 2 * G_PI * i / n;
      double length = inner < 1 && i % 2 == 1 ? radius * inner : radius;

      cairo_line_to (cr, x + length * cos (angle), y + length * sin (angle));
    }
  cairo_close_path (cr);
}

static void
trace_plus (cairo_t *cr,
            double   x,
            double   y,
            double   radius,
            double   turn)
{
  static const double corners[][2] = {
    { 1, .36 }, { .36, .36 }, { .36, 1 }, { -.36, 1 }, { -.36, .36 }, { -1, .36 }, { -1, -.36 }, { -.36, -.36 }, { -.36, -1 }, { .36, -1 }, { .36, -.36 }, { 1, -.36 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    cairo_line_to (cr, x + radius * (corners[i][0] * cos (turn) - corners[i][1] * sin (turn)),
                   y + radius * (corners[i][0] * sin (turn) + corners[i][1] * cos (turn)));
  cairo_close_path (cr);
}

/**
 * liaison_sector_shape_trace:
 * @shape: a shape
 * @cr: where its outline is added to the path
 * @x: its middle
 * @y: its middle
 * @radius: half its extent; shapes are scaled to look equally large
 *
 * Traces a shape, to be filled. The ring is to be filled by the even-odd rule.
 */
void
liaison_sector_shape_trace (LiaisonSectorShape shape,
                            cairo_t           *cr,
                            double             x,
                            double             y,
                            double             radius)
{
  cairo_new_sub_path (cr);
  switch (shape)
    {
    case LIAISON_SECTOR_SHAPE_CIRCLE:
      cairo_arc (cr, x, y, radius * .92, 0, 2 * G_PI);
      break;
    case LIAISON_SECTOR_SHAPE_SQUARE:
      cairo_rectangle (cr, x - radius * .8, y - radius * .8, radius * 1.6, radius * 1.6);
      break;
    case LIAISON_SECTOR_SHAPE_DIAMOND:
      trace_corners (cr, x, y, radius * 1.08, 4, 0, 1);
      break;
    case LIAISON_SECTOR_SHAPE_TRIANGLE_UP:
      trace_corners (cr, x, y + radius * .18, radius * 1.15, 3, -G_PI_2, 1);
      break;
    case LIAISON_SECTOR_SHAPE_TRIANGLE_DOWN:
      trace_corners (cr, x, y - radius * .18, radius * 1.15, 3, G_PI_2, 1);
      break;
    case LIAISON_SECTOR_SHAPE_TRIANGLE_START:
      trace_corners (cr, x + radius * .18, y, radius * 1.15, 3, G_PI, 1);
      break;
    case LIAISON_SECTOR_SHAPE_TRIANGLE_END:
      trace_corners (cr, x - radius * .18, y, radius * 1.15, 3, 0, 1);
      break;
    case LIAISON_SECTOR_SHAPE_PENTAGON:
      trace_corners (cr, x, y, radius, 5, -G_PI_2, 1);
      break;
    case LIAISON_SECTOR_SHAPE_HEXAGON:
      trace_corners (cr, x, y, radius, 6, -G_PI_2, 1);
      break;
    case LIAISON_SECTOR_SHAPE_STAR:
      trace_corners (cr, x, y, radius * 1.15, 5, -G_PI_2, .45);
      break;
    case LIAISON_SECTOR_SHAPE_SPARK:
      trace_corners (cr, x, y, radius * 1.2, 4, -G_PI_2, .38);
      break;
    case LIAISON_SECTOR_SHAPE_PLUS:
      trace_plus (cr, x, y, radius, 0);
      break;
    case LIAISON_SECTOR_SHAPE_CROSS:
      trace_plus (cr, x, y, radius, G_PI_4);
      break;
    case LIAISON_SECTOR_SHAPE_DOME:
      cairo_arc (cr, x, y + radius * .45, radius, G_PI, 2 * G_PI);
      cairo_close_path (cr);
      break;
    case LIAISON_SECTOR_SHAPE_RING:
    default:
      cairo_arc (cr, x, y, radius * .85, 0, 2 * G_PI);
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius * .45, 0, 2 * G_PI);
      break;
    }
}

/**
 * liaison_sector_style_draw:
 * @self: a style
 * @cr: where to draw
 * @dark: whether the background is dark
 * @x: its middle
 * @y: its middle
 * @radius: half its extent
 *
 * Draws the mark of a sector: its shape in its colour.
 */
void
liaison_sector_style_draw (const LiaisonSectorStyle *self,
                           cairo_t                  *cr,
                           gboolean                  dark,
                           double                    x,
                           double                    y,
                           double                    radius)
{
  LiaisonColour colour;

  liaison_sector_style_get_colour (self, dark, &colour);
  liaison_colour_set_source (&colour, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_new_path (cr);
  liaison_sector_shape_trace (self->shape, cr, x, y, radius);
  cairo_fill (cr);
}
