/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A database that may not be written to. SQLite cannot read one whose journal
 * it may not open, and beside it nothing may be left: it is read from a copy in
 * a folder that is the user's alone. */

#include "config.h"

#include "liaison-read-copy-private.h"

#include "liaison-error.h"
#include "liaison-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* How often a copy is begun anew because another program wrote meanwhile. */
#define MOST_TRIES 5

/* What tells one state of a file from the next. */
typedef struct
{
  gint64 inode;
  gint64 size;
  gint64 seconds;
  gint64 nanoseconds;
} Stamp;

static gboolean
may_write (const char *path)
{
  return faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0 || (errno != EACCES && errno != EPERM && errno != EROFS);
}

/* A file that is not there has a stamp too. */
static Stamp
stamp_file (const char *path)
{
  struct stat status = { 0 };
  Stamp       stamp = { 0 };

  if (stat (path, &status) == 0)
    stamp = (Stamp){ (gint64) status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec };

  return stamp;
}

static gboolean
is_same (Stamp one,
         Stamp other)
{
  return one.inode == other.inode && one.size == other.size && one.seconds == other.seconds && one.nanoseconds == other.nanoseconds;
}

static gboolean
copy_file (const char *from,
           const char *to,
           GError    **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) copy = g_file_new_for_path (to);
  g_autoptr (GError) failure = NULL;

  if (g_file_copy (source, copy, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &failure))
    return TRUE;

  g_set_error (error, LIAISON_ERROR,
               g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? LIAISON_ERROR_FULL : LIAISON_ERROR_FAILED,
               _("“%s” can only be read, and the copy to read it from could not be made: %s"), from, failure->message);

  return FALSE;
}

/* The file and its journal as they were at one moment. */
static gboolean
copy_database (const char *path,
               const char *copy,
               GError    **error)
{
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  g_autofree char *journal_copy = g_strconcat (copy, "-wal", NULL);

  for (guint i = 0; i < MOST_TRIES; i++)
    {
      Stamp file = stamp_file (path), changes = stamp_file (journal);

      g_unlink (journal_copy);
      if (!copy_file (path, copy, error) || (changes.size > 0 && !copy_file (journal, journal_copy, error)))
        return FALSE;
      if (is_same (file, stamp_file (path)) && is_same (changes, stamp_file (journal)))
        return TRUE;
    }

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_BUSY, "%s", path);

  return FALSE;
}

static char *
make_folder (const char *parent,
             GError    **error)
{
  g_autofree char *folder = g_build_filename (parent, "liaison-XXXXXX", NULL);

  if (g_mkdtemp_full (folder, 0700) != NULL)
    return g_steal_pointer (&folder);

  liaison_file_fail (parent, errno, error);

  return NULL;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) listing = g_dir_open (path, 0, NULL);
  const char *name;

  while (listing != NULL && (name = g_dir_read_name (listing)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_unlink (child) != 0 && g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
    }
  g_rmdir (path);
}

/*
 * liaison_read_copy_is_needed:
 * @path: a database, or where one is to be
 *
 * Returns: whether it is there but it, its folder or its file system may not
 *   be written to
 */
gboolean
liaison_read_copy_is_needed (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_file_test (path, G_FILE_TEST_EXISTS) && (!may_write (path) || !may_write (folder));
}

static char *
make_in (const char *parent,
         const char *path,
         GError    **error)
{
  g_autofree char *folder = make_folder (parent, error);
  g_autofree char *copy = NULL;

  if (folder == NULL)
    return NULL;

  copy = g_build_filename (folder, "liaison.db", NULL);
  if (copy_database (path, copy, error))
    return g_steal_pointer (&copy);

  remove_folder (folder);

  return NULL;
}

/*
 * liaison_read_copy_make:
 * @path: a database
 *
 * Copies a database to where it can be opened, as of one moment: to where it goes
 * when the session ends, or where there is no room to where files for a while go.
 * To be removed by liaison_read_copy_remove().
 *
 * Returns: (transfer full) (nullable): the copy
 */
char *
liaison_read_copy_make (const char *path,
                        GError    **error)
{
  char *copy = make_in (g_get_user_runtime_dir (), path, NULL);

  return copy != NULL ? copy : make_in (g_get_tmp_dir (), path, error);
}

/* Removes a copy that nobody has open any more. */
void
liaison_read_copy_remove (const char *copy)
{
  g_autofree char *folder = g_path_get_dirname (copy);

  remove_folder (folder);
}
