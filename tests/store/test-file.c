/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup-copy-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-fixture.h"
#include "liaison-store-apart.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A step after the newest of the schema, as a later version will bring it. */
#define NEXT_STEP "CREATE TABLE shelf (id INTEGER PRIMARY KEY) STRICT;"
#define BROKEN_STEP NEXT_STEP "INSERT INTO nowhere VALUES (1);"

static gint64
number (const char *path,
        const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonConnection) connection = liaison_connection_open (path, LIAISON_CONNECTION_READS, &error);
  gint64 value;

  g_assert_no_error (error);
  value = liaison_connection_number (connection, sql, &error);
  g_assert_no_error (error);

  return value;
}

/* Opens the database of the fixture as a Liaison would that knows one step more. */
static gboolean
migrate (LiaisonFixture *fixture,
         const char     *next_step,
         GError        **error)
{
  gint64                       version = number (fixture->path, "PRAGMA user_version");
  g_autofree LiaisonMigration *steps = g_new0 (LiaisonMigration, version + 1);

  for (gint64 i = 0; i < version; i++)
    steps[i].sql = "SELECT 'a step that was done is not done again' FROM nowhere;";
  steps[version].sql = next_step;

  return liaison_file_prepare (fixture->path, steps, (guint) version + 1, error);
}

static void
close_store (LiaisonFixture *fixture)
{
  g_assert_finalize_object (fixture->store);
}

static void
open_store (LiaisonFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = liaison_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_backups (LiaisonFixture *fixture)
{
  GPtrArray       *backups = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = liaison_backup_dup_folder (fixture->path);
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  const char *name;

  while (listing != NULL && (name = g_dir_read_name (listing)) != NULL)
    g_ptr_array_add (backups, g_build_filename (folder, name, NULL));

  return backups;
}

static int
mode_of (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 0777;
}

static void
test_backup_before_a_step (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *folder = liaison_backup_dup_folder (fixture->path);
  g_autofree char *suffix = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  const char *backup;
  gint64      version;

  liaison_fixture_person (fixture, "Ada Kowalski");
  liaison_fixture_person (fixture, "Noor Haddad");
  close_store (fixture);
  version = number (fixture->path, "PRAGMA user_version");

  migrate (fixture, NEXT_STEP, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (fixture->path, "PRAGMA user_version"), ==, version + 1);
  g_assert_cmpint (number (fixture->path, "SELECT count(*) FROM person"), ==, 2);

  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  suffix = g_strdup_printf ("-before-format-%d.db", (int) version + 1);
  g_assert_true (g_str_has_suffix (backup, suffix));
  g_assert_cmpint (number (backup, "PRAGMA user_version"), ==, version);
  g_assert_cmpint (number (backup, "SELECT count(*) FROM person"), ==, 2);
  g_assert_cmpint (mode_of (backup), ==, 0600);
  g_assert_cmpint (mode_of (folder), ==, 0700);

  /* What the backup holds opens as a database of its own. */
  g_assert_cmpint (g_rename (backup, fixture->path), ==, 0);
  open_store (fixture);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 2);
}

static void
test_no_backup_without_a_step (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GPtrArray) backups = NULL;

  liaison_fixture_reopen (fixture);
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 0);
}

static void
test_failed_step_changes_nothing (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  liaison_fixture_person (fixture, "Ada Kowalski");
  before = liaison_fixture_dump (fixture);
  close_store (fixture);

  g_assert_false (migrate (fixture, BROKEN_STEP, &error));
  g_assert_nonnull (error);
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 1);

  open_store (fixture);
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_no_step_without_a_backup (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *folder = liaison_backup_dup_folder (fixture->path);
  g_autoptr (GError) error = NULL;
  gint64 version;

  close_store (fixture);
  version = number (fixture->path, "PRAGMA user_version");
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));

  g_assert_false (migrate (fixture, NEXT_STEP, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
  g_assert_cmpint (number (fixture->path, "PRAGMA user_version"), ==, version);
  open_store (fixture);
}

/* A backup is no place where others could have put a link. */
static void
test_backups_follow_no_link (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *folder = liaison_backup_dup_folder (fixture->path);
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autoptr (GDir) listing = NULL;
  g_autoptr (GError) error = NULL;

  close_store (fixture);
  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (symlink (elsewhere, folder), ==, 0);

  g_assert_false (migrate (fixture, NEXT_STEP, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
  listing = g_dir_open (elsewhere, 0, NULL);
  g_assert_null (g_dir_read_name (listing));
  open_store (fixture);
}

static void
test_backup_while_others_write (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *folder = liaison_backup_dup_folder (fixture->path);
  g_autoptr (LiaisonConnection) connection = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  liaison_fixture_person (fixture, "Ada Kowalski");
  connection = liaison_connection_open (fixture->path, LIAISON_CONNECTION_READS, &error);
  g_assert_no_error (error);
  backup = liaison_backup_make (connection, folder, "daily", &error);
  g_assert_no_error (error);

  liaison_fixture_person (fixture, "Noor Haddad");
  g_assert_cmpint (number (backup, "SELECT count(*) FROM person"), ==, 1);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 2);
}

static void
test_newer_is_refused (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GError) error = NULL;
  gsize before_size, after_size;

  close_store (fixture);
  migrate (fixture, NEXT_STEP, &error);
  g_assert_no_error (error);

  g_assert_true (g_file_get_contents (fixture->path, &before, &before_size, NULL));
  store = liaison_store_open (fixture->path, &error);
  g_assert_null (store);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NEWER);
  g_assert_true (g_file_get_contents (fixture->path, &after, &after_size, NULL));
  g_assert_cmpmem (before, before_size, after, after_size);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);

  /* Nothing was put beside it but the backup that the newer one made. */
  folder = g_dir_open (fixture->folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;)
    g_assert_cmpstr (name, ==, "liaison.db-backups");

  open_store (fixture);
}

static void
test_true_name (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *by_folder = g_build_filename (folder, "liaison.db", NULL);
  g_autofree char *by_link = g_build_filename (fixture->folder, "link.db", NULL);
  g_autofree char *new_file = g_build_filename (folder, "new.db", NULL);
  g_autofree char *plain = liaison_store_dup_true_path (fixture->path);
  const char      *names[] = { by_folder, by_link };

  g_assert_cmpint (symlink (".", folder), ==, 0);
  g_assert_cmpint (symlink ("liaison.db", by_link), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = liaison_store_dup_true_path (names[i]);

      g_assert_cmpstr (name, ==, plain);
    }

  g_free (plain);
  plain = liaison_store_dup_true_path (new_file);
  g_assert_true (g_str_has_suffix (plain, "/new.db"));
  g_assert_null (strstr (plain, "folder"));
}

static void
test_only_the_owner_reads (void)
{
  g_autofree char         *top = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  g_autofree char         *folder = g_build_filename (top, "share", "liaison", NULL);
  g_autofree char         *path = g_build_filename (folder, "liaison.db", NULL);
  mode_t                   mask = umask (0);
  static const char *const suffixes[] = { "", "-wal", "-shm" };
  LiaisonFixture          *fixture = g_new0 (LiaisonFixture, 1);

  fixture->folder = g_strdup (top);
  fixture->path = g_strdup (path);
  open_store (fixture);
  umask (mask);
  liaison_fixture_person (fixture, "Ada Kowalski");

  g_assert_cmpint (mode_of (folder), ==, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_assert_cmpint (mode_of (file), ==, 0600);
    }

  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  liaison_fixture_reopen (fixture);
  g_assert_cmpint (mode_of (folder), ==, 0700);
  g_assert_cmpint (mode_of (path), ==, 0600);
  liaison_fixture_free (fixture);
}

/* As a file dialog does with all that is in a folder. */
static void
look_into_files (LiaisonFixture *fixture)
{
  static const char *const ends[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, ends[i], NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    }
}

static const char *program;

/* In another process, which closes the database as its last user would. */
static void
add_elsewhere (LiaisonFixture *fixture)
{
  const char *argv[] = { program, "--add-person", fixture->path, NULL };
  g_autoptr (GError) error = NULL;
  int status = 1;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static int
add_person (const char *path)
{
  g_autoptr (LiaisonStore) store = liaison_store_open (path, NULL);
  LiaisonFixture fixture = { NULL, (char *) path, store };

  return store != NULL && liaison_fixture_person (&fixture, "Ada") > 0 ? 0 : 1;
}

static void
test_keeps_its_locks (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 n_people = 0;

  for (int i = 0; i < 3; i++)
    {
      look_into_files (fixture);
      add_elsewhere (fixture);
      liaison_fixture_person (fixture, "Ada");
      add_elsewhere (fixture);
      n_people += 3;
      g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, n_people);
    }

  liaison_fixture_reopen (fixture);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, n_people);
}

/* Reads what never ends by itself. */
static gpointer
read_for_long (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  return g_async_queue_pop (data);
}

static gpointer
read_quickly (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return g_strdup ("quick");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  char   **read = data;
  gpointer tag = g_task_get_source_tag (G_TASK (result));

  *read = tag == liaison_store_read_apart_async ? liaison_store_read_apart_finish (LIAISON_STORE (source), result, NULL)
                                                : liaison_store_read_finish (LIAISON_STORE (source), result, NULL);
}

static void
test_long_read_keeps_nobody_waiting (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GAsyncQueue) queue = g_async_queue_new ();
  g_autofree char *slow = NULL;
  g_autofree char *quick = NULL;

  liaison_store_read_apart_async (fixture->store, read_for_long, queue, NULL, g_free, NULL, read_cb, &slow);
  liaison_store_read_async (fixture->store, read_quickly, NULL, NULL, g_free, NULL, read_cb, &quick);
  while (quick == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (slow);
  liaison_fixture_person (fixture, "Ada"); /* nor one who writes */

  g_async_queue_push (queue, g_strdup ("slow"));
  while (slow == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (slow, ==, "slow");
}

int
main (int   argc,
      char *argv[])
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--add-person"))
    return add_person (argv[2]);

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/file/backs-up-before-a-step", test_backup_before_a_step);
  g_test_add_func ("/store/file/makes-no-backup-without-a-step", test_no_backup_without_a_step);
  g_test_add_func ("/store/file/changes-nothing-when-a-step-fails", test_failed_step_changes_nothing);
  g_test_add_func ("/store/file/takes-no-step-without-a-backup", test_no_step_without_a_backup);
  g_test_add_func ("/store/file/backs-up-through-no-link", test_backups_follow_no_link);
  g_test_add_func ("/store/file/backs-up-while-others-write", test_backup_while_others_write);
  g_test_add_func ("/store/file/refuses-a-newer-format", test_newer_is_refused);
  g_test_add_func ("/store/file/knows-a-file-by-its-true-name", test_true_name);
  g_test_add_func ("/store/file/lets-only-the-owner-read", test_only_the_owner_reads);

  g_test_add_func ("/store/file/a-long-read-keeps-nobody-waiting", test_long_read_keeps_nobody_waiting);
  g_test_add_func ("/store/file/keeps-its-locks-whoever-looks", test_keeps_its_locks);

  return g_test_run ();
}
