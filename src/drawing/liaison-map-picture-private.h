/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-canvas.h"
#include "liaison-map-labels.h"
#include "liaison-map-picture.h"

G_BEGIN_DECLS

/* What remains of those that are not in focus (screens.md). */
#define LIAISON_MAP_DIMMED .2f

/* A node that is in the picture. */
typedef struct
{
  guint node;
  float x;
  float y;
  float radius;
  float importance;
} LiaisonMapSpot;

/* A picture in the making. */
typedef struct
{
  const LiaisonMapScene *scene;
  LiaisonMapMarks *marks;
  LiaisonMapCanvas *canvas;
  LiaisonGraph *graph;
  guint8 *prominence; /* 0 for nodes that may be dimmed; else ties from what is selected, or rank in the chain, from 1 */
  GArray *spots; /* of LiaisonMapSpot, the most important first */
} LiaisonMapPainting;

static inline float
liaison_map_painting_get_x (const LiaisonMapPainting *self,
                            guint                     node)
{
  return (self->scene->positions[2 * node] - self->scene->x) * self->scene->zoom + (float) self->scene->width / 2;
}

static inline float
liaison_map_painting_get_y (const LiaisonMapPainting *self,
                            guint                     node)
{
  return (self->scene->positions[2 * node + 1] - self->scene->y) * self->scene->zoom + (float) self->scene->height / 2;
}

/* Whether all but the prominent nodes are dimmed. */
static inline gboolean
liaison_map_painting_get_dims (const LiaisonMapPainting *self)
{
  return self->scene->n_lifted > 0 || (self->scene->reach > 0 && self->scene->selected != LIAISON_MAP_NO_NODE);
}

/* Whether it is left out; also as long as it has no place. */
static inline gboolean
liaison_map_painting_get_hidden (const LiaisonMapPainting *self,
                                 guint                     node)
{
  return (self->scene->hidden != NULL && self->scene->hidden[node]) ||
         self->scene->positions[2 * node] - self->scene->positions[2 * node] != 0;
}

void liaison_map_painting_draw_edges (LiaisonMapPainting *self);
void liaison_map_painting_draw_names (LiaisonMapPainting *self);
void liaison_map_painting_draw_titles (LiaisonMapPainting    *self,
                                       LiaisonMapLabels      *labels,
                                       const graphene_rect_t *view);

G_END_DECLS
