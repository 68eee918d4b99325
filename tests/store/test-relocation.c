/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-forwarding.h"
#include "liaison-neighbourhood.h"
#include "liaison-person.h"
#include "liaison-relocation.h"
#include "liaison-store-backup.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* A database in a folder of its own, and the user's folders below another. */
typedef struct
{
  LiaisonFixture *data;
  char           *path;
  char           *target;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *folder = NULL;

  fixture->data = liaison_fixture_new ();
  liaison_fixture_person (fixture->data, "Ana Ruiz");
  fixture->path = g_strdup (liaison_store_get_path (fixture->data->store));
  folder = g_path_get_dirname (fixture->path);
  fixture->target = g_build_filename (folder, "new", "folder", "liaison.db", NULL);
}

static void
run (const char *command,
     const char *argument)
{
  const char *arguments[] = { "sh", "-c", command, "sh", argument, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *config = g_build_filename (g_get_user_config_dir (), "liaison", NULL);

  run ("rm -rf -- \"$1\"/new \"$1\"/*-backups \"$1\"/.stfolder", folder);
  run ("rm -rf -- \"$1\"", config);
  liaison_fixture_free (fixture->data);
  g_free (fixture->path);
  g_free (fixture->target);
}

typedef struct
{
  gboolean done;
  GError  *error;
} Outcome;

static void
relocated_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Outcome *outcome = data;

  outcome->done = TRUE;
  liaison_store_relocate_finish (LIAISON_STORE (source), result, &outcome->error);
}

static gboolean
relocate (Fixture      *fixture,
          GCancellable *cancellable,
          GError      **error)
{
  Outcome outcome = { FALSE, NULL };

  liaison_store_relocate_async (fixture->data->store, fixture->target, NULL, cancellable, relocated_cb, &outcome);
  while (!outcome.done)
    g_main_context_iteration (NULL, TRUE);
  if (outcome.error == NULL)
    return TRUE;
  g_propagate_error (error, outcome.error);

  return FALSE;
}

static gpointer
read_people (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  return liaison_query_all (connection, LIAISON_TYPE_PERSON, error);
}

static guint
count_people (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) store = liaison_store_open (path, &error);
  g_autoptr (GPtrArray) people = NULL;

  g_assert_no_error (error);
  people = liaison_store_read (store, read_people, NULL, NULL, &error);
  g_assert_no_error (error);

  return people->len;
}

static guint
count_backups (const char *path)
{
  g_autofree char *folder = g_strconcat (path, "-backups", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = liaison_backup_list (folder, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < backups->len; i++)
    {
      LiaisonBackupCounts counts;

      g_assert_true (liaison_backup_read_counts (g_ptr_array_index (backups, i), &counts, &error));
      g_assert_no_error (error);
    }

  return backups->len;
}

static void
assert_mode (const char *path,
             mode_t      mode)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, mode);
}

static void
back_up (Fixture    *fixture,
         const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = liaison_store_back_up (fixture->data->store, reason, &error);

  g_assert_no_error (error);
}

static void
test_takes_all_along (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *backups = g_strconcat (fixture->target, "-backups", NULL);
  g_autofree char *folder = g_path_get_dirname (fixture->target);
  g_autofree char *followed = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  back_up (fixture, "one");
  back_up (fixture, "two");
  liaison_fixture_person (fixture->data, "Bea Cohen");
  umask (0);
  g_assert_true (relocate (fixture, NULL, &error));
  umask (022);
  g_assert_no_error (error);

  g_assert_cmpuint (count_people (fixture->target), ==, 2);
  g_assert_cmpuint (count_backups (fixture->target), ==, 2);
  g_assert_cmpuint (count_backups (fixture->path), ==, 2);
  assert_mode (fixture->target, 0600);
  assert_mode (backups, 0700);
  assert_mode (folder, 0700);
  followed = liaison_forwarding_follow (fixture->path);
  g_assert_cmpstr (followed, ==, fixture->target);
  other = liaison_forwarding_follow ("/nowhere/at/all.db");
  g_assert_cmpstr (other, ==, "/nowhere/at/all.db");

  /* The old one is as it was, and undo goes on. */
  g_assert_true (liaison_fixture_person (fixture->data, "Cai Yu") != 0);
  g_assert_cmpuint (count_people (fixture->target), ==, 2);
}

static void
assert_nothing_moved (Fixture *fixture)
{
  g_autofree char *backups = g_strconcat (fixture->target, "-backups", NULL);
  g_autofree char *folder = g_path_get_dirname (fixture->target);
  g_autofree char *followed = liaison_forwarding_follow (fixture->path);
  g_autoptr (GDir) left = g_dir_open (folder, 0, NULL);

  g_assert_cmpstr (followed, ==, fixture->path);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
  g_assert_true (left == NULL || g_dir_read_name (left) == NULL);
}

static void
test_leaves_nothing_where_it_is_cancelled (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  back_up (fixture, "one");
  g_cancellable_cancel (cancellable);
  g_assert_false (relocate (fixture, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_nothing_moved (fixture);
}

/* The last step fails: a file is where the folder of the note is to be. */
static void
test_takes_all_back_where_it_cannot_be_noted (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "liaison", NULL);
  g_autoptr (GError) error = NULL;

  back_up (fixture, "one");
  run ("mkdir -p \"$(dirname \"$1\")\"; : > \"$1\"", folder);
  g_assert_false (relocate (fixture, NULL, &error));
  g_assert_nonnull (error);
  assert_nothing_moved (fixture);
}

static void
test_takes_no_place_of_another (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->target);
  g_autofree char *journal = g_strconcat (fixture->target, "-wal", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (journal, "of another", -1, NULL));
  g_assert_false (relocate (fixture, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
  g_assert_false (g_file_test (fixture->target, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_moves_into_no_other_unsafe_folder (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *above = g_path_get_dirname (fixture->path);
  g_autofree char *mark = g_build_filename (above, ".stfolder", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (mark, "", 0, NULL));
  g_assert_cmpint (liaison_neighbourhood_judge (fixture->target), ==, LIAISON_NEIGHBOURHOOD_SYNCED);
  g_assert_false (relocate (fixture, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
}

/* Another window, a command or an agent would go on with the old one. */
static void
test_moves_nothing_under_another (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) other = liaison_store_open (fixture->path, &error);
  g_autoptr (LiaisonStore) third = NULL;

  g_assert_no_error (error);
  g_assert_false (relocate (fixture, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
  g_clear_error (&error);
  assert_nothing_moved (fixture);

  /* It was not alone, so others are let in. */
  third = liaison_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

static gboolean
close_cb (gpointer other)
{
  g_clear_object ((LiaisonStore **) other);

  return G_SOURCE_REMOVE;
}

static void
test_waits_for_another (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) other = liaison_store_open (fixture->path, &error);

  g_assert_no_error (error);
  g_timeout_add (100, close_cb, &other);
  g_assert_true (relocate (fixture, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_people (fixture->target), ==, 1);
}

static gpointer
open_while_it_moves (gpointer path)
{
  GError *error = NULL;
  g_autoptr (LiaisonStore) late = liaison_store_open (path, &error);

  g_assert_null (late);

  return error;
}

/* Who comes while it is moved is sent to the new one, once the old one is let go. */
static void
test_lets_nobody_in_that_comes_late (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GError  *told;
  GThread *late;

  g_assert_true (relocate (fixture, NULL, &error));
  late = g_thread_new ("late", open_while_it_moves, fixture->path);
  told = g_thread_join (late);
  g_assert_error (told, LIAISON_ERROR, LIAISON_ERROR_BUSY);
  g_error_free (told);
}

/* To and fro: the newest word counts, and no ring is gone round for ever. */
static void
test_follows_the_last_move (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *third = g_build_filename (folder, "third.db", NULL);
  g_autofree char *to_third = NULL;
  g_autofree char *back = NULL;
  g_autofree char *gone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (relocate (fixture, NULL, &error));
  g_assert_true (g_file_set_contents (third, "", 0, NULL));
  g_assert_true (liaison_forwarding_note (fixture->target, third, &error));
  to_third = liaison_forwarding_follow (fixture->path);
  g_assert_cmpstr (to_third, ==, third);

  g_assert_true (liaison_forwarding_note (third, fixture->path, &error));
  back = liaison_forwarding_follow (third);
  g_assert_cmpstr (back, ==, fixture->path);

  /* Where it is gone, the one that was named is the one. */
  g_assert_true (liaison_forwarding_note (fixture->path, third, &error));
  g_unlink (third);
  gone = liaison_forwarding_follow (fixture->path);
  g_assert_cmpstr (gone, ==, fixture->path);
}

/* A folder that is not there any more is not asked whether it is a link. */
static void
test_follows_by_name_alone (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *share = g_build_filename (folder, "new", "share", NULL);
  g_autofree char *old = g_build_filename (share, "liaison.db", NULL);
  g_autofree char *by_way = g_build_filename (share, "..", "share", "liaison.db", NULL);
  g_autofree char *followed = NULL;
  g_autofree char *followed_by_way = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (share, 0700), ==, 0);
  g_assert_true (liaison_forwarding_note (old, fixture->path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_rmdir (share), ==, 0);
  g_assert_cmpint (symlink (folder, share), ==, 0);

  followed = liaison_forwarding_follow (old);
  g_assert_cmpstr (followed, ==, fixture->path);
  followed_by_way = liaison_forwarding_follow (by_way);
  g_assert_cmpstr (followed_by_way, ==, fixture->path);
}

/* The usual one is looked for once, and known also after it was moved. */
static void
test_knows_where_the_usual_one_is (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *note = g_build_filename (g_get_user_config_dir (), "liaison", "moved", NULL);
  g_autofree char *before = liaison_store_dup_default_path ();
  g_autofree char *after = NULL;
  g_autofree char *unread = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_suffix (before, "/liaison/liaison.db"));
  g_assert_true (liaison_forwarding_note (before, fixture->path, &error));
  g_assert_no_error (error);
  after = liaison_store_dup_default_path ();
  g_assert_cmpstr (after, ==, fixture->path);

  g_assert_cmpint (g_unlink (note), ==, 0);
  unread = liaison_store_dup_default_path ();
  g_assert_cmpstr (unread, ==, fixture->path);
  g_assert_true (liaison_forwarding_note (fixture->path, before, &error));
}

static void
test_finds_a_free_name (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "liaison", NULL);
  g_autofree char *usual = g_build_filename (folder, "liaison.db", NULL);
  g_autofree char *second = g_build_filename (folder, "liaison-2.db", NULL);
  g_autofree char *first_found = NULL;
  g_autofree char *second_found = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  first_found = liaison_relocation_dup_target ("/elsewhere/liaison.db");
  g_assert_cmpstr (first_found, ==, usual);
  g_assert_true (g_file_set_contents (usual, "", 0, NULL));
  second_found = liaison_relocation_dup_target ("/elsewhere/liaison.db");
  g_assert_cmpstr (second_found, ==, second);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture      *fixture,
                  gconstpointer data);
  } tests[] = {
    { "takes-all-along", test_takes_all_along },
    { "leaves-nothing-where-it-is-cancelled", test_leaves_nothing_where_it_is_cancelled },
    { "takes-all-back-where-it-cannot-be-noted", test_takes_all_back_where_it_cannot_be_noted },
    { "takes-no-place-of-another", test_takes_no_place_of_another },
    { "moves-into-no-other-unsafe-folder", test_moves_into_no_other_unsafe_folder },
    { "moves-nothing-under-another", test_moves_nothing_under_another },
    { "waits-for-another", test_waits_for_another },
    { "lets-nobody-in-that-comes-late", test_lets_nobody_in_that_comes_late },
    { "follows-the-last-move", test_follows_the_last_move },
    { "follows-by-name-alone", test_follows_by_name_alone },
    { "knows-where-the-usual-one-is", test_knows_where_the_usual_one_is },
    { "finds-a-free-name", test_finds_a_free_name },
  };

  g_autofree char *home = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *name = g_strconcat ("/store/relocation/", tests[i].name, NULL);

      g_test_add (name, Fixture, NULL, set_up, tests[i].test, tear_down);
    }

  status = g_test_run ();
  run ("rm -rf -- \"$1\"", home);

  return status;
}
