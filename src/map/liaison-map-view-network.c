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
      if (self->added != 0 && node->key == self->added)
        {
          positions[2 * i] = self->added_x;
          positions[2 * i + 1] = self->added_y;
          pinned[i] = TRUE;
          self->added = 0;
          self->pins_changed = TRUE;
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
  g_clear_pointer (&self->appearance, liaison_map_appearance_unref);
  self->link_from = LIAISON_MAP_NO_NODE;
  liaison_map_view_forget (self);
  if (is_first && network != NULL)
    {
      g_clear_pointer (&self->hidden_keys, g_hash_table_unref);
      liaison_map_view_take_hidden (self, network);
      liaison_map_view_restore_camera (self);
    }
  liaison_map_view_look_who_is_there (self);
  g_object_notify (G_OBJECT (self), "linking");
  liaison_map_view_dress (self);
  if (is_new)
    {
      liaison_layout_start (self->layout, self->graph, liaison_network_get_groups (network), self->pinned, self->positions);
      liaison_map_view_watch_layout (self);
    }
  else if (self->pins_changed && network != NULL)
    g_signal_emit_by_name (self, "moved"); /* who was added stands where they were put */
  liaison_map_view_set_selected (self, selected);
  if (self->selected == LIAISON_MAP_NO_NODE && selected != LIAISON_MAP_NO_KEY)
    {
      liaison_map_view_tell_selected (self);
      g_object_notify (G_OBJECT (self), "selected");
    }
  liaison_map_view_look_again (self);
  g_object_notify (G_OBJECT (self), "network");
}

/**
 * liaison_map_view_place:
 * @self: a view
 * @key: a contact key of somebody who is not on the map yet
 * @x: px
 * @y: px
 *
 * Says where somebody is to stand who was just added.
 */
void
liaison_map_view_place (LiaisonMapView *self,
                        gint64          key,
                        double          x,
                        double          y)
{
  guint node;

  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  self->added_x = ((float) x - (float) gtk_widget_get_width (GTK_WIDGET (self)) / 2) / self->camera.zoom + self->camera.x;
  self->added_y = ((float) y - (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2) / self->camera.zoom + self->camera.y;
  self->added = key;
  if (self->graph == NULL || !liaison_graph_find (self->graph, key, &node))
    return;

  self->added = 0;
  liaison_layout_cancel (self->layout);
  self->positions[2 * node] = self->added_x;
  self->positions[2 * node + 1] = self->added_y;
  self->pinned[node] = TRUE;
  self->pins_changed = TRUE;
  liaison_map_view_look_again (self);
  g_signal_emit_by_name (self, "moved");
}
