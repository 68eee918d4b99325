/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* clockshim.c: move the wall clock of a running, unmodified program, as suspend, NTP, the user or a dead battery do.
 *
 *   cc -O1 -shared -fPIC -o clockshim.so clockshim.c -lpthread
 *   CLOCKSHIM=FILE LD_PRELOAD=./clockshim.so COMMAND...       then, as often as wanted:
 *   clock.py FILE jump +3600 | jump -86400 | suspend 28800 | set 2026-03-29T01:59:50+01:00 | show
 *
 * All processes with the same FILE share one clock.  What they see is what Linux does:
 *   - CLOCK_REALTIME (with gettimeofday, time, timespec_get), CLOCK_TAI and _COARSE are moved; CLOCK_MONOTONIC is not.
 *     `suspend N` moves CLOCK_REALTIME and CLOCK_BOOTTIME by N seconds: time passed, the program did not run.
 *   - a timerfd armed with TFD_TIMER_ABSTIME on CLOCK_REALTIME fires at once if the new time is past its expiry, and
 *     later if the clock went back; relative and monotonic timers (g_timeout_add) do not notice.
 *   - with TFD_TIMER_CANCEL_ON_SET its read gives ECANCELED once, after every jump, set and suspend (older kernels did
 *     not cancel on resume).  CLOCK_BOOTTIME timers are moved by suspend only.
 * libfaketime, by contrast, keeps the expiry computed when the timer was armed: a jump while waiting is not seen.
 * Time stamps of files, the database's own file system times and programs without the shim keep the real clock.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

struct shared
{
  volatile int64_t  real_ns, boot_ns;
  volatile uint64_t generation;
};
static struct shared dummy, *sh = &dummy;
static struct timer
{
  int               used, clock, flags, cancelled;
  struct itimerspec want;
} timers[4096];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static uint64_t        seen;
static int             started;
#define NS 1000000000LL

__attribute__ ((constructor)) static void
init (void)
{
  const char *f = getenv ("CLOCKSHIM");
  int         fd = f && sh == &dummy ? (int) syscall (SYS_openat, AT_FDCWD, f, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
  if (fd < 0)
    return;
  if (!syscall (SYS_ftruncate, fd, sizeof *sh))
    {
      void *m = mmap (NULL, sizeof *sh, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
      if (m != MAP_FAILED)
        sh = m;
    }
  syscall (SYS_close, fd);
  seen = sh->generation;
}

static int64_t
offset (int clock)
{
  switch (clock)
    {
    case CLOCK_REALTIME:
    case CLOCK_REALTIME_COARSE:
    case CLOCK_TAI:
    case CLOCK_REALTIME_ALARM:
      return sh->real_ns;
    case CLOCK_BOOTTIME:
    case CLOCK_BOOTTIME_ALARM:
      return sh->boot_ns;
    default:
      return 0;
    }
}

static void
move (struct timespec *t, int64_t ns)
{
  int64_t v = t->tv_sec * NS + t->tv_nsec + ns;
  v = v < 1 ? 1 : v; /* zero would disarm a timer */
  t->tv_sec = v / NS;
  t->tv_nsec = v % NS;
}

int
clock_gettime (clockid_t c, struct timespec *t)
{
  init ();
  int r = syscall (SYS_clock_gettime, c, t);
  if (!r && offset (c))
    move (t, offset (c));
  return r;
}

int
gettimeofday (struct timeval *v, void *z)
{
  struct timespec t;
  (void) z;
  clock_gettime (CLOCK_REALTIME, &t);
  v->tv_sec = t.tv_sec;
  v->tv_usec = t.tv_nsec / 1000;
  return 0;
}

time_t
time (time_t *p)
{
  struct timespec t;
  clock_gettime (CLOCK_REALTIME, &t);
  if (p)
    *p = t.tv_sec;
  return t.tv_sec;
}

int
timespec_get (struct timespec *t, int base)
{
  return base == TIME_UTC && !clock_gettime (CLOCK_REALTIME, t) ? base : 0;
}

static int
arm (int fd)
{
  struct timer     *t = &timers[fd];
  struct itimerspec w = t->want;
  if (t->cancelled)
    w = (struct itimerspec){ { 0, 0 }, { 0, 1 } };
  else if ((t->flags & TFD_TIMER_ABSTIME) && (w.it_value.tv_sec || w.it_value.tv_nsec))
    move (&w.it_value, -offset (t->clock));
  return syscall (SYS_timerfd_settime, fd, t->cancelled ? 0 : t->flags, &w, NULL);
}

static void *
watch (void *u)
{
  (void) u;
  for (;;)
    {
      struct timespec z = { 0, 10000000 };
      syscall (SYS_nanosleep, &z, NULL);
      if (sh->generation == seen)
        continue;
      pthread_mutex_lock (&lock);
      seen = sh->generation;
      for (int fd = 0; fd < 4096; fd++)
        if (timers[fd].used && (timers[fd].flags & TFD_TIMER_ABSTIME) && timers[fd].clock != CLOCK_MONOTONIC && (timers[fd].want.it_value.tv_sec || timers[fd].want.it_value.tv_nsec))
          {
            if ((timers[fd].flags & TFD_TIMER_CANCEL_ON_SET) && timers[fd].clock == CLOCK_REALTIME)
              timers[fd].cancelled = 1;
            arm (fd);
          }
      pthread_mutex_unlock (&lock);
    }
  return NULL;
}

int
timerfd_create (int clock, int flags)
{
  init ();
  int fd = syscall (SYS_timerfd_create, clock, flags);
  if (fd >= 0 && fd < 4096)
    {
      pthread_t p;
      pthread_mutex_lock (&lock);
      timers[fd] = (struct timer){ .used = 1, .clock = clock };
      if (!started && sh != &dummy && !pthread_create (&p, NULL, watch, NULL))
        started = 1;
      pthread_mutex_unlock (&lock);
    }
  return fd;
}

int
timerfd_settime (int fd, int flags, const struct itimerspec *new, struct itimerspec *old)
{
  if (fd < 0 || fd >= 4096 || !timers[fd].used)
    return syscall (SYS_timerfd_settime, fd, flags, new, old);
  pthread_mutex_lock (&lock);
  if (old)
    syscall (SYS_timerfd_gettime, fd, old);
  int was = timers[fd].cancelled; /* the kernel says ECANCELED here too, and arms all the same */
  timers[fd].flags = flags;
  timers[fd].want = *new;
  timers[fd].cancelled = 0;
  int r = arm (fd), e = errno;
  pthread_mutex_unlock (&lock);
  errno = was && !r ? ECANCELED : e;
  return was && !r ? -1 : r;
}

ssize_t
read (int fd, void *b, size_t n)
{
  if (fd >= 0 && fd < 4096 && timers[fd].used)
    {
      pthread_mutex_lock (&lock);
      int c = timers[fd].cancelled;
      timers[fd].cancelled = 0;
      if (c)
        arm (fd);
      pthread_mutex_unlock (&lock);
      if (c)
        {
          errno = ECANCELED;
          return -1;
        }
    }
  return syscall (SYS_read, fd, b, n);
}

int
close (int fd)
{
  if (fd >= 0 && fd < 4096 && timers[fd].used)
    {
      pthread_mutex_lock (&lock);
      timers[fd].used = 0;
      pthread_mutex_unlock (&lock);
    }
  return syscall (SYS_close, fd);
}
