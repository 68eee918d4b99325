/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-store-moved.h"

#include "liaison-backup-copy-private.h"
#include "liaison-job-private.h"

/* How soon a look follows what happened to the file, in milliseconds. */
#define WATCH_MILLISECONDS 100

/* A look at the place of the database. It does not hold the store: on the
 * writer's thread that is there, for it waits for the thread before it goes. */
typedef struct
{
  LiaisonStore *store;
  GWeakRef      holder; /* main thread */
  GMainContext *context;
  GError       *found;
} Look;

static void
free_look (gpointer data)
{
  Look *look = data;

  g_weak_ref_clear (&look->holder);
  g_main_context_unref (look->context);
  g_clear_error (&look->found);
  g_free (look);
}

static gboolean
looked_cb (gpointer data)
{
  Look *look = data;
  g_autoptr (LiaisonStore) self = g_weak_ref_get (&look->holder);

  if (self != NULL && look->found != NULL)
    liaison_store_tell_moved (self, look->found);

  return G_SOURCE_REMOVE;
}

static void
look (LiaisonConnection *connection,
      gpointer           data)
{
  Look *self = data;

  liaison_store_stands (self->store, connection, &self->found);
  liaison_worker_answer (self->context, looked_cb, self, free_look);
}

/**
 * liaison_store_look_where:
 * @self: a store
 *
 * Looks, off the calling thread, whether the file still stands at its place;
 * #LiaisonStore::moved says where it does not. What happens to the file itself
 * is noticed without, but not what happens to a folder that it is in: to watch
 * all of these would wake a program for every file in them.
 */
void
liaison_store_look_where (LiaisonStore *self)
{
  Look *job;

  g_return_if_fail (LIAISON_IS_STORE (self));

  job = g_new0 (Look, 1);
  job->store = self;
  job->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&job->holder, self);
  liaison_worker_push (liaison_store_get_writer (self), look, job);
}

static void
place_changed_cb (GFileMonitor     *monitor,
                  GFile            *file,
                  GFile            *other,
                  GFileMonitorEvent event,
                  gpointer          data)
{
  liaison_store_look_where (data);
}

/* Looks where the database is as soon as anything happens to its file. */
GFileMonitor *
liaison_store_watch_place (LiaisonStore *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (liaison_store_get_path (self));
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);

  if (monitor == NULL)
    return NULL;

  g_file_monitor_set_rate_limit (monitor, WATCH_MILLISECONDS);
  g_signal_connect_object (monitor, "changed", G_CALLBACK (place_changed_cb), self, 0);

  return monitor;
}

/* Writer's thread, before it ends: a file that was moved gets nothing more. */
void
liaison_store_look_once_more (LiaisonConnection *connection,
                              gpointer           self)
{
  liaison_store_stands (self, connection, NULL);
}

/*
 * liaison_store_stands:
 * @writer: (nullable): the connection of the calling thread that writes
 *
 * Any thread. Returns whether the database is what stands at its place.
 */
gboolean
liaison_store_stands (LiaisonStore      *self,
                      LiaisonConnection *writer,
                      GError           **error)
{
  LiaisonWhereabouts *whereabouts = liaison_store_get_whereabouts (self);

  return whereabouts == NULL || liaison_whereabouts_check (whereabouts, writer, error);
}

/* Writer's thread, after each change: what it brought into the file is known as
 * its own. */
void
liaison_store_settle (LiaisonStore      *self,
                      LiaisonConnection *writer)
{
  LiaisonWhereabouts *whereabouts = liaison_store_get_whereabouts (self);

  if (whereabouts != NULL && liaison_whereabouts_is_past (whereabouts))
    liaison_whereabouts_check (whereabouts, writer, NULL);
}

/**
 * liaison_store_get_moved:
 * @self: a store
 *
 * Returns: what was found of the file so far, see #LiaisonStore::moved
 */
LiaisonMoved
liaison_store_get_moved (LiaisonStore *self)
{
  LiaisonWhereabouts *whereabouts;

  g_return_val_if_fail (LIAISON_IS_STORE (self), LIAISON_MOVED_NOT);

  whereabouts = liaison_store_get_whereabouts (self);

  return whereabouts != NULL ? liaison_whereabouts_get (whereabouts) : liaison_store_get_copy_moved (self);
}

/**
 * liaison_store_return_async:
 * @self: a store that liaison_store_is_full()
 * @cancellable: (nullable): whether it is still wanted
 * @callback: called when it was tried
 * @user_data: for @callback
 *
 * Opens the file itself where there is room by now, as each change tries to. What
 * is shown and typed stays.
 */
void
liaison_store_return_async (LiaisonStore       *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (LIAISON_IS_STORE (self));

  liaison_job_push (self, liaison_job_new (self, LIAISON_JOB_RETURN, NULL, cancellable), liaison_store_return_async, callback, user_data);
}

/**
 * liaison_store_return_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether the file itself is open
 */
gboolean
liaison_store_return_finish (LiaisonStore *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* On the reading thread, whose files are those that were opened. */
static gpointer
save_held (LiaisonConnection *connection,
           gpointer           path,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_backup_copy (connection, path, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

/**
 * liaison_store_save_held_async:
 * @self: a store
 * @path: a file, replaced if it is there
 * @cancellable: (nullable): for the callback
 * @callback: called when it is saved, or failed
 * @user_data: for @callback
 *
 * Copies what the store has open, wherever its file is now, to a database of
 * its own. To be finished by liaison_store_save_held_finish().
 */
void
liaison_store_save_held_async (LiaisonStore       *self,
                               const char         *path,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (LIAISON_IS_STORE (self));
  g_return_if_fail (path != NULL);

  liaison_store_read_async (self, save_held, g_strdup (path), g_free, NULL, cancellable, callback, user_data);
}

/**
 * liaison_store_save_held_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether the copy was made and found whole
 */
gboolean
liaison_store_save_held_finish (LiaisonStore *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return liaison_store_read_finish (self, result, error) != NULL;
}
