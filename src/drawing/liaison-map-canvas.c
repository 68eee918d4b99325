/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-canvas.h"

#include <math.h>

struct _LiaisonMapCanvas
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  int              width; /* device pixels */
  int              height;
  int              scale;
  int              stride; /* pixels */
  guint32         *pixels;
};

/* A colour with its alpha multiplied in, each 0 to 255. */
typedef struct
{
  guint32 red;
  guint32 green;
  guint32 blue;
  guint32 alpha;
} Ink;

/**
 * liaison_map_canvas_new:
 * @width: px
 * @height: px
 * @scale: device pixels for a px
 *
 * Returns: (transfer full): a canvas that is transparent
 */
LiaisonMapCanvas *
liaison_map_canvas_new (int width,
                        int height,
                        int scale)
{
  LiaisonMapCanvas *self = g_new0 (LiaisonMapCanvas, 1);

  self->width = MAX (width, 1) * scale;
  self->height = MAX (height, 1) * scale;
  self->scale = scale;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  self->stride = cairo_image_surface_get_stride (self->surface) / (int) sizeof (guint32);
  self->pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (self->surface);
  cairo_surface_set_device_scale (self->surface, scale, scale);

  return self;
}

/**
 * liaison_map_canvas_new_for:
 * @cr: where to draw, in px
 *
 * Returns: (transfer full): a canvas whose lines are paths, as for a printer
 */
LiaisonMapCanvas *
liaison_map_canvas_new_for (cairo_t *cr)
{
  LiaisonMapCanvas *self = g_new0 (LiaisonMapCanvas, 1);

  self->scale = 1;
  self->cr = cairo_reference (cr);

  return self;
}

/**
 * liaison_map_canvas_free:
 * @self: (transfer full): a canvas
 *
 * Throws a canvas away.
 */
void
liaison_map_canvas_free (LiaisonMapCanvas *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}

static inline void
blend (guint32   *pixel,
       const Ink *ink,
       guint32    coverage)
{
  guint32 below = *pixel;
  guint32 rest = 255 - ink->alpha * coverage / 255;
  guint32 alpha = ink->alpha * coverage / 255 + (below >> 24) * rest / 255;
  guint32 red = ink->red * coverage / 255 + ((below >> 16) & 0xff) * rest / 255;
  guint32 green = ink->green * coverage / 255 + ((below >> 8) & 0xff) * rest / 255;
  guint32 blue = ink->blue * coverage / 255 + (below & 0xff) * rest / 255;

  *pixel = alpha << 24 | red << 16 | green << 8 | blue;
}

/* Shortens a line to what is inside @margin of the canvas (Liang and Barsky
 * 1984). Returns FALSE where nothing is. */
static gboolean
clip (const LiaisonMapCanvas *self,
      float                   margin,
      float                  *line)
{
  float from = 0, to = 1;
  float dx = line[2] - line[0];
  float dy = line[3] - line[1];
  float towards[4] = { -dx, dx, -dy, dy };
  float room[4] = { line[0] + margin, (float) self->width + margin - line[0],
                    line[1] + margin, (float) self->height + margin - line[1] };

  for (int side = 0; side < 4; side++)
    {
      float at;

      if (fabsf (towards[side]) < 1e-6f)
        {
          if (room[side] < 0)
            return FALSE;
          continue;
        }
      at = room[side] / towards[side];
      if (towards[side] < 0)
        from = MAX (from, at);
      else
        to = MIN (to, at);
    }
  if (from > to)
    return FALSE;

  line[2] = line[0] + to * dx;
  line[3] = line[1] + to * dy;
  line[0] += from * dx;
  line[1] += from * dy;

  return TRUE;
}

/* Walks along the longer axis, @step pixels each, and covers what is near on
 * the shorter, @across pixels each. */
static void
walk_line (guint32   *pixels,
           int        length,
           int        breadth,
           int        step,
           int        across,
           float      start,
           float      end,
           float      at,
           float      slope,
           float      half,
           float      dash,
           const Ink *ink)
{
  float stretch = sqrtf (1 + slope * slope);
  float reach = half * stretch;
  float most = MIN (2 * half, 1);
  int   first = MAX ((int) floorf (start + .5f), 0);
  int   last = MIN ((int) floorf (end + .5f), length - 1);

  for (int i = first; i <= last; i++)
    {
      float middle = at + slope * ((float) i - start);
      int   from = MAX ((int) floorf (middle - reach - .5f) + 1, 0);
      int   to = MIN ((int) ceilf (middle + reach + .5f) - 1, breadth - 1);

      if (dash > 0 && fmodf (((float) i - start) * stretch, 2 * dash) > dash)
        continue;

      for (int j = from; j <= to; j++)
        {
          float coverage = reach + .5f - fabsf ((float) j - middle);

          if (coverage > 0)
            blend (pixels + (gsize) i * (gsize) step + (gsize) j * (gsize) across, ink, (guint32) (255 * MIN (coverage, most)));
        }
    }
}

static void
stroke_line (cairo_t             *cr,
             float                x0,
             float                y0,
             float                x1,
             float                y1,
             float                width,
             float                dash,
             const LiaisonColour *colour)
{
  double length = (double) dash;

  liaison_colour_set_source (colour, cr);
  cairo_set_line_width (cr, (double) width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, &length, dash > 0 ? 1 : 0, 0);
  cairo_move_to (cr, (double) x0, (double) y0);
  cairo_line_to (cr, (double) x1, (double) y1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * liaison_map_canvas_draw_line:
 * @self: a canvas
 * @x0: px
 * @y0: px
 * @x1: px
 * @y1: px
 * @width: px
 * @dash: the length of dashes and of the gaps between them, px; 0 for none
 * @colour: its colour
 *
 * Draws a line with soft edges and blunt ends.
 */
void
liaison_map_canvas_draw_line (LiaisonMapCanvas *self,
                              float             x0,
                              float             y0,
                              float             x1,
                              float             y1,
                              float             width,
                              float             dash,
                              const LiaisonColour *colour)
{
  float    scale = (float) self->scale;
  float    line[4] = { x0 * scale - .5f, y0 * scale - .5f, x1 * scale - .5f, y1 * scale - .5f };
  float    half = width * scale / 2;
  float    alpha = colour->alpha * 255;
  Ink      ink = { (guint32) (colour->red * alpha), (guint32) (colour->green * alpha), (guint32) (colour->blue * alpha), (guint32) alpha };
  gboolean is_steep;

  if (self->pixels == NULL)
    {
      stroke_line (self->cr, x0, y0, x1, y1, width, dash, colour);
      return;
    }
  if (!clip (self, half + 2, line))
    return;

  is_steep = fabsf (line[3] - line[1]) > fabsf (line[2] - line[0]);
  if (is_steep ? line[1] > line[3] : line[0] > line[2])
    {
      float swapped[4] = { line[2], line[3], line[0], line[1] };

      memcpy (line, swapped, sizeof line);
    }
  if (self->cr != NULL)
    cairo_surface_flush (self->surface);
  if (is_steep)
    walk_line (self->pixels, self->height, self->width, self->stride, 1, line[1], line[3], line[0],
               (line[2] - line[0]) / MAX (line[3] - line[1], 1e-6f), half, dash * scale, &ink);
  else
    walk_line (self->pixels, self->width, self->height, 1, self->stride, line[0], line[2], line[1],
               (line[3] - line[1]) / MAX (line[2] - line[0], 1e-6f), half, dash * scale, &ink);
  if (self->cr != NULL)
    cairo_surface_mark_dirty (self->surface);
}

/**
 * liaison_map_canvas_get_cairo:
 * @self: a canvas
 *
 * Returns: (transfer none): to draw on it in px
 */
cairo_t *
liaison_map_canvas_get_cairo (LiaisonMapCanvas *self)
{
  if (self->cr == NULL)
    {
      cairo_surface_mark_dirty (self->surface);
      self->cr = cairo_create (self->surface);
    }

  return self->cr;
}

/**
 * liaison_map_canvas_ref_surface:
 * @self: a canvas of pixels, not to be drawn on any more
 *
 * Returns: (transfer full): what was drawn, in px
 */
cairo_surface_t *
liaison_map_canvas_ref_surface (LiaisonMapCanvas *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_flush (self->surface);

  return cairo_surface_reference (self->surface);
}
