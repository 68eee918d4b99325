/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-row-places.h"

struct _LiaisonRowPlaces
{
  GListModel *model;  /* not held: it outlives this */
  GHashTable *rows;   /* a place to its row, not held: while somebody shows it */
  GHashTable *places; /* and back */
};

static void
row_gone_cb (gpointer data,
             GObject *row)
{
  LiaisonRowPlaces *self = data;
  gpointer          place;

  if (g_hash_table_steal_extended (self->places, row, NULL, &place))
    g_hash_table_remove (self->rows, place);
}

/**
 * liaison_row_places_new: (skip)
 * @model: (transfer none): a list of #LiaisonRow, that outlives it
 *
 * Returns: (transfer full): no places yet
 */
LiaisonRowPlaces *
liaison_row_places_new (GListModel *model)
{
  LiaisonRowPlaces *self = g_new0 (LiaisonRowPlaces, 1);

  self->model = model;
  self->rows = g_hash_table_new (NULL, NULL);
  self->places = g_hash_table_new (NULL, NULL);

  return self;
}

static void
put (LiaisonRowPlaces *self,
     guint             position,
     LiaisonRow       *row)
{
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), row);
  g_hash_table_insert (self->places, row, GUINT_TO_POINTER (position));
}

/**
 * liaison_row_places_free: (skip)
 * @self: (transfer full): places
 */
void
liaison_row_places_free (LiaisonRowPlaces *self)
{
  GHashTableIter iter;
  gpointer       row;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_object_weak_unref (row, row_gone_cb, self);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->places);
  g_free (self);
}

/**
 * liaison_row_places_ref: (skip)
 * @self: places
 * @position: a place in the list
 *
 * Returns: (transfer full) (nullable): the row of it
 */
LiaisonRow *
liaison_row_places_ref (LiaisonRowPlaces *self,
                        guint             position)
{
  LiaisonRow *row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
  g_autoptr (LiaisonRow) listed = NULL;

  if (row != NULL)
    return g_object_ref (row);
  listed = g_list_model_get_item (self->model, position);
  if (listed == NULL)
    return NULL;

  row = liaison_row_new (liaison_row_get_key (listed));
  liaison_row_follow (row, listed);
  put (self, position, row);
  g_object_weak_ref (G_OBJECT (row), row_gone_cb, self);

  return row;
}

/* Says at which place a row stands now; G_MAXUINT where its place is gone. */
static guint
find_new_place (guint place,
                guint position,
                guint removed,
                guint added)
{
  if (place < position + MIN (removed, added))
    return place;
  if (place < position + removed)
    return G_MAXUINT;

  return place - removed + added;
}

/**
 * liaison_row_places_move: (skip)
 * @self: places
 * @position: from where on the list changed
 * @removed: how many are there no more
 * @added: how many are there instead
 *
 * Lets the rows of the first of these places show who stands there now, and
 * moves those after them along. What is left of the change for a view is that
 * beyond @position and the smaller of both numbers rows came or went.
 */
void
liaison_row_places_move (LiaisonRowPlaces *self,
                         guint             position,
                         guint             removed,
                         guint             added)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->places);
  GHashTableIter iter;
  gpointer       row, place;

  g_hash_table_remove_all (self->rows);
  self->places = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &row, &place))
    {
      guint now = find_new_place (GPOINTER_TO_UINT (place), position, removed, added);

      if (now != G_MAXUINT)
        put (self, now, row);
      else
        g_object_weak_unref (row, row_gone_cb, self);
    }

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &row, &place))
    if (GPOINTER_TO_UINT (place) >= position && g_hash_table_contains (self->places, row) &&
        GPOINTER_TO_UINT (g_hash_table_lookup (self->places, row)) < position + MIN (removed, added))
      {
        g_autoptr (LiaisonRow) listed = g_list_model_get_item (self->model, GPOINTER_TO_UINT (place));

        liaison_row_follow (row, listed);
      }
}

/**
 * liaison_row_places_fill: (skip)
 * @self: places
 * @position: a place in the list
 *
 * Lets the rows of that place and those after it show who stands there now, and
 * nobody where the list has ended. None of them moves.
 */
void
liaison_row_places_fill (LiaisonRowPlaces *self,
                         guint             position)
{
  GHashTableIter iter;
  gpointer       row, place;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &row, &place))
    if (GPOINTER_TO_UINT (place) >= position)
      {
        g_autoptr (LiaisonRow) listed = g_list_model_get_item (self->model, GPOINTER_TO_UINT (place));

        liaison_row_follow (row, listed);
      }
}
