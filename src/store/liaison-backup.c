/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup-private.h"

#include "liaison-error.h"
#include "liaison-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* What a copy must have in common with the database that it is of. */
static const char *const traits[] = {
  "PRAGMA application_id",
  "PRAGMA user_version",
  "SELECT count(*) FROM person",
  "SELECT count(*) FROM organization",
};

/*
 * liaison_backup_dup_folder:
 * @path: a database
 *
 * Returns: (transfer full): the folder beside it that its backups go into
 */
char *
liaison_backup_dup_folder (const char *path)
{
  return g_strconcat (path, "-backups", NULL);
}

/* Only the owner may look into the folder, whoever made it. */
static gboolean
make_folder (const char *folder,
             GError    **error)
{
  GStatBuf status;

  if (g_mkdir (folder, 0700) != 0 && errno != EEXIST)
    return liaison_file_fail (folder, errno, error);
  if (g_lstat (folder, &status) != 0)
    return liaison_file_fail (folder, errno, error);
  if (!S_ISDIR (status.st_mode))
    return liaison_file_fail (folder, ENOTDIR, error);
  if ((status.st_mode & 0077) != 0 && g_chmod (folder, 0700) != 0)
    return liaison_file_fail (folder, errno, error);

  return TRUE;
}

static gboolean
read_traits (LiaisonConnection *connection,
             gint64            *values,
             GError           **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
    {
      values[i] = liaison_connection_number (connection, traits[i], error);
      if (values[i] < 0)
        return FALSE;
    }

  return TRUE;
}

/* Copies every page as of one moment. The copy has no journal beside it. */
static gboolean
copy_pages (LiaisonConnection *source,
            LiaisonConnection *copy,
            GError           **error)
{
  sqlite3        *handle = liaison_connection_get_handle (copy);
  sqlite3_backup *backup = sqlite3_backup_init (handle, "main", liaison_connection_get_handle (source), "main");
  int             code;

  if (backup == NULL)
    return liaison_connection_fail (copy, sqlite3_errcode (handle), error);

  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  if (code != SQLITE_OK)
    return liaison_connection_fail (copy, code, error);

  return liaison_connection_execute (copy, "PRAGMA journal_mode = DELETE", error);
}

/* Opens the copy as a later restore would and sees that it is whole. */
static gboolean
verify (const char   *path,
        const gint64 *expected,
        GError      **error)
{
  g_autoptr (LiaisonConnection) copy = liaison_connection_open (path, LIAISON_CONNECTION_READS, error);
  g_autoptr (LiaisonStatement) check = NULL;
  gint64 values[G_N_ELEMENTS (traits)];

  if (copy == NULL || !read_traits (copy, values, error))
    return FALSE;

  check = liaison_connection_prepare (copy, "PRAGMA quick_check(1)", error);
  if (check == NULL || !liaison_statement_next (check, error))
    return FALSE;

  if (!g_str_equal (liaison_statement_get_text (check, 0), "ok") || memcmp (values, expected, sizeof values) != 0)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED,
                           _("A backup was made and is not like the data. The data was left as it is."));
      return FALSE;
    }

  return TRUE;
}

/* What is copied and what it is compared with are of the same moment. */
static gboolean
copy_whole (LiaisonConnection *source,
            const char        *path,
            GError           **error)
{
  g_autoptr (LiaisonConnection) copy = NULL;
  gint64   expected[G_N_ELEMENTS (traits)];
  gboolean copied;
  int      fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    return liaison_file_fail (path, errno, error);
  g_close (fd, NULL);

  copy = liaison_connection_open (path, LIAISON_CONNECTION_WRITES, error);
  if (copy == NULL || !liaison_connection_execute (source, "BEGIN", error))
    return FALSE;
  copied = read_traits (source, expected, error) && copy_pages (source, copy, error);
  liaison_connection_execute (source, "ROLLBACK", NULL);
  g_clear_pointer (&copy, liaison_connection_close);

  return copied && verify (path, expected, error);
}

/*
 * liaison_backup_make:
 * @source: a connection to the database, outside of a transaction
 * @path: where the database is
 * @reason: why, as a part of the backup's name: "before-format-2"
 *
 * Copies a database into the folder of its backups, whole and as of one
 * moment, while others may write to it. A copy counts, and gets its name, once
 * it was opened and found whole; names begin with the moment in UTC and so
 * stand in their order.
 *
 * Returns: (transfer full) (nullable): where the backup is
 */
char *
liaison_backup_make (LiaisonConnection *source,
                     const char        *path,
                     const char        *reason,
                     GError           **error)
{
  g_autofree char *folder = liaison_backup_dup_folder (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *fresh = g_strdup_printf ("%s/%s.new", folder, unique);
  g_autofree char *name = g_strdup_printf ("%s/%s-%s.db", folder, moment, reason);
  gboolean         made;

  if (!make_folder (folder, error))
    return NULL;

  made = copy_whole (source, fresh, error);
  if (made && g_rename (fresh, name) != 0)
    made = liaison_file_fail (name, errno, error);
  if (!made)
    {
      g_unlink (fresh);
      return NULL;
    }
  liaison_file_sync_folder (name);
  liaison_file_sync_folder (folder);

  return g_steal_pointer (&name);
}
