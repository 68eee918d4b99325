/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* An id is given once. SQLite gives the highest of a table anew where its row was
 * deleted, or was added by a change that was undone; and who has a form open of
 * that row would say what they typed of the next. The highest id that is free
 * again is kept beside the tables, where no undo reaches it. AUTOINCREMENT would
 * do the same, but write another page for each table at every change. */

#include "config.h"

#include "liaison-spent-ids-private.h"

#include <string.h>

/* Followed by the name of a table. */
#define NAME "spent "

/* Only a damaged row has a higher id. Above it SQLite chooses any that is free. */
#define MOST "4611686018427387904"

/*
 * liaison_spent_ids_dup_next:
 * @table: a table of records
 *
 * Returns: (transfer full): an expression of SQL for the id of a new row; NULL
 *   where SQLite may choose it
 */
char *
liaison_spent_ids_dup_next (const char *table)
{
  return g_strdup_printf ("(SELECT CASE WHEN highest < " MOST " THEN highest + 1 END FROM "
                          "(SELECT max (CAST (value AS INTEGER), ifnull ((SELECT max (id) FROM \"%s\"), 0)) AS highest "
                          "FROM derived_state WHERE name = '" NAME "%s'))",
                          table, table);
}

/* Where higher ones are still there, SQLite chooses no lower. */
static gboolean
note_table (LiaisonConnection *connection,
            const char        *table,
            gint64             id,
            GError           **error)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO derived_state (name, value) SELECT '" NAME "%s', CAST (?1 AS TEXT) "
                     "WHERE ?1 > ifnull ((SELECT max (id) FROM \"%s\"), 0) "
                     "ON CONFLICT (name) DO UPDATE SET value = CAST (max (CAST (value AS INTEGER), ?1) AS TEXT)",
                     table, table);
  g_autoptr (LiaisonStatement) note = liaison_connection_prepare (connection, sql, error);

  if (note == NULL)
    return FALSE;

  liaison_statement_bind_number (note, 1, id);

  return liaison_statement_run (note, error);
}

/* The id of the row that an entry removes; 0 for none, or a table of another kind. */
static gint64
find_removed (sqlite3_changeset_iter *iter,
              int                     operation,
              int                     removal)
{
  sqlite3_value *id = NULL;

  if (operation != removal)
    return 0;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &id);
  else
    sqlite3changeset_old (iter, 0, &id);

  return id != NULL && sqlite3_value_type (id) == SQLITE_INTEGER ? sqlite3_value_int64 (id) : 0;
}

/*
 * liaison_spent_ids_note:
 * @changeset: what was done
 * @is_taken_back: whether it was undone
 *
 * Notes the ids that it made free, in its own transaction.
 */
gboolean
liaison_spent_ids_note (LiaisonConnection *connection,
                        GBytes            *changeset,
                        gboolean           is_taken_back,
                        GError           **error)
{
  const int               removal = is_taken_back ? SQLITE_INSERT : SQLITE_DELETE;
  sqlite3_changeset_iter *iter = NULL;
  const char             *last = NULL; /* entries of a table stand together */
  gint64                  highest = 0;
  gboolean                done = TRUE;
  int code = sqlite3changeset_start (&iter, (int) g_bytes_get_size (changeset), (void *) g_bytes_get_data (changeset, NULL));

  while (code == SQLITE_OK && done && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int         n_columns, operation;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
      if (g_strcmp0 (last, table) != 0)
        {
          done = highest == 0 || note_table (connection, last, highest, error);
          highest = 0;
          last = g_intern_string (table);
        }
      highest = MAX (highest, find_removed (iter, operation, removal));
    }
  done = done && (highest == 0 || note_table (connection, last, highest, error));
  code = sqlite3changeset_finalize (iter);

  return done && (code == SQLITE_OK || liaison_connection_fail (connection, code, error));
}
