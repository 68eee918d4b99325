/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Whether the place of a database is that of one file alone. A journal belongs
 * to a name: under two names a file would have two, and beside another file it
 * would be brought into that. */

#include "config.h"

#include "liaison-occupancy-private.h"

#include "liaison-backup-copy-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-scratch-private.h"
#include "liaison-suspicion-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* The bytes of a database that SQLite locks while it is open (PENDING_BYTE and
 * SHARED_SIZE in its os.h). */
#define SHARED_FIRST 0x40000002
#define SHARED_SIZE 510
#define UNUSED_BYTE (SHARED_FIRST + 2 * SHARED_SIZE)

static const char *const journals[] = { "-wal", "-shm", "-journal" };

/* Whether anybody has the file open that stands there now. */
static gboolean
is_held (const char *path)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = SHARED_FIRST, .l_len = SHARED_SIZE };
  int          fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  gboolean     held = TRUE;

  if (fd < 0)
    return errno != ENOENT;

#ifdef F_OFD_GETLK
  held = fcntl (fd, F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
#endif
  g_close (fd, NULL);

  return held;
}

/* Whether files can be locked where it is: some network folders say that they
 * cannot. What goes wrong otherwise SQLite says. */
static gboolean
can_be_locked (const char *path)
{
  gboolean can = TRUE;

#ifdef F_OFD_SETLK
  struct flock lock = { .l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = UNUSED_BYTE, .l_len = 1 };
  int          fd = g_open (path, O_RDWR | O_CLOEXEC, 0);

  if (fd < 0)
    return TRUE;

  can = fcntl (fd, F_OFD_SETLK, &lock) == 0 || (errno != ENOLCK && errno != ENOSYS && errno != EOPNOTSUPP);
  g_close (fd, NULL);
#endif

  return can;
}

/* Whether somebody uses the journals, but for another file than stands there: a
 * database is locked before its journal's index is, and freed after it. */
static gboolean
is_of_another (const char *path)
{
  return liaison_suspicion_is_in_use (path) && !is_held (path) && liaison_suspicion_is_in_use (path);
}

/* A database that is made is linked to its place; who was killed between left a
 * second name, which is ours. Where files cannot be locked it is still there. */
static void
remove_own_links (const char        *path,
                  const struct stat *database)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *begin = g_strconcat (base, ".", NULL);
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  const char *name;

  while (listing != NULL && (name = g_dir_read_name (listing)) != NULL)
    {
      g_autofree char *link = g_build_filename (folder, name, NULL);
      struct stat      status;

      if (g_str_has_prefix (name, begin) && (g_str_has_suffix (name, ".new") || g_str_has_suffix (name, ".copy")) &&
          lstat (link, &status) == 0 && status.st_dev == database->st_dev && status.st_ino == database->st_ino)
        g_unlink (link);
    }
}

static gboolean
has_one_name (const char *path)
{
  struct stat status;

  if (stat (path, &status) != 0 || status.st_nlink <= 1)
    return TRUE;

  remove_own_links (path, &status);

  return stat (path, &status) != 0 || status.st_nlink <= 1;
}

/* Whether a journal with something in it stands there without its database. */
static gboolean
has_orphan (const char *path)
{
  static const char *const kinds[] = { "-wal", "-journal" };
  struct stat status;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *journal = g_strconcat (path, kinds[i], NULL);

      if (stat (journal, &status) == 0 && status.st_size > 0)
        return stat (path, &status) != 0 && errno == ENOENT;
    }

  return FALSE;
}

/*
 * liaison_occupancy_set_aside:
 * @path: where a database is or was
 *
 * Keeps the journals that stand there in a folder of their own beside it.
 *
 * Returns: whether none stands there now
 */
gboolean
liaison_occupancy_set_aside (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S-%f");
  g_autofree char *folder = g_strconcat (path, LIAISON_OCCUPANCY_KEPT, stamp, NULL);
  g_autofree char *base = g_path_get_basename (path);
  gboolean         done = g_mkdir (folder, 0700) == 0;

  for (guint i = 0; i < G_N_ELEMENTS (journals) && done; i++)
    {
      g_autofree char *from = g_strconcat (path, journals[i], NULL);
      g_autofree char *name = g_strconcat (base, journals[i], NULL);
      g_autofree char *to = g_build_filename (folder, name, NULL);

      done = g_rename (from, to) == 0 || errno == ENOENT;
    }
  g_rmdir (folder); /* empty where another program was quicker */
  liaison_file_sync_folder (path);

  return done;
}

/*
 * liaison_occupancy_check:
 * @path: where a database is, or is to be
 *
 * To be asked before a database is opened or made. A journal that is left of a
 * database which is gone is kept aside, and what a killed program worked on is
 * removed.
 *
 * Returns: whether the place is free, or that of one file
 */
gboolean
liaison_occupancy_check (const char *path,
                         GError    **error)
{
  g_autofree char *backups = liaison_backup_dup_folder (path);
  g_autofree char *beside = g_strconcat (path, ".", NULL);
  g_autofree char *within = g_strconcat (backups, "/", NULL);

  liaison_scratch_sweep (beside);
  liaison_scratch_sweep (within);
  if (!has_one_name (path))
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                   _("“%s” is a file with several names (hard links). Its journal can belong to one of them only: under another, changes would be lost. It was left as it is; remove the other names, or make copies of them."),
                   path);
      return FALSE;
    }

  if (!can_be_locked (path))
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                   _("“%s” is where files cannot be locked, as in some network folders: the file system cannot lock files. Two programs would damage it there, so it was left as it is; copy it to a folder of this computer."),
                   path);
      return FALSE;
    }

  if (is_of_another (path))
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_BUSY,
                   _("The database that stood at “%s” was moved away while another program has it open."), path);
      return FALSE;
    }

  if (has_orphan (path) && !liaison_occupancy_set_aside (path))
    return liaison_file_fail (path, errno, error);

  return TRUE;
}
