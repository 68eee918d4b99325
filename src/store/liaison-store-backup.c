/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-store-backup.h"

#include "liaison-backup-copy-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* A connection for this thread. Others are open as long as the store is: this
 * one is never the last, which would checkpoint (rule R1). */
static LiaisonConnection *
open_to_read (LiaisonStore *self,
              GError      **error)
{
  if (!liaison_store_stands (self, NULL, error))
    return NULL;

  return liaison_connection_open (liaison_store_get_open_path (self), LIAISON_CONNECTION_READS, error);
}

/* A folder that the user chose is not made anew where it is gone: what it was on may
 * be taken out, and the backups would be on the disk that they are to save from. */
static char *
find_folder (LiaisonStore      *self,
             LiaisonConnection *connection,
             GError           **error)
{
  const char      *path = liaison_store_get_path (self);
  g_autofree char *folder = liaison_query_backup_folder (connection, path, error);

  if (folder == NULL || !liaison_backup_is_folder_missing (folder, path))
    return g_steal_pointer (&folder);

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
               _("The folder for backups, “%s”, is not there, and no backup was made. Connect the disk that it is on, or choose another folder."), folder);

  return NULL;
}

/**
 * liaison_store_list_backups:
 * @self: a store
 * @error: return location of a failure
 *
 * Does what liaison_query_backups() does. Waits.
 *
 * Returns: (transfer full) (element-type LiaisonBackup) (nullable): newest first
 */
GPtrArray *
liaison_store_list_backups (LiaisonStore *self,
                            GError      **error)
{
  g_autoptr (LiaisonConnection) connection = NULL;

  g_return_val_if_fail (LIAISON_IS_STORE (self), NULL);

  connection = open_to_read (self, error);

  return connection != NULL ? liaison_query_backups (connection, liaison_store_get_path (self), error) : NULL;
}

/**
 * liaison_store_dup_backup_folder:
 * @self: a store
 * @error: return location of a failure
 *
 * Reads the store and waits, so not to be called on the main thread.
 *
 * Returns: (transfer full) (nullable): where its backups are: the folder that
 *   the user chose, or the one beside the database
 */
char *
liaison_store_dup_backup_folder (LiaisonStore *self,
                                 GError      **error)
{
  g_autoptr (LiaisonConnection) connection = NULL;

  g_return_val_if_fail (LIAISON_IS_STORE (self), NULL);

  connection = open_to_read (self, error);

  return connection != NULL ? liaison_query_backup_folder (connection, liaison_store_get_path (self), error) : NULL;
}

static gboolean
is_at (LiaisonBackup *backup,
       const char    *path)
{
  return g_str_equal (liaison_backup_get_path (backup), path);
}

/* The newest backup that holds more than twice as many people as the one that
 * was just made, which is then one of an emptied store (rule R7). */
static LiaisonBackup *
find_fuller (GPtrArray  *backups,
             const char *path)
{
  LiaisonBackupCounts now = { 0 }, then;

  for (guint i = 0; i < backups->len; i++)
    if (is_at (g_ptr_array_index (backups, i), path) && !liaison_backup_read_counts (g_ptr_array_index (backups, i), &now, NULL))
      return NULL;

  for (guint i = 0; i < backups->len; i++)
    {
      LiaisonBackup *backup = g_ptr_array_index (backups, i);

      if (!is_at (backup, path) && liaison_backup_read_counts (backup, &then, NULL) && then.people > now.people * 2)
        return backup;
    }

  return NULL;
}

/* Removes the backups that are not needed any more, but never the one that was
 * just made: the clock may have gone back, and others be of days to come. Nor
 * the last full one, however long nobody notices that the store was emptied.
 * What cannot be removed stays: that is no failure of the backup. */
static void
remove_old (const char *folder,
            const char *path)
{
  g_autoptr (GPtrArray) backups = liaison_backup_list (folder, NULL);
  g_autoptr (GPtrArray) old = NULL;
  LiaisonBackup *fuller;

  if (backups == NULL)
    return;

  fuller = find_fuller (backups, path);
  old = liaison_backup_choose_old (backups, g_get_real_time () / G_USEC_PER_SEC);
  for (guint i = 0; i < old->len; i++)
    {
      LiaisonBackup *backup = g_ptr_array_index (old, i);

      if (backup != fuller && !is_at (backup, path) && g_unlink (liaison_backup_get_path (backup)) != 0)
        g_debug ("An old backup could not be removed: %s", g_strerror (errno));
    }
}

/* Which disk is full is not to be guessed. */
static char *
make (LiaisonConnection *connection,
      const char        *folder,
      const char        *reason,
      GError           **error)
{
  g_autoptr (GError) failure = NULL;
  char *path = liaison_backup_make (connection, folder, reason, &failure);

  if (path != NULL)
    remove_old (folder, path);
  if (g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_FULL))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                 _("There is no space left in “%s”, and no backup was made. Free some space there, or choose another folder for backups."), folder);
  else if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return path;
}

static char *
back_up (LiaisonStore      *self,
         LiaisonConnection *connection,
         const char        *reason,
         GError           **error)
{
  g_autofree char *folder = NULL;

  if (liaison_store_get_use (self) == LIAISON_STORE_TO_LOOK)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_LOOKING, liaison_store_get_path (self));
      return NULL;
    }

  folder = find_folder (self, connection, error);

  return folder != NULL ? make (connection, folder, reason, error) : NULL;
}

/* What an import or a restore begins with, whose reason is called "before" it, does
 * not wait for the folder that the user chose. */
static gboolean
may_be_beside (LiaisonStore      *self,
               LiaisonConnection *connection,
               const char        *reason)
{
  const char      *path = liaison_store_get_path (self);
  g_autofree char *beside = liaison_backup_dup_folder (path);
  g_autofree char *chosen = liaison_query_backup_folder (connection, path, NULL);

  return liaison_store_get_use (self) == LIAISON_STORE_TO_WORK && g_str_has_prefix (reason, "before-") && g_strcmp0 (chosen, beside) != 0;
}

/* Where the folder that the user chose is not there, or full, beside the database. */
static char *
back_up_somewhere (LiaisonStore      *self,
                   LiaisonConnection *connection,
                   const char        *reason,
                   GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *beside = liaison_backup_dup_folder (liaison_store_get_path (self));
  char            *path = back_up (self, connection, reason, &failure);

  if (path == NULL && may_be_beside (self, connection, reason))
    path = make (connection, beside, reason, NULL);
  if (path == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return path;
}

/**
 * liaison_store_back_up:
 * @self: a store
 * @reason: why, as a part of the backup's name: "before-import"
 * @error: return location of a failure
 *
 * Adds a backup to the folder of backups and removes those that are not needed
 * any more. Waits; others may change the data meanwhile.
 *
 * Returns: (transfer full) (nullable): where the backup is
 */
char *
liaison_store_back_up (LiaisonStore *self,
                       const char   *reason,
                       GError      **error)
{
  g_autoptr (LiaisonConnection) connection = NULL;

  g_return_val_if_fail (LIAISON_IS_STORE (self), NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  connection = open_to_read (self, error);

  return connection != NULL ? back_up_somewhere (self, connection, reason, error) : NULL;
}

/**
 * liaison_store_back_up_if_full:
 * @self: a store
 * @reason: why, as a part of the backup's name
 * @error: return location of a failure
 *
 * See liaison_store_back_up(). Where nothing was ever changed there is nothing
 * to keep. May be called in the midst of a change, of which the backup has
 * nothing yet.
 *
 * Returns: whether there is nothing left to do
 */
gboolean
liaison_store_back_up_if_full (LiaisonStore *self,
                               const char   *reason,
                               GError      **error)
{
  g_autoptr (LiaisonConnection) connection = NULL;
  g_autofree char *path = NULL;
  gint64           state;

  g_return_val_if_fail (LIAISON_IS_STORE (self), FALSE);
  g_return_val_if_fail (reason != NULL, FALSE);

  connection = open_to_read (self, error);
  state = connection != NULL ? liaison_backup_get_state (connection, error) : -1;
  if (state > 0)
    path = back_up_somewhere (self, connection, reason, error);

  return state == 0 || path != NULL;
}

/* Whether a file, by whatever name, is the database or a part of it. */
static gboolean
is_own_file (LiaisonStore *self,
             const char   *path)
{
  static const char *const parts[] = { "", "-wal", "-shm", "-journal" };
  struct stat              target, own;

  if (stat (path, &target) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *name = g_strconcat (liaison_store_get_path (self), parts[i], NULL);

      if (stat (name, &own) == 0 && own.st_dev == target.st_dev && own.st_ino == target.st_ino)
        return TRUE;
    }

  return FALSE;
}

/**
 * liaison_store_back_up_to:
 * @self: a store
 * @path: a file, replaced if it is there, but for the database itself
 * @error: return location of a failure
 *
 * Copies the database to a place that the user chose. Waits.
 *
 * Returns: whether the copy was made and found whole
 */
gboolean
liaison_store_back_up_to (LiaisonStore *self,
                          const char   *path,
                          GError      **error)
{
  g_autoptr (LiaisonConnection) connection = NULL;

  g_return_val_if_fail (LIAISON_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (is_own_file (self, path))
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _("“%s” belongs to the database that is open. Choose another file."), path);
      return FALSE;
    }

  connection = open_to_read (self, error);

  return connection != NULL && liaison_backup_copy (connection, path, error);
}

static gboolean
is_of_today (gint64 moment)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (moment);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (then) == g_date_time_get_year (now) &&
         g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (now);
}

/* The last that was made by now: those of days to come are of a clock that went
 * wrong. */
static LiaisonBackup *
find_last (GPtrArray *backups)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (guint i = 0; i < backups->len; i++)
    {
      LiaisonBackup *backup = g_ptr_array_index (backups, i);

      if (liaison_backup_get_moment (backup) <= now)
        return backup;
    }

  return NULL;
}

/* Whether there is something that no backup has, and none was made today. */
static gboolean
is_due (GPtrArray *backups,
        gint64     state)
{
  LiaisonBackup *last = find_last (backups);

  if (last == NULL)
    return state > 0;

  return liaison_backup_get_change (last) != state && !is_of_today (liaison_backup_get_moment (last));
}

/* One of many programs that are asked at once, as by a script in the morning. */
static gboolean
back_up_once (LiaisonStore      *self,
              LiaisonConnection *connection,
              const char        *folder,
              gint64             state,
              GError           **error)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *path = NULL;
  gboolean         due;
  int              claim;

  if (!liaison_backup_claim_folder (folder, &claim, error))
    return FALSE;
  if (claim < 0)
    return TRUE;

  backups = liaison_backup_list (folder, error);
  due = backups != NULL && is_due (backups, state);
  if (due)
    path = back_up (self, connection, "daily", error);
  close (claim);

  return backups != NULL && (!due || path != NULL);
}

/**
 * liaison_store_back_up_if_due:
 * @self: a store
 * @error: return location of a failure
 *
 * Makes the backup of the day, if something changed since the last one and
 * there is none of today yet. Waits.
 *
 * Returns: whether there is nothing left to do
 */
gboolean
liaison_store_back_up_if_due (LiaisonStore *self,
                              GError      **error)
{
  g_autoptr (LiaisonConnection) connection = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  gint64 state;

  g_return_val_if_fail (LIAISON_IS_STORE (self), FALSE);

  connection = open_to_read (self, error);
  folder = connection != NULL ? find_folder (self, connection, error) : NULL;
  backups = folder != NULL ? liaison_backup_list (folder, error) : NULL;
  if (backups == NULL)
    return FALSE;

  state = liaison_backup_get_state (connection, error);
  if (state < 0)
    return FALSE;

  return !is_due (backups, state) || back_up_once (self, connection, folder, state, error);
}

static void
back_up_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  GError          *error = NULL;
  g_autofree char *path = liaison_store_back_up (source, data, &error);

  if (path != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
back_up_if_due_in_thread (GTask        *task,
                          gpointer      source,
                          gpointer      data,
                          GCancellable *cancellable)
{
  GError *error = NULL;

  if (liaison_store_back_up_if_due (source, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run_in_thread (LiaisonStore       *self,
               const char         *reason,
               GTaskThreadFunc     func,
               gpointer            tag,
               GCancellable       *cancellable,
               GAsyncReadyCallback callback,
               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  /* What was made is never said to be cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_strdup (reason), g_free);
  g_task_run_in_thread (task, func);
}

/**
 * liaison_store_back_up_async:
 * @self: a store
 * @reason: why, as a part of the backup's name
 * @cancellable: (nullable): for the callback
 * @callback: called when it is made, or failed
 * @user_data: for @callback
 *
 * See liaison_store_back_up(). To be finished by liaison_store_backup_finish().
 */
void
liaison_store_back_up_async (LiaisonStore       *self,
                             const char         *reason,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (LIAISON_IS_STORE (self));
  g_return_if_fail (reason != NULL);

  run_in_thread (self, reason, back_up_in_thread, liaison_store_back_up_async,
                 cancellable, callback, user_data);
}

/**
 * liaison_store_back_up_if_due_async:
 * @self: a store
 * @cancellable: (nullable): for the callback
 * @callback: called when there is nothing left to do, or it failed
 * @user_data: for @callback
 *
 * See liaison_store_back_up_if_due(). To be finished by
 * liaison_store_backup_finish().
 */
void
liaison_store_back_up_if_due_async (LiaisonStore       *self,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (LIAISON_IS_STORE (self));

  run_in_thread (self, NULL, back_up_if_due_in_thread, liaison_store_back_up_if_due_async,
                 cancellable, callback, user_data);
}

/**
 * liaison_store_backup_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether it was done
 */
gboolean
liaison_store_backup_finish (LiaisonStore *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
