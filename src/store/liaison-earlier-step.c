/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What rows hold that an earlier step of the schema wrote: as its steps are run,
 * and each time that a change which was recorded then is taken back or done
 * again. Such a change names fewer columns than the table has by now. Before it
 * is applied, the rows that it is about are as that step had them; afterwards
 * they are brought to the newest again. */

#include "config.h"

#include "liaison-earlier-step-private.h"

#include "liaison-digest-private.h"
#include "liaison-follow-up.h"
#include "liaison-mapper-private.h"

/* Up to step 4 a follow-up was snoozed to a day where its moment is one of a
 * day: where it has no time, on the quarter hour, as midnight is wherever one
 * is, and noon of a day is on that day in all zones within twelve hours of
 * where it was chosen; else at its own time, which in a fixed zone needs no
 * day. Digests are written afterwards. */
#define SNOOZED_TO_DAY \
  "CASE WHEN clock = '' AND snoozed_until % 900 = 0 THEN date (snoozed_until + 43200, 'unixepoch', 'localtime') " \
  "WHEN zone = '' AND strftime ('%H:%M', snoozed_until, 'unixepoch', 'localtime') = clock " \
  "THEN date (snoozed_until, 'unixepoch', 'localtime') END"

#define SAY_DAY "UPDATE follow_up SET snoozed_to_day = " SNOOZED_TO_DAY ", digest = NULL " \
                "WHERE snoozed_to_day = '' AND " SNOOZED_TO_DAY " IS NOT NULL"

typedef gboolean (*RowFunc) (LiaisonConnection  *connection,
                             LiaisonRecordClass *klass,
                             gint64              id,
                             GError            **error);

static LiaisonRecordClass *
find_class (const char *table)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      LiaisonRecordClass *klass = g_type_class_ref (types[i]());

      if (g_str_equal (klass->table, table))
        return klass;
    }

  return NULL;
}

static gboolean
visit_entry (LiaisonConnection      *connection,
             sqlite3_changeset_iter *iter,
             RowFunc                 func,
             GError                **error)
{
  sqlite3_value      *id = NULL;
  const char         *table;
  LiaisonRecordClass *klass;
  int                 n_columns, operation;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
  klass = find_class (table);
  if (klass == NULL || n_columns > (int) klass->n_fields + LIAISON_MAPPER_IDENTITY_COLUMNS)
    return TRUE;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &id);
  else
    sqlite3changeset_old (iter, 0, &id);

  return func (connection, klass, sqlite3_value_int64 (id), error);
}

/* Calls @func with each row that a change of an earlier step is about. */
static gboolean
visit (LiaisonConnection *connection,
       GBytes            *changeset,
       RowFunc            func,
       GError           **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gboolean                done = TRUE;
  int code = sqlite3changeset_start (&iter, (int) g_bytes_get_size (changeset), (void *) g_bytes_get_data (changeset, NULL));

  if (code != SQLITE_OK)
    return liaison_connection_fail (connection, code, error);

  while (done && sqlite3changeset_next (iter) == SQLITE_ROW)
    done = visit_entry (connection, iter, func, error);
  code = sqlite3changeset_finalize (iter);

  return done && (code == SQLITE_OK || liaison_connection_fail (connection, code, error));
}

static gboolean
run_for_row (LiaisonConnection *connection,
             const char        *sql,
             gint64             id,
             GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, id);

  return liaison_statement_run (statement, error);
}

static gboolean
is_follow_up (LiaisonRecordClass *klass)
{
  return G_TYPE_FROM_CLASS (klass) == LIAISON_TYPE_FOLLOW_UP;
}

/* Its digest is that of the earlier step then: an empty field is no part of it. */
static gboolean
take_back (LiaisonConnection  *connection,
           LiaisonRecordClass *klass,
           gint64              id,
           GError            **error)
{
  return !is_follow_up (klass) ||
         (run_for_row (connection, "UPDATE follow_up SET snoozed_to_day = '' WHERE id = ?1", id, error) &&
          liaison_digest_write_row (connection, klass, id, error));
}

static gboolean
bring (LiaisonConnection  *connection,
       LiaisonRecordClass *klass,
       gint64              id,
       GError            **error)
{
  return (!is_follow_up (klass) || run_for_row (connection, SAY_DAY " AND id = ?1", id, error)) &&
         liaison_digest_write_row (connection, klass, id, error);
}

/*
 * liaison_earlier_step_before:
 * @changeset: what is about to be applied, or taken back
 *
 * Makes the rows of a change that was recorded by an earlier step as that had
 * them. Others it leaves as they are.
 */
gboolean
liaison_earlier_step_before (LiaisonConnection *connection,
                             GBytes            *changeset,
                             GError           **error)
{
  return visit (connection, changeset, take_back, error);
}

/*
 * liaison_earlier_step_after:
 * @changeset: what was applied, or taken back
 *
 * Brings the rows of a change that was recorded by an earlier step to the
 * newest, with their digests. Later ones carry them.
 */
gboolean
liaison_earlier_step_after (LiaisonConnection *connection,
                            GBytes            *changeset,
                            GError           **error)
{
  return visit (connection, changeset, bring, error);
}

/*
 * liaison_earlier_step_bring:
 * @connection: a database of the newest step with the rows of an earlier one
 *
 * Brings all rows to the newest step, with the digests that are absent.
 */
gboolean
liaison_earlier_step_bring (LiaisonConnection *connection,
                            GError           **error)
{
  return liaison_connection_execute (connection, SAY_DAY, error) && liaison_digest_write_absent (connection, error);
}

/*
 * liaison_earlier_step_finish:
 * @connection: a database of the newest step, in a transaction
 *
 * What the program does once the steps are run. Triggers are not: what contacts
 * are found by is as it was.
 */
gboolean
liaison_earlier_step_finish (LiaisonConnection *connection,
                             GError           **error)
{
  sqlite3 *handle = liaison_connection_get_handle (connection);
  int      had_triggers = 0;
  gboolean is_brought;

  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, -1, &had_triggers);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  is_brought = liaison_earlier_step_bring (connection, error);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, had_triggers, NULL);

  return is_brought;
}
