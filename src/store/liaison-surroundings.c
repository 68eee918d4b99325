/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-surroundings.h"

#include "liaison-contact.h"
#include "liaison-organization.h"
#include "liaison-person.h"
#include "liaison-query.h"
#include "liaison-statement.h"

/* key, name, sector, closeness, whether an association: of a person */
static const char *const around_person =
  "WITH around (key, closeness) AS ("
  "  SELECT coalesce (CASE WHEN person = ?1 THEN other ELSE person END, 0) * 2, max (closeness) FROM tie "
  "  WHERE (person = ?1 OR other = ?1) AND until = '' GROUP BY 1 "
  "  UNION ALL SELECT organization * 2 + 1, 0 FROM affiliation "
  "  WHERE person = ?1 AND organization IS NOT NULL AND until = '' GROUP BY 1) "
  "SELECT around.key, coalesce (person.name, organization.name, ''), coalesce (person.sector, organization.sector, ''), "
  "  around.closeness, coalesce (organization.kind = 'association', 0) "
  "FROM around LEFT JOIN person ON around.key % 2 = 0 AND person.id = around.key / 2 "
  "LEFT JOIN organization ON around.key % 2 = 1 AND organization.id = around.key / 2 "
  "ORDER BY around.closeness DESC, around.key";

/* The same of an organization: who is there now. */
static const char *const around_organization =
  "SELECT DISTINCT coalesce (affiliation.person, 0) * 2, coalesce (person.name, ''), coalesce (person.sector, ''), 0, 0 "
  "FROM affiliation LEFT JOIN person ON person.id = affiliation.person "
  "WHERE affiliation.organization = ?1 AND affiliation.until = '' ORDER BY 1";

static void
clear_neighbour (gpointer data)
{
  LiaisonNeighbour *neighbour = data;

  g_free (neighbour->name);
  g_free (neighbour->sector);
}

/**
 * liaison_surroundings_new:
 *
 * Returns: (transfer full): the surroundings of somebody around whom nobody stands
 */
LiaisonSurroundings *
liaison_surroundings_new (void)
{
  LiaisonSurroundings *self = g_new0 (LiaisonSurroundings, 1);

  self->neighbours = g_array_new (FALSE, TRUE, sizeof (LiaisonNeighbour));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_clear_func (self->neighbours, clear_neighbour);

  return self;
}

/**
 * liaison_surroundings_free:
 * @self: (transfer full): surroundings
 */
void
liaison_surroundings_free (LiaisonSurroundings *self)
{
  g_free (self->sector);
  g_array_unref (self->neighbours);
  g_array_unref (self->pairs);
  g_free (self);
}

static gboolean
read_neighbours (LiaisonConnection   *connection,
                 gint64               key,
                 LiaisonSurroundings *self,
                 GError             **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, liaison_contact_key_is_organization (key) ? around_organization : around_person, error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, liaison_contact_key_get_id (key));
  for (; liaison_statement_next (statement, error); self->n_neighbours++)
    {
      LiaisonNeighbour neighbour = { liaison_statement_get_number (statement, 0) };

      if (self->neighbours->len == LIAISON_SURROUNDINGS_MOST)
        continue;
      neighbour.name = g_strdup (liaison_statement_get_text (statement, 1));
      neighbour.sector = g_strdup (liaison_statement_get_text (statement, 2));
      neighbour.closeness = (int) liaison_statement_get_number (statement, 3);
      neighbour.is_association = liaison_statement_get_number (statement, 4) != 0;
      g_array_append_val (self->neighbours, neighbour);
    }

  return !liaison_statement_failed (statement);
}

/* Whether two who stand around know each other. 1, 0, or -1 on a failure. */
static int
is_pair (LiaisonConnection *connection,
         gint64             one,
         gint64             other,
         GError           **error)
{
  gboolean is_stint = liaison_contact_key_is_organization (one) != liaison_contact_key_is_organization (other);
  gint64   person = liaison_contact_key_get_id (liaison_contact_key_is_organization (one) ? other : one);
  gint64   second = liaison_contact_key_get_id (liaison_contact_key_is_organization (one) ? one : other);
  g_autoptr (LiaisonStatement) statement = NULL;
  int found;

  if (liaison_contact_key_is_organization (one) && liaison_contact_key_is_organization (other))
    return 0;

  statement = liaison_connection_prepare (connection,
                                          is_stint ? "SELECT 1 FROM affiliation WHERE organization = ?2 AND person IS nullif (?1, 0) AND until = ''"
                                                   : "SELECT 1 FROM tie WHERE until = '' AND ((person = ?1 AND other IS nullif (?2, 0)) "
                                                     "OR (person = ?2 AND other IS nullif (?1, 0)))",
                                          error);
  if (statement == NULL)
    return -1;

  liaison_statement_bind_number (statement, 1, person);
  liaison_statement_bind_number (statement, 2, second);
  found = liaison_statement_next (statement, error) ? 1 : 0;

  return liaison_statement_failed (statement) ? -1 : found;
}

/**
 * liaison_surroundings_read_pairs:
 * @self: surroundings with neighbours and without pairs
 * @connection: where to read
 * @error: return location of a failure
 *
 * Reads who of those who stand around know each other.
 *
 * Returns: whether it was read
 */
gboolean
liaison_surroundings_read_pairs (LiaisonSurroundings *self,
                                 LiaisonConnection   *connection,
                                 GError             **error)
{
  for (guint i = 0; i < self->neighbours->len; i++)
    for (guint j = i + 1; j < self->neighbours->len; j++)
      {
        int found = is_pair (connection, g_array_index (self->neighbours, LiaisonNeighbour, i).key,
                             g_array_index (self->neighbours, LiaisonNeighbour, j).key, error);

        if (found < 0)
          return FALSE;
        if (found == 0)
          continue;
        g_array_append_val (self->pairs, i);
        g_array_append_val (self->pairs, j);
      }

  return TRUE;
}

/**
 * liaison_query_surroundings:
 * @connection: where to read
 * @key: a contact key
 * @error: return location of a failure
 *
 * Reads whom and what a contact is tied to now, a bounded number of them, and
 * who of these know each other.
 *
 * Returns: (transfer full) (nullable): the surroundings
 */
LiaisonSurroundings *
liaison_query_surroundings (LiaisonConnection *connection,
                            gint64             key,
                            GError           **error)
{
  g_autoptr (LiaisonSurroundings) self = liaison_surroundings_new ();
  GType type = liaison_contact_key_is_organization (key) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON;
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonRecord) record = NULL;

  record = liaison_query_record (connection, type, liaison_contact_key_get_id (key), &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (record != NULL)
    g_object_get (record, "sector", &self->sector, NULL);

  return read_neighbours (connection, key, self, error) && liaison_surroundings_read_pairs (self, connection, error) ? g_steal_pointer (&self) : NULL;
}

static gpointer
read_surroundings (LiaisonConnection *connection,
                   gpointer           data,
                   GCancellable      *cancellable,
                   GError           **error)
{
  return liaison_query_surroundings (connection, *(gint64 *) data, error);
}

/**
 * liaison_surroundings_read_async:
 * @store: a store
 * @key: a contact key
 * @cancellable: (nullable): stops it
 * @callback: called when they were read
 * @user_data: for @callback
 */
void
liaison_surroundings_read_async (LiaisonStore       *store,
                                 gint64              key,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  liaison_store_read_async (store, read_surroundings, g_memdup2 (&key, sizeof key), g_free,
                            (GDestroyNotify) liaison_surroundings_free, cancellable, callback, user_data);
}

/**
 * liaison_surroundings_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the surroundings
 */
LiaisonSurroundings *
liaison_surroundings_read_finish (LiaisonStore *store,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}
