/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-window-closing.h"

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkWindow) window = data;

  /* Where something was refused whoever asked for it says so, and what was
   * typed is there to be tried again. */
  if (liaison_store_await_changes_finish (LIAISON_STORE (source), result, NULL))
    gtk_window_close (window);
}

/* Fields bring in what was typed as they lose the focus. */
static gboolean
close_request_cb (GtkWindow *window)
{
  LiaisonStore *store = liaison_window_get_store (LIAISON_WINDOW (window));

  gtk_window_set_focus (window, NULL);
  if (store == NULL || !liaison_store_is_changing (store))
    return FALSE;

  liaison_store_await_changes_async (store, NULL, changed_cb, g_object_ref (window));

  return TRUE;
}

/**
 * liaison_window_keep_until_saved:
 * @self: a new window
 *
 * Has the window, when it is to be closed, stay until all that was changed in
 * it is durable: a program that ends before takes it along.
 */
void
liaison_window_keep_until_saved (LiaisonWindow *self)
{
  g_signal_connect (self, "close-request", G_CALLBACK (close_request_cb), NULL);
}
