/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-stint.h"

#include "liaison-contact.h"
#include "liaison-statement.h"

static const char *const select_stints =
  "SELECT person.id, person.name, affiliation.role, affiliation.title, affiliation.since, affiliation.until "
  "FROM affiliation JOIN person ON person.id = affiliation.person "
  "WHERE (affiliation.role <> '' OR affiliation.title <> '') AND "
  "(EXISTS (SELECT 1 FROM tie WHERE tie.person = person.id AND tie.other IS NULL) OR "
  "EXISTS (SELECT 1 FROM interaction_person WHERE interaction_person.person = person.id)) "
  "ORDER BY person.id, affiliation.since, affiliation.id";

static void
stint_clear (gpointer data)
{
  LiaisonStint *stint = data;

  g_free (stint->name);
  g_free (stint->role);
  g_free (stint->title);
  g_free (stint->since);
  g_free (stint->until);
}

/**
 * liaison_query_stints:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Reads the jobs, of which a role or a title is noted, of the people whom the
 * user knows: those with a tie to them, or with whom something happened.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonStint): them, by
 *   person, the earliest first
 */
GArray *
liaison_query_stints (LiaisonConnection *connection,
                      GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, select_stints, error);
  g_autoptr (GArray) stints = g_array_new (FALSE, FALSE, sizeof (LiaisonStint));

  g_array_set_clear_func (stints, stint_clear);
  if (statement == NULL)
    return NULL;

  while (liaison_statement_next (statement, error))
    {
      LiaisonStint stint = {
        .key = liaison_contact_key_of_person (liaison_statement_get_number (statement, 0)),
        .name = g_strdup (liaison_statement_get_text (statement, 1)),
        .role = g_strdup (liaison_statement_get_text (statement, 2)),
        .title = g_strdup (liaison_statement_get_text (statement, 3)),
        .since = g_strdup (liaison_statement_get_text (statement, 4)),
        .until = g_strdup (liaison_statement_get_text (statement, 5)),
      };

      g_array_append_val (stints, stint);
    }

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&stints);
}
