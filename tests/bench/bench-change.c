/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* bench-change FOLDER: a durable change against a bare commit of SQLite. */

#include "config.h"

#include "liaison-change.h"
#include "liaison-store.h"

#include <locale.h>
#include <sqlite3.h>
#include <stdlib.h>

#define GOAL 1.3
#define ROUNDS 400
#define QUICK_ROUNDS 40

static gboolean
save_person (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  return liaison_change_save (change, data, error);
}

static double
time_change (LiaisonStore *store,
             guint         number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  g_autofree char *name = g_strdup_printf ("Person %u", number);
  gint64           begin;

  liaison_person_set_name (person, name);
  begin = g_get_monotonic_time ();
  if (liaison_store_change (store, "Add Person", save_person, person, NULL, &error) < 0)
    g_error ("%s", error->message);

  return (double) (g_get_monotonic_time () - begin) / 1000;
}

static void
execute (sqlite3    *database,
         const char *sql)
{
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
}

/* As safe as ours: a write-ahead log that is synced at every commit. The table
 * is ours too, with its indexes, but without what follows a change. */
static sqlite3 *
open_bare (const char *folder,
           const char *model)
{
  g_autofree char *path = g_build_filename (folder, "bare.db", NULL);
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS model", model);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  sqlite3      *database;
  sqlite3_stmt *statement;

  if (sqlite3_open (path, &database) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  execute (database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  execute (database, attach);
  sqlite3_prepare_v2 (database, "SELECT sql FROM model.sqlite_master WHERE tbl_name = 'person' AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
                      -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (steps, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  execute (database, "DETACH model");
  for (guint i = 0; i < steps->len; i++)
    execute (database, g_ptr_array_index (steps, i));

  return database;
}

static sqlite3_stmt *
prepare_insert (sqlite3 *database)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (database,
                          "INSERT INTO person (uid, name, created, modified, contact_kind, origin) VALUES (?1, ?2, 1, 1, 'unknown', 'unknown')",
                          -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));

  return statement;
}

static double
time_bare (sqlite3      *database,
           sqlite3_stmt *insert,
           guint         number)
{
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf ("Person %u", number);
  gint64           begin = g_get_monotonic_time ();

  execute (database, "BEGIN IMMEDIATE");
  sqlite3_bind_text (insert, 1, uid, -1, SQLITE_STATIC);
  sqlite3_bind_text (insert, 2, name, -1, SQLITE_STATIC);
  if (sqlite3_step (insert) != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (database));
  sqlite3_reset (insert);
  execute (database, "COMMIT");

  return (double) (g_get_monotonic_time () - begin) / 1000;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autofree char   *path = NULL;
  guint              n_rounds = g_getenv ("LIAISON_BENCH_QUICK") != NULL ? QUICK_ROUNDS : ROUNDS;
  g_autofree double *ours = g_new (double, n_rounds);
  g_autofree double *bare = g_new (double, n_rounds);
  sqlite3           *database;
  sqlite3_stmt      *insert;
  double             ratio;

  setlocale (LC_ALL, "");
  if (argc != 2)
    return 2;
  path = g_build_filename (argv[1], "liaison.db", NULL);
  store = liaison_store_open (path, &error);
  if (store == NULL)
    g_error ("%s", error->message);
  database = open_bare (argv[1], path);
  insert = prepare_insert (database);

  for (guint i = 0; i < n_rounds; i++)
    {
      bare[i] = time_bare (database, insert, i);
      ours[i] = time_change (store, i);
    }
  sqlite3_finalize (insert);
  sqlite3_close (database);

  qsort (ours, n_rounds, sizeof *ours, compare_times);
  qsort (bare, n_rounds, sizeof *bare, compare_times);
  ratio = ours[n_rounds / 2] / bare[n_rounds / 2];
  g_print ("durable change: %.3f ms, bare commit %.3f ms, ratio %.2f (goal %.1f: %s)\n",
           ours[n_rounds / 2], bare[n_rounds / 2], ratio, GOAL, ratio <= GOAL ? "met" : "missed");

  return 0;
}
