/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* bench-change FOLDER: a durable change against a bare commit of SQLite.
 *
 * The goal is set beside a commit of the very row that is added, into the same
 * table with the same indexes, and nothing else. For comparison there is a commit
 * of all the rows that a change writes: what lists and search find the person by,
 * and what undo needs. All three have a database, a new journal and a sync at
 * each commit of their own; none is always the first. Theirs grows with each
 * commit, as SQLite has it; Liaison makes room in its own between changes, which
 * is in the means (src/store/liaison-journal.c). */

#include "config.h"

#include "liaison-change.h"
#include "liaison-fold.h"
#include "liaison-store.h"

#include <locale.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#define GOAL 1.3

/* As many changes as somebody may make between two starts: the journals of all
 * three are still filled for the first time. Once among them what changes left
 * beside the index is folded in, which the next one waits for. */
#define CHANGES 120
#define SESSIONS 5
#define QUICK_SESSIONS 1

/* What a changeset of one person takes. */
#define CHANGESET_BYTES 150

typedef struct
{
  sqlite3      *database;
  gboolean      all; /* rows, or the person alone */
  sqlite3_stmt *person;
  sqlite3_stmt *fresh;
  sqlite3_stmt *log;
} Bare;

static gboolean
save_person (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  return liaison_change_save (change, data, error);
}

static double
time_change (LiaisonStore *store,
             const char   *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  gint64 begin;

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

static sqlite3_stmt *
prepare (sqlite3    *database,
         const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));

  return statement;
}

static void
run (sqlite3_stmt *statement)
{
  if (sqlite3_step (statement) != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (sqlite3_db_handle (statement)));
  sqlite3_reset (statement);
}

/* The tables and indexes of a model, without its triggers. */
static void
copy_schema (sqlite3    *database,
             const char *model)
{
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS model", model);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement;

  execute (database, attach);
  statement = prepare (database, "SELECT sql FROM model.sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index') AND "
                                 "name NOT LIKE 'contact_search_%' AND name NOT LIKE 'sqlite_%' ORDER BY type DESC");
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (steps, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  execute (database, "DETACH model");
  for (guint i = 0; i < steps->len; i++)
    execute (database, g_ptr_array_index (steps, i));
}

/* As safe as ours: a write-ahead log that is synced at every commit. */
static Bare
open_bare (const char *folder,
           const char *name,
           gboolean    all)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *model = g_build_filename (folder, "liaison.db", NULL);
  Bare             bare = { .all = all };

  if (sqlite3_open (path, &bare.database) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bare.database));
  execute (bare.database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  copy_schema (bare.database, model);
  bare.person = prepare (bare.database, "INSERT INTO person (uid, name, created, modified, contact_kind, origin) "
                                        "VALUES (?1, ?2, 1, 1, 'unknown', 'unknown')");
  bare.fresh = prepare (bare.database, "INSERT INTO contact_fresh (key, text, match, sort_key, letters) VALUES (?1, ?2, ?2, ?3, ?1)");
  bare.log = prepare (bare.database, "INSERT INTO change_log (label, made, changeset) VALUES ('Add Person', 1, ?1)");

  return bare;
}

static void
close_bare (Bare *bare)
{
  sqlite3_finalize (bare->person);
  sqlite3_finalize (bare->fresh);
  sqlite3_finalize (bare->log);
  sqlite3_close (bare->database);
}

static double
time_bare (Bare       *bare,
           guint       number,
           const char *name)
{
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *folded = liaison_fold_dup (name);
  g_autofree char *sort_key = liaison_fold_dup_sort_key (name);
  gint64           begin = g_get_monotonic_time ();

  execute (bare->database, "BEGIN IMMEDIATE");
  sqlite3_bind_text (bare->person, 1, uid, -1, SQLITE_STATIC);
  sqlite3_bind_text (bare->person, 2, name, -1, SQLITE_STATIC);
  run (bare->person);
  if (bare->all)
    {
      sqlite3_bind_int64 (bare->fresh, 1, number * 2 + 2);
      sqlite3_bind_text (bare->fresh, 2, folded, -1, SQLITE_STATIC);
      sqlite3_bind_blob (bare->fresh, 3, sort_key, (int) strlen (sort_key), SQLITE_STATIC);
      run (bare->fresh);
      sqlite3_bind_zeroblob (bare->log, 1, CHANGESET_BYTES);
      run (bare->log);
    }
  execute (bare->database, "COMMIT");

  return (double) (g_get_monotonic_time () - begin) / 1000;
}

/* One after the other, so that what else the machine does falls on all alike. */
static void
do_session (const char *folder,
            GArray     *ours,
            GArray     *row,
            GArray     *all)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "liaison.db", NULL);
  g_autoptr (LiaisonStore) store = liaison_store_open (path, &error);
  Bare alone, full;

  if (store == NULL)
    g_error ("%s", error->message);

  alone = open_bare (folder, "row.db", FALSE);
  full = open_bare (folder, "all.db", TRUE);
  for (guint i = 0; i < CHANGES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      for (guint turn = i; turn < i + 3; turn++)
        {
          GArray *const all_times[] = { ours, row, all };
          GArray       *times = all_times[turn % 3];
          double        time = times == ours ? time_change (store, name) : time_bare (times == row ? &alone : &full, i, name);

          g_array_append_val (times, time);
        }
    }
  close_bare (&alone);
  close_bare (&full);
}

static double
mean_of (GArray *times)
{
  double sum = 0;

  for (guint i = 0; i < times->len; i++)
    sum += g_array_index (times, double, i);

  return sum / times->len;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
slowest_of (GArray *times,
            guint   percent)
{
  g_array_sort (times, compare_times);

  return g_array_index (times, double, times->len *percent / 100);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) row = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  guint  n_sessions = g_getenv ("LIAISON_BENCH_QUICK") != NULL ? QUICK_SESSIONS : SESSIONS;
  double ratio;

  setlocale (LC_ALL, "");
  if (argc != 2)
    return 2;

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autofree char *name = g_strdup_printf ("session-%u", i);
      g_autofree char *folder = g_build_filename (argv[1], name, NULL);

      g_mkdir_with_parents (folder, 0700);
      do_session (folder, ours, row, all);
    }

  ratio = slowest_of (ours, 50) / slowest_of (row, 50);
  g_print ("durable change: median %.3f ms, 95 of 100 within %.3f ms; bare commit of the row: median %.3f ms, 95 of 100 within %.3f ms; "
           "ratio of medians %.2f (goal %.1f: %s)\n",
           slowest_of (ours, 50), slowest_of (ours, 95), slowest_of (row, 50), slowest_of (row, 95), ratio, GOAL,
           ratio <= GOAL ? "met" : "missed");
  g_print ("# bare commit of all rows that a change writes: median %.3f ms, 95 of 100 within %.3f ms; ratio of medians %.2f\n",
           slowest_of (all, 50), slowest_of (all, 95), slowest_of (ours, 50) / slowest_of (all, 50));

  g_print ("# means, with what is folded in between: %.3f ms; bare commit of the row: %.3f ms; ratio %.2f\n", mean_of (ours), mean_of (row),
           mean_of (ours) / mean_of (row));

  return 0;
}
