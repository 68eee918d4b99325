/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-core-file.h"

#include <sys/resource.h>

/**
 * liaison_core_file_forbid:
 *
 * Sees to it that a crash leaves no copy of the memory, in which the names and
 * notes of people are. `LIAISON_CORE` in the environment lets whoever looks for
 * a fault have one.
 */
void
liaison_core_file_forbid (void)
{
  const struct rlimit none = { 0, 0 };

  if (g_getenv ("LIAISON_CORE") == NULL && setrlimit (RLIMIT_CORE, &none) != 0)
    g_debug ("Core files could not be forbidden");
}
