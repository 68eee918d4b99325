/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* When one logs out, the desktop asks every program that registered with it
 * before it ends them. A program that has reasons against it names one, which
 * the desktop shows; the user may log out all the same. */

#include "config.h"

#include "liaison-session-end.h"

#include "liaison-window-closing.h"

#include <glib/gi18n.h>

/* The reason that was last given, as GTK numbers them. */
#define REASON "liaison-session-end-reason"

static void
take_back (GtkApplication *application)
{
  guint reason = GPOINTER_TO_UINT (g_object_steal_data (G_OBJECT (application), REASON));

  if (reason != 0)
    gtk_application_uninhibit (application, reason);
}

static void
give (GtkApplication *application,
      GtkWindow      *window,
      const char     *reason)
{
  guint number = gtk_application_inhibit (application, window, GTK_APPLICATION_INHIBIT_LOGOUT, reason);

  g_object_set_data (G_OBJECT (application), REASON, GUINT_TO_POINTER (number));
}

static void query_end_cb (GtkApplication *application);

/* What was refused stays where it was typed. */
static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkApplication) application = data;

  liaison_store_await_changes_finish (LIAISON_STORE (source), result, NULL);
  query_end_cb (application);
}

/* Asked anew each time, for what was typed may have been saved since. */
static void
query_end_cb (GtkApplication *application)
{
  take_back (application);
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    {
      LiaisonStore *store;
      GtkWindow    *unsaved;

      if (!LIAISON_IS_WINDOW (link->data))
        continue;

      gtk_window_set_focus (link->data, NULL);
      store = liaison_window_get_store (link->data);
      unsaved = liaison_window_find_unsaved (link->data);
      if (store != NULL && liaison_store_is_changing (store))
        {
          give (application, link->data, _ ("What you changed is being saved."));
          liaison_store_await_changes_async (store, NULL, changed_cb, g_object_ref (application));
          return;
        }
      if (unsaved != NULL)
        {
          give (application, unsaved, _ ("Something that you typed is not saved."));
          return;
        }
    }
}

/**
 * liaison_session_end_follow:
 * @application: a program that registers with the session
 *
 * Has it save what was typed in fields when the user logs out, and say so where
 * something is typed that only the user can save.
 */
void
liaison_session_end_follow (GtkApplication *application)
{
  g_signal_connect (application, "query-end", G_CALLBACK (query_end_cb), NULL);
}
