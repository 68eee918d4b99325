/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* The number of the newest change that somebody was told is saved. A journal that
 * is gone, or is cut where a change ends, leaves a database that is whole and older:
 * nothing in it tells. So the number is noted outside of what a journal can take
 * along, in an extended attribute of the file. It is written after the change is
 * durable, and not synced: after a power failure it may be too low, never too high.
 * It goes with the file and not with what is written over it, so that a copy that
 * somebody put there by its contents alone is asked for what was there before. Where
 * the file system keeps no attributes nothing is noted, and nothing lost is told. */

#include "config.h"

#include "liaison-acknowledged-private.h"

#include "liaison-change-private.h"
#include "liaison-lineage-private.h"

#include <errno.h>
#include <stdio.h>
#include <sys/xattr.h>

#define NAME "user.liaison.acknowledged"
#define MOST_DIGITS 20

/*
 * liaison_acknowledged_note:
 * @path: a database
 * @change: the number of a change to it that is durable
 */
void
liaison_acknowledged_note (const char *path,
                           gint64      change)
{
  char text[MOST_DIGITS + 1];
  int  length = snprintf (text, sizeof text, "%" G_GINT64_FORMAT, change);

  if (setxattr (path, NAME, text, (size_t) length, 0) != 0)
    g_debug ("The number of the change could not be noted: %s", g_strerror (errno));
}

/* 0 where nothing is noted. */
static gint64
get_noted (const char *path)
{
  char    text[MOST_DIGITS + 1];
  ssize_t length = getxattr (path, NAME, text, sizeof text - 1);

  if (length <= 0)
    return 0;
  text[length] = '\0';

  return g_ascii_strtoll (text, NULL, 10);
}

/*
 * liaison_acknowledged_count_lost:
 * @path: a database
 * @connection: a connection to it, or to a copy of it
 *
 * Returns: how many changes that were saved are not in it, as far as is known
 */
guint
liaison_acknowledged_count_lost (const char        *path,
                                 LiaisonConnection *connection)
{
  gint64 noted = get_noted (path);
  gint64 highest = noted > 0 ? liaison_change_log_get_highest (connection, NULL) : -1;

  return highest >= 0 && highest < noted ? (guint) MIN (noted - highest, G_MAXUINT) : 0;
}

/*
 * liaison_acknowledged_is_lost:
 * @path: a database that has no journal, and that nobody has open
 *
 * Whether changes that were saved are not in it, or it cannot be told.
 */
gboolean
liaison_acknowledged_is_lost (const char *path)
{
  gint64 noted = get_noted (path);

  return noted > 0 && liaison_lineage_ask_alone (path, "SELECT " LIAISON_HIGHEST_CHANGE) < noted;
}
