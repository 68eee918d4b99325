/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-mapper-private.h"

#include "liaison-choice.h"
#include "liaison-digest-private.h"
#include "liaison-error.h"
#include "liaison-spent-ids-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *insert;
  char *update;
  char *delete;
  char *select;
} Statements;

/* Fields that came after digests did: their columns stand behind that. */
static const struct
{
  const char *table;
  guint       n_fields;
} later_fields[] = {
  { "follow_up", 1 },
};

/*
 * liaison_mapper_get_n_sealed:
 *
 * Returns: how many fields stand before the digest in the table; the others,
 *   the last ones, stand behind it
 */
guint
liaison_mapper_get_n_sealed (LiaisonRecordClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (later_fields); i++)
    if (g_str_equal (later_fields[i].table, klass->table))
      return klass->n_fields - later_fields[i].n_fields;

  return klass->n_fields;
}

/* The statements of a type, derived from its fields once. They hold names from
 * the program only. */
static const Statements *
get_statements (LiaisonRecordClass *klass)
{
  static GHashTable *cache;
  static GMutex lock;
  Statements *statements;

  g_mutex_lock (&lock);
  if (cache == NULL)
    cache = g_hash_table_new (NULL, NULL);
  statements = g_hash_table_lookup (cache, klass);
  if (statements == NULL)
    {
      g_autoptr (GString) columns = g_string_new (NULL);
      g_autoptr (GString) places = g_string_new (NULL);
      g_autoptr (GString) assignments = g_string_new (NULL);
      g_autofree char *next = liaison_spent_ids_dup_next (klass->table);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          g_string_append_printf (columns, ", \"%s\"", klass->fields[i].column);
          g_string_append_printf (places, ", ?%u", i + LIAISON_MAPPER_IDENTITY_COLUMNS + 1);
          g_string_append_printf (assignments, ", \"%s\" = ?%u", klass->fields[i].column, i + LIAISON_MAPPER_IDENTITY_COLUMNS + 1);
        }
      g_string_append (columns, ", digest");
      g_string_append_printf (places, ", ?%u", klass->n_fields + LIAISON_MAPPER_IDENTITY_COLUMNS + 1);
      g_string_append_printf (assignments, ", digest = ?%u", klass->n_fields + LIAISON_MAPPER_IDENTITY_COLUMNS + 1);

      statements = g_new0 (Statements, 1);
      statements->insert = g_strdup_printf ("INSERT INTO \"%s\" (id, uid, created, modified%s) VALUES (ifnull (?1, %s), ?2, ?3, ?4%s)",
                                            klass->table, columns->str, next, places->str);
      /* An id may have been given to another since, the uid not. */
      statements->update = g_strdup_printf ("UPDATE \"%s\" SET created = ?3, modified = ?4%s WHERE id = ?1 AND uid = ?2",
                                            klass->table, assignments->str);
      statements->delete = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", klass->table);
      statements->select = g_strdup_printf ("SELECT id, uid, created, modified%s FROM \"%s\" WHERE id = ?1", columns->str, klass->table);
      g_hash_table_insert (cache, klass, statements);
    }
  g_mutex_unlock (&lock);

  return statements;
}

static void
bind_field (LiaisonStatement   *statement,
            LiaisonRecord      *record,
            const LiaisonField *field,
            guint               index)
{
  int parameter = (int) index + LIAISON_MAPPER_IDENTITY_COLUMNS + 1;

  switch (field->kind)
    {
    case LIAISON_FIELD_TEXT:
      liaison_statement_bind_text (statement, parameter, liaison_record_get_text (record, index));
      break;
    case LIAISON_FIELD_REAL:
      liaison_statement_bind_real (statement, parameter, liaison_record_get_real (record, index));
      break;
    case LIAISON_FIELD_CHOICE:
      liaison_statement_bind_text (statement, parameter,
                                   liaison_choice_get_nick (field->type (), (int) liaison_record_get_number (record, index)));
      break;
    case LIAISON_FIELD_LINK:
    case LIAISON_FIELD_MOMENT:
      liaison_statement_bind_link (statement, parameter, liaison_record_get_number (record, index));
      break;
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_FLAG:
    default:
      liaison_statement_bind_number (statement, parameter, liaison_record_get_number (record, index));
      break;
    }
}

static void
bind_record (LiaisonStatement *statement,
             LiaisonRecord    *record)
{
  guint n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  liaison_statement_bind_link (statement, 1, liaison_record_get_id (record));
  liaison_statement_bind_text (statement, 2, liaison_record_get_uid (record));
  liaison_statement_bind_number (statement, 3, liaison_record_get_created (record));
  liaison_statement_bind_number (statement, 4, liaison_record_get_modified (record));
  for (guint i = 0; i < n_fields; i++)
    bind_field (statement, record, &fields[i], i);
  liaison_statement_bind_number (statement, (int) n_fields + LIAISON_MAPPER_IDENTITY_COLUMNS + 1, liaison_digest_of_record (record));
}

/* Adds a row; the record gets the id that it was given. */
gboolean
liaison_mapper_insert (LiaisonConnection *connection,
                       LiaisonRecord     *record,
                       GError           **error)
{
  const Statements *statements = get_statements (LIAISON_RECORD_GET_CLASS (record));
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, statements->insert, error);

  if (statement == NULL)
    return FALSE;

  bind_record (statement, record);
  if (!liaison_statement_run (statement, error))
    return FALSE;

  liaison_record_set_identity (record, sqlite3_last_insert_rowid (liaison_connection_get_handle (connection)),
                               liaison_record_get_uid (record),
                               liaison_record_get_created (record), liaison_record_get_modified (record));

  return TRUE;
}

/* Saves a row; what was deleted meanwhile is not said to be saved. */
gboolean
liaison_mapper_update (LiaisonConnection *connection,
                       LiaisonRecord     *record,
                       GError           **error)
{
  const Statements *statements = get_statements (LIAISON_RECORD_GET_CLASS (record));
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, statements->update, error);

  if (statement == NULL)
    return FALSE;

  bind_record (statement, record);
  if (!liaison_statement_run (statement, error))
    return FALSE;

  if (sqlite3_changes64 (liaison_connection_get_handle (connection)) == 0)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("This was deleted meanwhile. What you typed was not saved."));
      return FALSE;
    }

  return TRUE;
}

gboolean
liaison_mapper_delete (LiaisonConnection *connection,
                       LiaisonRecord     *record,
                       GError           **error)
{
  const Statements *statements = get_statements (LIAISON_RECORD_GET_CLASS (record));
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, statements->delete, error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, liaison_record_get_id (record));

  return liaison_statement_run (statement, error);
}

/* A statement that returns the row of a record as it stands now: its fields in
 * their order, then the digest. */
LiaisonStatement *
liaison_mapper_prepare_row (LiaisonConnection *connection,
                            LiaisonRecord     *record,
                            GError           **error)
{
  const Statements *statements = get_statements (LIAISON_RECORD_GET_CLASS (record));
  LiaisonStatement *statement = liaison_connection_prepare (connection, statements->select, error);

  if (statement != NULL)
    liaison_statement_bind_number (statement, 1, liaison_record_get_id (record));

  return statement;
}

/*
 * liaison_mapper_dup_select:
 * @condition: what follows FROM, written in the program
 *
 * A statement whose rows liaison_mapper_read() makes records of. The table
 * goes by the name "record" in the condition.
 */
char *
liaison_mapper_dup_select (GType       type,
                           const char *condition)
{
  LiaisonRecordClass *klass = g_type_class_ref (type); /* record types live as long as the program */
  g_autoptr (GString) sql = g_string_new ("SELECT record.id, record.uid, record.created, record.modified");

  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (sql, ", record.\"%s\"", klass->fields[i].column);
  g_string_append_printf (sql, " FROM \"%s\" AS record %s", klass->table, condition);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static void
read_field (LiaisonStatement   *statement,
            LiaisonRecord      *record,
            const LiaisonField *field,
            guint               index)
{
  int column = (int) index + LIAISON_MAPPER_IDENTITY_COLUMNS;
  int choice = 0;

  switch (field->kind)
    {
    case LIAISON_FIELD_TEXT:
      liaison_record_set_text (record, index, liaison_statement_get_text (statement, column));
      break;
    case LIAISON_FIELD_REAL:
      liaison_record_set_real (record, index, liaison_statement_get_real (statement, column));
      break;
    case LIAISON_FIELD_CHOICE:
      liaison_choice_from_nick (field->type (), liaison_statement_get_text (statement, column), &choice);
      liaison_record_set_number (record, index, choice);
      break;
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_FLAG:
    case LIAISON_FIELD_LINK:
    case LIAISON_FIELD_MOMENT:
    default:
      liaison_record_set_number (record, index, liaison_statement_get_number (statement, column));
      break;
    }
}

/* The record of the row on which a statement of liaison_mapper_dup_select()
 * stands. */
gpointer
liaison_mapper_read (LiaisonStatement *statement,
                     GType             type)
{
  LiaisonRecord *record = g_object_new (type, NULL);
  guint n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  liaison_record_set_identity (record, liaison_statement_get_number (statement, 0),
                               liaison_statement_get_text (statement, 1),
                               liaison_statement_get_number (statement, 2),
                               liaison_statement_get_number (statement, 3));
  for (guint i = 0; i < n_fields; i++)
    read_field (statement, record, &fields[i], i);

  return record;
}
