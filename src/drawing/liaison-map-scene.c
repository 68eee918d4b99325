/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-scene.h"

#include <math.h>

/* The least zoom at which all is seen, px for a map unit. */
#define LEAST_ZOOM .5f

/* The font of names where no widget tells it. */
#define FONT "Cantarell, sans 11px"

/**
 * liaison_map_scene_new:
 * @appearance: who is on the map, and how they look
 * @positions: x and y of every node, which are copied
 *
 * Returns: (transfer full): a scene in the light colours of the desktop, that
 *   the caller completes
 */
LiaisonMapScene *
liaison_map_scene_new (LiaisonMapAppearance *appearance,
                       const float          *positions)
{
  LiaisonMapScene *self = g_new0 (LiaisonMapScene, 1);

  self->network = liaison_network_ref (liaison_map_appearance_get_network (appearance));
  self->appearance = liaison_map_appearance_ref (appearance);
  self->positions = g_memdup2 (positions, 2 * liaison_network_get_n_nodes (self->network) * sizeof (float));
  self->titles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < liaison_map_appearance_get_n_groups (appearance); i++)
    g_ptr_array_add (self->titles, liaison_map_appearance_dup_label (appearance, i));
  self->selected = LIAISON_MAP_NO_NODE;
  self->zoom = 1;
  self->scale = 1;
  liaison_map_look_init (&self->look, FALSE, FALSE);

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
  liaison_map_appearance_unref (self->appearance);
  g_free (self->positions);
  g_ptr_array_unref (self->titles);
  g_free (self->hidden);
  g_free (self->chosen);
  g_free (self->lifted);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_free (self);
}

/**
 * liaison_map_scene_fit:
 * @self: a scene
 * @width: of the picture, px
 * @height: of the picture, px
 * @margin: to leave free on every side, px
 *
 * Looks at everybody who is not hidden, and gives names a font if they have
 * none yet.
 */
void
liaison_map_scene_fit (LiaisonMapScene *self,
                       int              width,
                       int              height,
                       float            margin)
{
  float left = G_MAXFLOAT, top = G_MAXFLOAT, right = -G_MAXFLOAT, bottom = -G_MAXFLOAT;

  self->width = self->view_width = width;
  self->height = self->view_height = height;
  if (self->font == NULL)
    self->font = pango_font_description_from_string (FONT);
  for (guint i = 0; i < liaison_network_get_n_nodes (self->network); i++)
    if (isfinite (self->positions[2 * i]) && (self->hidden == NULL || !self->hidden[i]))
      {
        left = MIN (left, self->positions[2 * i]);
        right = MAX (right, self->positions[2 * i]);
        top = MIN (top, self->positions[2 * i + 1]);
        bottom = MAX (bottom, self->positions[2 * i + 1]);
      }
  if (left > right)
    return;

  self->x = (left + right) / 2;
  self->y = (top + bottom) / 2;
  self->zoom = MIN (((float) width - 2 * margin) / MAX (right - left, .01f), ((float) height - 2 * margin) / MAX (bottom - top, .01f));
  self->zoom = CLAMP (self->zoom, LEAST_ZOOM, LIAISON_MAP_MOST_ZOOM);
}
