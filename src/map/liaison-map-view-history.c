/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What was done to the picture and is no change of the data: nodes that were
 * dragged, pinned or hidden. It is undone and done again step by step, until
 * the data change. */

#include "config.h"

#include "liaison-map-view-private.h"

/* So many steps are remembered. */
#define N_STEPS 30

typedef struct
{
  float      *positions;
  guint8     *pinned;
  guint       n_nodes;
  GHashTable *hidden_keys;
  GHashTable *revealed_keys;
} Step;

static GHashTable *
copy_keys (GHashTable *keys)
{
  GHashTable    *copy = NULL;
  GHashTableIter iter;
  gpointer       key;

  if (keys == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    liaison_map_view_put_key (&copy, *(gint64 *) key);

  return copy;
}

void
liaison_map_step_free (gpointer data)
{
  Step *step = data;

  g_free (step->positions);
  g_free (step->pinned);
  g_clear_pointer (&step->hidden_keys, g_hash_table_unref);
  g_clear_pointer (&step->revealed_keys, g_hash_table_unref);
  g_free (step);
}

static Step *
capture (LiaisonMapView *self)
{
  Step *step = g_new0 (Step, 1);

  step->n_nodes = liaison_network_get_n_nodes (self->network);
  step->positions = g_memdup2 (self->positions, 2 * step->n_nodes * sizeof (float));
  step->pinned = g_memdup2 (self->pinned, step->n_nodes);
  step->hidden_keys = copy_keys (self->hidden_keys);
  step->revealed_keys = copy_keys (self->revealed_keys);

  return step;
}

/* Puts all back as it was, and frees the step. */
static void
restore (LiaisonMapView *self,
         Step           *step)
{
  liaison_layout_cancel (self->layout);
  memcpy (self->positions, step->positions, 2 * step->n_nodes * sizeof (float));
  memcpy (self->pinned, step->pinned, step->n_nodes);
  g_clear_pointer (&self->hidden_keys, g_hash_table_unref);
  g_clear_pointer (&self->revealed_keys, g_hash_table_unref);
  self->hidden_keys = g_steal_pointer (&step->hidden_keys);
  self->revealed_keys = g_steal_pointer (&step->revealed_keys);
  liaison_map_step_free (step);
  self->nudges = FALSE;
  self->pins_changed = TRUE;
  liaison_map_view_look_who_is_there (self);
  liaison_map_view_tell_selected (self);
  g_object_notify (G_OBJECT (self), "pinned");
  g_signal_emit_by_name (self, "moved");
}

/* To be called before something is done. */
void
liaison_map_view_remember (LiaisonMapView *self)
{
  if (self->network == NULL)
    return;

  self->nudges = FALSE;
  g_ptr_array_set_size (self->steps_undone, 0);
  g_ptr_array_add (self->steps, capture (self));
  if (self->steps->len > N_STEPS)
    g_ptr_array_remove_index (self->steps, 0);
}

/* The data have changed: what comes to be undone next is that. */
void
liaison_map_view_forget (LiaisonMapView *self)
{
  g_ptr_array_set_size (self->steps, 0);
  g_ptr_array_set_size (self->steps_undone, 0);
}

static gboolean
step (LiaisonMapView *self,
      GPtrArray      *from,
      GPtrArray      *to)
{
  if (from->len == 0)
    return FALSE;

  g_ptr_array_add (to, capture (self));
  restore (self, g_ptr_array_steal_index (from, from->len - 1));

  return TRUE;
}

/**
 * liaison_map_view_step_back:
 * @self: a view
 *
 * Undoes what was done last to the picture, where the data did not change since.
 *
 * Returns: whether there was anything
 */
gboolean
liaison_map_view_step_back (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  return step (self, self->steps, self->steps_undone);
}

/**
 * liaison_map_view_step_forward:
 * @self: a view
 *
 * Does again what was undone last of the picture, where nothing was done since.
 *
 * Returns: whether there was anything
 */
gboolean
liaison_map_view_step_forward (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  return step (self, self->steps_undone, self->steps);
}
