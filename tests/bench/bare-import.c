/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* bare-import CARDS DATABASE FOLDER: the least that an import of these cards can
 * take. EVCard parses them, and SQLite gets the rows and search entries that
 * Liaison made of them, as they stand in the database, in one durable commit to a
 * database that is made for it and closed, as the program makes and closes its
 * own. Prints the milliseconds of all that. */

#include "config.h"

#include "liaison-fold.h"

#include <libebook-contacts/libebook-contacts.h>
#include <sqlite3.h>
#include <string.h>

static const char *const tables[] = { "organization", "person", "affiliation", "contact_method", "contact_index" };

typedef struct
{
  const char *table;
  int         n_columns;
  GPtrArray  *values; /* sqlite3_value, row after row */
} Rows;

static void
execute (sqlite3    *database,
         const char *sql)
{
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (database));
}

static sqlite3_stmt *
prepare (sqlite3    *database,
         const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (database));

  return statement;
}

static void
read_rows (sqlite3 *database,
           Rows    *rows)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", rows->table);
  sqlite3_stmt    *statement = prepare (database, sql);

  rows->n_columns = sqlite3_column_count (statement);
  rows->values = g_ptr_array_new_with_free_func ((GDestroyNotify) sqlite3_value_free);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < rows->n_columns; i++)
      g_ptr_array_add (rows->values, sqlite3_value_dup (sqlite3_column_value (statement, i)));
  sqlite3_finalize (statement);
}

/* The same tables and indexes, without the triggers that keep the index. */
static GPtrArray *
read_schema (sqlite3 *database)
{
  GPtrArray    *schema = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = prepare (database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index') AND "
                                                  "name NOT LIKE 'contact_search_%' AND name NOT LIKE 'sqlite_%' ORDER BY type DESC");

  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (schema, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);

  return schema;
}

/* With as much memory as an import has. */
static sqlite3 *
make_bare (const char *path,
           GPtrArray  *schema)
{
  sqlite3 *bare;

  if (sqlite3_open (path, &bare) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bare));
  execute (bare, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536");
  for (guint i = 0; i < schema->len; i++)
    execute (bare, g_ptr_array_index (schema, i));

  return bare;
}

static void
insert_rows (sqlite3 *bare,
             Rows    *rows)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *statement;

  g_string_printf (sql, "INSERT INTO %s VALUES (?", rows->table);
  for (int i = 1; i < rows->n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  statement = prepare (bare, sql->str);
  for (guint at = 0; at < rows->values->len; at += (guint) rows->n_columns)
    {
      for (int i = 0; i < rows->n_columns; i++)
        sqlite3_bind_value (statement, i + 1, g_ptr_array_index (rows->values, at + (guint) i));
      if (sqlite3_step (statement) != SQLITE_DONE)
        g_error ("%s: %s", rows->table, sqlite3_errmsg (bare));
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
}

static void
insert_search (sqlite3   *bare,
               Rows      *contacts,
               GPtrArray *texts)
{
  sqlite3_stmt *statement = prepare (bare, "INSERT INTO contact_search (rowid, text) VALUES (?, ?)");

  for (guint i = 0; i < texts->len; i++)
    {
      sqlite3_bind_value (statement, 1, g_ptr_array_index (contacts->values, i * (guint) contacts->n_columns));
      sqlite3_bind_text (statement, 2, g_ptr_array_index (texts, i), -1, SQLITE_STATIC);
      if (sqlite3_step (statement) != SQLITE_DONE)
        g_error ("%s", sqlite3_errmsg (bare));
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
}

static guint
parse_cards (const char *text)
{
  guint n_cards = 0;

  for (const char *begin = strstr (text, "BEGIN:VCARD"); begin != NULL; n_cards++)
    {
      const char      *end = strstr (begin + 1, "BEGIN:VCARD");
      g_autofree char *card = end != NULL ? g_strndup (begin, (gsize) (end - begin)) : g_strdup (begin);
      EVCard          *parsed = e_vcard_new_from_string (card);

      if (e_vcard_get_attributes (parsed) == NULL)
        g_error ("A card cannot be read");
      g_object_unref (parsed);
      begin = end;
    }

  return n_cards;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) schema = NULL;
  g_autofree char *cards = NULL;
  g_autofree char *path = NULL;
  Rows             rows[G_N_ELEMENTS (tables)];
  Rows            *contacts = &rows[G_N_ELEMENTS (tables) - 1];
  sqlite3         *database, *bare;
  gint64           begin;

  if (argc != 4 || !g_file_get_contents (argv[1], &cards, NULL, &error) || sqlite3_open (argv[2], &database) != SQLITE_OK)
    g_error ("usage: bare-import CARDS DATABASE FOLDER");

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      rows[i].table = tables[i];
      read_rows (database, &rows[i]);
    }
  for (guint at = 0; at < contacts->values->len; at += (guint) contacts->n_columns)
    g_ptr_array_add (texts, liaison_fold_dup_suffixes ((const char *) sqlite3_value_text (g_ptr_array_index (contacts->values, at + 1))));
  schema = read_schema (database);
  path = g_build_filename (argv[3], "bare.db", NULL);
  sqlite3_close (database);

  begin = g_get_monotonic_time ();
  bare = make_bare (path, schema);
  parse_cards (cards);
  execute (bare, "BEGIN IMMEDIATE");
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    insert_rows (bare, &rows[i]);
  insert_search (bare, contacts, texts);
  execute (bare, "COMMIT");
  sqlite3_close (bare);
  g_print ("%.1f\n", (double) (g_get_monotonic_time () - begin) / 1000);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_ptr_array_unref (rows[i].values);

  return 0;
}
