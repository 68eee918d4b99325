/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-patience-private.h"

#define PATIENCE_MICROSECONDS (10 * G_USEC_PER_SEC)

/* Between two looks whether the others are done. SQLite's own handler comes to
 * pause for a tenth of a second; programs that write all the time have the lock
 * a hundred times each meanwhile, and who looks so seldom waits for a second
 * and more until it happens to be free. */
#define FIRST_PAUSE 500 /* microseconds, and so many more each time */
#define LONGEST_PAUSE 4000

/* Returns whether to try again. */
static int
wait_for_others (void *data,
                 int   n_looks)
{
  LiaisonPatience *self = data;
  gint64           now = g_get_monotonic_time ();

  if (n_looks == 0)
    self->since = now;
  if (now - self->since >= PATIENCE_MICROSECONDS)
    return FALSE;

  g_usleep (MIN (LONGEST_PAUSE, FIRST_PAUSE * (gulong) (n_looks + 1)));

  return TRUE;
}

/*
 * liaison_patience_give:
 * @self: stays where it is for as long as @handle is open
 * @handle: a connection of one thread
 *
 * Lets a connection wait for others before it says that it is locked.
 */
void
liaison_patience_give (LiaisonPatience *self,
                       sqlite3         *handle)
{
  sqlite3_busy_handler (handle, wait_for_others, self);
}
