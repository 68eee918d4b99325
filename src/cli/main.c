/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli.h"

#include "liaison-core-file.h"
#include "liaison-language.h"

int
main (int    argc,
      char **argv)
{
  g_auto (GStrv) arguments = g_strdupv (argv);

  liaison_core_file_forbid ();
  liaison_language_prepare ();
  g_set_prgname ("liaison-cli");

  return liaison_cli_run (arguments);
}
