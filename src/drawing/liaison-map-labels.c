/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-labels.h"

/* The side of a square of the grid in which what is near is looked up, px. */
#define SQUARE 64.f

/* Between a node and its label, and between labels, px. */
#define GAP 3.f

struct _LiaisonMapLabels
{
  graphene_rect_t bounds;
  int             n_columns;
  int             n_rows;
  GArray         *taken;   /* of graphene_rect_t */
  GArray        **squares; /* of indices in taken; NULL for none */
};

/**
 * liaison_map_labels_new:
 * @width: of the picture, px
 * @height: of the picture, px
 *
 * Returns: (transfer full): no labels yet
 */
LiaisonMapLabels *
liaison_map_labels_new (float width,
                        float height)
{
  LiaisonMapLabels *self = g_new0 (LiaisonMapLabels, 1);

  graphene_rect_init (&self->bounds, 0, 0, width, height);
  self->n_columns = (int) (width / SQUARE) + 1;
  self->n_rows = (int) (height / SQUARE) + 1;
  self->taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->squares = g_new0 (GArray *, (gsize) self->n_columns * (gsize) self->n_rows);

  return self;
}

/**
 * liaison_map_labels_free:
 * @self: (transfer full): labels
 *
 * Forgets which places are taken.
 */
void
liaison_map_labels_free (LiaisonMapLabels *self)
{
  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    g_clear_pointer (&self->squares[i], g_array_unref);
  g_free (self->squares);
  g_array_unref (self->taken);
  g_free (self);
}

static void
find_squares (const LiaisonMapLabels *self,
              const graphene_rect_t  *area,
              int                    *bounds)
{
  bounds[0] = CLAMP ((int) (area->origin.x / SQUARE), 0, self->n_columns - 1);
  bounds[1] = CLAMP ((int) (area->origin.y / SQUARE), 0, self->n_rows - 1);
  bounds[2] = CLAMP ((int) ((area->origin.x + area->size.width) / SQUARE), 0, self->n_columns - 1);
  bounds[3] = CLAMP ((int) ((area->origin.y + area->size.height) / SQUARE), 0, self->n_rows - 1);
}

static gboolean
overlaps (const graphene_rect_t *a,
          const graphene_rect_t *b)
{
  return a->origin.x < b->origin.x + b->size.width && b->origin.x < a->origin.x + a->size.width &&
         a->origin.y < b->origin.y + b->size.height && b->origin.y < a->origin.y + a->size.height;
}

static gboolean
is_free (const LiaisonMapLabels *self,
         const graphene_rect_t  *area)
{
  int bounds[4];

  if (area->origin.x < self->bounds.origin.x || area->origin.y < self->bounds.origin.y ||
      area->origin.x + area->size.width > self->bounds.origin.x + self->bounds.size.width ||
      area->origin.y + area->size.height > self->bounds.origin.y + self->bounds.size.height)
    return FALSE;

  find_squares (self, area, bounds);
  for (int row = bounds[1]; row <= bounds[3]; row++)
    for (int column = bounds[0]; column <= bounds[2]; column++)
      {
        const GArray *square = self->squares[row * self->n_columns + column];

        for (guint i = 0; square != NULL && i < square->len; i++)
          if (overlaps (area, &g_array_index (self->taken, graphene_rect_t, g_array_index (square, guint, i))))
            return FALSE;
      }

  return TRUE;
}

/**
 * liaison_map_labels_set_bounds:
 * @self: labels
 * @bounds: px
 *
 * Says in what part of the picture the labels that come next must be whole.
 */
void
liaison_map_labels_set_bounds (LiaisonMapLabels      *self,
                               const graphene_rect_t *bounds)
{
  self->bounds = *bounds;
}

/**
 * liaison_map_labels_take:
 * @self: labels
 * @area: px; its size is not negative
 *
 * Names a place that labels must leave free.
 */
void
liaison_map_labels_take (LiaisonMapLabels      *self,
                         const graphene_rect_t *area)
{
  guint index = self->taken->len;
  int   bounds[4];

  g_array_append_val (self->taken, *area);
  find_squares (self, area, bounds);
  for (int row = bounds[1]; row <= bounds[3]; row++)
    for (int column = bounds[0]; column <= bounds[2]; column++)
      {
        GArray **square = &self->squares[row * self->n_columns + column];

        if (*square == NULL)
          *square = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*square, index);
      }
}

/**
 * liaison_map_labels_place:
 * @self: labels
 * @x: middle of the node, px
 * @y: middle of the node, px
 * @radius: of the node, px
 * @width: of the label, px
 * @height: of the label, px
 * @area: (out caller-allocates): return location of the place
 *
 * Finds a free place below, beside or above a node, or at one of its corners,
 * inside the bounds, and takes it.
 *
 * Returns: whether there was one
 */
gboolean
liaison_map_labels_place (LiaisonMapLabels *self,
                          float             x,
                          float             y,
                          float             radius,
                          float             width,
                          float             height,
                          graphene_rect_t  *area)
{
  float       corner = radius * (float) G_SQRT2 / 2 + GAP / 2;
  const float places[][2] = {
    { x - width / 2, y + radius + GAP },
    { x + radius + GAP, y - height / 2 },
    { x - radius - GAP - width, y - height / 2 },
    { x - width / 2, y - radius - GAP - height },
    { x + corner, y + corner },
    { x - corner - width, y + corner },
    { x + corner, y - corner - height },
    { x - corner - width, y - corner - height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      graphene_rect_init (area, places[i][0], places[i][1], width, height);
      if (is_free (self, area))
        {
          liaison_map_labels_take (self, area);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * liaison_map_labels_insist:
 * @self: labels
 * @x: middle of the node, px
 * @y: middle of the node, px
 * @radius: of the node, px
 * @width: of the label, px
 * @height: of the label, px
 * @area: (out caller-allocates): return location of the place
 *
 * Takes the place below a node whatever is there, moved so that it is inside the
 * bounds as far as it fits.
 */
void
liaison_map_labels_insist (LiaisonMapLabels *self,
                           float             x,
                           float             y,
                           float             radius,
                           float             width,
                           float             height,
                           graphene_rect_t  *area)
{
  float right = self->bounds.origin.x + MAX (self->bounds.size.width - width, 0);
  float bottom = self->bounds.origin.y + MAX (self->bounds.size.height - height, 0);

  graphene_rect_init (area, CLAMP (x - width / 2, self->bounds.origin.x, right),
                      CLAMP (y + radius + GAP, self->bounds.origin.y, bottom), width, height);
  liaison_map_labels_take (self, area);
}
