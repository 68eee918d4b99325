/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-locks-private.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>

/* SQLite locks its files for the process: whoever in it closes one of them, as
 * a file dialog does that looks what is in a folder, takes every lock off. The
 * next program to close the database then believes that it is alone, and
 * removes the journal into which this one goes on writing. Locks of the open
 * file stay until that is closed. */
static int
lock_open_file (int descriptor,
                int command,
                ...)
{
  va_list       arguments;
  struct flock *lock;
  int           result;

  va_start (arguments, command);
#ifdef F_OFD_SETLK
  if (command == F_SETLK || command == F_SETLKW || command == F_GETLK)
    {
      lock = va_arg (arguments, struct flock *);
      lock->l_pid = 0; /* as fcntl(2) asks */
      result = fcntl (descriptor, command == F_SETLK ? F_OFD_SETLK : command == F_SETLKW ? F_OFD_SETLKW
                                                                                         : F_OFD_GETLK,
                      lock);
      va_end (arguments);
      return result;
    }
#endif

  result = fcntl (descriptor, command, va_arg (arguments, long));
  va_end (arguments);

  return result;
}

/**
 * liaison_locks_keep: (skip)
 *
 * Lets SQLite lock its files so that nobody else in the process takes the
 * locks off. To be said before the first database is opened.
 */
void
liaison_locks_keep (void)
{
  sqlite3_vfs *files = sqlite3_vfs_find (NULL);

  if (files != NULL && files->iVersion >= 3 && files->xSetSystemCall != NULL)
    files->xSetSystemCall (files, "fcntl", (sqlite3_syscall_ptr) lock_open_file);
}
