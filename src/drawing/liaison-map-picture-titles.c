/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* The names of countries: seen from afar, those who look alike and stand together
 * are named as one, in their colour. */

#include "config.h"

#include "liaison-map-picture-private.h"

#include <math.h>

/* Nearer than this everybody is named for themself, px for a map unit. */
#define ZOOM_OF_TITLES 24

/* A picture of fewer has no countries, and of fewer it is none. */
#define LEAST_SPOTS 250
#define LEAST_MEMBERS 15

/* Those of a country are so far from its middle, as the square root of the mean of
 * squares, of the lesser side of the picture; farther they are scattered. */
#define MOST_SPREAD .2f

/* How far from the rim of what is seen, px. */
#define RIM 6

/* Where a group stands, px. */
typedef struct
{
  guint n_members;
  float x;
  float y;
  float spread;
} Country;

static void
measure_countries (const LiaisonMapPainting *self,
                   GHashTable               *numbers,
                   Country                  *countries)
{
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->spots->len; i++)
      {
        const LiaisonMapSpot *spot = &g_array_index (self->spots, LiaisonMapSpot, i);
        gpointer              number;
        Country              *country;

        if (!g_hash_table_lookup_extended (numbers, liaison_map_appearance_get_style (self->scene->appearance, spot->node), NULL, &number))
          continue;

        country = &countries[GPOINTER_TO_UINT (number)];
        if (pass == 0)
          {
            country->n_members++;
            country->x += (spot->x - country->x) / (float) country->n_members;
            country->y += (spot->y - country->y) / (float) country->n_members;
          }
        else
          {
            float dx = spot->x - country->x;
            float dy = spot->y - country->y;

            country->spread += (dx * dx + dy * dy) / (float) country->n_members;
          }
      }
}

/* As of people, the name of a country in the view is whole in it. */
static void
set_bounds (LiaisonMapPainting    *self,
            LiaisonMapLabels      *labels,
            const Country         *country,
            const graphene_rect_t *view)
{
  graphene_rect_t picture = GRAPHENE_RECT_INIT (0, 0, (float) self->scene->width, (float) self->scene->height);
  graphene_rect_t seen;

  graphene_rect_inset_r (view, RIM, RIM, &seen);
  liaison_map_labels_set_bounds (labels, graphene_rect_contains_point (view, &GRAPHENE_POINT_INIT (country->x, country->y)) ? &seen : &picture);
}

static void
draw_title (LiaisonMapPainting    *self,
            LiaisonMapLabels      *labels,
            const graphene_rect_t *view,
            guint                  group,
            const Country         *country)
{
  const LiaisonMapGroup *members = liaison_map_appearance_get_group (self->scene->appearance, group);
  const char            *title = g_ptr_array_index (self->scene->titles, group);
  float                  most = MOST_SPREAD * (float) MIN (self->scene->view_width, self->scene->view_height);
  float                  width, height;
  LiaisonColour          colour;
  graphene_rect_t        area;

  if (members->is_rest || country->n_members < LEAST_MEMBERS || sqrtf (country->spread) > most)
    return;

  liaison_map_marks_measure_name (self->marks, title, LIAISON_MAP_VOICE_TITLE, &width, &height);
  set_bounds (self, labels, country, view);
  if (!liaison_map_labels_place (labels, country->x, country->y - height / 2, 0, width, height, &area))
    return;

  liaison_sector_style_get_colour (members->style, self->scene->look.dark, &colour);
  liaison_map_marks_draw_name (self->marks, liaison_map_canvas_get_cairo (self->canvas), title, LIAISON_MAP_VOICE_TITLE,
                               self->scene->look.high_contrast ? NULL : &colour, &area);
}

/* To be drawn before the names of people, which leave them free. */
void
liaison_map_painting_draw_titles (LiaisonMapPainting    *self,
                                  LiaisonMapLabels      *labels,
                                  const graphene_rect_t *view)
{
  LiaisonMapAppearance *appearance = self->scene->appearance;
  guint                 n_groups = liaison_map_appearance_get_n_groups (appearance);
  g_autofree Country   *countries = g_new0 (Country, MAX (n_groups, 1));
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  if (self->scene->zoom > ZOOM_OF_TITLES || self->spots->len < LEAST_SPOTS || liaison_map_painting_get_dims (self))
    return;

  for (guint i = 0; i < n_groups; i++)
    g_hash_table_insert (numbers, (gpointer) liaison_map_appearance_get_group (appearance, i)->style, GUINT_TO_POINTER (i));
  measure_countries (self, numbers, countries);
  for (guint i = 0; i < n_groups; i++)
    draw_title (self, labels, view, i, &countries[i]);
}
