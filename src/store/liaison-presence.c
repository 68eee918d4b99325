/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Who has a database open, so that one can be alone with it. SQLite lets go of
 * its locks between two changes, and those of our own connections are like
 * those of others: each store therefore holds a lock of its own on a byte that
 * SQLite never locks. It belongs to the open file, so that it goes with the
 * program. */

#include "config.h"

#include "liaison-presence-private.h"

#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-forwarding.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Behind the bytes that SQLite locks (SHARED_FIRST + SHARED_SIZE in its os.h)
 * and the one that liaison-occupancy.c tries. */
#define PRESENCE_BYTE (0x40000002 + 2 * 510 + 1)

/* How long others are waited for, and how often they are looked for,
 * microseconds. What a command line does is done by then. */
#define PATIENCE (3 * G_USEC_PER_SEC)
#define LOOK (G_USEC_PER_SEC / 50)

struct _LiaisonPresence
{
  char *path;
  int   descriptor;
};

/* Where files have no such locks nobody is seen. */
static gboolean
set_lock (LiaisonPresence *self,
          short            kind)
{
#ifdef F_OFD_SETLK
  struct flock lock = { .l_type = kind, .l_whence = SEEK_SET, .l_start = PRESENCE_BYTE, .l_len = 1 };

  return fcntl (self->descriptor, F_OFD_SETLK, &lock) == 0 || (errno != EAGAIN && errno != EACCES);
#else
  return TRUE;
#endif
}

/* Returns: whether others went in time */
static gboolean
wait_for_lock (LiaisonPresence *self,
               short            kind,
               GCancellable    *cancellable)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!set_lock (self, kind))
    {
      if (g_get_monotonic_time () >= end || g_cancellable_is_cancelled (cancellable))
        return FALSE;
      g_usleep (LOOK);
    }

  return TRUE;
}

/* Who waited for a move comes too late: the file that stands here is the old
 * one now. */
static gboolean
is_still_the_one (LiaisonPresence *self,
                  GError         **error)
{
  g_autofree char *followed = liaison_forwarding_follow (self->path);

  if (g_str_equal (followed, self->path))
    return TRUE;

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_BUSY, "%s was just moved", self->path);

  return FALSE;
}

/*
 * liaison_presence_new:
 * @path: the true path of a database that is there
 *
 * Tells others that the database is open. Where one of them is alone with it,
 * that is waited for, three seconds at most.
 *
 * Returns: (transfer full) (nullable): to be freed when it is closed
 */
LiaisonPresence *
liaison_presence_new (const char *path,
                      GError    **error)
{
  g_autoptr (LiaisonPresence) self = g_new0 (LiaisonPresence, 1);

  self->path = g_strdup (path);
#ifdef F_OFD_SETLK
  /* A lock to be alone asks for a file that may be written to. */
  self->descriptor = g_open (path, O_RDWR | O_CLOEXEC, 0);
#else
  self->descriptor = -1;
#endif
  if (self->descriptor < 0 || set_lock (self, F_RDLCK))
    return g_steal_pointer (&self);

  if (wait_for_lock (self, F_RDLCK, NULL))
    return is_still_the_one (self, error) ? g_steal_pointer (&self) : NULL;

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_BUSY, "%s is being moved", path);

  return NULL;
}

void
liaison_presence_free (LiaisonPresence *self)
{
  if (self->descriptor >= 0)
    g_close (self->descriptor, NULL);
  g_free (self->path);
  g_free (self);
}

/*
 * liaison_presence_be_alone:
 * @self: of a store that is open
 * @cancellable: (nullable): stops waiting
 *
 * Waits until nobody else has the database open, three seconds at most, and
 * lets nobody in from then on. Not to be called on the main thread.
 *
 * Returns: whether the store is alone with it
 */
gboolean
liaison_presence_be_alone (LiaisonPresence *self,
                           GCancellable    *cancellable,
                           GError         **error)
{
  if (self->descriptor < 0 || wait_for_lock (self, F_WRLCK, cancellable))
    return TRUE;
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                         _("Another program has your data open: a second window, a command in a terminal, or the program that reminds you. What it writes would stay behind, so nothing was moved. Close it and try again."));

  return FALSE;
}

/*
 * liaison_presence_let_in:
 * @self: one that is alone, or may be
 *
 * Lets others open the database again.
 */
void
liaison_presence_let_in (LiaisonPresence *self)
{
  if (self->descriptor >= 0)
    set_lock (self, F_RDLCK);
}
