/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Who is on the map, and where they stand as that changes. */

#include "config.h"

#include "liaison-map-view-private.h"

#include <math.h>

/**
 * liaison_map_view_get_network:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): who is on the map
 */
LiaisonNetwork *
liaison_map_view_get_network (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), NULL);

  return self->network;
}

/* Gives every node the place it has in the view, or was kept in. Returns
 * whether any has none. */
static gboolean
take_places (LiaisonMapView *self,
             LiaisonNetwork *network)
{
  guint              n_nodes = liaison_network_get_n_nodes (network);
  g_autofree float  *positions = g_new (float, 2 * n_nodes);
  g_autofree float  *kept = g_new (float, 2 * n_nodes);
  g_autofree guint8 *pinned = g_new0 (guint8, n_nodes);
  gboolean           is_new = FALSE;

  for (guint i = 0; i < n_nodes; i++)
    {
      const LiaisonNetworkNode *node = liaison_network_get_node (network, i);
      guint                     before;

      kept[2 * i] = node->is_placed ? node->x : NAN;
      kept[2 * i + 1] = node->is_placed ? node->y : NAN;
      memcpy (positions + 2 * i, kept + 2 * i, 2 * sizeof (float));
      pinned[i] = node->is_pinned;
      if (self->network != NULL && liaison_graph_find (self->graph, node->key, &before))
        {
          memcpy (positions + 2 * i, self->positions + 2 * before, 2 * sizeof (float));
          memcpy (kept + 2 * i, self->kept + 2 * before, 2 * sizeof (float));
          pinned[i] = self->pinned[before];
        }
      is_new |= !isfinite (positions[2 * i]);
    }
  g_free (self->positions);
  g_free (self->kept);
  g_free (self->pinned);
  self->positions = g_steal_pointer (&positions);
  self->kept = g_steal_pointer (&kept);
  self->pinned = g_steal_pointer (&pinned);

  return is_new;
}

/**
 * liaison_map_view_set_network:
 * @self: a view
 * @network: (nullable): who is on the map
 *
 * Shows another network. Who was there already stays in place and selected;
 * places are found for the others.
 */
void
liaison_map_view_set_network (LiaisonMapView *self,
                              LiaisonNetwork *network)
{
  gint64   selected;
  gboolean is_new, is_first;

  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  if (self->network == network)
    return;

  selected = liaison_map_view_get_selected (self);
  liaison_layout_cancel (self->layout);
  self->selected = self->tab_start = LIAISON_MAP_NO_NODE;
  self->drag = LIAISON_MAP_DRAG_NOTHING;
  is_first = self->network == NULL;
  is_new = network != NULL && take_places (self, network);
  g_clear_pointer (&self->network, liaison_network_unref);
  self->network = network != NULL ? liaison_network_ref (network) : NULL;
  self->graph = network != NULL ? liaison_network_get_graph (network) : NULL;
  liaison_map_view_dress (self);
  if (is_first && network != NULL)
    liaison_map_view_restore_camera (self);
  if (is_new)
    {
      liaison_layout_start (self->layout, self->graph, liaison_network_get_groups (network), self->pinned, self->positions);
      liaison_map_view_watch_layout (self);
    }
  liaison_map_view_set_selected (self, selected);
  if (self->selected == LIAISON_MAP_NO_NODE && selected != LIAISON_MAP_NO_KEY)
    {
      liaison_map_view_tell_selected (self);
      g_object_notify (G_OBJECT (self), "selected");
    }
  liaison_map_view_look_again (self);
  g_object_notify (G_OBJECT (self), "network");
}
