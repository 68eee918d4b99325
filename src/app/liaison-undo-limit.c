/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-undo-limit.h"

#include "liaison-change-log.h"
#include "liaison-change.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

/* What is offered, in the order of the row; the last is all. */
static const guint limits[] = { 100, 1000, 10000, 0 };

static gboolean
set_limit (LiaisonChange *change,
           gpointer       limit,
           GError       **error)
{
  return liaison_change_set_setting (change, LIAISON_SETTING_UNDO_LIMIT, limit, error);
}

static void
set_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (AdwComboRow) row = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    liaison_toast_show_error (GTK_WIDGET (row), error);
}

static void
selected_cb (AdwComboRow  *row,
             GParamSpec   *pspec,
             LiaisonStore *store)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected < G_N_ELEMENTS (limits))
    liaison_store_change_async (store, _ ("Change How Much Can Be Undone"), set_limit, g_strdup_printf ("%u", limits[selected]), g_free,
                                NULL, set_cb, g_object_ref (row));
}

static gpointer
read_limit (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  guint *limit = g_new (guint, 1);

  *limit = liaison_query_undo_limit (connection);

  return limit;
}

/* The row follows the choice only once it shows it. It does not hold the store,
 * whose file may be a copy that goes with it. */
static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  LiaisonStore *store = LIAISON_STORE (source);
  g_autoptr (AdwComboRow) row = data;
  g_autofree guint *limit = liaison_store_read_finish (store, result, NULL);

  if (limit == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (limits[i] == *limit)
      adw_combo_row_set_selected (row, i);
  gtk_widget_set_sensitive (GTK_WIDGET (row), !liaison_store_get_read_only (store));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), store, 0);
}

/**
 * liaison_undo_limit_bind:
 * @row: a row
 * @store: (nullable): the store that is open, %NULL for none
 *
 * Lets a row say how many changes the store keeps for undo, and choose it.
 */
void
liaison_undo_limit_bind (AdwComboRow  *row,
                         LiaisonStore *store)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *number = g_strdup_printf (ngettext ("%u change", "%u changes", limits[i]), limits[i]);

      gtk_string_list_append (choices, limits[i] > 0 ? number : _ ("Every change"));
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (choices));
  gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
  if (store != NULL)
    liaison_store_read_async (store, read_limit, NULL, NULL, g_free, NULL, read_cb, g_object_ref (row));
}
