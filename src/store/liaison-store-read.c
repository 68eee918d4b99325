/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-job-private.h"

/**
 * liaison_store_read:
 * @self: a store
 * @func: reads, on the reading thread
 * @data: for @func
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Reads and waits for it: for programs without a window.
 *
 * Returns: (transfer full) (nullable): what @func returned
 */
gpointer
liaison_store_read (LiaisonStore   *self,
                    LiaisonReadFunc func,
                    gpointer        data,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_autoptr (LiaisonJob) job = NULL;

  g_return_val_if_fail (LIAISON_IS_STORE (self), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  job = liaison_job_new (self, LIAISON_JOB_READ, data, cancellable);
  job->read_func = func;
  liaison_job_wait (self, job);
  if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));

  return g_steal_pointer (&job->result);
}

/**
 * liaison_store_read_async:
 * @self: a store
 * @func: reads, on the reading thread
 * @data: for @func
 * @destroy: (nullable): frees @data
 * @destroy_result: (nullable): frees what @func returned, if nobody takes it
 * @cancellable: (nullable): stops it
 * @callback: called when it was read, or failed
 * @user_data: for @callback
 *
 * Reads off the calling thread.
 */
void
liaison_store_read_async (LiaisonStore       *self,
                          LiaisonReadFunc     func,
                          gpointer            data,
                          GDestroyNotify      destroy,
                          GDestroyNotify      destroy_result,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  LiaisonJob *job;

  g_return_if_fail (LIAISON_IS_STORE (self));
  g_return_if_fail (func != NULL);

  job = liaison_job_new (self, LIAISON_JOB_READ, data, cancellable);
  job->read_func = func;
  job->destroy = destroy;
  job->destroy_result = destroy_result;
  liaison_job_push (self, job, liaison_store_read_async, callback, user_data);
}

/**
 * liaison_store_read_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what was read
 */
gpointer
liaison_store_read_finish (LiaisonStore *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
