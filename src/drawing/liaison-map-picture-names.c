/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* The names of a picture: the most important first, as far as there is room. */

#include "config.h"

#include "liaison-map-picture-private.h"

/* One name for so many square px, that a picture of a large network is calm. */
#define AREA_OF_NAME 14000

/* From this zoom on there are as many names as have room, px for a map unit. */
#define ZOOM_OF_ALL_NAMES 60

/* Of so many nodes none is covered by a name; of more only the most important
 * ones are not, so that these can be named in a crowd. */
#define N_CLEAR_NODES 300
#define N_CLEAR_IN_A_CROWD 80

/* Of so few nodes each has a name, if need be at a little distance, of radii. */
#define N_ALL_NAMED 40
#define FARTHEST_NAME 3.f
#define STEP_AWAY .5f

/* Those of a chain and what is selected have a name wherever they are. */
static gboolean
must_be_named (const LiaisonMapPainting *self,
               const LiaisonMapSpot     *spot)
{
  return self->scene->n_lifted > 0 ? self->prominence[spot->node] > 0 : spot->node == self->scene->selected;
}

static gboolean
is_dimmed (const LiaisonMapPainting *self,
           const LiaisonMapSpot     *spot)
{
  return liaison_map_painting_get_dims (self) && self->prominence[spot->node] == 0;
}

static gboolean
place_name (LiaisonMapPainting   *self,
            LiaisonMapLabels     *labels,
            const LiaisonMapSpot *spot,
            float                 width,
            float                 height,
            graphene_rect_t      *area)
{
  float farthest = self->spots->len <= N_ALL_NAMED ? FARTHEST_NAME : 1;

  for (float away = 1; away <= farthest; away += STEP_AWAY)
    if (liaison_map_labels_place (labels, spot->x, spot->y, away * spot->radius, width, height, area))
      return TRUE;

  return FALSE;
}

static gboolean
draw_name (LiaisonMapPainting   *self,
           LiaisonMapLabels     *labels,
           const LiaisonMapSpot *spot)
{
  const char     *name = liaison_map_node_get_name (liaison_network_get_node (self->scene->network, spot->node));
  LiaisonMapVoice voice = spot->importance >= 1e8f ? LIAISON_MAP_VOICE_BOLD : LIAISON_MAP_VOICE_PLAIN;
  float           width, height;
  graphene_rect_t area;

  if (is_dimmed (self, spot))
    return FALSE;

  liaison_map_marks_measure_name (self->marks, name, voice, &width, &height);
  if (!place_name (self, labels, spot, width, height, &area))
    {
      if (!must_be_named (self, spot))
        return FALSE;
      liaison_map_labels_insist (labels, spot->x, spot->y, spot->radius, width, height, &area);
    }
  liaison_map_marks_draw_name (self->marks, liaison_map_canvas_get_cairo (self->canvas), name, voice, NULL, &area);

  return TRUE;
}

/* What is dimmed may lie under a name. */
static void
take_nodes (LiaisonMapPainting *self,
            LiaisonMapLabels   *labels)
{
  guint n_clear = self->spots->len <= N_CLEAR_NODES ? self->spots->len : N_CLEAR_IN_A_CROWD;

  for (guint i = 0; i < n_clear; i++)
    {
      const LiaisonMapSpot *spot = &g_array_index (self->spots, LiaisonMapSpot, i);

      if (!is_dimmed (self, spot))
        liaison_map_labels_take (labels, &GRAPHENE_RECT_INIT (spot->x - spot->radius, spot->y - spot->radius,
                                                              2 * spot->radius, 2 * spot->radius));
    }
}

/* Names in the view are whole in it; beyond it are those that panning shows. */
void
liaison_map_painting_draw_names (LiaisonMapPainting *self)
{
  const LiaisonMapScene *scene = self->scene;
  g_autoptr (LiaisonMapLabels) labels = liaison_map_labels_new ((float) scene->width, (float) scene->height);
  graphene_rect_t picture = GRAPHENE_RECT_INIT (0, 0, (float) scene->width, (float) scene->height);
  graphene_rect_t view = GRAPHENE_RECT_INIT ((float) (scene->width - scene->view_width) / 2, (float) (scene->height - scene->view_height) / 2,
                                             (float) scene->view_width, (float) scene->view_height);
  guint           n_left = scene->zoom >= ZOOM_OF_ALL_NAMES ? G_MAXUINT : (guint) (scene->width * scene->height / AREA_OF_NAME) + 8;

  liaison_map_painting_draw_titles (self, labels, &view);
  take_nodes (self, labels);
  for (guint i = 0; i < self->spots->len && n_left > 0; i++)
    {
      const LiaisonMapSpot *spot = &g_array_index (self->spots, LiaisonMapSpot, i);
      gboolean              is_seen = graphene_rect_contains_point (&view, &GRAPHENE_POINT_INIT (spot->x, spot->y));

      liaison_map_labels_set_bounds (labels, is_seen ? &view : &picture);
      n_left -= draw_name (self, labels, spot);
    }
}
