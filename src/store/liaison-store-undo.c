/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-job-private.h"

static char *
wait_for_step (LiaisonStore  *self,
               LiaisonJobKind kind,
               gint64         change,
               GError       **error)
{
  g_autoptr (LiaisonJob) job = liaison_job_new (self, kind, NULL, NULL);

  job->change = change;
  liaison_job_wait (self, job);
  if (job->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&job->error));
      return NULL;
    }

  return g_strdup (job->outcome->label);
}

/**
 * liaison_store_undo:
 * @self: a store
 * @change: the change to take back, which must be the newest; 0 for any
 * @error: return location of a failure
 *
 * Takes the newest change back and waits until that is durable.
 *
 * Returns: (transfer full) (nullable): the name of the change
 */
char *
liaison_store_undo (LiaisonStore *self,
                    gint64        change,
                    GError      **error)
{
  g_return_val_if_fail (LIAISON_IS_STORE (self), NULL);

  return wait_for_step (self, LIAISON_JOB_UNDO, change, error);
}

/**
 * liaison_store_redo:
 * @self: a store
 * @error: return location of a failure
 *
 * Does the change that was undone last again, and waits until that is durable.
 *
 * Returns: (transfer full) (nullable): the name of the change
 */
char *
liaison_store_redo (LiaisonStore *self,
                    GError      **error)
{
  g_return_val_if_fail (LIAISON_IS_STORE (self), NULL);

  return wait_for_step (self, LIAISON_JOB_REDO, 0, error);
}

/**
 * liaison_store_undo_async:
 * @self: a store
 * @change: the change to take back, which must be the newest; 0 for any
 * @cancellable: (nullable): stops it
 * @callback: called when it is durable, or failed
 * @user_data: for @callback
 *
 * Takes the newest change back.
 */
void
liaison_store_undo_async (LiaisonStore       *self,
                          gint64              change,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  LiaisonJob *job;

  g_return_if_fail (LIAISON_IS_STORE (self));

  job = liaison_job_new (self, LIAISON_JOB_UNDO, NULL, cancellable);
  job->change = change;
  liaison_job_push (self, job, liaison_store_undo_async, callback, user_data);
}

/**
 * liaison_store_redo_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is durable, or failed
 * @user_data: for @callback
 *
 * Does the change that was undone last again. To be finished by
 * liaison_store_undo_finish().
 */
void
liaison_store_redo_async (LiaisonStore       *self,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_return_if_fail (LIAISON_IS_STORE (self));

  liaison_job_push (self, liaison_job_new (self, LIAISON_JOB_REDO, NULL, cancellable), liaison_store_redo_async, callback, user_data);
}

/**
 * liaison_store_undo_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the name of the change
 */
char *
liaison_store_undo_finish (LiaisonStore *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
