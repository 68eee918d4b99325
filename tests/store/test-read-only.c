/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-person.h"
#include "liaison-store-backup.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY 65534

static char *runtime_folder;

typedef struct
{
  char *folder;
  char *path;
} Kept;

static void
copy (const char *from,
      const char *to,
      const char *ending)
{
  g_autofree char *source = g_strconcat (from, ending, NULL);
  g_autofree char *target = g_strconcat (to, ending, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  if (!g_file_get_contents (source, &bytes, &size, NULL))
    return;
  g_assert_true (g_file_set_contents (target, bytes, (gssize) size, &error));
}

/* The database of one person as a program leaves it that ends without closing it. */
static void
set_up (Kept         *kept,
        gconstpointer data)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  liaison_fixture_person (fixture, "Ana Ruiz");
  kept->folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  kept->path = g_build_filename (kept->folder, "kept.db", NULL);
  copy (fixture->path, kept->path, "");
  copy (fixture->path, kept->path, "-wal");
}

static void
protect (Kept *kept,
         int   file_mode,
         int   folder_mode)
{
  g_assert_cmpint (g_chmod (kept->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (kept->path, file_mode), ==, 0);
  g_assert_cmpint (g_chmod (kept->folder, folder_mode), ==, 0);
}

static void
tear_down (Kept         *kept,
           gconstpointer data)
{
  g_autofree char *journal = g_strconcat (kept->path, "-wal", NULL);

  protect (kept, 0600, 0700);
  g_unlink (kept->path);
  g_unlink (journal);
  g_assert_cmpint (g_rmdir (kept->folder), ==, 0);
  g_free (kept->folder);
  g_free (kept->path);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
list_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

static gpointer
count_people (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  g_autoptr (GPtrArray) people = liaison_query_all (connection, LIAISON_TYPE_PERSON, error);

  return people != NULL ? GUINT_TO_POINTER (people->len) : NULL;
}

static gboolean
add_person (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  liaison_person_set_name (person, "Noor Haddad");

  return liaison_change_save (change, person, error);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      opened)
{
  *(GAsyncResult **) opened = g_object_ref (result);
}

static LiaisonStore *
open_for (Kept           *kept,
          LiaisonStoreUse use,
          GError        **error)
{
  g_autoptr (GAsyncResult) opened = NULL;

  liaison_store_open_async (kept->path, use, NULL, opened_cb, &opened);
  while (opened == NULL)
    g_main_context_iteration (NULL, TRUE);

  return liaison_store_open_finish (opened, NULL, error);
}

/* Opens it, reads, is refused a change, and leaves everything as it is. */
static void
assert_can_only_be_read (Kept           *kept,
                         LiaisonStoreUse use)
{
  g_autofree char *before = list_folder (kept->folder);
  g_autofree char *after = NULL;
  g_autofree char *open = NULL;
  g_autofree char *closed = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonError  refusal = use == LIAISON_STORE_TO_LOOK ? LIAISON_ERROR_LOOKING : LIAISON_ERROR_READ_ONLY;
  LiaisonStore *store = open_for (kept, use, &error);

  g_assert_no_error (error);
  g_assert_true (liaison_store_get_read_only (store));
  g_assert_cmpint (liaison_store_get_use (store), ==, use);
  g_assert_cmpstr (liaison_store_get_path (store), ==, kept->path);
  g_assert_cmpuint (GPOINTER_TO_UINT (liaison_store_read (store, count_people, NULL, NULL, &error)), ==, 1);
  g_assert_no_error (error);

  g_assert_cmpint (liaison_store_change (store, "Add Person", add_person, NULL, NULL, &error), ==, -1);
  g_assert_error (error, LIAISON_ERROR, (int) refusal);
  sentence = liaison_error_dup_sentence (error);
  g_assert_nonnull (strstr (sentence, use == LIAISON_STORE_TO_LOOK ? "only looking" : "cannot be written to"));
  g_clear_error (&error);
  undone = liaison_store_undo (store, 0, &error);
  g_assert_error (error, LIAISON_ERROR, (int) refusal);
  g_clear_error (&error);
  g_assert_cmpuint (GPOINTER_TO_UINT (liaison_store_read (store, count_people, NULL, NULL, &error)), ==, 1);

  open = list_folder (runtime_folder);
  g_assert_cmpstr (open, !=, "");
  g_assert_finalize_object (store);
  closed = list_folder (runtime_folder);
  g_assert_cmpstr (closed, ==, "");
  after = list_folder (kept->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_folder (Kept         *kept,
             gconstpointer data)
{
  protect (kept, 0600, 0500);
  assert_can_only_be_read (kept, LIAISON_STORE_TO_WORK);
}

static void
test_file (Kept         *kept,
           gconstpointer data)
{
  protect (kept, 0400, 0700);
  assert_can_only_be_read (kept, LIAISON_STORE_TO_WORK);
}

static void
test_file_and_folder (Kept         *kept,
                      gconstpointer data)
{
  protect (kept, 0400, 0500);
  assert_can_only_be_read (kept, LIAISON_STORE_TO_WORK);
}

static void
test_neither (Kept         *kept,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  LiaisonStore *store = liaison_store_open (kept->path, &error);

  g_assert_no_error (error);
  g_assert_false (liaison_store_get_read_only (store));
  g_assert_cmpint (liaison_store_change (store, "Add Person", add_person, NULL, NULL, &error), >, 0);
  g_assert_no_error (error);
  g_assert_finalize_object (store);
}

/* What is no database of ours is refused as elsewhere. */
/* Whatever may be done to it, as to a backup. */
static void
test_look (Kept         *kept,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) looking = NULL;

  assert_can_only_be_read (kept, LIAISON_STORE_TO_LOOK);

  looking = open_for (kept, LIAISON_STORE_TO_LOOK, &error);
  g_assert_no_error (error);
  g_assert_null (liaison_store_back_up (looking, "by-hand", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_LOOKING);
  g_assert_null (liaison_store_get_undo_label (looking));
}

static void
test_look_at_nothing (Kept         *kept,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *there = g_steal_pointer (&kept->path);

  kept->path = g_build_filename (kept->folder, "nothing.db", NULL);
  g_assert_null (open_for (kept, LIAISON_STORE_TO_LOOK, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (kept->path, G_FILE_TEST_EXISTS));
  g_free (kept->path);
  kept->path = g_steal_pointer (&there);
}

static void
test_foreign (Kept         *kept,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (kept->path, "Dear Ana,\n", -1, &error));
  protect (kept, 0400, 0500);
  g_assert_null (liaison_store_open (kept->path, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FOREIGN);
}

static void
assert_cannot_be_read (Kept *kept)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_assert_null (liaison_store_open (kept->path, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_UNREADABLE);
  sentence = liaison_error_dup_sentence (error);
  g_assert_nonnull (strstr (sentence, "cannot be read"));
}

/* It says so, and not that it cannot be written. */
static void
test_unreadable (Kept         *kept,
                 gconstpointer data)
{
  g_autofree char *journal = g_strconcat (kept->path, "-wal", NULL);

  protect (kept, 0000, 0700);
  assert_cannot_be_read (kept);
  protect (kept, 0200, 0700);
  assert_cannot_be_read (kept);
  protect (kept, 0600, 0000);
  assert_cannot_be_read (kept);
  protect (kept, 0400, 0700);
  g_assert_cmpint (g_chmod (journal, 0000), ==, 0);
  assert_cannot_be_read (kept);
  protect (kept, 0600, 0700);
  assert_cannot_be_read (kept);
  g_assert_cmpint (g_chmod (journal, 0600), ==, 0);
}

/* Where the folder of temporary files is root's own, as in the sandbox of a build,
 * somebody gets one in it; that of the sandbox goes with it. */
static void
make_room (void)
{
  const char      *outer = g_getenv ("TMPDIR") != NULL ? g_getenv ("TMPDIR") : "/tmp";
  g_autofree char *inner = g_build_filename (outer, "liaison-XXXXXX", NULL);
  GStatBuf         about;

  g_assert_cmpint (g_stat (outer, &about), ==, 0);
  if ((about.st_mode & S_IWOTH) != 0)
    return;

  g_assert_nonnull (g_mkdtemp (inner));
  g_assert_cmpint (g_chmod (inner, 0777), ==, 0);
  g_setenv ("TMPDIR", inner, TRUE);
}

/* To root everything can be written. */
static void
be_somebody (void)
{
  if (geteuid () != 0)
    return;

  make_room ();
  g_assert_cmpint (setresgid (NOBODY, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (setresuid (NOBODY, NOBODY, NOBODY), ==, 0);
  prctl (PR_SET_DUMPABLE, 1); /* for those who look for leaks */
}

int
main (int   argc,
      char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  be_somebody ();
  runtime_folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  g_setenv ("XDG_RUNTIME_DIR", runtime_folder, TRUE);
  g_test_init (&argc, &argv, NULL);

#define TEST(name, function) g_test_add ("/store/read-only/" name, Kept, NULL, set_up, function, tear_down)
  TEST ("reads-where-the-folder-is-protected", test_folder);
  TEST ("reads-where-the-file-is-protected", test_file);
  TEST ("reads-where-both-are", test_file_and_folder);
  TEST ("writes-where-neither-is", test_neither);
  TEST ("looks-at-what-may-be-written", test_look);
  TEST ("looks-at-nothing", test_look_at_nothing);
  TEST ("refuses-what-is-not-ours", test_foreign);
  TEST ("says-what-cannot-be-read", test_unreadable);

  status = g_test_run ();
  g_rmdir (runtime_folder);
  g_free (runtime_folder);

  return status;
}
