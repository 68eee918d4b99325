/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup-copy-private.h"

#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-scratch-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a copy must have in common with the database that it is of. */
static const char *const traits[] = {
  "PRAGMA application_id",
  "PRAGMA user_version",
  "SELECT count(*) FROM person",
  "SELECT count(*) FROM organization",
  "SELECT count(*) FROM interaction",
  "SELECT count(*) FROM follow_up",
};

#define FIRST_COUNT 2

/* Of the name of a folder that is made for backups, beside the database. */
#define SUFFIX "-backups"

/*
 * liaison_backup_dup_folder:
 * @path: a database
 *
 * Returns: (transfer full): the folder beside it that its backups go into
 */
char *
liaison_backup_dup_folder (const char *path)
{
  return g_strconcat (path, SUFFIX, NULL);
}

/*
 * liaison_backup_fail_folder:
 * @folder: where a folder of backups is to be
 *
 * Says that something else stands there. Always returns FALSE.
 */
gboolean
liaison_backup_fail_folder (const char *folder,
                            GError    **error)
{
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
               _("“%s” is a file or a link, and no backup was made there. Move it away, or choose another folder for backups."), folder);

  return FALSE;
}

/* Only the owner may look into a folder that carries our name, whoever made it; one
 * that the user chose may hold more than backups, which are for the owner alone. */
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
    return liaison_backup_fail_folder (folder, error);
  if (g_str_has_suffix (folder, SUFFIX) && (status.st_mode & 0077) != 0 && g_chmod (folder, 0700) != 0)
    return liaison_file_fail (folder, errno, error);

  return TRUE;
}

/*
 * liaison_backup_claim_folder:
 * @folder: where the backups are; made if there is none
 * @claim: (out): to be closed; -1 where another program makes one right now
 *
 * Claims a folder for one backup, so that many programs do not make the same.
 * On a file system without such locks everybody has it.
 */
gboolean
liaison_backup_claim_folder (const char *folder,
                             int        *claim,
                             GError    **error)
{
  *claim = -1;
  if (!make_folder (folder, error))
    return FALSE;

  *claim = g_open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
  if (*claim < 0)
    return liaison_file_fail (folder, errno, error);

  if (flock (*claim, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    {
      close (*claim);
      *claim = -1;
    }

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

/*
 * liaison_backup_count:
 *
 * How much is in a database.
 */
gboolean
liaison_backup_count (LiaisonConnection   *connection,
                      LiaisonBackupCounts *counts,
                      GError             **error)
{
  gint64 values[G_N_ELEMENTS (traits)];

  if (!read_traits (connection, values, error))
    return FALSE;

  *counts = (LiaisonBackupCounts) { values[FIRST_COUNT], values[FIRST_COUNT + 1], values[FIRST_COUNT + 2], values[FIRST_COUNT + 3] };

  return TRUE;
}

/*
 * liaison_backup_get_state:
 *
 * The number of the newest change that is not undone, which another change,
 * an undo or a redo makes another; -1 where it could not be read.
 */
gint64
liaison_backup_get_state (LiaisonConnection *connection,
                          GError           **error)
{
  return liaison_connection_number (connection, "SELECT ifnull(max(id), 0) FROM change_log WHERE undone = 0", error);
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
                           _("A backup was made and is not whole, and so may the data be: “liaison-cli check” looks at them. They were left as they are."));
      return FALSE;
    }

  return TRUE;
}

/* Fills the empty file and looks at it. What is copied and what it is
 * compared with are of the same moment. */
static gboolean
copy_whole (LiaisonConnection *source,
            const char        *path,
            gint64            *state,
            GError           **error)
{
  g_autoptr (LiaisonConnection) copy = NULL;
  gint64   expected[G_N_ELEMENTS (traits)];
  gboolean copied;

  copy = liaison_connection_open (path, LIAISON_CONNECTION_WRITES, error);
  if (copy == NULL || !liaison_connection_execute (source, "BEGIN", error))
    return FALSE;
  *state = liaison_backup_get_state (source, error);
  copied = *state >= 0 && read_traits (source, expected, error) && copy_pages (source, copy, error);
  liaison_connection_execute (source, "ROLLBACK", NULL);
  g_clear_pointer (&copy, liaison_connection_close);

  return copied && verify (path, expected, error);
}

/* Gives a copy that was found whole its name. */
static gboolean
give_name (const char *fresh,
           const char *name,
           GError    **error)
{
  if (g_rename (fresh, name) != 0)
    return liaison_file_fail (name, errno, error);
  liaison_file_sync_folder (name);

  return TRUE;
}

/*
 * liaison_backup_copy:
 * @source: a connection to the database, outside of a transaction
 * @path: where the copy is to be, replaced if it is there
 *
 * Copies a database whole and as of one moment, while others may write to it.
 * The copy gets its name once it was opened and found whole.
 */
gboolean
liaison_backup_copy (LiaisonConnection *source,
                     const char        *path,
                     GError           **error)
{
  g_autofree char *begin = g_strconcat (path, ".", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (LiaisonScratch) fresh = NULL;
  gint64 state;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return liaison_file_fail (folder, ENOENT, error); /* nobody named what is made in it */

  fresh = liaison_scratch_new (begin, ".new", error);
  if (fresh == NULL)
    {
      liaison_file_say_of (path, begin, error);
      return FALSE;
    }

  return copy_whole (source, fresh->path, &state, error) && give_name (fresh->path, path, error);
}

/*
 * liaison_backup_make:
 * @source: a connection to the database, outside of a transaction
 * @folder: where the backups are; made if there is none
 * @reason: why, as a part of the backup's name: "before-format-2"
 *
 * Adds a backup to a folder, as liaison_backup_copy() does. Names begin with
 * the moment in UTC and so stand in their order; the number of the last change
 * that is in it follows.
 *
 * Returns: (transfer full) (nullable): where the backup is
 */
char *
liaison_backup_make (LiaisonConnection *source,
                     const char        *folder,
                     const char        *reason,
                     GError           **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *begin = g_strconcat (folder, "/", NULL);
  g_autoptr (LiaisonScratch) fresh = NULL;
  g_autofree char *name = NULL;
  gint64           state;

  if (!make_folder (folder, error))
    return NULL;

  liaison_scratch_sweep (begin);
  fresh = liaison_scratch_new (begin, ".new", error);
  if (fresh == NULL || !copy_whole (source, fresh->path, &state, error))
    return NULL;

  name = g_strdup_printf ("%s/%s-c%" G_GINT64_FORMAT "-%s.db", folder, moment, state, reason);
  if (!give_name (fresh->path, name, error))
    return NULL;

  liaison_file_sync_folder (folder);

  return g_steal_pointer (&name);
}
