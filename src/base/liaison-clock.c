/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-clock.h"

static gint64 fixed_moment; /* atomic by use: set before threads start */

/**
 * liaison_clock_now:
 *
 * The one place that asks what time it is, so that a test can set it.
 *
 * Returns: UTC seconds since 1970
 */
gint64
liaison_clock_now (void)
{
  return fixed_moment != 0 ? fixed_moment : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * liaison_clock_local:
 *
 * Returns: (transfer full): now, in the zone the computer is in
 */
GDateTime *
liaison_clock_local (void)
{
  return g_date_time_new_from_unix_local (liaison_clock_now ());
}

/**
 * liaison_clock_fix:
 * @moment: UTC seconds since 1970, or 0 to let the clock run again
 *
 * Makes the clock stand still, for tests. To be called before any thread
 * that reads the clock is started.
 */
void
liaison_clock_fix (gint64 moment)
{
  fixed_moment = moment;
}
