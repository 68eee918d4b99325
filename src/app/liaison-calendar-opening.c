/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-calendar-opening.h"

#include "liaison-ical-import.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LiaisonWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonIcalImport) import = liaison_ical_import_finish (LIAISON_STORE (source), result, &error);
  g_autofree char *counts = NULL;
  g_autofree char *text = NULL;

  if (import == NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (window), error);
      return;
    }

  /* Translators: how many follow-ups and events a calendar brought, how many were there and how many were left out */
  counts = g_strdup_printf (_ ("%u new, %u the same, %u skipped"), import->n_new, import->n_same, import->skipped->len);
  text = import->remarks->len > 0 ? g_strconcat (counts, ". ", g_ptr_array_index (import->remarks, 0), NULL) : g_strdup (counts);
  if (import->change > 0)
    liaison_toast_offer_undo (GTK_WIDGET (window), import->change, text);
  else
    liaison_toast_show (GTK_WIDGET (window), text);
}

static gboolean
is_calendar (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".ics") || g_str_has_suffix (lower, ".ical") || g_str_has_suffix (lower, ".ifb");
}

/**
 * liaison_calendar_opening_take:
 * @window: a window
 * @store: its store
 * @files: (element-type GFile): files to import
 *
 * Brings in what is a calendar by its name; that is one change each, which a
 * toast offers to undo.
 *
 * Returns: (transfer full) (element-type GFile): the other files
 */
GListModel *
liaison_calendar_opening_take (LiaisonWindow *window,
                               LiaisonStore  *store,
                               GListModel    *files)
{
  GListStore *others = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (is_calendar (file))
        liaison_ical_import_async (store, file, NULL, imported_cb, g_object_ref (window));
      else
        g_list_store_append (others, file);
    }

  return G_LIST_MODEL (others);
}
