/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What of the map is to be kept: where nodes stand and what is seen. */

#include "config.h"

#include "liaison-map-view-private.h"

#include <math.h>

/* Smaller moves are not worth keeping, map units. */
#define LEAST_MOVE .005f

/**
 * liaison_map_view_take_moved:
 * @self: a view
 *
 * Gives what has another place than when this was called last.
 *
 * Returns: (transfer full) (element-type LiaisonNetworkPlace): where they are
 */
GArray *
liaison_map_view_take_moved (LiaisonMapView *self)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (LiaisonNetworkPlace));

  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), places);

  for (guint i = 0; self->network != NULL && i < liaison_network_get_n_nodes (self->network); i++)
    {
      LiaisonNetworkPlace place = { liaison_map_view_get_node (self, i)->key, self->positions[2 * i], self->positions[2 * i + 1], self->pinned[i], FALSE };
      gboolean            stays = fabsf (place.x - self->kept[2 * i]) < LEAST_MOVE && fabsf (place.y - self->kept[2 * i + 1]) < LEAST_MOVE;

      if (!isfinite (place.x) || (stays && !self->pins_changed))
        continue;

      place.is_hidden = self->hidden_keys != NULL && g_hash_table_contains (self->hidden_keys, &place.key);
      self->kept[2 * i] = place.x;
      self->kept[2 * i + 1] = place.y;
      g_array_append_val (places, place);
    }
  self->pins_changed = FALSE;

  return places;
}

/**
 * liaison_map_view_take_camera:
 * @self: a view
 * @camera: (out caller-allocates): what is seen
 *
 * Tells what is seen where somebody moved it since this was called last.
 *
 * Returns: whether it was moved
 */
gboolean
liaison_map_view_take_camera (LiaisonMapView       *self,
                              LiaisonNetworkCamera *camera)
{
  gboolean has_moved;

  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  has_moved = self->camera_moved && self->network != NULL;
  self->camera_moved = FALSE;
  *camera = self->camera;

  return has_moved;
}

/**
 * liaison_map_view_keep_again:
 * @self: a view
 *
 * Says that what was taken to be kept could not be: it is given once more with
 * the next that moves.
 */
void
liaison_map_view_keep_again (LiaisonMapView *self)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  for (guint i = 0; self->network != NULL && i < liaison_network_get_n_nodes (self->network); i++)
    self->kept[2 * i] = NAN;
  self->camera_moved = TRUE;
}
