/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-touch.h"

#include "liaison-change.h"
#include "liaison-dismissal.h"
#include "liaison-error.h"
#include "liaison-person.h"
#include "liaison-query.h"
#include "liaison-statement.h"

#include <glib/gi18n-lib.h>

/* The columns in the order of read_touch(). Each part is of one person (?1), or
 * of all where that is 0. */
static const char *const touches =
  "WITH mine (person, closeness) AS ("
  "  SELECT person, max (closeness) FROM tie WHERE other IS NULL AND until = '' GROUP BY person), "
  "met (person, day, given, received) AS ("
  "  SELECT link.person, max (interaction.day), sum (interaction.favour = 'given'), sum (interaction.favour = 'received') "
  "  FROM interaction_person AS link JOIN interaction ON interaction.id = link.interaction "
  "  WHERE ?1 = 0 OR link.person = ?1 GROUP BY link.person), "
  "pairs (person, other) AS ("
  "  SELECT person, other FROM tie WHERE other IS NOT NULL AND until = '' AND (?1 = 0 OR person = ?1) "
  "  UNION SELECT other, person FROM tie WHERE other IS NOT NULL AND until = '' AND (?1 = 0 OR other = ?1)), "
  "shared (person, number) AS ("
  "  SELECT pairs.person, count (*) FROM pairs JOIN mine ON mine.person = pairs.other GROUP BY pairs.person), "
  "tagged (person, cadence, name) AS ("
  "  SELECT tagging.person, min (tag.cadence), tag.name FROM tagging JOIN tag ON tag.id = tagging.tag "
  "  WHERE tag.cadence > 0 AND tagging.person IS NOT NULL AND (?1 = 0 OR tagging.person = ?1) GROUP BY tagging.person), "
  "rested (person, until) AS ("
  "  SELECT person, max (CASE WHEN until = '' THEN '" LIAISON_TOUCH_FOR_EVER "' ELSE until END) FROM dismissal "
  "  WHERE subject = '" LIAISON_TOUCH_SUBJECT "' AND person IS NOT NULL GROUP BY person) "
  "SELECT person.id, person.name, date (person.created, 'unixepoch', 'localtime'), coalesce (met.day, ''), "
  "  person.cadence, coalesce (tagged.cadence, 0), coalesce (tagged.name, ''), person.paused_until, "
  "  coalesce (mine.closeness, 0), coalesce (shared.number, 0), coalesce (met.given, 0), coalesce (met.received, 0), "
  "  coalesce (rested.until, '') "
  "FROM person LEFT JOIN mine ON mine.person = person.id LEFT JOIN met ON met.person = person.id "
  "  LEFT JOIN shared ON shared.person = person.id LEFT JOIN tagged ON tagged.person = person.id "
  "  LEFT JOIN rested ON rested.person = person.id "
  "WHERE ?1 = 0 OR person.id = ?1 ORDER BY person.id";

static LiaisonTouch *
read_touch (LiaisonStatement *statement)
{
  LiaisonTouch *self = g_new0 (LiaisonTouch, 1);

  self->person = liaison_statement_get_number (statement, 0);
  self->name = g_strdup (liaison_statement_get_text (statement, 1));
  self->added = g_strdup (liaison_statement_get_text (statement, 2));
  self->last_contact = g_strdup (liaison_statement_get_text (statement, 3));
  self->cadence = (int) liaison_statement_get_number (statement, 4);
  self->tag_cadence = (int) liaison_statement_get_number (statement, 5);
  self->tag = g_strdup (liaison_statement_get_text (statement, 6));
  self->paused_until = g_strdup (liaison_statement_get_text (statement, 7));
  self->closeness = (int) liaison_statement_get_number (statement, 8);
  self->n_shared = (guint) liaison_statement_get_number (statement, 9);
  self->n_given = (guint) liaison_statement_get_number (statement, 10);
  self->n_received = (guint) liaison_statement_get_number (statement, 11);
  self->put_off_until = g_strdup (liaison_statement_get_text (statement, 12));

  return self;
}

static GPtrArray *
read_touches (LiaisonConnection *connection,
              gint64             person,
              GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, touches, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_touch_free);

  if (statement == NULL)
    return NULL;

  liaison_statement_bind_number (statement, 1, person);
  while (liaison_statement_next (statement, error))
    g_ptr_array_add (all, read_touch (statement));

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&all);
}

/**
 * liaison_touch_free:
 * @self: (transfer full): how the user is in touch with a person
 */
void
liaison_touch_free (LiaisonTouch *self)
{
  g_free (self->name);
  g_free (self->added);
  g_free (self->last_contact);
  g_free (self->tag);
  g_free (self->paused_until);
  g_free (self->put_off_until);
  g_free (self);
}

/**
 * liaison_query_touches:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonTouch): how the user
 *   is in touch with each person
 */
GPtrArray *
liaison_query_touches (LiaisonConnection *connection,
                       GError           **error)
{
  return read_touches (connection, 0, error);
}

/**
 * liaison_query_touch:
 * @connection: where to read
 * @person: the id of a person
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): how the user is in touch with the
 *   person; %NULL with @error set where that fails or the person is not there
 */
LiaisonTouch *
liaison_query_touch (LiaisonConnection *connection,
                     gint64             person,
                     GError           **error)
{
  g_autoptr (GPtrArray) found = read_touches (connection, person, error);

  if (found == NULL)
    return NULL;
  if (found->len == 0)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("This person was deleted."));
      return NULL;
    }

  return g_ptr_array_steal_index (found, 0);
}

/**
 * liaison_change_put_off:
 * @change: the change under way
 * @person: the id of a person
 * @until: the day until which the person is not suggested, "" for ever
 * @error: return location of a failure
 *
 * Puts off suggesting to be in touch with a person.
 *
 * Returns: whether it is saved
 */
gboolean
liaison_change_put_off (LiaisonChange *change,
                        gint64         person,
                        const char    *until,
                        GError       **error)
{
  g_autoptr (GPtrArray) before =
    liaison_query_linked (liaison_change_get_connection (change), LIAISON_TYPE_DISMISSAL, LIAISON_TYPE_PERSON, person, error);
  g_autoptr (LiaisonDismissal) dismissal = NULL;

  if (before == NULL)
    return FALSE;

  for (guint i = 0; i < before->len && dismissal == NULL; i++)
    if (g_str_equal (liaison_dismissal_get_subject (g_ptr_array_index (before, i)), LIAISON_TOUCH_SUBJECT))
      dismissal = g_object_ref (g_ptr_array_index (before, i));
  if (dismissal == NULL)
    dismissal = liaison_dismissal_new ();

  liaison_dismissal_set_subject (dismissal, LIAISON_TOUCH_SUBJECT);
  liaison_dismissal_set_person (dismissal, person);
  liaison_dismissal_set_until (dismissal, until);

  return liaison_change_save (change, dismissal, error);
}
