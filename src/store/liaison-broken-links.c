/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Records that point to what is not there: where the keys were checked, only
 * damage or another program made them. */

#include "config.h"

#include "liaison-broken-links-private.h"

/*
 * liaison_broken_links_find:
 *
 * Returns: (transfer full) (nullable): how often each is broken, by the table,
 *   the record and the key; a table without record numbers has its key alone
 */
GHashTable *
liaison_broken_links_find (LiaisonConnection *connection,
                           GError           **error)
{
  g_autoptr (GHashTable) links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LiaisonStatement) found =
    liaison_connection_prepare (connection, "SELECT \"table\" || '.' || fkid || '.' || ifnull (rowid, '') FROM pragma_foreign_key_check", error);

  if (found == NULL)
    return NULL;

  while (liaison_statement_next (found, error))
    {
      const char *link = liaison_statement_get_text (found, 0);
      guint       n = GPOINTER_TO_UINT (g_hash_table_lookup (links, link));

      g_hash_table_insert (links, g_strdup (link), GUINT_TO_POINTER (n + 1));
    }

  return liaison_statement_failed (found) ? NULL : g_steal_pointer (&links);
}

/*
 * liaison_broken_links_are_among:
 *
 * Returns: whether @others has all of @links
 */
gboolean
liaison_broken_links_are_among (GHashTable *links,
                                GHashTable *others)
{
  GHashTableIter iter;
  gpointer       link, n;

  g_hash_table_iter_init (&iter, links);
  while (g_hash_table_iter_next (&iter, &link, &n))
    if (GPOINTER_TO_UINT (n) > GPOINTER_TO_UINT (g_hash_table_lookup (others, link)))
      return FALSE;

  return TRUE;
}
