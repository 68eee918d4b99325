/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-picture-private.h"

#include "liaison-contact.h"

/* More ties away than this is as far as can be. */
#define FARTHEST 250

/* Ties would be seen through who fades, from this radius on, px. */
#define RADIUS_WITH_GROUND 8.f

/**
 * liaison_map_picture_free:
 * @self: (transfer full): a picture
 *
 * Throws a picture away.
 */
void
liaison_map_picture_free (LiaisonMapPicture *self)
{
  cairo_surface_destroy (self->surface);
  g_free (self);
}

/* Marks all who are at most @reach ties from the selected node, over nodes that
 * are not hidden, with how far they are, from 1. */
static void
spread (LiaisonMapPainting *self,
        guint               reach)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  self->prominence[self->scene->selected] = 1;
  g_array_append_val (queue, self->scene->selected);
  for (guint at = 0; at < queue->len; at++)
    {
      guint        n, node = g_array_index (queue, guint, at);
      const guint *neighbours = liaison_graph_get_neighbours (self->graph, node, &n);

      if (self->prominence[node] > reach)
        continue;

      for (guint i = 0; i < n; i++)
        if (self->prominence[neighbours[i]] == 0 && !liaison_map_painting_get_hidden (self, neighbours[i]))
          {
            self->prominence[neighbours[i]] = self->prominence[node] + 1;
            g_array_append_val (queue, neighbours[i]);
          }
    }
}

static void
find_prominent (LiaisonMapPainting *self)
{
  self->prominence = g_new0 (guint8, MAX (liaison_network_get_n_nodes (self->scene->network), 1));
  for (guint i = 0; i < self->scene->n_lifted; i++)
    self->prominence[self->scene->lifted[i]] = (guint8) (i + 1);
  if (self->scene->selected != LIAISON_MAP_NO_NODE && self->scene->n_lifted == 0)
    spread (self, CLAMP (self->scene->reach, 1, FARTHEST));
}

/* The chain, the user, what is selected, what is near that, then by neighbours. */
static float
weigh (const LiaisonMapPainting *self,
       guint                     node)
{
  const LiaisonNetworkNode *who = liaison_network_get_node (self->scene->network, node);
  float                     importance = (float) liaison_graph_get_degree (self->graph, node);

  if (self->prominence[node] > 0 && self->scene->n_lifted > 0)
    return 2e9f - (float) self->prominence[node] * 1e6f;
  if (who->key == LIAISON_CONTACT_KEY_USER)
    return 1e9f;
  if (node == self->scene->selected || (self->scene->chosen != NULL && self->scene->chosen[node]))
    return 1e8f + importance;
  if (self->prominence[node] > 0)
    return 1e7f / (float) self->prominence[node] + importance;

  return liaison_contact_key_is_organization (who->key) ? 4 * importance : importance * liaison_map_appearance_get_size (self->scene->appearance, node);
}

static int
compare_spots (gconstpointer a,
               gconstpointer b)
{
  const LiaisonMapSpot *one = a;
  const LiaisonMapSpot *two = b;

  if (one->importance != two->importance)
    return one->importance > two->importance ? -1 : 1;

  return one->node < two->node ? -1 : one->node > two->node;
}

static void
find_spots (LiaisonMapPainting *self)
{
  const LiaisonMapScene *scene = self->scene;
  guint                  n_nodes = liaison_network_get_n_nodes (scene->network);

  self->spots = g_array_new (FALSE, FALSE, sizeof (LiaisonMapSpot));
  for (guint i = 0; i < n_nodes; i++)
    {
      LiaisonMapSpot spot = { i, liaison_map_painting_get_x (self, i), liaison_map_painting_get_y (self, i), 0, 0 };

      spot.radius = liaison_map_node_get_radius (liaison_network_get_node (scene->network, i),
                                                 liaison_map_appearance_get_size (scene->appearance, i), scene->zoom);
      if (liaison_map_painting_get_hidden (self, i) ||
          !(spot.x > -spot.radius && spot.y > -spot.radius &&
            spot.x < (float) scene->width + spot.radius && spot.y < (float) scene->height + spot.radius))
        continue;

      spot.importance = weigh (self, i);
      g_array_append_val (self->spots, spot);
    }
  g_array_sort (self->spots, compare_spots);
}

static void
draw_ring (LiaisonMapPainting   *self,
           const LiaisonMapSpot *spot)
{
  cairo_t *cr = liaison_map_canvas_get_cairo (self->canvas);

  liaison_colour_set_source (&self->scene->look.accent, cr);
  cairo_set_line_width (cr, 2.5);
  cairo_new_path (cr);
  cairo_arc (cr, (double) spot->x, (double) spot->y, (double) spot->radius * 1.1 + 5, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static gboolean
has_ring (const LiaisonMapPainting *self,
          guint                     node)
{
  return node == self->scene->selected || (self->scene->chosen != NULL && self->scene->chosen[node]);
}

static gboolean
is_organization (const LiaisonMapPainting *self,
                 guint                     node)
{
  return liaison_contact_key_is_organization (liaison_network_get_node (self->scene->network, node)->key);
}

static float
find_alpha (const LiaisonMapPainting *self,
            guint                     node)
{
  if (liaison_map_painting_get_dims (self) && self->prominence[node] == 0)
    return LIAISON_MAP_DIMMED;
  if (self->scene->look.high_contrast || has_ring (self, node))
    return 1;

  return liaison_map_appearance_get_fade (self->scene->appearance, node);
}

/* A person who fades is as the background shines through, not the ties. */
static void
draw_ground (LiaisonMapPainting   *self,
             const LiaisonMapSpot *spot)
{
  cairo_t *cr = liaison_map_canvas_get_cairo (self->canvas);

  liaison_colour_set_source (&self->scene->look.background, cr);
  cairo_arc (cr, (double) spot->x, (double) spot->y, (double) spot->radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* The most important last, so that it lies on top. */
static void
draw_nodes (LiaisonMapPainting *self)
{
  cairo_t *cr = liaison_map_canvas_get_cairo (self->canvas);

  for (guint i = self->spots->len; i > 0; i--)
    {
      const LiaisonMapSpot *spot = &g_array_index (self->spots, LiaisonMapSpot, i - 1);
      float                 alpha = find_alpha (self, spot->node);

      if (has_ring (self, spot->node))
        draw_ring (self, spot);
      else if (alpha < 1 && spot->radius >= RADIUS_WITH_GROUND && !is_organization (self, spot->node))
        draw_ground (self, spot);
      liaison_map_marks_draw_node (self->marks, cr, liaison_network_get_node (self->scene->network, spot->node),
                                   liaison_map_appearance_get_style (self->scene->appearance, spot->node),
                                   spot->radius, spot->x, spot->y, alpha);
    }
}

static void
paint (LiaisonMapScene  *scene,
       LiaisonMapMarks  *marks,
       LiaisonMapCanvas *canvas)
{
  LiaisonMapPainting painting = { scene, marks, canvas, liaison_network_get_graph (scene->network), NULL, NULL };

  find_prominent (&painting);
  find_spots (&painting);
  liaison_map_painting_draw_edges (&painting);
  draw_nodes (&painting);
  liaison_map_painting_draw_names (&painting);
  g_array_unref (painting.spots);
  g_free (painting.prominence);
}

/**
 * liaison_map_picture_paint:
 * @scene: what to paint
 * @marks: of this thread
 *
 * Paints a part of the map in pixels, in any thread.
 *
 * Returns: (transfer full): the picture
 */
LiaisonMapPicture *
liaison_map_picture_paint (LiaisonMapScene *scene,
                           LiaisonMapMarks *marks)
{
  LiaisonMapPicture *self = g_new0 (LiaisonMapPicture, 1);
  g_autoptr (LiaisonMapCanvas) canvas = liaison_map_canvas_new (scene->width, scene->height, scene->scale);

  liaison_map_marks_prepare (marks, &scene->look, scene->font, scene->scale);
  paint (scene, marks, canvas);
  self->x = scene->x;
  self->y = scene->y;
  self->zoom = scene->zoom;
  self->width = scene->width;
  self->height = scene->height;
  self->surface = liaison_map_canvas_ref_surface (canvas);

  return self;
}

/**
 * liaison_map_picture_draw:
 * @scene: what to draw
 * @cr: where to draw, from its origin, in px; clipped to the size of the scene
 *
 * Draws a part of the map as outlines and text, for a file or a printer, in any
 * thread. The background is left as it is.
 */
void
liaison_map_picture_draw (LiaisonMapScene *scene,
                          cairo_t         *cr)
{
  g_autoptr (LiaisonMapCanvas) canvas = NULL;
  g_autoptr (LiaisonMapMarks) marks = liaison_map_marks_new ();

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, scene->width, scene->height);
  cairo_clip (cr);
  canvas = liaison_map_canvas_new_for (cr);
  liaison_map_marks_prepare (marks, &scene->look, scene->font, 0);
  paint (scene, marks, canvas);
  cairo_restore (cr);
}
