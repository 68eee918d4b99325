/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup-places.h"

#include "liaison-backup.h"
#include "liaison-query.h"

/**
 * liaison_query_backup_folder:
 * @connection: where to read
 * @path: the database
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): where its backups are: the folder that
 *   the user chose, or the one beside the database
 */
char *
liaison_query_backup_folder (LiaisonConnection *connection,
                             const char        *path,
                             GError           **error)
{
  g_autofree char *chosen = liaison_query_setting (connection, LIAISON_SETTING_BACKUP_FOLDER, error);

  if (chosen == NULL)
    return NULL;

  return g_path_is_absolute (chosen) ? g_steal_pointer (&chosen) : liaison_backup_dup_folder (path);
}

/**
 * liaison_backup_is_folder_missing:
 * @folder: where the backups of a database are kept
 * @path: the database
 *
 * The folder beside the database is made with the first backup, and is never
 * missing.
 *
 * Returns: whether the user chose it, and it is not there
 */
gboolean
liaison_backup_is_folder_missing (const char *folder,
                                  const char *path)
{
  g_autofree char *beside = NULL;

  g_return_val_if_fail (folder != NULL && path != NULL, FALSE);

  beside = liaison_backup_dup_folder (path);

  return !g_str_equal (folder, beside) && !g_file_test (folder, G_FILE_TEST_EXISTS);
}

/**
 * liaison_query_backups:
 * @connection: where to read
 * @path: the database
 * @error: return location of a failure
 *
 * Finds the backups where they are kept now, and those that stay beside the
 * database where the user chose another folder since. Reads folders, so not to be
 * called on the main thread.
 *
 * Returns: (transfer full) (element-type LiaisonBackup) (nullable): newest first
 */
GPtrArray *
liaison_query_backups (LiaisonConnection *connection,
                       const char        *path,
                       GError           **error)
{
  g_autofree char *folder = liaison_query_backup_folder (connection, path, error);
  g_autofree char *beside = liaison_backup_dup_folder (path);
  GPtrArray       *backups = folder != NULL ? liaison_backup_list (folder, error) : NULL;
  GPtrArray       *earlier = backups != NULL && !g_str_equal (folder, beside) ? liaison_backup_list (beside, NULL) : NULL;

  if (earlier != NULL)
    {
      g_ptr_array_extend_and_steal (backups, earlier);
      liaison_backup_sort (backups);
    }

  return backups;
}
