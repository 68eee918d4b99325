/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-query.h"

#include "liaison-affiliation.h"
#include "liaison-mapper-private.h"

static gpointer
read_one (LiaisonStatement *statement,
          GType             type,
          GError          **error)
{
  return liaison_statement_next (statement, error) ? liaison_mapper_read (statement, type) : NULL;
}

static GPtrArray *
read_all (LiaisonStatement *statement,
          GType             type,
          GError          **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  while (liaison_statement_next (statement, error))
    g_ptr_array_add (records, liaison_mapper_read (statement, type));

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&records);
}

static LiaisonStatement *
prepare_select (LiaisonConnection *connection,
                GType              type,
                const char        *condition,
                GError           **error)
{
  g_autofree char *sql = liaison_mapper_dup_select (type, condition);

  return liaison_connection_prepare (connection, sql, error);
}

/**
 * liaison_query_step:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: the step of the schema that the data are of, less than 0 on a
 *   failure
 */
gint64
liaison_query_step (LiaisonConnection *connection,
                    GError           **error)
{
  return liaison_connection_number (connection, "PRAGMA user_version", error);
}

/**
 * liaison_query_record:
 * @connection: where to read
 * @type: a record type
 * @id: which
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the record; %NULL without @error where
 *   there is none
 */
gpointer
liaison_query_record (LiaisonConnection *connection,
                      GType              type,
                      gint64             id,
                      GError           **error)
{
  g_autoptr (LiaisonStatement) statement = prepare_select (connection, type, "WHERE record.id = ?1", error);

  if (statement == NULL)
    return NULL;

  liaison_statement_bind_number (statement, 1, id);

  return read_one (statement, type, error);
}

/**
 * liaison_query_record_by_uid:
 * @connection: where to read
 * @type: a record type
 * @uid: its name for other programs
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the record; %NULL without @error where
 *   there is none
 */
gpointer
liaison_query_record_by_uid (LiaisonConnection *connection,
                             GType              type,
                             const char        *uid,
                             GError           **error)
{
  g_autoptr (LiaisonStatement) statement = prepare_select (connection, type, "WHERE record.uid = ?1", error);

  if (statement == NULL)
    return NULL;

  liaison_statement_bind_text (statement, 1, uid);

  return read_one (statement, type, error);
}

/**
 * liaison_query_all:
 * @connection: where to read
 * @type: a record type
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonRecord): every
 *   record of the type, in the order they were made
 */
GPtrArray *
liaison_query_all (LiaisonConnection *connection,
                   GType              type,
                   GError           **error)
{
  g_autoptr (LiaisonStatement) statement = prepare_select (connection, type, "ORDER BY record.id", error);

  return statement != NULL ? read_all (statement, type, error) : NULL;
}

/**
 * liaison_query_each:
 * @connection: where to read
 * @type: a record type
 * @func: called with every record in turn
 * @data: for @func
 * @error: return location of a failure
 *
 * Reads every record of a type, one at a time, for what may not fit into
 * memory.
 *
 * Returns: whether all were read and @func wanted each
 */
gboolean
liaison_query_each (LiaisonConnection *connection,
                    GType              type,
                    LiaisonRecordFunc  func,
                    gpointer           data,
                    GError           **error)
{
  g_autoptr (LiaisonStatement) statement = prepare_select (connection, type, "ORDER BY record.id", error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    {
      g_autoptr (LiaisonRecord) record = liaison_mapper_read (statement, type);

      if (!func (record, data, error))
        return FALSE;
    }

  return !liaison_statement_failed (statement);
}

/**
 * liaison_query_linked:
 * @connection: where to read
 * @type: a record type
 * @target: the type that it links to
 * @id: the record that it links to
 * @error: return location of a failure
 *
 * The records that link to another by any of their fields: the contact methods
 * of a person, the ties that a person is on either side of.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonRecord): the
 *   records, in the order of their position if they have one, then as made
 */
GPtrArray *
liaison_query_linked (LiaisonConnection *connection,
                      GType              type,
                      GType              target,
                      gint64             id,
                      GError           **error)
{
  LiaisonRecordClass *klass = g_type_class_ref (type);
  g_autoptr (GString) condition = g_string_new (NULL);
  g_autoptr (LiaisonStatement) statement = NULL;
  gboolean has_position = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const LiaisonField *field = &klass->fields[i];

      if (field->kind == LIAISON_FIELD_LINK && field->type () == target)
        g_string_append_printf (condition, "%s record.\"%s\" = ?1", condition->len > 0 ? " OR" : "WHERE", field->column);
      has_position |= g_str_equal (field->column, "position");
    }
  g_return_val_if_fail (condition->len > 0, NULL);

  g_string_append (condition, has_position ? " ORDER BY record.position, record.id" : " ORDER BY record.id");
  statement = prepare_select (connection, type, condition->str, error);
  if (statement == NULL)
    return NULL;

  liaison_statement_bind_number (statement, 1, id);

  return read_all (statement, type, error);
}

/**
 * liaison_query_own_stints:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonAffiliation): the
 *   positions of the user, as made
 */
GPtrArray *
liaison_query_own_stints (LiaisonConnection *connection,
                          GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    prepare_select (connection, LIAISON_TYPE_AFFILIATION, "WHERE record.person IS NULL ORDER BY record.id", error);

  return statement != NULL ? read_all (statement, LIAISON_TYPE_AFFILIATION, error) : NULL;
}

/**
 * liaison_query_count:
 * @connection: where to read
 * @type: a record type
 * @error: return location of a failure
 *
 * Returns: how many records of the type there are, -1 on a failure
 */
gint64
liaison_query_count (LiaisonConnection *connection,
                     GType              type,
                     GError           **error)
{
  LiaisonRecordClass *klass = g_type_class_ref (type);
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", klass->table);

  return liaison_connection_number (connection, sql, error);
}

/**
 * liaison_query_setting:
 * @connection: where to read
 * @name: which
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what the user chose, "" for nothing;
 *   %NULL on a failure
 */
char *
liaison_query_setting (LiaisonConnection *connection,
                       const char        *name,
                       GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT value FROM setting WHERE name = ?1", error);

  if (statement == NULL)
    return NULL;

  liaison_statement_bind_text (statement, 1, name);
  if (liaison_statement_next (statement, error))
    return g_strdup (liaison_statement_get_text (statement, 0));

  return liaison_statement_failed (statement) ? NULL : g_strdup ("");
}

/**
 * liaison_query_settings:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): every choice of
 *   the user by its name
 */
GHashTable *
liaison_query_settings (LiaisonConnection *connection,
                        GError           **error)
{
  g_autoptr (GHashTable) settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT name, value FROM setting", error);

  if (statement == NULL)
    return NULL;

  while (liaison_statement_next (statement, error))
    g_hash_table_insert (settings, g_strdup (liaison_statement_get_text (statement, 0)),
                         g_strdup (liaison_statement_get_text (statement, 1)));

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&settings);
}
