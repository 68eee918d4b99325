/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-window-closing.h"

#include "liaison-discard-question.h"
#include "liaison-unsaved.h"

/* Where something was refused whoever asked for it says so, and what was typed
 * is there to be tried again. */
static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkWindow) main = data;

  if (liaison_store_await_changes_finish (LIAISON_STORE (source), result, NULL))
    gtk_window_close (main);
}

static gboolean
belongs_to (GtkWindow *window,
            GtkWindow *main)
{
  while (window != NULL && window != main)
    window = gtk_window_get_transient_for (window);

  return window != NULL;
}

static gboolean close_request_cb (GtkWindow *main);

/* Nobody is asked a second time. */
static void
discard_cb (gpointer main)
{
  GList *toplevels = gtk_window_list_toplevels ();

  for (GList *link = toplevels; link != NULL; link = link->next)
    g_object_ref (link->data); /* one may take another with it */
  for (GList *link = toplevels; link != NULL; link = link->next)
    if (link->data != main && belongs_to (link->data, main))
      gtk_window_destroy (link->data);
  g_list_free_full (toplevels, g_object_unref);
  g_signal_handlers_disconnect_by_func (main, close_request_cb, NULL);
  gtk_window_close (main);
}

/* Whether there is anything to be asked. */
static gboolean
ask (GtkWindow *main)
{
  GtkWindow *unsaved = liaison_window_find_unsaved (LIAISON_WINDOW (main));

  if (unsaved != NULL)
    liaison_discard_question_ask (unsaved, discard_cb, G_OBJECT (main));

  return unsaved != NULL;
}

static void
tried_again_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GtkWindow) main = data;

  if (liaison_store_await_changes_finish (LIAISON_STORE (source), result, NULL) || !ask (main))
    gtk_window_close (main);
}

/* Fields bring in what was typed as they lose the focus. What was refused may be
 * taken by now: it is tried again before anybody is asked. */
static gboolean
close_request_cb (GtkWindow *main)
{
  LiaisonStore *store = liaison_window_get_store (LIAISON_WINDOW (main));
  GtkWindow    *unsaved;

  gtk_window_set_focus (main, NULL);
  if (store != NULL && liaison_store_is_changing (store))
    {
      liaison_store_await_changes_async (store, NULL, changed_cb, g_object_ref (main));
      return TRUE;
    }

  unsaved = liaison_window_find_unsaved (LIAISON_WINDOW (main));
  if (unsaved != NULL)
    liaison_unsaved_save (GTK_WIDGET (unsaved));
  if (store != NULL && liaison_store_is_changing (store))
    {
      liaison_store_await_changes_async (store, NULL, tried_again_cb, g_object_ref (main));
      return TRUE;
    }

  return ask (main);
}

/* Nothing that is typed over what is only looked at can be kept. */
static void
store_changed_cb (LiaisonWindow *self)
{
  LiaisonStore *store = liaison_window_get_store (self);

  if (store != NULL && liaison_store_get_use (store) == LIAISON_STORE_TO_LOOK)
    liaison_unsaved_let_go (GTK_WINDOW (self));
}

/**
 * liaison_window_keep_until_saved:
 * @self: a new window
 *
 * Has the window, when it is to be closed, stay until all that was changed in
 * it is durable: a program that ends before takes it along. Where something is
 * typed that is not saved, in the window or in one above it, it asks before.
 */
void
liaison_window_keep_until_saved (LiaisonWindow *self)
{
  g_signal_connect (self, "notify::store", G_CALLBACK (store_changed_cb), NULL);
  g_signal_connect (self, "close-request", G_CALLBACK (close_request_cb), NULL);
}

/**
 * liaison_window_find_unsaved:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the window itself, or one above it, in
 *   which something is typed that is not saved
 */
GtkWindow *
liaison_window_find_unsaved (LiaisonWindow *self)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *link = toplevels; link != NULL; link = link->next)
    if (belongs_to (link->data, GTK_WINDOW (self)) && liaison_unsaved_find (link->data) != NULL)
      return link->data;

  return NULL;
}
