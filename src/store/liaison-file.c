/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-file-private.h"

#include "liaison-backup-copy-private.h"
#include "liaison-connection-private.h"
#include "liaison-error.h"
#include "liaison-scratch-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_SIZE 100
#define USER_VERSION_OFFSET 60
#define APPLICATION_ID_OFFSET 68

/* Databases that this process has open: closing a file by other means than
 * SQLite's would drop the locks that SQLite holds on it (rule R2). */
static GHashTable *claimed;
static GMutex      claimed_lock;

/* Notes that this process is about to have @path open. Returns whether it is
 * the first to: only then may the file be looked at by other means. */
static gboolean
claim_first (const char *path)
{
  guint count;

  g_mutex_lock (&claimed_lock);
  if (claimed == NULL)
    claimed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  count = GPOINTER_TO_UINT (g_hash_table_lookup (claimed, path));
  g_hash_table_replace (claimed, g_strdup (path), GUINT_TO_POINTER (count + 1));
  g_mutex_unlock (&claimed_lock);

  return count == 0;
}

/*
 * liaison_file_release:
 *
 * Says that a database which liaison_file_claim() let pass is closed.
 */
void
liaison_file_release (const char *path)
{
  guint count;

  g_mutex_lock (&claimed_lock);
  count = GPOINTER_TO_UINT (g_hash_table_lookup (claimed, path));
  if (count > 1)
    g_hash_table_replace (claimed, g_strdup (path), GUINT_TO_POINTER (count - 1));
  else
    g_hash_table_remove (claimed, path);
  g_mutex_unlock (&claimed_lock);
}

/*
 * liaison_file_may_read:
 * @path: a file or folder
 *
 * Returns: whether this program may read it, if it is there
 */
gboolean
liaison_file_may_read (const char *path)
{
  return faccessat (AT_FDCWD, path, R_OK, AT_EACCESS) == 0 || (errno != EACCES && errno != EPERM);
}

/*
 * liaison_file_fail:
 * @path: a file or folder
 * @number: what the system said of it, of errno
 *
 * Says a failure of the system as an error of ours. Always returns FALSE, so
 * that it can be returned.
 */
gboolean
liaison_file_fail (const char *path,
                   int         number,
                   GError    **error)
{
  LiaisonError code = LIAISON_ERROR_FAILED;

  if (number == ENOSPC || number == EDQUOT)
    code = LIAISON_ERROR_FULL;
  else if (number == EACCES || number == EROFS || number == EPERM)
    code = liaison_file_may_read (path) ? LIAISON_ERROR_READ_ONLY : LIAISON_ERROR_UNREADABLE;
  else if (number == ENOENT)
    code = LIAISON_ERROR_NOT_FOUND;
  g_set_error (error, LIAISON_ERROR, code, "%s: %s", path, g_strerror (number));

  return FALSE;
}

/*
 * liaison_file_get_number:
 * @bytes: four bytes of a file of SQLite, as all its numbers are
 */
guint32
liaison_file_get_number (gconstpointer bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);

  return GUINT32_FROM_BE (number);
}

/* Judges a file by its header, without SQLite and without writing. */
static gboolean
judge_header (const char   *path,
              const guint8 *header,
              gssize        size,
              GError      **error)
{
  if (size == 0)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED, _("“%s” is empty."), path);
      return FALSE;
    }

  if (size < HEADER_SIZE || memcmp (header, "SQLite format 3", 16) != 0)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FOREIGN, _("“%s” is not a database."), path);
      return FALSE;
    }

  if (liaison_file_get_number (header + APPLICATION_ID_OFFSET) != LIAISON_FILE_APPLICATION_ID)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FOREIGN, _("“%s” is a database of another program."), path);
      return FALSE;
    }

  return TRUE;
}

/*
 * liaison_file_fail_newer:
 * @path: a database
 * @version: the step that it is of
 * @known: the newest step that is known
 *
 * Says that a newer Liaison made a file. Always returns FALSE.
 */
gboolean
liaison_file_fail_newer (const char *path,
                         gint64      version,
                         guint       known,
                         GError    **error)
{
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NEWER,
               _("“%s” was made by a newer Liaison: its format is %d, the newest known here is %d. It was left as it is; update Liaison to open it."),
                  path, (int) version, (int) known);

  return FALSE;
}

static gboolean
read_header (const char *path,
             guint8     *header,
             gssize     *size,
             GError    **error)
{
  struct stat status;
  int         fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0)
    return liaison_file_fail (path, errno, error);

  /* A pipe would be waited for. */
  *size = fstat (fd, &status) == 0 && S_ISFIFO (status.st_mode) ? 0 : read (fd, header, HEADER_SIZE);
  if (*size < 0)
    liaison_file_fail (path, errno, error);
  g_close (fd, NULL);

  return *size >= 0;
}

static gboolean
make_folder (const char *path,
             GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return liaison_file_fail (folder, errno, error);

  return TRUE;
}

/* Only the owner may read: the file, and a folder that carries our name. */
static void
tighten (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (folder);
  GStatBuf         status;

  if (g_stat (path, &status) == 0 && (status.st_mode & 0077) != 0 && g_chmod (path, 0600) != 0)
    g_debug ("The permissions of the database could not be tightened");
  if (g_str_equal (base, "liaison") && g_stat (folder, &status) == 0 && (status.st_mode & 0077) != 0 &&
      g_chmod (folder, 0700) != 0)
    g_debug ("The permissions of the folder could not be tightened");
}

/*
 * liaison_file_run_steps:
 * @connection: a database of ours, or an empty one
 * @steps: (array length=n_steps): the steps of the schema, in order
 *
 * Runs the steps that are missing, each with its number in one transaction.
 */
gboolean
liaison_file_run_steps (LiaisonConnection      *connection,
                        const LiaisonMigration *steps,
                        guint                   n_steps,
                        GError                **error)
{
  gint64 version = liaison_connection_number (connection, "PRAGMA user_version", error);

  if (version < 0)
    return FALSE;

  for (guint i = (guint) version; i < n_steps; i++)
    {
      g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %u", i + 1);

      if (!liaison_connection_execute (connection, "BEGIN IMMEDIATE", error))
        return FALSE;

      /* Another program may have run the step while this one waited. */
      if (liaison_connection_number (connection, "PRAGMA user_version", NULL) != (gint64) i)
        {
          liaison_connection_execute (connection, "ROLLBACK", NULL);
          continue;
        }

      if (!liaison_connection_execute (connection, steps[i].sql, error) ||
          (steps[i].finish != NULL && !steps[i].finish (connection, error)) ||
          !liaison_connection_execute (connection, set_version, error) ||
          !liaison_connection_execute (connection, "COMMIT", error))
        {
          liaison_connection_execute (connection, "ROLLBACK", NULL);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
fill_new (const char             *path,
          const LiaisonMigration *steps,
          guint                   n_steps,
          GError                **error)
{
  g_autoptr (LiaisonConnection) connection = NULL;
  g_autofree char *set_id = g_strdup_printf ("PRAGMA application_id = %d", LIAISON_FILE_APPLICATION_ID);

  connection = liaison_connection_open (path, LIAISON_CONNECTION_WRITES, error);

  return connection != NULL &&
         liaison_connection_execute (connection, set_id, error) &&
         liaison_file_run_steps (connection, steps, n_steps, error) &&
         liaison_connection_number (connection, "PRAGMA journal_mode = WAL", error) >= 0;
}

/*
 * liaison_file_sync_folder:
 * @path: a file
 *
 * Makes the name of a new file durable, where the system can.
 */
void
liaison_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("The folder of the database could not be synced: %s", g_strerror (errno));
  g_close (fd, NULL);
}

/*
 * liaison_file_say_of:
 * @path: a database that could not be made
 * @begin: how the name of the file begins in which it was made
 *
 * Tells what went wrong of the database, not of that file.
 */
void
liaison_file_say_of (const char *path,
                     const char *begin,
                     GError    **error)
{
  const char *reason = error != NULL && g_str_has_prefix ((*error)->message, begin) ? strstr ((*error)->message + strlen (begin), ": ") : NULL;
  char       *sentence;

  if (reason == NULL)
    return;

  /* Translators: a file, and what the system says of it, perhaps in English */
  sentence = g_strdup_printf (_("The database “%s” could not be made: %s."), path, reason + strlen (": "));
  g_free ((*error)->message);
  (*error)->message = sentence;
}

/* Makes a database whole beside its place and links it there, so that no
 * other program ever sees half of one. */
static gboolean
create (const char             *path,
        const LiaisonMigration *steps,
        guint                   n_steps,
        GError                **error)
{
  g_autofree char *begin = g_strconcat (path, ".", NULL);
  g_autoptr (LiaisonScratch) fresh = NULL;
  gboolean made;

  if (!make_folder (path, error))
    return FALSE;

  fresh = liaison_scratch_new (begin, ".new", error);
  made = fresh != NULL && fill_new (fresh->path, steps, n_steps, error);
  if (!made)
    liaison_file_say_of (path, begin, error);
  if (made && link (fresh->path, path) != 0 && errno != EEXIST)
    made = liaison_file_fail (path, errno, error);
  g_clear_pointer (&fresh, liaison_scratch_free);
  if (made)
    liaison_file_sync_folder (path);

  return made;
}

/*
 * liaison_file_read_version:
 * @path: what to call the database
 *
 * The step that a database is of, less than 0 on a failure: that it says so
 * itself is none of SQLite's, but damage.
 */
gint64
liaison_file_read_version (LiaisonConnection *connection,
                           const char        *path,
                           GError           **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 version = liaison_connection_number (connection, "PRAGMA user_version", &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (version < 0)
    {
      sqlite3_db_config (liaison_connection_get_handle (connection), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED, _("“%s” is of no format that there is."), path);
    }

  return version;
}

/* The tables and their columns, as text. */
static char *
list_columns (LiaisonConnection *connection,
              GError           **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LiaisonStatement) columns =
    liaison_connection_prepare (connection,
                                "SELECT tables.name || '.' || columns.name FROM sqlite_schema AS tables, pragma_table_info (tables.name) AS columns "
                                "WHERE tables.type = 'table' ORDER BY 1",
                                error);

  if (columns == NULL)
    return NULL;

  while (liaison_statement_next (columns, error))
    g_string_append_printf (text, "%s\n", liaison_statement_get_text (columns, 0));

  return liaison_statement_failed (columns) ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whether a database has just the columns of a step. */
static gboolean
is_of_step (const char             *found,
            const LiaisonMigration *steps,
            guint                   step)
{
  g_autoptr (LiaisonConnection) fresh = liaison_connection_open (":memory:", LIAISON_CONNECTION_WRITES, NULL);
  g_autofree char *columns = fresh != NULL && liaison_file_run_steps (fresh, steps, step, NULL) ? list_columns (fresh, NULL) : NULL;

  return g_strcmp0 (columns, found) == 0;
}

/*
 * liaison_file_check_step:
 * @path: what to call the database
 * @version: the step that it says it is of
 *
 * Sees that a database which is to be brought to the newest step is not of
 * another one than it says: a bit of the number may be turned, and steps that it
 * has would be run again.
 */
gboolean
liaison_file_check_step (LiaisonConnection      *connection,
                         const char             *path,
                         const LiaisonMigration *steps,
                         guint                   n_steps,
                         gint64                  version,
                         GError                **error)
{
  g_autofree char *found = NULL;

  if (version >= n_steps)
    return TRUE;

  found = list_columns (connection, error);
  if (found == NULL)
    return FALSE;
  if (is_of_step (found, steps, (guint) version))
    return TRUE;

  for (guint step = n_steps; step > (guint) version; step--)
    if (is_of_step (found, steps, step))
      {
        sqlite3_db_config (liaison_connection_get_handle (connection), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
        g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED,
                     _("“%s” is damaged: it says that it is of format %d, and what it holds is of format %d."), path, (int) version, (int) step);
        return FALSE;
      }

  return TRUE;
}

/* Keeps the data as it is before the step to @version and those after it. */
static gboolean
back_up (LiaisonConnection *connection,
         const char        *path,
         gint64             version,
         GError           **error)
{
  g_autofree char *reason = g_strdup_printf ("before-format-%d", (int) version);
  g_autofree char *folder = liaison_backup_dup_folder (path);
  g_autofree char *backup = liaison_backup_make (connection, folder, reason, error);

  return backup != NULL;
}

/* Whether there are backups of what was at a place: then it was ours, whatever
 * stands there now. */
static gboolean
has_backups (const char *path)
{
  g_autofree char *folder = liaison_backup_dup_folder (path);
  g_autoptr (GPtrArray) backups = liaison_backup_list (folder, NULL);

  return backups != NULL && backups->len > 0;
}

/*
 * liaison_file_judge:
 * @path: a file that is there
 *
 * Judges a file by its header: ours and sound at first sight. What was ours
 * and is no database any more is damaged, not of another program.
 */
gboolean
liaison_file_judge (const char *path,
                    GError    **error)
{
  g_autoptr (GError) failure = NULL;
  guint8 header[HEADER_SIZE];
  gssize size = 0;

  if (!read_header (path, header, &size, error))
    return FALSE;
  if (judge_header (path, header, size, &failure))
    return TRUE;

  if (g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_FOREIGN) && has_backups (path))
    failure->code = LIAISON_ERROR_DAMAGED;
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/*
 * liaison_file_claim:
 * @path: where the database is, or is to be
 *
 * Judges a file before SQLite sees it: ours and sound at first sight, or not
 * there. A file of another program is left as it is. To be followed by
 * liaison_file_release() where it succeeds.
 */
gboolean
liaison_file_claim (const char *path,
                    GError    **error)
{
  if (!claim_first (path) || !g_file_test (path, G_FILE_TEST_EXISTS) || liaison_file_judge (path, error))
    return TRUE;

  liaison_file_release (path);

  return FALSE;
}

/* Whether a database says by its header that a newer program made it. Where it
 * has a journal only SQLite knows. */
static gboolean
is_plainly_newer (const char *path,
                  guint       n_steps,
                  GError    **error)
{
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  GStatBuf         status;
  guint8           header[HEADER_SIZE];
  gssize           size;

  if ((g_stat (journal, &status) == 0 && status.st_size > 0) ||
      !read_header (path, header, &size, NULL) || size < HEADER_SIZE ||
      liaison_file_get_number (header + USER_VERSION_OFFSET) <= n_steps)
    return FALSE;

  return !liaison_file_fail_newer (path, liaison_file_get_number (header + USER_VERSION_OFFSET), n_steps, error);
}

/*
 * liaison_file_prepare:
 * @path: a place that liaison_file_claim() let pass
 * @steps: the steps of the schema, in order
 *
 * Makes the database if there is none, and brings an older one to the newest
 * step after a backup of it; without a backup it stays as it is. One of a newer
 * program is refused: unopened where it was closed, else without a checkpoint.
 */
gboolean
liaison_file_prepare (const char             *path,
                      const LiaisonMigration *steps,
                      guint                   n_steps,
                      GError                **error)
{
  g_autoptr (LiaisonConnection) connection = NULL;
  gint64 version;

  if ((!g_file_test (path, G_FILE_TEST_EXISTS) && !create (path, steps, n_steps, error)) || is_plainly_newer (path, n_steps, error))
    return FALSE;

  tighten (path);
  connection = liaison_connection_open (path, LIAISON_CONNECTION_WRITES, error);
  if (connection == NULL)
    return FALSE;

  version = liaison_file_read_version (connection, path, error);
  if (version < 0)
    return FALSE;
  /* What is only looked at gets nothing brought into it: it may yet be found damaged. */
  if (version >= n_steps)
    sqlite3_db_config (liaison_connection_get_handle (connection), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (version > n_steps)
    return liaison_file_fail_newer (path, version, n_steps, error);

  if (!liaison_file_check_step (connection, path, steps, n_steps, version, error) ||
      (version < n_steps && !back_up (connection, path, version + 1, error)))
    return FALSE;

  /* A backup that was put there by hand has a journal of another kind. */
  return liaison_file_run_steps (connection, steps, n_steps, error) &&
         liaison_connection_number (connection, "PRAGMA journal_mode = WAL", error) >= 0;
}
