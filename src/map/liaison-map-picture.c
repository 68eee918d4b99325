/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-picture.h"

#include "liaison-contact.h"
#include "liaison-map-canvas.h"
#include "liaison-map-labels.h"

#include <math.h>

/* What remains of those that are not in focus (screens.md). */
#define DIMMED .2f

/* From so many lines on each is fainter, that they do not drown the picture. */
#define MANY_EDGES 300

/* From so many on the user's own ties are fainter than others'. */
#define MANY_TIES 40

/* One name for so many square px, that a picture of a large network is calm. */
#define AREA_OF_NAME 9000

/* From this zoom on there are as many names as have room, px for a map unit. */
#define ZOOM_OF_ALL_NAMES 60

/* Of so many nodes none is covered by a name; of more only the most important
 * ones are not, so that these can be named in a crowd. */
#define N_CLEAR_NODES 300
#define N_CLEAR_IN_A_CROWD 80

/* Length of the dashes of inferred ties, px. */
#define DASH 5

/* A node that is in the picture. */
typedef struct
{
  guint node;
  float x;
  float y;
  float radius;
  float importance;
} Spot;

typedef struct
{
  const LiaisonMapScene *scene;
  LiaisonMapMarks       *marks;
  LiaisonMapCanvas      *canvas;
  LiaisonGraph          *graph;
  guint8                *is_near_selected; /* whether it is selected or next to what is, or its rank in the chain, from 1 */
  GArray                *spots;
} Painting;

/**
 * liaison_map_scene_new:
 * @network: who is on the map
 * @positions: x and y of every node, which are copied
 *
 * Returns: (transfer full): a scene that the caller completes
 */
LiaisonMapScene *
liaison_map_scene_new (LiaisonNetwork *network,
                       const float    *positions)
{
  LiaisonMapScene *self = g_new0 (LiaisonMapScene, 1);

  self->network = liaison_network_ref (network);
  self->positions = g_memdup2 (positions, 2 * liaison_network_get_n_nodes (network) * sizeof (float));
  self->selected = LIAISON_MAP_NO_NODE;

  return self;
}

/**
 * liaison_map_scene_free:
 * @self: (transfer full): a scene
 *
 * Throws a scene away.
 */
void
liaison_map_scene_free (LiaisonMapScene *self)
{
  liaison_network_unref (self->network);
  g_free (self->positions);
  g_free (self->lifted);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_free (self);
}

/**
 * liaison_map_picture_free:
 * @self: (transfer full): a picture
 *
 * Throws a picture away.
 */
void
liaison_map_picture_free (LiaisonMapPicture *self)
{
  g_object_unref (self->texture);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

static float
get_x (const LiaisonMapScene *scene,
       guint                  node)
{
  return (scene->positions[2 * node] - scene->x) * scene->zoom + (float) scene->width / 2;
}

static float
get_y (const LiaisonMapScene *scene,
       guint                  node)
{
  return (scene->positions[2 * node + 1] - scene->y) * scene->zoom + (float) scene->height / 2;
}

static void
find_near_selected (Painting *self)
{
  guint        n = 0;
  const guint *neighbours;

  self->is_near_selected = g_new0 (guint8, liaison_network_get_n_nodes (self->scene->network));
  for (guint i = 0; i < self->scene->n_lifted; i++)
    self->is_near_selected[self->scene->lifted[i]] = (guint8) (i + 1);
  if (self->scene->selected == LIAISON_MAP_NO_NODE || self->scene->n_lifted > 0)
    return;

  neighbours = liaison_graph_get_neighbours (self->graph, self->scene->selected, &n);
  self->is_near_selected[self->scene->selected] = TRUE;
  for (guint i = 0; i < n; i++)
    self->is_near_selected[neighbours[i]] = TRUE;
}

/* The user, what is selected, what is next to that, then by neighbours. */
static float
weigh (const Painting *self,
       guint           node)
{
  const LiaisonNetworkNode *who = liaison_network_get_node (self->scene->network, node);
  float                     importance = (float) liaison_graph_get_degree (self->graph, node);

  if (who->key == LIAISON_CONTACT_KEY_USER)
    return 1e9f;
  if (node == self->scene->selected)
    return 1e8f;
  if (self->is_near_selected[node])
    return 1e7f + importance;

  return liaison_contact_key_is_organization (who->key) ? 4 * importance : importance;
}

static int
compare_spots (gconstpointer a,
               gconstpointer b)
{
  const Spot *one = a;
  const Spot *two = b;

  if (one->importance != two->importance)
    return one->importance > two->importance ? -1 : 1;

  return one->node < two->node ? -1 : one->node > two->node;
}

static void
find_spots (Painting *self)
{
  const LiaisonMapScene *scene = self->scene;
  guint                  n_nodes = liaison_network_get_n_nodes (scene->network);

  self->spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  for (guint i = 0; i < n_nodes; i++)
    {
      Spot spot = { i, get_x (scene, i), get_y (scene, i), 0, 0 };

      spot.radius = liaison_map_node_get_radius (liaison_network_get_node (scene->network, i),
                                                 liaison_graph_get_degree (self->graph, i), scene->zoom);
      if (!(spot.x > -spot.radius && spot.y > -spot.radius &&
            spot.x < (float) scene->width + spot.radius && spot.y < (float) scene->height + spot.radius))
        continue;

      spot.importance = weigh (self, i);
      g_array_append_val (self->spots, spot);
    }
  g_array_sort (self->spots, compare_spots);
}

static gboolean
is_dimming (const Painting *self)
{
  return self->scene->is_focused || self->scene->n_lifted > 0;
}

/* Whether it stands out: it is next to what is selected, or of the chain. */
static gboolean
is_selected_edge (const Painting    *self,
                  const LiaisonEdge *edge)
{
  int from = self->is_near_selected[edge->source];
  int to = self->is_near_selected[edge->target];

  if (self->scene->n_lifted > 0)
    return from > 0 && to > 0 && edge->kind != LIAISON_EDGE_KIND_AFFILIATION && ABS (from - to) == 1;

  return edge->source == self->scene->selected || edge->target == self->scene->selected;
}

/* Width is strength, fading is freshness. */
static void
draw_edge (Painting          *self,
           const LiaisonEdge *edge,
           float              faintness,
           gboolean           is_selected)
{
  const LiaisonMapScene *scene = self->scene;
  GdkRGBA                colour = is_selected ? scene->look.accent : scene->look.text;
  float                  width = .7f + 1.9f * edge->strength;

  if (edge->kind == LIAISON_EDGE_KIND_AFFILIATION)
    width = 1;
  width *= CLAMP (scene->zoom / 60, .7f, 1.5f);
  if (is_selected)
    colour.alpha = .45f + .5f * edge->freshness;
  else if (scene->look.high_contrast)
    colour.alpha = .55f + .4f * edge->freshness;
  else
    colour.alpha = (.1f + .32f * edge->freshness) * faintness;
  if (is_dimming (self) && !is_selected)
    colour.alpha *= DIMMED;

  liaison_map_canvas_draw_line (self->canvas, get_x (scene, edge->source), get_y (scene, edge->source),
                                get_x (scene, edge->target), get_y (scene, edge->target), width,
                                edge->kind == LIAISON_EDGE_KIND_INFERRED ? DASH : 0, &colour);
}

static void
draw_edges (Painting *self)
{
  const LiaisonEdge *edges = liaison_graph_get_edges (self->graph);
  guint              n_edges = liaison_graph_get_n_edges (self->graph);
  const float       *positions = self->scene->positions;
  float              faintness = CLAMP (sqrtf ((float) MANY_EDGES / (float) MAX (n_edges, 1)), .42f, 1);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_edges; i++)
      {
        const LiaisonEdge *edge = &edges[i];
        float              of_user = 1;
        guint              user = G_MAXUINT;

        if (!isfinite (positions[2 * edge->source]) || !isfinite (positions[2 * edge->target]) ||
            is_selected_edge (self, edge) != (pass == 1))
          continue;

        if (liaison_graph_get_key (self->graph, edge->source) == LIAISON_CONTACT_KEY_USER)
          user = edge->source;
        if (user != G_MAXUINT)
          of_user = CLAMP ((float) MANY_TIES / (float) liaison_graph_get_degree (self->graph, user), .3f, 1);
        draw_edge (self, edge, faintness * of_user, pass == 1);
      }
}

static void
draw_ring (Painting   *self,
           const Spot *spot)
{
  cairo_t *cr = liaison_map_canvas_get_cairo (self->canvas);

  gdk_cairo_set_source_rgba (cr, &self->scene->look.accent);
  cairo_set_line_width (cr, 2.5);
  cairo_new_path (cr);
  cairo_arc (cr, spot->x, spot->y, spot->radius * 1.1 + 5, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static float
get_alpha (const Painting *self,
           guint           node)
{
  return is_dimming (self) && !self->is_near_selected[node] ? DIMMED : 1;
}

/* The most important last, so that it lies on top. */
static void
draw_nodes (Painting *self)
{
  cairo_t *cr = liaison_map_canvas_get_cairo (self->canvas);

  for (guint i = self->spots->len; i > 0; i--)
    {
      const Spot *spot = &g_array_index (self->spots, Spot, i - 1);

      if (spot->node == self->scene->selected)
        draw_ring (self, spot);
      liaison_map_marks_draw_node (self->marks, cr, liaison_network_get_node (self->scene->network, spot->node),
                                   spot->radius, spot->x, spot->y, get_alpha (self, spot->node));
    }
}

static gboolean
draw_name (Painting         *self,
           LiaisonMapLabels *labels,
           const Spot       *spot)
{
  const char     *name = liaison_map_node_get_name (liaison_network_get_node (self->scene->network, spot->node));
  gboolean        bold = spot->importance >= 1e8f;
  float           width, height;
  graphene_rect_t area;

  if (is_dimming (self) && !self->is_near_selected[spot->node])
    return FALSE;

  liaison_map_marks_measure_name (self->marks, name, bold, &width, &height);
  if (!liaison_map_labels_place (labels, spot->x, spot->y, spot->radius, width, height, &area))
    return FALSE;

  liaison_map_marks_draw_name (self->marks, liaison_map_canvas_get_cairo (self->canvas), name, bold, &area);

  return TRUE;
}

/* Names in the view are whole in it; beyond it are those that panning shows. */
static void
draw_names (Painting *self)
{
  const LiaisonMapScene *scene = self->scene;
  g_autoptr (LiaisonMapLabels) labels = liaison_map_labels_new ((float) scene->width, (float) scene->height);
  graphene_rect_t picture = GRAPHENE_RECT_INIT (0, 0, (float) scene->width, (float) scene->height);
  graphene_rect_t view = GRAPHENE_RECT_INIT ((float) (scene->width - scene->view_width) / 2, (float) (scene->height - scene->view_height) / 2,
                                             (float) scene->view_width, (float) scene->view_height);
  guint           n_left = scene->zoom >= ZOOM_OF_ALL_NAMES ? G_MAXUINT : (guint) (scene->width * scene->height / AREA_OF_NAME) + 8;

  for (guint i = 0; i < (self->spots->len <= N_CLEAR_NODES ? self->spots->len : N_CLEAR_IN_A_CROWD); i++)
    {
      const Spot *spot = &g_array_index (self->spots, Spot, i);

      liaison_map_labels_take (labels, &GRAPHENE_RECT_INIT (spot->x - spot->radius, spot->y - spot->radius,
                                                            2 * spot->radius, 2 * spot->radius));
    }
  for (guint i = 0; i < self->spots->len && n_left > 0; i++)
    {
      const Spot *spot = &g_array_index (self->spots, Spot, i);
      gboolean    is_seen = graphene_rect_contains_point (&view, &GRAPHENE_POINT_INIT (spot->x, spot->y));

      liaison_map_labels_set_bounds (labels, is_seen ? &view : &picture);
      n_left -= draw_name (self, labels, spot);
    }
}

/**
 * liaison_map_picture_paint:
 * @scene: what to paint
 * @marks: of this thread
 *
 * Paints a part of the map, in any thread.
 *
 * Returns: (transfer full): the picture
 */
LiaisonMapPicture *
liaison_map_picture_paint (LiaisonMapScene *scene,
                           LiaisonMapMarks *marks)
{
  LiaisonMapPicture *self = g_new0 (LiaisonMapPicture, 1);
  g_autoptr (LiaisonMapCanvas) canvas = liaison_map_canvas_new (scene->width, scene->height, scene->scale);
  Painting painting = { scene, marks, canvas, liaison_network_get_graph (scene->network), NULL, NULL };

  liaison_map_marks_prepare (marks, &scene->look, scene->font, scene->scale);
  find_near_selected (&painting);
  find_spots (&painting);
  draw_edges (&painting);
  draw_nodes (&painting);
  draw_names (&painting);
  g_array_unref (painting.spots);
  g_free (painting.is_near_selected);

  self->x = scene->x;
  self->y = scene->y;
  self->zoom = scene->zoom;
  self->width = scene->width;
  self->height = scene->height;
  self->texture = liaison_map_canvas_to_texture (canvas);
  self->surface = liaison_map_canvas_ref_surface (canvas);

  return self;
}
