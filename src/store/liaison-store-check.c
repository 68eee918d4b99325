/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-check.h"

#include "liaison-connection-private.h"
#include "liaison-error.h"
#include "liaison-read-copy-private.h"
#include "liaison-store-private.h"
#include "liaison-suspicion-private.h"

/* Reader's thread. */
static void
see_damage (LiaisonConnection *connection,
            gpointer           is_damaged)
{
  *(gboolean *) is_damaged = liaison_connection_is_damaged (connection);
}

/* Writer's thread. */
static void
leave_journal (LiaisonConnection *connection,
               gpointer           nothing)
{
  sqlite3_db_config (liaison_connection_get_handle (connection), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

/*
 * liaison_store_leave_damage:
 * @self: a store that is about to be closed
 * @is_damaged: whether damage was told already
 *
 * Damage that was met in reading is left as it was found by the writer too, which
 * is the last to close the file.
 */
void
liaison_store_leave_damage (LiaisonStore *self,
                            gboolean      is_damaged)
{
  if (!is_damaged && liaison_store_get_reader (self) != NULL)
    liaison_worker_run (liaison_store_get_reader (self), see_damage, &is_damaged);
  if (is_damaged && liaison_store_get_writer (self) != NULL)
    liaison_worker_run (liaison_store_get_writer (self), leave_journal, NULL);
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const char *path = liaison_store_get_path (source);
  g_autoptr (LiaisonConnection) connection = NULL;
  GError *error = NULL;

  liaison_read_copy_sweep ();
  /* Others are open as long as the store is: this one is never the last. */
  if (liaison_store_stands (source, NULL, &error))
    connection = liaison_connection_open (path, LIAISON_CONNECTION_READS, &error);
  if (connection != NULL)
    {
      liaison_connection_set_cancellable (connection, cancellable);
      liaison_suspicion_look_over (connection, path, TRUE, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) && g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED))
    liaison_store_tell_damaged (LIAISON_STORE (source), error);
}

/**
 * liaison_store_look_over:
 * @self: a store that can be changed
 * @cancellable: (nullable): stops it
 *
 * Reads all pages of the database, in a thread of its own. Where they are not
 * sound the store says so by #LiaisonStore::damaged.
 */
void
liaison_store_look_over (LiaisonStore *self,
                         GCancellable *cancellable)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIAISON_IS_STORE (self));

  task = g_task_new (self, cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, liaison_store_look_over);
  g_task_run_in_thread (task, look_in_thread);
}
