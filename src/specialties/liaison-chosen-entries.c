/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-chosen-entries.h"

#include <glib/gi18n.h>

struct _LiaisonChosenEntries
{
  GObject parent_instance;

  GPtrArray *entries;
  guint      most;
};

G_DEFINE_FINAL_TYPE (LiaisonChosenEntries, liaison_chosen_entries, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
liaison_chosen_entries_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_CHOSEN_ENTRIES (object)->entries);

  G_OBJECT_CLASS (liaison_chosen_entries_parent_class)->finalize (object);
}

static void
liaison_chosen_entries_class_init (LiaisonChosenEntriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_chosen_entries_finalize;

  /**
   * LiaisonChosenEntries::changed:
   * @self: what was chosen
   *
   * Emitted when an entry was added or taken away.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_chosen_entries_init (LiaisonChosenEntries *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * liaison_chosen_entries_new:
 * @most: how many can be chosen
 *
 * Returns: (transfer full): nothing chosen
 */
LiaisonChosenEntries *
liaison_chosen_entries_new (guint most)
{
  LiaisonChosenEntries *self = g_object_new (LIAISON_TYPE_CHOSEN_ENTRIES, NULL);

  self->most = most;

  return self;
}

/**
 * liaison_chosen_entries_get_n:
 * @self: what was chosen
 *
 * Returns: how many there are
 */
guint
liaison_chosen_entries_get_n (LiaisonChosenEntries *self)
{
  g_return_val_if_fail (LIAISON_IS_CHOSEN_ENTRIES (self), 0);

  return self->entries->len;
}

/**
 * liaison_chosen_entries_get:
 * @self: what was chosen
 * @position: from 0
 *
 * Returns: (transfer none): the entry
 */
LiaisonEntry *
liaison_chosen_entries_get (LiaisonChosenEntries *self,
                            guint                 position)
{
  g_return_val_if_fail (LIAISON_IS_CHOSEN_ENTRIES (self) && position < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, position);
}

/**
 * liaison_chosen_entries_is_full:
 * @self: what was chosen
 *
 * Returns: whether no other can be added
 */
gboolean
liaison_chosen_entries_is_full (LiaisonChosenEntries *self)
{
  g_return_val_if_fail (LIAISON_IS_CHOSEN_ENTRIES (self), FALSE);

  return self->entries->len >= self->most;
}

/**
 * liaison_chosen_entries_contains:
 * @self: what was chosen
 * @entry: an entry of the catalogue
 *
 * Returns: whether it is chosen
 */
gboolean
liaison_chosen_entries_contains (LiaisonChosenEntries *self,
                                 LiaisonEntry         *entry)
{
  g_return_val_if_fail (LIAISON_IS_CHOSEN_ENTRIES (self), FALSE);

  return g_ptr_array_find (self->entries, entry, NULL);
}

/**
 * liaison_chosen_entries_set:
 * @self: what was chosen
 * @entry: an entry of the catalogue
 * @is_chosen: whether it is to be chosen
 *
 * Returns: whether it is as asked; %FALSE where no other can be added
 */
gboolean
liaison_chosen_entries_set (LiaisonChosenEntries *self,
                            LiaisonEntry         *entry,
                            gboolean              is_chosen)
{
  g_return_val_if_fail (LIAISON_IS_CHOSEN_ENTRIES (self) && LIAISON_IS_ENTRY (entry), FALSE);

  if (liaison_chosen_entries_contains (self, entry) == !!is_chosen)
    return TRUE;
  if (is_chosen && liaison_chosen_entries_is_full (self))
    return FALSE;

  if (is_chosen)
    g_ptr_array_add (self->entries, g_object_ref (entry));
  else
    g_ptr_array_remove (self->entries, entry);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * liaison_chosen_entries_clear:
 * @self: what was chosen
 *
 * Takes all of them away.
 */
void
liaison_chosen_entries_clear (LiaisonChosenEntries *self)
{
  g_return_if_fail (LIAISON_IS_CHOSEN_ENTRIES (self));

  if (self->entries->len == 0)
    return;

  g_ptr_array_set_size (self->entries, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * liaison_chosen_entries_dup_names:
 * @self: what was chosen
 *
 * Returns: (transfer full): their names, "Law, Medical"
 */
char *
liaison_chosen_entries_dup_names (LiaisonChosenEntries *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_return_val_if_fail (LIAISON_IS_CHOSEN_ENTRIES (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    /* Translators: parts the items of a list */
    g_string_append_printf (names, "%s%s", i > 0 ? C_ ("list", ", ") : "", liaison_entry_get_name (g_ptr_array_index (self->entries, i)));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * liaison_chosen_entries_dup_ids:
 * @self: what was chosen
 *
 * Returns: (transfer full): their ids
 */
GStrv
liaison_chosen_entries_dup_ids (LiaisonChosenEntries *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (LIAISON_IS_CHOSEN_ENTRIES (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    g_strv_builder_add (ids, liaison_entry_get_id (g_ptr_array_index (self->entries, i)));

  return g_strv_builder_end (ids);
}
