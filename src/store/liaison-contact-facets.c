/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-filter.h"
#include "liaison-contact-memory-private.h"
#include "liaison-contact-rhythm-private.h"
#include "liaison-date.h"
#include "liaison-fold.h"

#include <string.h>

/* The keys of those for whom a condition holds. ?1 is its value; ?2 the day it
 * is, for those that look at it. */
static const struct
{
  const char *sql;
  gboolean    takes_today;
} statements[LIAISON_N_FACETS] = {
  [LIAISON_FACET_TYPE] = {
    "SELECT id * 2 FROM person WHERE ?1 = 'person' UNION ALL SELECT id * 2 + 1 FROM organization WHERE kind = ?1" },
  [LIAISON_FACET_SECTOR] = { "SELECT id * 2 FROM person WHERE sector = ?1 UNION ALL SELECT id * 2 + 1 FROM organization WHERE sector = ?1" },
  [LIAISON_FACET_KIND] = { "SELECT id * 2 FROM person WHERE contact_kind = ?1" },
  [LIAISON_FACET_TAG] = { "SELECT coalesce (tagging.person * 2, tagging.organization * 2 + 1) "
                          "FROM tag JOIN tagging ON tagging.tag = tag.id WHERE tag.uid = ?1" },
  [LIAISON_FACET_CLOSENESS] = { "WITH mine (person, closeness) AS MATERIALIZED ("
                                "  SELECT person, max (closeness) FROM tie WHERE other IS NULL AND until = '' GROUP BY person) "
                                "SELECT person.id * 2 FROM person LEFT JOIN mine ON mine.person = person.id "
                                "WHERE coalesce (mine.closeness, 0) = CAST (?1 AS INTEGER)" },
  [LIAISON_FACET_FRESHNESS] = { "WITH " LIAISON_SQL_MET "SELECT person.id * 2 FROM person LEFT JOIN met ON met.person = person.id "
                                "WHERE ?1 = CASE WHEN met.day IS NULL THEN 'never' WHEN met.day >= date (?2, '-30 days') THEN 'month' "
                                "  WHEN met.day >= date (?2, '-91 days') THEN 'quarter' WHEN met.day >= date (?2, '-365 days') THEN 'year' ELSE 'older' END",
    TRUE },
  [LIAISON_FACET_DORMANT] = { "WITH " LIAISON_SQL_MET ", " LIAISON_SQL_RHYTHM "SELECT person * 2 FROM rhythm "
                              "WHERE ?1 = 'yes' AND julianday (?2) - julianday (base) >= CASE WHEN days > 0 THEN 3 * days ELSE 3 * 365 END",
    TRUE },
  [LIAISON_FACET_CADENCE] = { "WITH " LIAISON_SQL_MET ", " LIAISON_SQL_RHYTHM "SELECT person * 2 FROM rhythm WHERE CASE ?1 WHEN 'none' THEN days = 0 "
                              "  WHEN 'due' THEN days > 0 AND paused <= ?2 AND julianday (?2) - julianday (base) >= days "
                              "  WHEN 'overdue' THEN days > 0 AND paused <= ?2 AND 2 * (julianday (?2) - julianday (base)) >= 3 * days END",
    TRUE },
  [LIAISON_FACET_ORIGIN] = { "SELECT id * 2 FROM person WHERE origin = ?1" },
  [LIAISON_FACET_INTRODUCER] = { "SELECT id * 2 FROM person WHERE introduced_by IN ("
                                 "  SELECT id FROM person WHERE uid = ?1 UNION ALL SELECT person FROM former_uid WHERE former = ?1)" },
  [LIAISON_FACET_ORGANIZATION] = { "WITH house (id) AS MATERIALIZED ("
                                   "  SELECT id FROM organization WHERE uid = ?1 UNION SELECT organization FROM former_uid WHERE former = ?1) "
                                   "SELECT person * 2 FROM affiliation WHERE person IS NOT NULL AND organization IN (SELECT id FROM house) "
                                   "  AND (until = '' OR until >= substr (?2, 1, length (until))) "
                                   "UNION ALL SELECT id * 2 + 1 FROM house WHERE id IS NOT NULL",
    TRUE },
  [LIAISON_FACET_PLACE] = { "WITH places (name) AS MATERIALIZED (SELECT value FROM json_each (?1)) "
                            "SELECT id * 2 FROM person WHERE place IN (SELECT name FROM places) "
                            "UNION ALL SELECT id * 2 + 1 FROM organization WHERE place IN (SELECT name FROM places)" },
};

/* The places that have @part in their name, each looked at once: there are far
 * fewer of them than contacts. */
static char *
dup_places (LiaisonConnection *connection,
            const char        *part,
            GError           **error)
{
  g_autofree char *wanted = liaison_fold_dup (part);
  g_autoptr (GString) json = g_string_new ("[");
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "SELECT place, json_quote (place) FROM ("
                                "  SELECT place FROM person WHERE place <> '' UNION SELECT place FROM organization WHERE place <> '')",
                                error);

  if (statement == NULL)
    return NULL;

  while (liaison_statement_next (statement, error))
    {
      g_autofree char *folded = liaison_fold_dup (liaison_statement_get_text (statement, 0));

      if (*wanted != '\0' && strstr (folded, wanted) != NULL)
        g_string_append_printf (json, "%s%s", json->len > 1 ? "," : "", liaison_statement_get_text (statement, 1));
    }
  g_string_append_c (json, ']');

  return liaison_statement_failed (statement) ? NULL : g_string_free (g_steal_pointer (&json), FALSE);
}

static gboolean
add_those_of (LiaisonConnection             *connection,
              const LiaisonContactCondition *condition,
              const char                    *today,
              LiaisonKeySet                 *set,
              GError                       **error)
{
  g_autofree char *places = NULL;
  g_autoptr (LiaisonStatement) statement = NULL;

  if (statements[condition->facet].sql == NULL)
    return TRUE; /* of a newer Liaison: nobody is found */
  if (condition->facet == LIAISON_FACET_PLACE && (places = dup_places (connection, condition->value, error)) == NULL)
    return FALSE;

  statement = liaison_connection_prepare (connection, statements[condition->facet].sql, error);
  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, places != NULL ? places : condition->value);
  if (statements[condition->facet].takes_today)
    liaison_statement_bind_text (statement, 2, today);
  while (liaison_statement_next (statement, error))
    liaison_key_set_add (set, liaison_statement_get_number (statement, 0));

  return !liaison_statement_failed (statement);
}

/* Leaves in @found those for whom any condition of one facet holds. */
static gboolean
narrow (LiaisonConnection *connection,
        GPtrArray         *conditions,
        LiaisonFacet       facet,
        const char        *today,
        gint64             highest,
        LiaisonKeySet     *found,
        GError           **error)
{
  g_auto (LiaisonKeySet) set = { NULL };

  for (guint i = 0; i < conditions->len; i++)
    {
      const LiaisonContactCondition *condition = g_ptr_array_index (conditions, i);

      if (condition->facet != facet)
        continue;
      if (set.bits == NULL)
        liaison_key_set_init (&set, highest);
      if (!add_those_of (connection, condition, today, &set, error))
        return FALSE;
    }
  if (set.bits != NULL)
    liaison_key_set_narrow (found, &set);

  return TRUE;
}

/*
 * liaison_contact_facets_read:
 *
 * Finds for whom the conditions of a filter hold, once for each state of the
 * database and each day. The words of a search are not looked at.
 */
gboolean
liaison_contact_facets_read (LiaisonConnection    *connection,
                             LiaisonContactMemory *memory,
                             const char           *filter,
                             GCancellable         *cancellable,
                             GError              **error)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *conditions_only = liaison_contact_filter_dup_without (filter, LIAISON_FACET_SEARCH, NULL);
  g_autoptr (GPtrArray) conditions = liaison_contact_filter_parse (conditions_only);
  g_auto (LiaisonKeySet) found = { NULL };

  if (g_strcmp0 (conditions_only, memory->filter) == 0 && g_strcmp0 (today, memory->today) == 0)
    return TRUE;

  for (LiaisonFacet facet = LIAISON_FACET_UNKNOWN; facet < LIAISON_FACET_SEARCH; facet++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !narrow (connection, conditions, facet, today, memory->highest, &found, error))
      return FALSE;

  liaison_key_set_clear (&memory->found);
  memory->found.size = found.size;
  memory->found.bits = g_steal_pointer (&found.bits);
  g_free (memory->filter);
  g_free (memory->today);
  memory->filter = g_steal_pointer (&conditions_only);
  memory->today = g_steal_pointer (&today);

  return TRUE;
}
