/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What the index is due beside the changes: those who stand beside it, and those
 * whom others wrote or who are sorted for another locale. */

#include "config.h"

#include "liaison-contact-index-private.h"

#include "liaison-contact-fresh-private.h"
#include "liaison-suspicion-private.h"

#include <locale.h>

static gboolean
set_locale (LiaisonConnection *connection,
            const char        *locale,
            GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "INSERT INTO derived_state (name, value) VALUES ('locale', ?1) "
                                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                                error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, locale);

  return liaison_statement_run (statement, error);
}

static gboolean
is_sorted_for (LiaisonConnection *connection,
               const char        *locale)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT value FROM derived_state WHERE name = 'locale'", NULL);

  return statement != NULL && liaison_statement_next (statement, NULL) &&
         g_strcmp0 (liaison_statement_get_text (statement, 0), locale) == 0;
}

/* In a transaction of its own. */
static gboolean
commit_folded (LiaisonConnection *connection,
               GArray            *keys,
               const char        *locale,
               GError           **error)
{
  gboolean done;

  if (!liaison_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  done = liaison_contact_index_fold_in (connection, keys, error) &&
         (locale == NULL || (liaison_connection_execute (connection, "DELETE FROM contact_dirty", error) && set_locale (connection, locale, error))) &&
         liaison_connection_execute (connection, "COMMIT", error);
  if (!done)
    liaison_connection_execute (connection, "ROLLBACK", NULL);

  return done;
}

/*
 * liaison_contact_index_is_behind:
 *
 * Whether so much stands beside the index that it is to be folded in.
 */
gboolean
liaison_contact_index_is_behind (LiaisonConnection *connection)
{
  return liaison_contact_fresh_count (connection) >= LIAISON_MOST_FRESH;
}

/*
 * liaison_contact_index_fold:
 *
 * Folds into the index what changes noted beside it. What is found by it stays
 * the same.
 */
gboolean
liaison_contact_index_fold (LiaisonConnection *connection,
                            GError           **error)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  return commit_folded (connection, none, NULL, error);
}

/* What seems to want upkeep as it is opened may be damaged, where a page stands
 * for another: that is to stay as it was found. */
static gboolean
is_whole (LiaisonConnection *connection,
          GError           **error)
{
  g_autofree char *fault = liaison_suspicion_find_fault (connection, FALSE, error);

  if (fault == NULL)
    return FALSE;

  return *fault == '\0' || liaison_connection_fail (connection, SQLITE_CORRUPT, error);
}

/*
 * liaison_contact_index_adapt:
 *
 * Folds what the triggers noted of those who write without following it; and
 * where the reader's locale is another than the one that the contacts were
 * sorted for, sorts them anew.
 */
gboolean
liaison_contact_index_adapt (LiaisonConnection *connection,
                             GError           **error)
{
  const char *locale = setlocale (LC_COLLATE, NULL);
  gboolean    sorted = is_sorted_for (connection, locale);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *sql = sorted ? "SELECT key FROM contact_dirty ORDER BY key"
                           : "SELECT key FROM contact_dirty UNION SELECT key FROM contact_index ORDER BY key";

  if (!liaison_contact_index_read_keys (connection, sql, keys, error))
    return FALSE;
  if (sorted && keys->len == 0)
    return !liaison_contact_index_is_behind (connection) || (is_whole (connection, error) && liaison_contact_index_fold (connection, error));

  return is_whole (connection, error) && commit_folded (connection, keys, locale, error);
}
