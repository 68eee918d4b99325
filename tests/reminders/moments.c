/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Reads lines "ZONE DAY HH:MM" and writes the moment of each, in UTC seconds. */

#include "config.h"

#include "liaison-date.h"

#include <stdio.h>

int
main (void)
{
  char zone[64], day[16], clock[8];

  while (scanf ("%63s %15s %7s", zone, day, clock) == 3)
    printf ("%" G_GINT64_FORMAT "\n", liaison_time_to_moment (day, clock, zone));

  return 0;
}
