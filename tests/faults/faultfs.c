/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Makes the file operation of one's choice fail, tear or kill an unmodified
 * program, into which it is preloaded, or writes down what was changed.
 *
 * FAULT_PATH    fnmatch patterns separated by ':', against whole paths
 * FAULT_OPS     of write sync truncate alloc open rename link unlink copy
 * FAULT_NTH     which matching operation fails, from 1; 0: none, only count
 * FAULT_MODE    once, or sticky: that one and all later ones
 * FAULT_KIND    an errno (ENOSPC EIO EDQUOT EROFS EACCES), short (half is
 *               written), torn (half, then killed), kill, killafter; slow:
 *               it is done, FAULT_DELAY milliseconds later
 * FAULT_WHILE   file while which exists operations fail; without it always
 * FAULT_COUNT   file that holds the count of matching operations
 * FAULT_RECORD  file that gets every change in order (faults.py reads it)
 *
 * Seen are calls by the C library's symbols, as of SQLite, GLib and GIO; not
 * stdio's own writes, nor stores to mapped memory. */
#undef _FILE_OFFSET_BITS /* both names of each call are defined here */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum
{
  F_NONE,
  F_ERRNO,
  F_SHORT,
  F_TORN,
  F_KILL,
  F_KILLAFTER,
  F_SLOW
};
static struct
{
  const char *path, *ops, *condition;
  long        nth;
  int         sticky, kind, err, ms, log, rec;
} cfg = { .log = -1, .rec = -1 };
static uint64_t local_count, *count = &local_count;
static int      ready;

static int
raw_open (const char *p, int fl, int mode)
{
  return syscall (SYS_openat, AT_FDCWD, p, fl | O_CLOEXEC, mode);
}

__attribute__ ((constructor)) static void
init (void)
{
  static const struct
  {
    const char *n;
    int         e;
  } names[] = {
    { "ENOSPC", ENOSPC }, { "EIO", EIO }, { "EDQUOT", EDQUOT }, { "EROFS", EROFS }, { "EACCES", EACCES }, { "EFBIG", EFBIG }, { "ENOLCK", ENOLCK }, { "EAGAIN", EAGAIN }, { "EINTR", EINTR }, { "EMFILE", EMFILE }
  };
  const char *s;
  if (ready)
    return;
  ready = 1;
  cfg.path = getenv ("FAULT_PATH");
  cfg.condition = getenv ("FAULT_WHILE");
  cfg.ops = (s = getenv ("FAULT_OPS")) ? s : "write,sync";
  cfg.nth = (s = getenv ("FAULT_NTH")) ? atol (s) : 0;
  cfg.sticky = (s = getenv ("FAULT_MODE")) && !strcmp (s, "sticky");
  s = getenv ("FAULT_KIND");
  s = s ? s : "EIO";
  cfg.kind = !strcmp (s, "short") ? F_SHORT : !strcmp (s, "torn")      ? F_TORN
                                            : !strcmp (s, "kill")      ? F_KILL
                                            : !strcmp (s, "killafter") ? F_KILLAFTER
                                            : !strcmp (s, "slow")      ? F_SLOW
                                                                       : F_ERRNO;
  cfg.err = EIO;
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp (s, names[i].n))
      cfg.err = names[i].e;
  if ((s = getenv ("FAULT_DELAY")))
    cfg.ms = atoi (s);
  if ((s = getenv ("FAULT_RECORD")))
    cfg.rec = raw_open (s, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if ((s = getenv ("FAULT_COUNT")))
    {
      int fd = raw_open (s, O_RDWR | O_CREAT, 0600);
      if (fd >= 0 && !syscall (SYS_ftruncate, fd, 8))
        {
          void *m = mmap (NULL, 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
          if (m != MAP_FAILED)
            count = m;
        }
      syscall (SYS_close, fd);
    }
}

static int
op_on (const char *op)
{
  const char *p = strstr (cfg.ops, op);
  size_t      n = strlen (op);
  return p && (p == cfg.ops || p[-1] == ',') && (!p[n] || p[n] == ',');
}

static int
path_on (const char *path)
{
  char pats[4096], *save = NULL;
  if (!strncmp (path, "/dev/", 5) && strncmp (path, "/dev/shm/", 9))
    return 0;
  if (!strncmp (path, "/proc/", 6) || path[0] != '/') /* pipe:[1], socket:[2], anon_inode: */
    return 0;
  if (!cfg.path)
    return 1;
  snprintf (pats, sizeof pats, "%s", cfg.path);
  for (char *t = strtok_r (pats, ":", &save); t; t = strtok_r (NULL, ":", &save))
    if (!fnmatch (t, path, 0))
      return 1;
  return 0;
}

static const char *
fd_path (int fd, char *buf)
{
  char link[64];
  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = syscall (SYS_readlinkat, AT_FDCWD, link, buf, PATH_MAX - 1);
  buf[n > 0 ? n : 0] = 0;
  char *del = n > 10 ? strstr (buf, " (deleted)") : NULL;
  if (del && !del[10])
    *del = 0;
  return buf;
}

static const char *
abs_path (int dirfd, const char *p, char *buf)
{
  char base[PATH_MAX] = "";
  if (p[0] == '/')
    snprintf (buf, PATH_MAX, "%s", p);
  else
    {
      if (dirfd == AT_FDCWD)
        {
          if (syscall (SYS_getcwd, base, sizeof base) < 0)
            base[0] = 0;
        }
      else
        fd_path (dirfd, base);
      snprintf (buf, PATH_MAX, "%.*s/%.*s", PATH_MAX / 2 - 2, base, PATH_MAX / 2 - 2, p);
    }
  return buf;
}

/* One record: op, path length, offset, length, then the path and the bytes.  Written with one call. */
static void
record (char op, const char *path, int64_t off, const void *data, int64_t len, int with_data)
{
  struct
  {
    uint32_t op, plen;
    int64_t  off, len;
  } h = { (uint32_t) op, strlen (path), off, len };
  struct iovec v[3] = { { &h, sizeof h }, { (void *) path, h.plen }, { (void *) data, with_data ? len : 0 } };
  if (cfg.rec >= 0)
    syscall (SYS_writev, cfg.rec, v, with_data && len > 0 ? 3 : 2);
}

/* 0: go on. Otherwise the fault's kind; errno set for F_ERRNO. */
static int
hit (const char *op, const char *path)
{
  init ();
  if (!op_on (op) || !path_on (path) || (cfg.condition && syscall (SYS_faccessat, AT_FDCWD, cfg.condition, F_OK)))
    return F_NONE;
  uint64_t n = __sync_add_and_fetch (count, 1);
  if (cfg.nth <= 0 || !(n == (uint64_t) cfg.nth || (cfg.sticky && n > (uint64_t) cfg.nth)))
    return F_NONE;
  if (cfg.kind == F_KILL || (cfg.kind == F_TORN && strcmp (op, "write")))
    syscall (SYS_kill, getpid (), SIGKILL);
  if (cfg.kind == F_SHORT && strcmp (op, "write"))
    return F_NONE;
  if (cfg.kind == F_SLOW)
    {
      struct timespec pause = { cfg.ms / 1000, cfg.ms % 1000 * 1000000L };
      nanosleep (&pause, NULL);
      return F_NONE;
    }
  errno = cfg.err;
  return cfg.kind;
}

static void
after (int f)
{
  if (f == F_KILLAFTER)
    syscall (SYS_kill, getpid (), SIGKILL);
}

static ssize_t
do_write (int fd, const void *b, size_t n, int64_t off)
{
  char path[PATH_MAX];
  init ();
  fd_path (fd, path);
  int f = hit ("write", path);
  if (f == F_ERRNO)
    return -1;
  if ((f == F_SHORT || f == F_TORN) && n > 1)
    n /= 2;
  int     rec = cfg.rec >= 0 && path_on (path);
  int64_t at = off;
  if (rec && off < 0)
    {
      struct stat st;
      int         fl = syscall (SYS_fcntl, fd, F_GETFL);
      at = (fl & O_APPEND) && !fstat (fd, &st) ? st.st_size : syscall (SYS_lseek, fd, 0, SEEK_CUR);
    }
  ssize_t r = off < 0 ? syscall (SYS_write, fd, b, n) : syscall (SYS_pwrite64, fd, b, n, off);
  int     e = errno;
  if (rec && r > 0)
    record ('W', path, at, b, r, 1);
  if (f == F_TORN)
    syscall (SYS_kill, getpid (), SIGKILL);
  after (f);
  errno = e;
  return r;
}

ssize_t
write (int fd, const void *b, size_t n)
{
  return do_write (fd, b, n, -1);
}
ssize_t
pwrite (int fd, const void *b, size_t n, off_t o)
{
  return do_write (fd, b, n, o);
}
ssize_t
pwrite64 (int fd, const void *b, size_t n, off64_t o)
{
  return do_write (fd, b, n, o);
}

ssize_t
writev (int fd, const struct iovec *v, int c)
{
  char path[PATH_MAX];
  init ();
  if (!path_on (fd_path (fd, path)))
    return syscall (SYS_writev, fd, v, c);
  ssize_t sum = 0;
  for (int i = 0; i < c; i++)
    {
      ssize_t r = v[i].iov_len ? do_write (fd, v[i].iov_base, v[i].iov_len, -1) : 0;
      if (r < 0)
        return sum ? sum : -1;
      sum += r;
      if ((size_t) r < v[i].iov_len)
        break;
    }
  return sum;
}

static int
do_sync (int nr, int fd)
{
  char path[PATH_MAX];
  int  f = hit ("sync", fd_path (fd, path));
  if (f == F_ERRNO)
    return -1;
  int r = syscall (nr, fd), e = errno;
  if (!r && cfg.rec >= 0) /* every sync: a journalling file system commits earlier renames with it */
    record ('S', path, 0, NULL, 0, 0);
  after (f);
  errno = e;
  return r;
}
int
fsync (int fd)
{
  return do_sync (SYS_fsync, fd);
}
int
fdatasync (int fd)
{
  return do_sync (SYS_fdatasync, fd);
}

static int
do_trunc (int fd, off64_t n)
{
  char path[PATH_MAX];
  int  f = hit ("truncate", fd_path (fd, path));
  if (f == F_ERRNO)
    return -1;
  int r = syscall (SYS_ftruncate, fd, n), e = errno;
  if (!r && path_on (path))
    record ('T', path, n, NULL, 0, 0);
  after (f);
  errno = e;
  return r;
}
int
ftruncate (int fd, off_t n)
{
  return do_trunc (fd, n);
}
int
ftruncate64 (int fd, off64_t n)
{
  return do_trunc (fd, n);
}

static int
do_alloc (int fd, int mode, off64_t o, off64_t n)
{
  char path[PATH_MAX];
  int  f = hit ("alloc", fd_path (fd, path));
  if (f == F_ERRNO)
    return -1;
  return syscall (SYS_fallocate, fd, mode, o, n);
}
int
fallocate (int fd, int m, off_t o, off_t n)
{
  return do_alloc (fd, m, o, n);
}
int
fallocate64 (int fd, int m, off64_t o, off64_t n)
{
  return do_alloc (fd, m, o, n);
}
int
posix_fallocate (int fd, off_t o, off_t n)
{
  return do_alloc (fd, 0, o, n) ? errno : 0;
}
int
posix_fallocate64 (int fd, off64_t o, off64_t n)
{
  return do_alloc (fd, 0, o, n) ? errno : 0;
}

static int
do_open (int dirfd, const char *p, int fl, int mode)
{
  char        path[PATH_MAX];
  struct stat st;
  init ();
  abs_path (dirfd, p, path);
  int f = hit ("open", path);
  if (f == F_ERRNO)
    return -1;
  int rec = cfg.rec >= 0 && path_on (path) && (fl & (O_CREAT | O_TRUNC));
  int existed = rec ? !syscall (SYS_newfstatat, dirfd, p, &st, 0) : 0;
  int fd = syscall (SYS_openat, dirfd, p, fl, mode), e = errno;
  if (fd >= 0 && rec && (fl & O_CREAT) && !existed)
    record ('O', path, 0, NULL, 0, 0);
  if (fd >= 0 && rec && (fl & O_TRUNC) && existed && (fl & O_ACCMODE) != O_RDONLY)
    record ('T', path, 0, NULL, 0, 0);
  after (f);
  errno = e;
  return fd;
}
#define MODE(fl) ({ int m_ = 0; if ((fl) & (O_CREAT | O_TMPFILE)) { va_list a; va_start (a, fl); m_ = va_arg (a, int); va_end (a); } m_; })
int
open (const char *p, int fl, ...)
{
  int m = MODE (fl);
  return do_open (AT_FDCWD, p, fl, m);
}
int
open64 (const char *p, int fl, ...)
{
  int m = MODE (fl);
  return do_open (AT_FDCWD, p, fl, m);
}
int
openat (int d, const char *p, int fl, ...)
{
  int m = MODE (fl);
  return do_open (d, p, fl, m);
}
int
openat64 (int d, const char *p, int fl, ...)
{
  int m = MODE (fl);
  return do_open (d, p, fl, m);
}
int
creat (const char *p, mode_t m)
{
  return do_open (AT_FDCWD, p, O_CREAT | O_WRONLY | O_TRUNC, m);
}
int
creat64 (const char *p, mode_t m)
{
  return do_open (AT_FDCWD, p, O_CREAT | O_WRONLY | O_TRUNC, m);
}

static int
do_rename (int d1, const char *a, int d2, const char *b, unsigned fl)
{
  char pa[PATH_MAX], pb[PATH_MAX];
  init ();
  abs_path (d1, a, pa);
  abs_path (d2, b, pb);
  int f = hit ("rename", path_on (pb) ? pb : pa);
  if (f == F_ERRNO)
    return -1;
  int r = syscall (SYS_renameat2, d1, a, d2, b, fl), e = errno;
  if (!r && (path_on (pa) || path_on (pb)))
    record ('R', pa, 0, pb, strlen (pb), 1);
  after (f);
  errno = e;
  return r;
}
int
rename (const char *a, const char *b)
{
  return do_rename (AT_FDCWD, a, AT_FDCWD, b, 0);
}
int
renameat (int d, const char *a, int e, const char *b)
{
  return do_rename (d, a, e, b, 0);
}
int
renameat2 (int d, const char *a, int e, const char *b, unsigned f)
{
  return do_rename (d, a, e, b, f);
}

static int
do_link (int d1, const char *a, int d2, const char *b, int fl)
{
  char pa[PATH_MAX], pb[PATH_MAX];
  init ();
  abs_path (d1, a, pa);
  abs_path (d2, b, pb);
  int f = hit ("link", pb);
  if (f == F_ERRNO)
    return -1;
  int r = syscall (SYS_linkat, d1, a, d2, b, fl), e = errno;
  if (!r && (path_on (pa) || path_on (pb)))
    record ('L', pa, 0, pb, strlen (pb), 1);
  after (f);
  errno = e;
  return r;
}
int
link (const char *a, const char *b)
{
  return do_link (AT_FDCWD, a, AT_FDCWD, b, 0);
}
int
linkat (int d, const char *a, int e, const char *b, int f)
{
  return do_link (d, a, e, b, f);
}

static int
do_unlink (int d, const char *p, int fl)
{
  char path[PATH_MAX];
  init ();
  int f = hit ("unlink", abs_path (d, p, path));
  if (f == F_ERRNO)
    return -1;
  int r = syscall (SYS_unlinkat, d, p, fl), e = errno;
  if (!r && path_on (path))
    record ('U', path, 0, NULL, 0, 0);
  after (f);
  errno = e;
  return r;
}
int
unlink (const char *p)
{
  return do_unlink (AT_FDCWD, p, 0);
}
int
unlinkat (int d, const char *p, int fl)
{
  return do_unlink (d, p, fl);
}

/* Bytes moved inside the kernel: refused when recording, so that the caller falls back to read and write. */
ssize_t
copy_file_range (int in, off64_t *oi, int out, off64_t *oo, size_t n, unsigned fl)
{
  char path[PATH_MAX];
  int  f = hit ("copy", fd_path (out, path));
  if (f == F_ERRNO)
    return -1;
  if (cfg.rec >= 0 && path_on (path))
    {
      errno = EXDEV;
      return -1;
    }
  return syscall (SYS_copy_file_range, in, oi, out, oo, n, fl);
}
ssize_t
splice (int in, off64_t *oi, int out, off64_t *oo, size_t n, unsigned fl)
{
  char path[PATH_MAX];
  int  f = hit ("copy", fd_path (out, path));
  if (f == F_ERRNO)
    return -1;
  if (cfg.rec >= 0 && path_on (path))
    {
      errno = EINVAL;
      return -1;
    }
  return syscall (SYS_splice, in, oi, out, oo, n, fl);
}
