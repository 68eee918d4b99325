/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-shown-rows-private.h"

/* A row that goes can still say its key. */
static void
row_gone_cb (gpointer data,
             GObject *where)
{
  LiaisonShownRows *self = data;
  gint64            key = liaison_row_get_key ((LiaisonRow *) where);

  g_hash_table_remove (self->rows, &key);
}

void
liaison_shown_rows_init (LiaisonShownRows *self)
{
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* Rows that outlive the list are no longer followed. */
void
liaison_shown_rows_forget (LiaisonShownRows *self)
{
  GHashTableIter iter;
  gpointer       row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      g_object_weak_unref (row, row_gone_cb, self);
      g_hash_table_iter_remove (&iter);
    }
}

void
liaison_shown_rows_clear (LiaisonShownRows *self)
{
  g_clear_pointer (&self->rows, g_hash_table_unref);
}

LiaisonRow *
liaison_shown_rows_ref (LiaisonShownRows *self,
                        gint64            key)
{
  LiaisonRow *row = g_hash_table_lookup (self->rows, &key);

  if (row != NULL)
    return g_object_ref (row);

  row = liaison_row_new (key);
  g_hash_table_insert (self->rows, g_memdup2 (&key, sizeof key), row);
  g_object_weak_ref (G_OBJECT (row), row_gone_cb, self);

  return row;
}

/* Gives each contact that was read to its row, where one is shown. */
void
liaison_shown_rows_hand_out (LiaisonShownRows *self,
                             GPtrArray        *contacts)
{
  for (guint i = 0; i < contacts->len; i++)
    {
      LiaisonContact *contact = g_ptr_array_index (contacts, i);
      gint64          key = liaison_contact_get_key (contact);
      LiaisonRow     *row = g_hash_table_lookup (self->rows, &key);

      if (row != NULL)
        liaison_row_set_contact (row, contact);
    }
}

void
liaison_shown_rows_add_keys (LiaisonShownRows *self,
                             GArray           *keys)
{
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_array_append_vals (keys, key, 1);
}
