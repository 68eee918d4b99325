/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-store-restore.h"

#include "liaison-backup-restore-private.h"
#include "liaison-check.h"
#include "liaison-store-backup.h"

/* What is asked for on a thread of its own, and what came of it. */
typedef struct
{
  char *path;
  char *label;
  guint n_changed;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_free (self->path);
  g_free (self->label);
  g_free (self);
}

static gboolean
pour_backup (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  LiaisonPrivateCopy *copy = data;

  return liaison_backup_pour (change, copy->connection, error);
}

/**
 * liaison_store_restore:
 * @self: a store
 * @path: a backup, of this or an earlier version
 * @label: the translated name of the change
 * @n_changed: (out): how many of its records are not as they were written
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Makes the data what a backup holds, in one change that can be undone. Before
 * that the backup is judged on a copy of it: what is damaged, of another
 * program or holds anything that Liaison does not put there is refused; and
 * the data as they are get a backup of their own. A letter that changed on the
 * disk is no reason to refuse it. Waits.
 *
 * Returns: the number of the change, 0 where the data were like the backup, -1
 *   where it failed and nothing was changed
 */
gint64
liaison_store_restore (LiaisonStore *self,
                       const char   *path,
                       const char   *label,
                       guint        *n_changed,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (LiaisonPrivateCopy) copy = NULL;
  g_autofree char *before = NULL;
  g_auto (GStrv) changed = NULL;

  g_return_val_if_fail (LIAISON_IS_STORE (self), -1);
  g_return_val_if_fail (path != NULL && label != NULL, -1);

  copy = liaison_backup_copy_whole (path, liaison_store_get_path (self), error);
  if (copy == NULL)
    return -1;
  changed = liaison_query_check_records (copy->connection, cancellable, error);
  if (changed == NULL)
    return -1;
  *n_changed = g_strv_length (changed);

  before = liaison_store_back_up (self, "before-restore", error);
  if (before == NULL)
    return -1;

  return liaison_store_change (self, label, pour_backup, copy, cancellable, error);
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Request *request = data;
  GError  *error = NULL;
  gint64   change = liaison_store_restore (source, request->path, request->label, &request->n_changed, cancellable, &error);

  if (change >= 0)
    g_task_return_int (task, change);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_store_restore_async:
 * @self: a store
 * @path: a backup
 * @label: the translated name of the change
 * @cancellable: (nullable): stops it
 * @callback: called when it is durable, or failed
 * @user_data: for @callback
 *
 * See liaison_store_restore().
 */
void
liaison_store_restore_async (LiaisonStore       *self,
                             const char         *path,
                             const char         *label,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (LIAISON_IS_STORE (self));
  g_return_if_fail (path != NULL && label != NULL);

  request = g_new0 (Request, 1);
  request->path = g_strdup (path);
  request->label = g_strdup (label);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_store_restore_async);
  g_task_set_check_cancellable (task, FALSE); /* what was restored is never said to be cancelled */
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, restore_in_thread);
}

/**
 * liaison_store_restore_finish:
 * @self: a store
 * @result: what the callback got
 * @n_changed: (out): how many records of the backup are not as they were written
 * @error: return location of a failure
 *
 * Returns: the number of the change, 0 where the data were like the backup, -1
 *   where it failed and nothing was changed
 */
gint64
liaison_store_restore_finish (LiaisonStore *self,
                              GAsyncResult *result,
                              guint        *n_changed,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  *n_changed = ((Request *) g_task_get_task_data (G_TASK (result)))->n_changed;

  return g_task_propagate_int (G_TASK (result), error);
}
