/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Makes a place a link to a file, a file of its own and nothing, in turn and as
 * fast as it can, until its input ends or has a line. Prints how often. */

#include <glib.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <unistd.h>

int
main (int    argc,
      char **argv)
{
  struct pollfd input = { STDIN_FILENO, POLLIN, 0 };
  guint64       n_swaps = 0;

  if (argc != 3)
    return 2;

  while (poll (&input, 1, 0) == 0)
    {
      g_unlink (argv[1]);
      if (symlink (argv[2], argv[1]) == 0)
        n_swaps++;
      g_unlink (argv[1]);
      g_file_set_contents_full (argv[1], "", 0, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
    }
  g_unlink (argv[1]);
  g_print ("%" G_GUINT64_FORMAT "\n", n_swaps);

  return 0;
}
