/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-connection-private.h"
#include "liaison-fixture.h"
#include "liaison-person.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>

#define MEGABYTE (1024 * 1024)

/* More than a journal has room for before it is brought into the database. */
#define MANY 400

static goffset
size_of (LiaisonFixture *fixture,
         const char     *part)
{
  g_autofree char *path = g_strconcat (fixture->path, part, NULL);
  GStatBuf         status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_size;
}

static gpointer
do_nothing (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  return GINT_TO_POINTER (TRUE);
}

static gboolean
note_nothing (LiaisonChange *change,
              gpointer       data,
              GError       **error)
{
  return TRUE;
}

/* What is done once a change was answered is done before the next one. */
static void
settle (LiaisonFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Nothing", note_nothing, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (liaison_store_read (fixture->store, do_nothing, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
add_people (LiaisonFixture *fixture,
            guint           n_people)
{
  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      liaison_fixture_person (fixture, name);
    }
  settle (fixture);
}

/* The command line closes the journal after a change or two. */
static void
test_few_changes_need_no_room (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  add_people (fixture, 2);
  g_assert_cmpint (size_of (fixture, "-wal"), <, MEGABYTE / 2);
}

/* A change is written over what is there, and the file stays as long as it is. */
static void
test_room_is_made_beforehand (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  goffset before;

  add_people (fixture, 10);
  before = size_of (fixture, "-wal");
  g_assert_cmpint (before, >, MEGABYTE);
  g_assert_cmpint (before, <, 2 * MEGABYTE);

  for (guint i = 0; i < 10; i++)
    {
      add_people (fixture, 1);
      g_assert_cmpint (size_of (fixture, "-wal"), ==, before);
    }
}

/* The journal gets into the database as it always did, and ends to grow. */
static void
test_journal_is_brought_in (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  goffset journal, database;

  liaison_fixture_person (fixture, "The First");
  database = size_of (fixture, "");
  add_people (fixture, MANY);
  journal = size_of (fixture, "-wal");
  g_assert_cmpint (size_of (fixture, ""), >, database);
  g_assert_cmpint (journal, <, 6 * MEGABYTE);

  add_people (fixture, MANY);
  g_assert_cmpint (size_of (fixture, "-wal"), ==, journal);
}

/* Who works with the file by other means cuts the journal: there is room anew. */
static void
test_cut_journal_gets_room_again (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  sqlite3 *other;

  add_people (fixture, 10);
  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_table_column_metadata (other, NULL, "person", NULL, NULL, NULL, NULL, NULL, NULL), ==, SQLITE_OK); /* reads */
  g_assert_cmpint (sqlite3_wal_checkpoint_v2 (other, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (size_of (fixture, "-wal"), ==, 0);
  add_people (fixture, 3);
  g_assert_cmpint (size_of (fixture, "-wal"), >, MEGABYTE);
  sqlite3_close (other);
}

static void
copy_part (LiaisonFixture *fixture,
           const char     *part,
           const char     *copy)
{
  g_autofree char *from = g_strconcat (fixture->path, part, NULL);
  g_autofree char *to = g_strconcat (copy, part, NULL);
  g_autofree char *bytes = NULL;
  gsize            size;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (from, &bytes, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents_full (to, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* As the files are when the power fails: all that was changed, and no more,
 * before the journal was brought in for the first time and after that. */
static void
test_all_is_there_after_a_crash (gconstpointer data)
{
  guint n_people = GPOINTER_TO_UINT (data);
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *found = NULL;
  g_autofree char *path = NULL;

  add_people (fixture, n_people);
  g_assert_cmpint (size_of (fixture, "-wal"), >, MEGABYTE);
  kept = liaison_fixture_dump (fixture);
  copy_part (fixture, "", copy);
  copy_part (fixture, "-wal", copy);

  path = g_steal_pointer (&fixture->path);
  fixture->path = g_strdup (copy);
  liaison_fixture_reopen (fixture);
  found = liaison_fixture_dump (fixture);
  g_assert_cmpstr (found, ==, kept);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, n_people);
}

/* Where there is no room for zeros there may be for changes, and they are made. */
static void
test_full_disk_keeps_its_room (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  struct rlimit limit, narrow;
  goffset       before;

  add_people (fixture, 2);
  before = size_of (fixture, "-wal");
  g_assert_cmpint (before, <, MEGABYTE / 2);
  g_assert_cmpint (size_of (fixture, ""), <, MEGABYTE);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  narrow = (struct rlimit){ MEGABYTE, limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &narrow), ==, 0);
  add_people (fixture, 10);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 12);
  g_assert_cmpint (size_of (fixture, "-wal"), >, before);
  g_assert_cmpint (size_of (fixture, "-wal"), <, before + MEGABYTE / 2);
}

static gpointer
count_people (LiaisonConnection *connection,
              gpointer           held,
              GCancellable      *cancellable,
              GError           **error)
{
  sqlite3 *handle = liaison_connection_get_handle (connection);

  g_assert_cmpint (sqlite3_exec (handle, held != NULL ? "BEGIN; SELECT count(*) FROM person" : "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);

  return GINT_TO_POINTER (TRUE);
}

/* Whoever reads one state keeps the journal from being used anew: it grows as
 * long as they do, and is of a usual length afterwards. */
static void
test_long_journal_is_cut (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *notes = g_strnfill (2 * MEGABYTE, 'x');
  g_autoptr (GError) error = NULL;

  add_people (fixture, 1);
  g_assert_nonnull (liaison_store_read (fixture->store, count_people, "held", NULL, &error));
  for (guint i = 0; size_of (fixture, "-wal") < 80 * MEGABYTE; i++)
    {
      g_autoptr (LiaisonPerson) person = g_object_new (LIAISON_TYPE_PERSON, "name", "Ada Kowalski", "notes", notes, NULL);

      liaison_fixture_save (fixture, person);
    }
  g_assert_nonnull (liaison_store_read (fixture->store, count_people, NULL, NULL, &error));

  add_people (fixture, 3);
  g_assert_cmpint (size_of (fixture, "-wal"), <=, 64 * MEGABYTE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/journal/few-changes-need-no-room", test_few_changes_need_no_room);
  g_test_add_func ("/store/journal/room-is-made-beforehand", test_room_is_made_beforehand);
  g_test_add_func ("/store/journal/journal-is-brought-in", test_journal_is_brought_in);
  g_test_add_func ("/store/journal/cut-journal-gets-room-again", test_cut_journal_gets_room_again);
  g_test_add_data_func ("/store/journal/all-is-there-after-a-crash/early", GUINT_TO_POINTER (20), test_all_is_there_after_a_crash);
  g_test_add_data_func ("/store/journal/all-is-there-after-a-crash/late", GUINT_TO_POINTER (MANY), test_all_is_there_after_a_crash);
  g_test_add_func ("/store/journal/long-journal-is-cut", test_long_journal_is_cut);
  g_test_add_func ("/store/journal/full-disk-keeps-its-room", test_full_disk_keeps_its_room);

  return g_test_run ();
}
