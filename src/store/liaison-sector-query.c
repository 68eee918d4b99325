/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-sector-query.h"

#include "liaison-statement.h"

/**
 * liaison_sector_query_counts:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Counts the people of each sector; those without one are not counted.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 guint): how many people
 *   stand in a sector, by its id; %NULL with @error set where it failed
 */
GHashTable *
liaison_sector_query_counts (LiaisonConnection *connection,
                             GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT sector, count (*) FROM person WHERE sector <> '' GROUP BY sector", error);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (statement == NULL)
    return NULL;

  while (liaison_statement_next (statement, error))
    g_hash_table_insert (counts, g_strdup (liaison_statement_get_text (statement, 0)),
                         GUINT_TO_POINTER (liaison_statement_get_number (statement, 1)));

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&counts);
}
