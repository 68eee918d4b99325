/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Files that stand beside a database while they are made. Who is killed then
 * leaves them, with people's names in them: the next who comes by removes them.
 * That nobody works on one any more is seen by its lock, of the kind that SQLite
 * does not take and that goes with the program. */

#include "config.h"

#include "liaison-scratch-private.h"

#include "liaison-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define UUID_LENGTH 36

static const char *const endings[] = { ".new", ".copy" };
static const char *const parts[] = { "", "-wal", "-shm", "-journal" };

static void
remove_parts (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *name = g_strconcat (path, parts[i], NULL);

      g_unlink (name);
    }
}

/*
 * liaison_scratch_new:
 * @begin: the folder and what the name is to begin with, up to its dot
 * @ending: ".new" or ".copy"
 *
 * Makes an empty file that nobody else may read.
 */
LiaisonScratch *
liaison_scratch_new (const char *begin,
                     const char *ending,
                     GError    **error)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *path = g_strconcat (begin, unique, ending, NULL);
  LiaisonScratch  *self;
  int              fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      liaison_file_fail (path, errno, error);
      return NULL;
    }

  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    g_debug ("A file that is worked on could not be locked: %s", g_strerror (errno));
  self = g_new0 (LiaisonScratch, 1);
  self->path = g_steal_pointer (&path);
  self->fd = fd;

  return self;
}

/*
 * liaison_scratch_free:
 *
 * Removes the file, if it has its first name still. To be called after
 * connections to it are closed: closing its descriptor takes off their locks.
 */
void
liaison_scratch_free (LiaisonScratch *self)
{
  remove_parts (self->path);
  g_close (self->fd, NULL);
  g_free (self->path);
  g_free (self);
}

/* Of "UUID.copy-wal" the part "UUID.copy"; NULL for a name that is none of ours. */
static char *
dup_own_name (const char *name)
{
  g_autofree char *unique = g_strndup (name, UUID_LENGTH);

  if (!g_uuid_string_is_valid (unique))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
      {
        g_autofree char *rest = g_strconcat (endings[i], parts[j], NULL);

        if (g_str_equal (name + UUID_LENGTH, rest))
          return g_strconcat (unique, endings[i], NULL);
      }

  return NULL;
}

static gboolean
is_left (const char *path)
{
  int      fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  gboolean left;

  if (fd < 0)
    return errno == ENOENT;

  left = flock (fd, LOCK_EX | LOCK_NB) == 0;
  g_close (fd, NULL);

  return left;
}

/*
 * liaison_scratch_sweep:
 * @begin: the folder and what the names begin with, as for liaison_scratch_new()
 *
 * Removes the files that a program left which is no more.
 */
void
liaison_scratch_sweep (const char *begin)
{
  g_autofree char *folder = g_path_get_dirname (begin);
  const char      *slash = strrchr (begin, '/');
  const char      *prefix = slash != NULL ? slash + 1 : begin;
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  const char *name;

  while (listing != NULL && (name = g_dir_read_name (listing)) != NULL)
    {
      g_autofree char *own = g_str_has_prefix (name, prefix) ? dup_own_name (name + strlen (prefix)) : NULL;
      g_autofree char *path = own != NULL ? g_strconcat (begin, own, NULL) : NULL;

      if (path != NULL && is_left (path))
        remove_parts (path);
    }
}
