/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-snapshot.h"

#include "liaison-connection-private.h"

/**
 * liaison_snapshot_begin:
 * @connection: where to read, on the reading thread
 * @error: return location of a failure
 *
 * Lets everything that is read from now on be of one moment, whatever is
 * changed meanwhile: for what reads more than one table and joins them itself.
 *
 * Returns: whether it began; then liaison_snapshot_end() is due
 */
gboolean
liaison_snapshot_begin (LiaisonConnection *connection,
                        GError           **error)
{
  return liaison_connection_execute (connection, "BEGIN DEFERRED", error);
}

/**
 * liaison_snapshot_end:
 * @connection: where a snapshot began
 *
 * Ends a snapshot, also after a failure within it.
 */
void
liaison_snapshot_end (LiaisonConnection *connection)
{
  liaison_connection_execute (connection, "ROLLBACK", NULL);
}
