/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A database that may not be written to. SQLite cannot read one whose journal
 * it may not open, and beside it nothing may be left: it is read from a copy in
 * a folder that is the user's alone. Who is killed leaves it, with people's names
 * in it: who next makes one removes it, or looks the data over. */

#include "config.h"

#include "liaison-read-copy-private.h"

#include "liaison-error.h"
#include "liaison-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Its folder, and its name in there. */
#define FOLDER "liaison-read-XXXXXX"
#define NAME "liaison.db"

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
               g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? LIAISON_ERROR_FULL
               : !liaison_file_may_read (from)                            ? LIAISON_ERROR_UNREADABLE
                                                                          : LIAISON_ERROR_FAILED,
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

/* Locks the folder of a copy until it is closed, which also the end of the
 * program does; -1 where another has it. */
static int
lock_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;
  if (fd >= 0)
    g_close (fd, NULL);

  return -1;
}

static void
remove_if_left (const char *folder)
{
  g_autofree char *copy = g_build_filename (folder, NAME, NULL);
  int              lock = g_file_test (copy, G_FILE_TEST_EXISTS) ? lock_folder (folder) : -1; /* one that begins is empty */

  if (lock < 0)
    return;

  remove_folder (folder);
  g_close (lock, NULL);
}

/* Removes the copies that a program left which is no more. */
static void
sweep (const char *parent)
{
  g_autoptr (GDir) listing = g_dir_open (parent, 0, NULL);
  const char *name;

  while (listing != NULL && (name = g_dir_read_name (listing)) != NULL)
    if (strlen (name) == strlen (FOLDER) && strncmp (name, FOLDER, strcspn (FOLDER, "X")) == 0)
      {
        g_autofree char *folder = g_build_filename (parent, name, NULL);

        remove_if_left (folder);
      }
}

/* Removes what programs left that were killed. */
void
liaison_read_copy_sweep (void)
{
  sweep (g_get_user_runtime_dir ());
  sweep (g_get_tmp_dir ());
}

static LiaisonReadCopy *
make_in (const char *parent,
         const char *path,
         GError    **error)
{
  g_autoptr (LiaisonReadCopy) self = NULL;
  g_autofree char *folder = g_build_filename (parent, FOLDER, NULL);

  if (g_mkdtemp_full (folder, 0700) == NULL)
    {
      liaison_file_fail (parent, errno, error);
      return NULL;
    }

  self = g_new0 (LiaisonReadCopy, 1);
  self->path = g_build_filename (folder, NAME, NULL);
  self->folder = g_steal_pointer (&folder);
  self->lock = lock_folder (self->folder);

  return copy_database (path, self->path, error) ? g_steal_pointer (&self) : NULL;
}

/*
 * liaison_read_copy_new:
 * @path: a database
 *
 * Copies a database to where it can be opened, as of one moment: to where it goes
 * when the session ends, or where there is no room to where files for a while go.
 */
LiaisonReadCopy *
liaison_read_copy_new (const char *path,
                       GError    **error)
{
  LiaisonReadCopy *copy;

  liaison_read_copy_sweep ();
  copy = make_in (g_get_user_runtime_dir (), path, NULL);

  return copy != NULL ? copy : make_in (g_get_tmp_dir (), path, error);
}

/* Removes the files, which nobody has open any more; its path is still known. */
void
liaison_read_copy_remove (LiaisonReadCopy *self)
{
  remove_folder (self->folder);
}

void
liaison_read_copy_free (LiaisonReadCopy *self)
{
  liaison_read_copy_remove (self);
  if (self->lock >= 0)
    g_close (self->lock, NULL);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}
