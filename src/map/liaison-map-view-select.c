/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What is selected, and what is said of it: the map's own doors to that. */

#include "config.h"

#include "liaison-map-view-private.h"

/**
 * liaison_map_view_get_selected:
 * @self: a view
 *
 * Returns: the contact key of what is selected, or %LIAISON_MAP_NO_KEY
 */
gint64
liaison_map_view_get_selected (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), LIAISON_MAP_NO_KEY);

  return self->selected != LIAISON_MAP_NO_NODE ? liaison_map_view_get_node (self, self->selected)->key : LIAISON_MAP_NO_KEY;
}

/**
 * liaison_map_view_set_selected:
 * @self: a view
 * @key: a contact key, or %LIAISON_MAP_NO_KEY
 *
 * Selects a node, if it is there.
 */
void
liaison_map_view_set_selected (LiaisonMapView *self,
                               gint64          key)
{
  guint node = LIAISON_MAP_NO_NODE;

  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  if (self->graph != NULL && !liaison_graph_find (self->graph, key, &node))
    node = LIAISON_MAP_NO_NODE;
  liaison_map_view_select_node (self, node);
}

/**
 * liaison_map_view_get_focused:
 * @self: a view
 *
 * Returns: whether all but the surroundings of what is selected is dimmed
 */
gboolean
liaison_map_view_get_focused (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  return self->reach > 0;
}

/**
 * liaison_map_view_set_focused:
 * @self: a view
 * @focused: whether to dim all but the surroundings of what is selected
 *
 * Lets one look at a part of the map.
 */
void
liaison_map_view_set_focused (LiaisonMapView *self,
                              gboolean        focused)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  if (liaison_map_view_get_focused (self) != focused)
    liaison_map_view_set_reach (self, focused ? 1 : 0);
}

/**
 * liaison_map_view_get_pinned:
 * @self: a view
 *
 * Returns: whether what is selected must stay where it is
 */
gboolean
liaison_map_view_get_pinned (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  return self->selected != LIAISON_MAP_NO_NODE && self->pinned[self->selected];
}

/**
 * liaison_map_view_set_pinned:
 * @self: a view
 * @pinned: whether what is selected must stay where it is
 *
 * Pins what is selected, or lets it go.
 */
void
liaison_map_view_set_pinned (LiaisonMapView *self,
                             gboolean        pinned)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  if (self->selected == LIAISON_MAP_NO_NODE || self->pinned[self->selected] == !!pinned)
    return;

  liaison_map_view_remember (self);
  self->pinned[self->selected] = !!pinned;
  self->pins_changed = TRUE;
  liaison_map_view_tell_selected (self);
  g_object_notify (G_OBJECT (self), "pinned");
  g_signal_emit_by_name (self, "moved");
}

/**
 * liaison_map_view_get_chosen_selected:
 * @self: a view
 *
 * Returns: whether what is selected is one of those that are chosen
 */
gboolean
liaison_map_view_get_chosen_selected (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  return self->selected != LIAISON_MAP_NO_NODE && self->chosen[self->selected];
}

/**
 * liaison_map_view_choose_selected:
 * @self: a view
 * @is_chosen: whether it is to be one of those that are chosen
 *
 * Adds what is selected to those that are chosen, or takes it out.
 */
void
liaison_map_view_choose_selected (LiaisonMapView *self,
                                  gboolean        is_chosen)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  if (self->selected != LIAISON_MAP_NO_NODE && self->chosen[self->selected] != !!is_chosen)
    liaison_map_view_choose_node (self, self->selected, is_chosen);
}

/**
 * liaison_map_view_is_chosen:
 * @self: a view
 * @key: a contact key
 *
 * Returns: whether somebody is one of those that are chosen
 */
gboolean
liaison_map_view_is_chosen (LiaisonMapView *self,
                            gint64          key)
{
  guint node;

  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  return self->graph != NULL && liaison_graph_find (self->graph, key, &node) && self->chosen[node];
}

/**
 * liaison_map_view_get_linking:
 * @self: a view
 *
 * Returns: whether a tie was begun, and not ended yet
 */
gboolean
liaison_map_view_get_linking (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  return self->link_from != LIAISON_MAP_NO_NODE;
}

/**
 * liaison_map_view_finish_tie:
 * @self: a view
 *
 * Ends a tie that was begun at what is selected.
 */
void
liaison_map_view_finish_tie (LiaisonMapView *self)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  liaison_map_view_end_link (self, self->selected);
}

/**
 * liaison_map_view_is_seen:
 * @self: a view
 * @key: a contact key
 *
 * Returns: whether somebody is on the map and not hidden
 */
gboolean
liaison_map_view_is_seen (LiaisonMapView *self,
                          gint64          key)
{
  guint node;

  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  return self->graph != NULL && liaison_graph_find (self->graph, key, &node) && !self->hidden[node];
}
