/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Preloaded into an unmodified program, has every file system be of the type
 * NETFS_TYPE (a number), and every lock of a file fail where NETFS_NO_LOCKS is set. */
#undef _FILE_OFFSET_BITS /* both names of each call are defined here */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

int
statfs (const char *path, struct statfs *status)
{
  int         result = (int) syscall (SYS_statfs, path, status);
  const char *type = getenv ("NETFS_TYPE");

  if (result == 0 && type != NULL)
    status->f_type = (long) strtoul (type, NULL, 0);

  return result;
}

int
statfs64 (const char *path, struct statfs64 *status)
{
  return statfs (path, (struct statfs *) status);
}

int
fcntl (int fd, int command, ...)
{
  va_list arguments;
  void   *argument;

  va_start (arguments, command);
  argument = va_arg (arguments, void *);
  va_end (arguments);
  if (getenv ("NETFS_NO_LOCKS") != NULL && (command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK || command == F_OFD_SETLKW))
    {
      errno = ENOLCK;
      return -1;
    }

  return (int) syscall (SYS_fcntl, fd, command, argument);
}

int
fcntl64 (int fd, int command, ...)
{
  va_list arguments;
  void   *argument;

  va_start (arguments, command);
  argument = va_arg (arguments, void *);
  va_end (arguments);

  return fcntl (fd, command, argument);
}
