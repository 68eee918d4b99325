/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* The ties of a picture: width is strength, fading is freshness. */

#include "config.h"

#include "liaison-map-picture-private.h"

#include "liaison-contact.h"

#include <math.h>

/* From so many lines on each is fainter, that they do not drown the picture. */
#define MANY_EDGES 300

/* From so many on the user's own ties are fainter than others'. */
#define MANY_TIES 40

/* Among many, lines longer than this are fainter, px. */
#define LONG 110.f

/* The faintest that lines become by their number, and by their length. */
#define FAINTEST .2f
#define FAINTEST_OF_LONG .3f

/* Length of the dashes of inferred ties, px. */
#define DASH 5

/* Whether it stands out: it is next to what is selected, or of the chain. */
static gboolean
stands_out (const LiaisonMapPainting *self,
            const LiaisonEdge        *edge)
{
  int from = self->prominence[edge->source];
  int to = self->prominence[edge->target];

  if (self->scene->n_lifted > 0)
    return from > 0 && to > 0 && edge->kind != LIAISON_EDGE_KIND_AFFILIATION && ABS (from - to) == 1;

  return edge->source == self->scene->selected || edge->target == self->scene->selected;
}

static gboolean
is_dimmed (const LiaisonMapPainting *self,
           const LiaisonEdge        *edge)
{
  if (!liaison_map_painting_get_dims (self))
    return FALSE;

  return self->scene->n_lifted > 0 || self->prominence[edge->source] == 0 || self->prominence[edge->target] == 0;
}

/* Ties within a group are tinted with its colour, so that groups are seen from
 * afar; those between groups are grey. */
static void
choose_colour (const LiaisonMapPainting *self,
               const LiaisonEdge        *edge,
               LiaisonColour            *colour)
{
  const LiaisonMapScene    *scene = self->scene;
  const LiaisonSectorStyle *one = liaison_map_appearance_get_style (scene->appearance, edge->source);

  *colour = scene->look.text;
  if (scene->look.high_contrast || one != liaison_map_appearance_get_style (scene->appearance, edge->target) ||
      one->shape == LIAISON_SECTOR_SHAPE_RING)
    return;

  liaison_sector_style_get_colour (one, scene->look.dark, colour);
}

static void
draw_edge (LiaisonMapPainting *self,
           const LiaisonEdge  *edge,
           float               faintness,
           gboolean            is_outstanding)
{
  const LiaisonMapScene *scene = self->scene;
  float                  x0 = liaison_map_painting_get_x (self, edge->source);
  float                  y0 = liaison_map_painting_get_y (self, edge->source);
  float                  x1 = liaison_map_painting_get_x (self, edge->target);
  float                  y1 = liaison_map_painting_get_y (self, edge->target);
  float                  width = edge->kind == LIAISON_EDGE_KIND_AFFILIATION ? 1 : .7f + 1.9f * edge->strength;
  LiaisonColour          colour;

  if (faintness < 1)
    faintness *= CLAMP (sqrtf (LONG / MAX (hypotf (x1 - x0, y1 - y0), 1)), FAINTEST_OF_LONG, 1);
  choose_colour (self, edge, &colour);
  if (is_outstanding)
    {
      colour = scene->look.accent;
      colour.alpha = .45f + .5f * edge->freshness;
    }
  else if (scene->look.high_contrast)
    colour.alpha = .55f + .4f * edge->freshness;
  else
    colour.alpha = (.1f + .32f * edge->freshness) * faintness;
  if (!is_outstanding && is_dimmed (self, edge))
    colour.alpha *= LIAISON_MAP_DIMMED;

  liaison_map_canvas_draw_line (self->canvas, x0, y0, x1, y1, width * CLAMP (scene->zoom / 60, .7f, 1.5f),
                                edge->kind == LIAISON_EDGE_KIND_INFERRED ? DASH : 0, &colour);
}

/* How much fainter the ties of the user are. */
static float
find_faintness_of_user (const LiaisonMapPainting *self)
{
  guint user;

  if (!liaison_graph_find (self->graph, LIAISON_CONTACT_KEY_USER, &user))
    return 1;

  return CLAMP ((float) MANY_TIES / (float) MAX (liaison_graph_get_degree (self->graph, user), 1), .3f, 1);
}

/* An arrow from who introduced to whom, its head in the middle. */
static void
draw_introduction (LiaisonMapPainting *self,
                   guint               introducer,
                   guint               person)
{
  float         x0 = liaison_map_painting_get_x (self, introducer);
  float         y0 = liaison_map_painting_get_y (self, introducer);
  float         dx = liaison_map_painting_get_x (self, person) - x0;
  float         dy = liaison_map_painting_get_y (self, person) - y0;
  float         length = MAX (hypotf (dx, dy), 1);
  float         head = CLAMP (self->scene->zoom * .12f, 4, 9);
  LiaisonColour colour = self->scene->look.text;
  cairo_t      *cr = liaison_map_canvas_get_cairo (self->canvas);
  gboolean      is_dim = liaison_map_painting_get_dims (self) &&
                    (self->scene->n_lifted > 0 || self->prominence[introducer] == 0 || self->prominence[person] == 0);

  if (length < 6 * head)
    return;

  colour.alpha = (self->scene->look.high_contrast ? 1 : .55f) * (is_dim ? LIAISON_MAP_DIMMED : 1);
  liaison_map_canvas_draw_line (self->canvas, x0, y0, x0 + dx, y0 + dy, 1.2f, 0, &colour);
  dx /= length;
  dy /= length;
  x0 += dx * (length + head) / 2;
  y0 += dy * (length + head) / 2;
  liaison_colour_set_source (&colour, cr);
  cairo_new_path (cr);
  cairo_move_to (cr, (double) x0, (double) y0);
  cairo_line_to (cr, (double) (x0 - head * dx * 1.4f - head * dy * .6f), (double) (y0 - head * dy * 1.4f + head * dx * .6f));
  cairo_line_to (cr, (double) (x0 - head * dx * 1.4f + head * dy * .6f), (double) (y0 - head * dy * 1.4f - head * dx * .6f));
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_introductions (LiaisonMapPainting *self)
{
  guint        n_introductions;
  const guint *introductions = liaison_network_get_introductions (self->scene->network, &n_introductions);

  for (guint i = 0; i < n_introductions; i++)
    if (!liaison_map_painting_get_hidden (self, introductions[2 * i]) && !liaison_map_painting_get_hidden (self, introductions[2 * i + 1]))
      draw_introduction (self, introductions[2 * i], introductions[2 * i + 1]);
}

/* First all, then those that stand out, then who introduced whom. */
void
liaison_map_painting_draw_edges (LiaisonMapPainting *self)
{
  const LiaisonEdge *edges = liaison_graph_get_edges (self->graph);
  guint              n_edges = liaison_graph_get_n_edges (self->graph);
  float              faintness = CLAMP (powf ((float) MANY_EDGES / (float) MAX (n_edges, 1), .4f), FAINTEST, 1);
  float              of_user = find_faintness_of_user (self);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_edges; i++)
      {
        const LiaisonEdge *edge = &edges[i];
        gboolean           is_of_user = liaison_graph_get_key (self->graph, edge->source) == LIAISON_CONTACT_KEY_USER;

        if (liaison_map_painting_get_hidden (self, edge->source) || liaison_map_painting_get_hidden (self, edge->target) ||
            stands_out (self, edge) != (pass == 1))
          continue;

        draw_edge (self, edge, is_of_user ? faintness * of_user : faintness, pass == 1);
      }
  draw_introductions (self);
}
