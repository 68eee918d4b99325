/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* How many changes somebody was told are saved, undos among them. A journal that
 * is gone, or is cut where a change ends, leaves a database that is whole and older:
 * nothing in it tells. So the number is noted outside of what a journal can take
 * along, in an extended attribute of the file. It is written after the change is
 * durable, and not synced: after a power failure it may be too low, never too high.
 * It goes with the file and not with what is written over it, so that a copy that
 * somebody put there by its contents alone is asked for what was there before. Where
 * the file system keeps no attributes nothing is noted, and nothing lost is told. */

#include "config.h"

#include "liaison-acknowledged-private.h"

#include "liaison-lineage-private.h"

#include <errno.h>
#include <stdio.h>
#include <sys/xattr.h>

#define NAME "user.liaison.acknowledged"
#define MOST_DIGITS 20

/*
 * liaison_acknowledged_note:
 * @path: a database
 * @connection: a connection to it, by which a change was made durable
 */
void
liaison_acknowledged_note (const char        *path,
                           LiaisonConnection *connection)
{
  gint64 count = liaison_connection_number (connection, LIAISON_LINEAGE_COUNT, NULL);
  char   text[MOST_DIGITS + 1];
  int    length = snprintf (text, sizeof text, "%" G_GINT64_FORMAT, count);

  if (count > 0 && setxattr (path, NAME, text, (size_t) length, 0) != 0)
    g_debug ("The number of changes could not be noted: %s", g_strerror (errno));
}

/*
 * liaison_acknowledged_get:
 * @path: a database, asked before what is compared with it is copied or opened:
 *   others may go on
 *
 * Returns: how many changes to it were acknowledged; 0 where nothing is noted
 */
gint64
liaison_acknowledged_get (const char *path)
{
  char    text[MOST_DIGITS + 1];
  ssize_t length = getxattr (path, NAME, text, sizeof text - 1);

  if (length <= 0)
    return 0;
  text[length] = '\0';

  return g_ascii_strtoll (text, NULL, 10);
}

/*
 * liaison_acknowledged_are_in:
 * @acknowledged: of liaison_acknowledged_get()
 * @connection: a connection to the database, or to a copy of it
 *
 * Returns: whether all of them are in it, as far as is known
 */
gboolean
liaison_acknowledged_are_in (gint64             acknowledged,
                             LiaisonConnection *connection)
{
  gint64 count = liaison_connection_number (connection, LIAISON_LINEAGE_COUNT, NULL);

  return count < 0 || count >= acknowledged;
}

/*
 * liaison_acknowledged_is_lost:
 * @path: a database that has no journal, and that nobody has open
 *
 * Whether changes that were acknowledged are not in it, or it cannot be told.
 */
gboolean
liaison_acknowledged_is_lost (const char *path)
{
  gint64 acknowledged = liaison_acknowledged_get (path);

  return acknowledged > 0 && liaison_lineage_ask_alone (path, LIAISON_LINEAGE_COUNT) < acknowledged;
}
