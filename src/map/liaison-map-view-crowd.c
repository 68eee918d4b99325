/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Who of the network is seen, and who is chosen to do something with. */

#include "config.h"

#include "liaison-map-view-private.h"

/* The largest neighbourhood to be looked at, ties. */
#define MOST_REACH 9

static gboolean
has_key (GHashTable *keys,
         gint64      key)
{
  return keys != NULL && g_hash_table_contains (keys, &key);
}

void
liaison_map_view_put_key (GHashTable **keys,
                          gint64       key)
{
  if (*keys == NULL)
    *keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_hash_table_add (*keys, g_memdup2 (&key, sizeof key));
}

/* The user is always there. */
static gboolean
is_out_of_sight (LiaisonMapView *self,
                 gint64          key)
{
  if (key == 0)
    return FALSE;

  return has_key (self->hidden_keys, key) ||
         (self->found_keys != NULL && !has_key (self->found_keys, key) && !has_key (self->revealed_keys, key));
}

/* Works out anew which nodes are seen; to be called when the network is another
 * one, too. */
void
liaison_map_view_look_who_is_there (LiaisonMapView *self)
{
  guint n_nodes = self->network != NULL ? liaison_network_get_n_nodes (self->network) : 0;

  g_free (self->hidden);
  g_free (self->chosen);
  self->hidden = g_new0 (guint8, MAX (n_nodes, 1));
  self->chosen = g_new0 (guint8, MAX (n_nodes, 1));
  self->n_hidden = 0;
  for (guint i = 0; i < n_nodes; i++)
    {
      gint64 key = liaison_map_view_get_node (self, i)->key;

      self->hidden[i] = is_out_of_sight (self, key);
      self->n_hidden += self->hidden[i];
      self->chosen[i] = !self->hidden[i] && has_key (self->chosen_keys, key);
    }
  if (self->selected != LIAISON_MAP_NO_NODE && self->hidden[self->selected])
    liaison_map_view_select_node (self, LIAISON_MAP_NO_NODE);
  g_object_notify (G_OBJECT (self), "n-hidden");
  liaison_map_view_look_again (self);
}

/* Takes off the map, as it was kept, whom the user took off. */
void
liaison_map_view_take_hidden (LiaisonMapView *self,
                              LiaisonNetwork *network)
{
  for (guint i = 0; i < liaison_network_get_n_nodes (network); i++)
    if (liaison_network_get_node (network, i)->is_hidden)
      liaison_map_view_put_key (&self->hidden_keys, liaison_network_get_node (network, i)->key);
}

guint
liaison_map_view_count_chosen (LiaisonMapView *self)
{
  return self->chosen_keys != NULL ? g_hash_table_size (self->chosen_keys) : 0;
}

/* Adds a node to those that are chosen, or takes it out. */
void
liaison_map_view_choose_node (LiaisonMapView *self,
                              guint           node,
                              gboolean        is_chosen)
{
  gint64 key = liaison_map_view_get_node (self, node)->key;

  if (is_chosen)
    liaison_map_view_put_key (&self->chosen_keys, key);
  else if (self->chosen_keys != NULL)
    g_hash_table_remove (self->chosen_keys, &key);
  self->chosen[node] = is_chosen;
  liaison_map_view_tell_selected (self);
  liaison_map_view_repaint (self);
  g_object_notify (G_OBJECT (self), "n-chosen");
}

/* Returns whether any was chosen. */
gboolean
liaison_map_view_choose_nobody (LiaisonMapView *self)
{
  if (liaison_map_view_count_chosen (self) == 0)
    return FALSE;

  g_clear_pointer (&self->chosen_keys, g_hash_table_unref);
  liaison_map_view_look_who_is_there (self);
  liaison_map_view_tell_selected (self);
  g_object_notify (G_OBJECT (self), "n-chosen");

  return TRUE;
}

/**
 * liaison_map_view_get_chosen:
 * @self: a view
 *
 * Returns: (transfer full) (element-type gint64): the contact keys of all that
 *   are chosen, of what is selected where none is
 */
GArray *
liaison_map_view_get_chosen (LiaisonMapView *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64  selected;

  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), keys);

  selected = liaison_map_view_get_selected (self);
  for (guint i = 0; self->network != NULL && i < liaison_network_get_n_nodes (self->network); i++)
    if (self->chosen[i])
      g_array_append_val (keys, liaison_map_view_get_node (self, i)->key);
  if (keys->len == 0 && selected != LIAISON_MAP_NO_KEY)
    g_array_append_val (keys, selected);

  return keys;
}

/* How many ties away from what is selected everybody is; G_MAXUINT beyond the reach. */
static guint *
measure_distances (LiaisonMapView *self)
{
  guint  n_nodes = liaison_graph_get_n_nodes (self->graph);
  guint *distances = g_new (guint, n_nodes);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_nodes; i++)
    distances[i] = i == self->selected ? 0 : G_MAXUINT;
  g_array_append_val (queue, self->selected);
  for (guint i = 0; i < queue->len; i++)
    {
      guint        n, node = g_array_index (queue, guint, i);
      const guint *neighbours = liaison_graph_get_neighbours (self->graph, node, &n);

      for (guint j = 0; distances[node] < self->reach && j < n; j++)
        if (distances[neighbours[j]] == G_MAXUINT && !self->hidden[neighbours[j]])
          {
            distances[neighbours[j]] = distances[node] + 1;
            g_array_append_val (queue, neighbours[j]);
          }
    }

  return distances;
}

/**
 * liaison_map_view_choose_all:
 * @self: a view
 *
 * Chooses all who are seen; where only the surroundings of somebody are in focus,
 * these.
 *
 * Returns: how many are chosen now
 */
guint
liaison_map_view_choose_all (LiaisonMapView *self)
{
  g_autofree guint *distances = NULL;

  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), 0);

  if (self->graph == NULL)
    return 0;

  if (self->reach > 0 && self->selected != LIAISON_MAP_NO_NODE)
    distances = measure_distances (self);
  for (guint i = 0; i < liaison_graph_get_n_nodes (self->graph); i++)
    if (!self->hidden[i] && (distances == NULL || distances[i] <= self->reach))
      liaison_map_view_put_key (&self->chosen_keys, liaison_map_view_get_node (self, i)->key);
  liaison_map_view_look_who_is_there (self);
  liaison_map_view_tell_selected (self);
  g_object_notify (G_OBJECT (self), "n-chosen");

  return liaison_map_view_count_chosen (self);
}

/**
 * liaison_map_view_set_found:
 * @self: a view
 * @keys: (nullable) (element-type gint64): the contact keys that a filter found;
 *   %NULL for no filter
 *
 * Shows only those whom a filter finds, each where they were.
 */
void
liaison_map_view_set_found (LiaisonMapView *self,
                            GArray         *keys)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  g_clear_pointer (&self->found_keys, g_hash_table_unref);
  for (guint i = 0; keys != NULL && i < keys->len; i++)
    liaison_map_view_put_key (&self->found_keys, g_array_index (keys, gint64, i));
  if (keys != NULL && self->found_keys == NULL)
    self->found_keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (keys == NULL)
    g_clear_pointer (&self->revealed_keys, g_hash_table_unref);
  liaison_map_view_look_who_is_there (self);
}

/**
 * liaison_map_view_hide:
 * @self: a view
 *
 * Takes those who are chosen off the map, or what is selected; never the user.
 *
 * Returns: how many
 */
guint
liaison_map_view_hide (LiaisonMapView *self)
{
  g_autoptr (GArray) keys = NULL;
  guint n = 0;

  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), 0);

  keys = liaison_map_view_get_chosen (self);
  liaison_map_view_remember (self);
  for (guint i = 0; i < keys->len; i++)
    if (g_array_index (keys, gint64, i) != 0)
      {
        liaison_map_view_put_key (&self->hidden_keys, g_array_index (keys, gint64, i));
        n++;
      }
  g_clear_pointer (&self->chosen_keys, g_hash_table_unref);
  self->pins_changed = TRUE;
  liaison_map_view_look_who_is_there (self);
  g_object_notify (G_OBJECT (self), "n-chosen");
  g_signal_emit_by_name (self, "moved");

  return n;
}

/**
 * liaison_map_view_show_hidden:
 * @self: a view
 *
 * Brings back all who were taken off the map.
 */
void
liaison_map_view_show_hidden (LiaisonMapView *self)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  if (self->hidden_keys == NULL)
    return;

  liaison_map_view_remember (self);
  g_clear_pointer (&self->hidden_keys, g_hash_table_unref);
  self->pins_changed = TRUE;
  liaison_map_view_look_who_is_there (self);
  g_signal_emit_by_name (self, "moved");
}

/**
 * liaison_map_view_expand:
 * @self: a view
 *
 * Shows all neighbours of what is selected, whatever hides them.
 *
 * Returns: how many came to light
 */
guint
liaison_map_view_expand (LiaisonMapView *self)
{
  guint        n, n_before;
  const guint *neighbours;

  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), 0);

  if (self->selected == LIAISON_MAP_NO_NODE)
    return 0;

  n_before = self->n_hidden;
  liaison_map_view_remember (self);
  neighbours = liaison_graph_get_neighbours (self->graph, self->selected, &n);
  for (guint i = 0; i < n; i++)
    {
      gint64 key = liaison_map_view_get_node (self, neighbours[i])->key;

      if (self->hidden_keys != NULL)
        g_hash_table_remove (self->hidden_keys, &key);
      liaison_map_view_put_key (&self->revealed_keys, key);
    }
  self->pins_changed = TRUE;
  liaison_map_view_look_who_is_there (self);
  g_signal_emit_by_name (self, "moved");

  return n_before - self->n_hidden;
}

/**
 * liaison_map_view_get_n_hidden:
 * @self: a view
 *
 * Returns: how many of the network are not seen, by a filter or because they were
 *   taken off
 */
guint
liaison_map_view_get_n_hidden (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), 0);

  return self->n_hidden;
}

/**
 * liaison_map_view_set_reach:
 * @self: a view
 * @reach: how many ties from what is selected one may be, 0 for any number
 *
 * Dims all who are farther away.
 */
void
liaison_map_view_set_reach (LiaisonMapView *self,
                            guint           reach)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  reach = MIN (reach, MOST_REACH);
  if (self->reach == reach)
    return;

  self->reach = reach;
  liaison_map_view_repaint (self);
  liaison_map_view_tell_selected (self);
  g_object_notify (G_OBJECT (self), "focused");
  g_object_notify (G_OBJECT (self), "reach");
}
