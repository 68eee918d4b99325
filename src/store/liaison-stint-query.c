/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-stint-query.h"

#include "liaison-contact.h"
#include "liaison-statement.h"

/**
 * liaison_query_each_stint:
 * @connection: where to read
 * @func: hears of each
 * @data: for @func
 * @error: return location of a failure
 *
 * Goes through the stints that say what the job was, of the people whom the user
 * knows: those with a tie to them, or with whom something happened. Those that
 * last come before those that ended, later ends first.
 *
 * Returns: whether all was read
 */
gboolean
liaison_query_each_stint (LiaisonConnection *connection,
                          LiaisonStintFunc   func,
                          gpointer           data,
                          GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "SELECT affiliation.person, person.name, affiliation.role, affiliation.title, "
                                "coalesce (organization.name, ''), affiliation.until FROM affiliation "
                                "JOIN person ON person.id = affiliation.person "
                                "LEFT JOIN organization ON organization.id = affiliation.organization "
                                "WHERE (affiliation.role <> '' OR affiliation.title <> '') AND "
                                "(EXISTS (SELECT 1 FROM tie WHERE tie.person = person.id AND tie.other IS NULL) OR "
                                "EXISTS (SELECT 1 FROM interaction_person WHERE interaction_person.person = person.id)) "
                                "ORDER BY affiliation.until <> '', affiliation.until DESC, affiliation.id",
                                error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    func (liaison_contact_key_of_person (liaison_statement_get_number (statement, 0)), liaison_statement_get_text (statement, 1),
          liaison_statement_get_text (statement, 2), liaison_statement_get_text (statement, 3), liaison_statement_get_text (statement, 4),
          liaison_statement_get_text (statement, 5), data);

  return !liaison_statement_failed (statement);
}
