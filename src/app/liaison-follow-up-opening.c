/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-follow-up-opening.h"

#include "liaison-follow-up.h"
#include "liaison-query.h"
#include "liaison-toast.h"

static gpointer
find_follow_up (LiaisonConnection *connection,
                gpointer           data,
                GCancellable      *cancellable,
                GError           **error)
{
  return liaison_query_record_by_uid (connection, LIAISON_TYPE_FOLLOW_UP, data, error);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LiaisonWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonFollowUp) follow_up = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (follow_up != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-follow-up", "x", liaison_record_get_id (LIAISON_RECORD (follow_up)));
  else if (error != NULL)
    liaison_toast_show_error (GTK_WIDGET (window), error);
}

/**
 * liaison_follow_up_open:
 * @window: a window
 * @uid: the follow-up, "" for all that is due
 *
 * Shows what a notification told of.
 */
void
liaison_follow_up_open (LiaisonWindow *window,
                        const char    *uid)
{
  g_return_if_fail (LIAISON_IS_WINDOW (window));
  g_return_if_fail (uid != NULL);

  gtk_window_present (GTK_WINDOW (window));
  liaison_window_show_place (window, "today");
  if (*uid != '\0' && liaison_window_get_store (window) != NULL)
    liaison_store_read_async (liaison_window_get_store (window), find_follow_up, g_strdup (uid), g_free, g_object_unref,
                              NULL, found_cb, g_object_ref (window));
}
