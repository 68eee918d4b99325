/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What stands beside the records and is no change of the user's, as exports
 * carry it: by uids, for ids are others in another file. */

#include "config.h"

#include "liaison-beside.h"

#include "liaison-connection-private.h"

static const char *const select_places =
  "SELECT coalesce (map.uid, ''), coalesce (person.uid, ''), coalesce (organization.uid, ''), "
  "  map_node.x, map_node.y, map_node.pinned, map_node.hidden "
  "FROM map_node LEFT JOIN map ON map.id = map_node.map "
  "LEFT JOIN person ON map_node.node % 2 = 0 AND person.id = map_node.node / 2 "
  "LEFT JOIN organization ON map_node.node % 2 = 1 AND organization.id = map_node.node / 2 "
  "WHERE (map_node.map = 0 OR map.id IS NOT NULL) "
  "  AND (map_node.node = 0 OR person.id IS NOT NULL OR organization.id IS NOT NULL) "
  "ORDER BY map_node.map, map_node.node";

static const char *const select_shown =
  "SELECT follow_up, occurrence, state, moment FROM reminder_shown ORDER BY follow_up, occurrence";

/* What is there already stays; what nobody stands for is left out. */
static const char *const insert_place =
  "INSERT OR IGNORE INTO map_node (map, node, x, y, pinned, hidden) VALUES ("
  "  CASE ?1 WHEN '' THEN 0 ELSE (SELECT id FROM map WHERE uid = ?1) END, "
  "  CASE WHEN ?2 <> '' THEN (SELECT id * 2 FROM person WHERE uid = ?2) "
  "       WHEN ?3 <> '' THEN (SELECT id * 2 + 1 FROM organization WHERE uid = ?3) ELSE 0 END, "
  "  ?4, ?5, ?6, ?7)";

static const char *const insert_shown =
  "INSERT OR IGNORE INTO reminder_shown (follow_up, occurrence, state, moment) VALUES (?1, ?2, ?3, ?4)";

/**
 * liaison_query_each_map_place:
 * @connection: where to read
 * @func: called for each; what it gets is gone after it
 * @data: for @func
 * @error: return location of a failure
 *
 * Returns: whether all were read
 */
gboolean
liaison_query_each_map_place (LiaisonConnection  *connection,
                              LiaisonMapPlaceFunc func,
                              gpointer            data,
                              GError            **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, select_places, error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    {
      LiaisonMapPlace place = {
        .map = liaison_statement_get_text (statement, 0),
        .person = liaison_statement_get_text (statement, 1),
        .organization = liaison_statement_get_text (statement, 2),
        .x = liaison_statement_get_real (statement, 3),
        .y = liaison_statement_get_real (statement, 4),
        .pinned = liaison_statement_get_number (statement, 5) != 0,
        .hidden = liaison_statement_get_number (statement, 6) != 0,
      };

      if (!func (&place, data, error))
        return FALSE;
    }

  return !liaison_statement_failed (statement);
}

/**
 * liaison_query_each_shown_reminder:
 * @connection: where to read
 * @func: called for each; what it gets is gone after it
 * @data: for @func
 * @error: return location of a failure
 *
 * Returns: whether all were read
 */
gboolean
liaison_query_each_shown_reminder (LiaisonConnection       *connection,
                                   LiaisonShownReminderFunc func,
                                   gpointer                 data,
                                   GError                 **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, select_shown, error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    {
      LiaisonShownReminder shown = {
        .follow_up = liaison_statement_get_text (statement, 0),
        .occurrence = liaison_statement_get_text (statement, 1),
        .state = liaison_statement_get_text (statement, 2),
        .moment = liaison_statement_get_number (statement, 3),
      };

      if (!func (&shown, data, error))
        return FALSE;
    }

  return !liaison_statement_failed (statement);
}

/**
 * liaison_change_add_map_place:
 * @change: a change under way
 * @place: where somebody stands
 * @error: return location of a failure
 *
 * Puts somebody on a map who has no place there yet. A place of nobody who is
 * in the database is left out.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_add_map_place (LiaisonChange         *change,
                              const LiaisonMapPlace *place,
                              GError               **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (liaison_change_get_connection (change), insert_place, error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, place->map);
  liaison_statement_bind_text (statement, 2, place->person);
  liaison_statement_bind_text (statement, 3, place->organization);
  liaison_statement_bind_real (statement, 4, place->x);
  liaison_statement_bind_real (statement, 5, place->y);
  liaison_statement_bind_number (statement, 6, place->pinned);
  liaison_statement_bind_number (statement, 7, place->hidden);

  return liaison_statement_run (statement, error);
}

/**
 * liaison_change_add_shown_reminder:
 * @change: a change under way
 * @shown: a reminder
 * @error: return location of a failure
 *
 * Notes a reminder that was shown, unless it is known.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_add_shown_reminder (LiaisonChange              *change,
                                   const LiaisonShownReminder *shown,
                                   GError                    **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (liaison_change_get_connection (change), insert_shown, error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, shown->follow_up);
  liaison_statement_bind_text (statement, 2, shown->occurrence);
  liaison_statement_bind_text (statement, 3, shown->state);
  liaison_statement_bind_number (statement, 4, shown->moment);

  return liaison_statement_run (statement, error);
}
