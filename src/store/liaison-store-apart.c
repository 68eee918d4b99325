/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-store-apart.h"

#include "liaison-connection-private.h"
#include "liaison-store-private.h"

typedef struct
{
  LiaisonReadFunc func;
  gpointer        data;
  GDestroyNotify  destroy;
  GDestroyNotify  destroy_result;
  gboolean        is_damaged;
} Apart;

static void
free_apart (gpointer data)
{
  Apart *apart = data;

  if (apart->destroy != NULL)
    apart->destroy (apart->data);
  g_free (apart);
}

static void
read_apart (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Apart *apart = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonConnection) connection = NULL;
  gpointer result = NULL;

  if (liaison_store_stands (source, NULL, &error))
    connection = liaison_connection_open (liaison_store_get_open_path (source), LIAISON_CONNECTION_READS, &error);
  if (connection != NULL)
    {
      liaison_connection_set_cancellable (connection, cancellable);
      result = apart->func (connection, apart->data, cancellable, &error);
      apart->is_damaged = error != NULL && liaison_connection_is_damaged (connection);
    }

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, result, apart->destroy_result);
}

/**
 * liaison_store_read_apart_async:
 * @self: a store
 * @func: reads, on a thread and a connection of its own
 * @data: for @func
 * @destroy: (nullable): frees @data
 * @destroy_result: (nullable): frees what @func returned, if nobody takes it
 * @cancellable: (nullable): stops it
 * @callback: called when it was read, or failed
 * @user_data: for @callback
 *
 * Reads what takes long: what is read meanwhile by liaison_store_read_async()
 * does not wait for it.
 */
void
liaison_store_read_apart_async (LiaisonStore       *self,
                                LiaisonReadFunc     func,
                                gpointer            data,
                                GDestroyNotify      destroy,
                                GDestroyNotify      destroy_result,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Apart *apart;

  g_return_if_fail (LIAISON_IS_STORE (self));
  g_return_if_fail (func != NULL);

  apart = g_new0 (Apart, 1);
  apart->func = func;
  apart->data = data;
  apart->destroy = destroy;
  apart->destroy_result = destroy_result;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_store_read_apart_async);
  g_task_set_task_data (task, apart, free_apart);
  g_task_run_in_thread (task, read_apart);
}

/**
 * liaison_store_read_apart_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what was read
 */
gpointer
liaison_store_read_apart_finish (LiaisonStore *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  g_autoptr (GError) failure = NULL;
  gpointer read;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  read = g_task_propagate_pointer (G_TASK (result), &failure);
  if (failure != NULL && ((Apart *) g_task_get_task_data (G_TASK (result)))->is_damaged)
    liaison_store_tell_damaged (self, failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return read;
}
