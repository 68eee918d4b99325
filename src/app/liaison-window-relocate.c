/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Moves the database of a window. Meanwhile the window shows none, for what was
 * typed then would be written to the old one only. */

#include "config.h"

#include "liaison-window-relocate.h"

#include "liaison-agent-client.h"
#include "liaison-relocation.h"
#include "liaison-toast.h"
#include "liaison-work-row.h"

#include <glib/gi18n.h>

typedef struct
{
  LiaisonWindow       *window;
  LiaisonStore        *store; /* at the old place */
  LiaisonStoreOpening *opening;
  char                *from;
  char                *target;

  LiaisonProgress *progress;
  GCancellable    *cancellable;
  LiaisonWorkRow  *row;
} Move;

static void
free_move (Move *self)
{
  g_clear_pointer (&self->row, liaison_work_row_end);
  g_clear_pointer (&self->progress, liaison_progress_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->opening);
  g_clear_object (&self->store);
  g_clear_object (&self->window);
  g_free (self->from);
  g_free (self->target);
  g_free (self);
  g_application_release (g_application_get_default ());
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Move, free_move)

/* The old one is closed before another is opened: it may be that one. */
static void
relocated_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Move) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_moved = liaison_store_relocate_finish (LIAISON_STORE (source), result, &error);

  g_clear_object (&self->store);
  liaison_store_opening_start (self->opening, is_moved ? self->target : self->from);
  if (!is_moved && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    liaison_toast_show_error (GTK_WIDGET (self->window), error);
}

static void
relocate (Move *self)
{
  liaison_store_relocate_async (self->store, self->target, self->progress, self->cancellable, relocated_cb, self);
}

static void
agent_ended_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  liaison_agent_quit_finish (result);
  relocate (user_data);
}

/**
 * liaison_window_relocate:
 * @self: a window with a database
 * @target: where the database is to be; an absolute path, where nothing is
 *
 * Moves the database elsewhere and opens it from there; or says why that is not
 * possible, and opens the old one. The agent of the old one is ended before: it
 * would ring what the agent of the new one rings, too.
 */
void
liaison_window_relocate (LiaisonWindow *self,
                         const char    *target)
{
  GtkApplication  *application = gtk_window_get_application (GTK_WINDOW (self));
  GDBusConnection *connection = application != NULL ? g_application_get_dbus_connection (G_APPLICATION (application)) : NULL;
  LiaisonStore    *store = liaison_window_get_store (self);
  Move            *move;

  g_return_if_fail (store != NULL && target != NULL);

  g_application_hold (g_application_get_default ());
  move = g_new0 (Move, 1);
  move->window = g_object_ref (self);
  move->store = g_object_ref (store);
  move->from = g_strdup (liaison_store_get_path (store));
  move->target = g_strdup (target);
  move->opening = liaison_store_opening_new (move->from, LIAISON_STORE_TO_WORK);
  move->progress = liaison_progress_new ();
  move->cancellable = g_cancellable_new ();
  move->row = liaison_work_row_start (GTK_WIDGET (self), _ ("Moving Your Data"), move->progress, move->cancellable);
  liaison_window_await (self, move->opening);

  if (connection != NULL)
    liaison_agent_quit_async (connection, move->from, agent_ended_cb, move);
  else
    relocate (move);
}
