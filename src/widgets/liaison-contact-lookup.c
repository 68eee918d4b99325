/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Whom a form names: read by their keys, and again when something changed, for
 * somebody may be deleted while the form is filled in. */

#include "config.h"

#include "liaison-contact-lookup.h"

#include "liaison-toast.h"

#include <glib/gi18n.h>

typedef struct
{
  GArray                  *keys;
  LiaisonContactLookupFunc func;
  GWeakRef                 owner;
} Lookup;

static gpointer
read_contacts (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  GArray *keys = data;

  return liaison_query_contacts (connection, (const gint64 *) keys->data, keys->len, error);
}

static LiaisonContact *
find_contact (GPtrArray *contacts,
              gint64     key)
{
  for (guint i = 0; i < contacts->len; i++)
    if (liaison_contact_get_key (g_ptr_array_index (contacts, i)) == key)
      return g_ptr_array_index (contacts, i);

  return NULL;
}

static void
tell (Lookup    *lookup,
      GPtrArray *contacts,
      GObject   *owner)
{
  for (guint i = 0; i < lookup->keys->len; i++)
    {
      gint64 key = g_array_index (lookup->keys, gint64, i);

      lookup->func (key, find_contact (contacts, key), owner);
    }
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Lookup *lookup = data;
  g_autoptr (GObject) owner = g_weak_ref_get (&lookup->owner);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contacts = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (owner != NULL && contacts != NULL)
    tell (lookup, contacts, owner);
  else if (owner != NULL)
    liaison_toast_show_error (GTK_WIDGET (owner), error);
  g_array_unref (lookup->keys);
  g_weak_ref_clear (&lookup->owner);
  g_free (lookup);
}

/**
 * liaison_contact_lookup:
 * @store: where to look
 * @keys: (transfer full) (element-type gint64): contact keys
 * @func: called for each of them once they are read
 * @owner: (type GtkWidget): who asks; where it is gone nothing is called
 *
 * Reads contacts by their keys. Where they cannot be read the window says so.
 */
void
liaison_contact_lookup (LiaisonStore            *store,
                        GArray                  *keys,
                        LiaisonContactLookupFunc func,
                        GObject                 *owner)
{
  Lookup *lookup;

  g_return_if_fail (LIAISON_IS_STORE (store));
  g_return_if_fail (keys != NULL && func != NULL && GTK_IS_WIDGET (owner));

  lookup = g_new0 (Lookup, 1);
  lookup->keys = keys;
  lookup->func = func;
  g_weak_ref_init (&lookup->owner, owner);
  liaison_store_read_async (store, read_contacts, g_array_ref (keys), (GDestroyNotify) g_array_unref, (GDestroyNotify) g_ptr_array_unref,
                            NULL, read_cb, lookup);
}

/**
 * liaison_contact_lookup_say_gone:
 * @row: a row that names a contact
 * @is_gone: whether the contact is deleted
 *
 * Says in a row that a contact is gone, or no longer says so.
 */
void
liaison_contact_lookup_say_gone (AdwActionRow *row,
                                 gboolean      is_gone)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  if (is_gone == gtk_widget_has_css_class (GTK_WIDGET (row), "error"))
    return;

  /* Translators: of somebody who was deleted while a form was filled in that names them */
  adw_action_row_set_subtitle (row, is_gone ? _ ("No longer there") : "");
  if (is_gone)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}
