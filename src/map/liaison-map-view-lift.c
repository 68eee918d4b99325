/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-view-private.h"

/* A chain of which somebody is not on the map is not lifted. */
void
liaison_map_view_fill_lifted (LiaisonMapView  *self,
                              LiaisonMapScene *scene)
{
  guint n_lifted = self->lifted != NULL ? self->lifted->len : 0;

  if (n_lifted == 0 || n_lifted > G_MAXUINT8)
    return;

  scene->lifted = g_new (guint, n_lifted);
  for (guint i = 0; i < n_lifted; i++)
    if (!liaison_graph_find (self->graph, g_array_index (self->lifted, gint64, i), &scene->lifted[i]))
      return;
  scene->n_lifted = n_lifted;
}

/**
 * liaison_map_view_lift:
 * @self: a view
 * @keys: (element-type gint64): the contact keys of a chain; empty for none
 *
 * Lets a chain of people and its ties stand out of the picture; all the rest is
 * dimmed.
 */
void
liaison_map_view_lift (LiaisonMapView *self,
                       GArray         *keys)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self) && keys != NULL);

  g_clear_pointer (&self->lifted, g_array_unref);
  self->lifted = g_array_ref (keys);
  liaison_map_view_repaint (self);
}

/**
 * liaison_map_view_put_down:
 * @self: a view
 *
 * Lets a chain that was lifted out fall back.
 *
 * Returns: whether there was one
 */
gboolean
liaison_map_view_put_down (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  if (self->lifted == NULL || self->lifted->len == 0)
    return FALSE;

  g_clear_pointer (&self->lifted, g_array_unref);
  liaison_map_view_repaint (self);
  g_signal_emit_by_name (self, "unlifted");

  return TRUE;
}
