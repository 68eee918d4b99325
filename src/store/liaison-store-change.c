/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-job-private.h"

/**
 * liaison_store_change:
 * @self: a store
 * @label: the translated name of the change, as "Undo %s" shows it
 * @func: does it, on the writing thread
 * @data: for @func
 * @cancellable: (nullable): stops it, unless it is done already
 * @error: return location of a failure
 *
 * Changes the data and waits until that is durable.
 *
 * Returns: the number of the change, 0 where @func changed nothing, -1 where
 *   it failed and nothing was changed
 */
gint64
liaison_store_change (LiaisonStore     *self,
                      const char       *label,
                      LiaisonChangeFunc func,
                      gpointer          data,
                      GCancellable     *cancellable,
                      GError          **error)
{
  g_autoptr (LiaisonJob) job = NULL;

  g_return_val_if_fail (LIAISON_IS_STORE (self), -1);
  g_return_val_if_fail (label != NULL && func != NULL, -1);

  job = liaison_job_new (self, LIAISON_JOB_CHANGE, data, cancellable);
  job->label = g_strdup (label);
  job->change_func = func;
  liaison_job_wait (self, job);
  if (job->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&job->error));
      return -1;
    }

  return job->outcome->change;
}

/**
 * liaison_store_change_async:
 * @self: a store
 * @label: the translated name of the change, as "Undo %s" shows it
 * @func: does it, on the writing thread
 * @data: for @func
 * @destroy: (nullable): frees @data, on the calling thread
 * @cancellable: (nullable): stops it, unless it is done already
 * @callback: called when the change is durable, or failed
 * @user_data: for @callback
 *
 * Changes the data. Changes are done in the order in which they were asked for.
 */
void
liaison_store_change_async (LiaisonStore       *self,
                            const char         *label,
                            LiaisonChangeFunc   func,
                            gpointer            data,
                            GDestroyNotify      destroy,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  LiaisonJob *job;

  g_return_if_fail (LIAISON_IS_STORE (self));
  g_return_if_fail (label != NULL && func != NULL);

  job = liaison_job_new (self, LIAISON_JOB_CHANGE, data, cancellable);
  job->label = g_strdup (label);
  job->change_func = func;
  job->destroy = destroy;
  liaison_job_push (self, job, liaison_store_change_async, callback, user_data);
}

/**
 * liaison_store_change_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: the number of the change, 0 where it changed nothing, -1 where it
 *   failed and nothing was changed
 */
gint64
liaison_store_change_finish (LiaisonStore *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return g_task_propagate_int (G_TASK (result), error);
}

/**
 * liaison_store_note_async:
 * @self: a store
 * @func: writes, on the writing thread
 * @data: for @func
 * @destroy: (nullable): frees @data
 * @cancellable: (nullable): stops it
 * @callback: (nullable): called when it is durable, or failed
 * @user_data: for @callback
 *
 * Writes what is no change of the user's and cannot be undone: positions on
 * the map, reminders that were shown. Nothing is announced.
 */
void
liaison_store_note_async (LiaisonStore       *self,
                          LiaisonChangeFunc   func,
                          gpointer            data,
                          GDestroyNotify      destroy,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  LiaisonJob *job;

  g_return_if_fail (LIAISON_IS_STORE (self));
  g_return_if_fail (func != NULL);

  job = liaison_job_new (self, LIAISON_JOB_NOTE, data, cancellable);
  job->change_func = func;
  job->destroy = destroy;
  liaison_job_push (self, job, liaison_store_note_async, callback, user_data);
}

/**
 * liaison_store_note_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether it was written
 */
gboolean
liaison_store_note_finish (LiaisonStore *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_int (G_TASK (result), error) >= 0;
}

static gboolean
save_record (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  return liaison_change_save (change, data, error);
}

static gboolean
delete_record (LiaisonChange *change,
               gpointer       data,
               GError       **error)
{
  return liaison_change_delete (change, data, error);
}

/**
 * liaison_store_save_async:
 * @self: a store
 * @label: the translated name of the change
 * @record: a record, not to be changed until this is done
 * @cancellable: (nullable): stops it
 * @callback: called when it is durable, or failed
 * @user_data: for @callback
 *
 * Saves one record in one change. To be finished by
 * liaison_store_change_finish().
 */
void
liaison_store_save_async (LiaisonStore       *self,
                          const char         *label,
                          LiaisonRecord      *record,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  liaison_store_change_async (self, label, save_record, g_object_ref (record), g_object_unref,
                              cancellable, callback, user_data);
}

/**
 * liaison_store_delete_async:
 * @self: a store
 * @label: the translated name of the change
 * @record: a saved record
 * @cancellable: (nullable): stops it
 * @callback: called when it is durable, or failed
 * @user_data: for @callback
 *
 * Deletes one record, with what belongs to it, in one change. To be finished
 * by liaison_store_change_finish().
 */
void
liaison_store_delete_async (LiaisonStore       *self,
                            const char         *label,
                            LiaisonRecord      *record,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  liaison_store_change_async (self, label, delete_record, g_object_ref (record), g_object_unref,
                              cancellable, callback, user_data);
}

/**
 * liaison_store_is_changing:
 * @self: a store
 *
 * Returns: whether changes, undo or redo were asked for that are not answered yet
 */
gboolean
liaison_store_is_changing (LiaisonStore *self)
{
  g_return_val_if_fail (LIAISON_IS_STORE (self), FALSE);

  return liaison_asked_is_any (liaison_store_get_asked (self));
}

/**
 * liaison_store_await_changes_async:
 * @self: a store
 * @cancellable: (nullable): whether the answer is still wanted
 * @callback: called when who asked for changes has heard of all of them
 * @user_data: for @callback
 *
 * Waits for the changes that were asked for and, where their callbacks ask for
 * more, for these too.
 */
void
liaison_store_await_changes_async (LiaisonStore       *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIAISON_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_store_await_changes_async);
  liaison_asked_await (liaison_store_get_asked (self), task);
}

/**
 * liaison_store_await_changes_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location of the first failure among the changes
 *
 * Returns: whether all of them were made
 */
gboolean
liaison_store_await_changes_finish (LiaisonStore *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
