/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-person.h"
#include "liaison-store-backup.h"
#include "liaison-store-moved.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define PATIENCE_SECONDS 5 /* within which it is to be noticed */

/* What may befall a database while it is open: data/liaison.db is that, with
 * three people in it; spare/older.db a backup of it with two, spare/other.db
 * another with one. */
typedef struct
{
  const char  *name;
  const char  *commands;
  LiaisonMoved moved;
  int          people; /* in what is opened there then; -1 where nothing can be, -2 for any */
  gboolean     brought; /* whether the journal gets into the database, which has a name still */
} Way;

static const Way ways[] = {
  { "renamed", "mv data/liaison.db data/mine.db", LIAISON_MOVED_AWAY, 0 },
  { "moved-to-another-folder", "mv data/liaison.db spare/", LIAISON_MOVED_AWAY, 0 },
  { "moved-and-linked", "mv data/liaison.db spare/; ln -s ../spare/liaison.db data/liaison.db", LIAISON_MOVED_AWAY, 3, TRUE },
  { "removed", "rm data/liaison.db", LIAISON_MOVED_AWAY, 0 },
  { "removed-with-its-journals", "rm data/liaison.db*", LIAISON_MOVED_AWAY, 0 },
  { "its-folder-renamed", "mv data renamed", LIAISON_MOVED_AWAY, 0 },
  { "its-folder-removed", "rm -r data", LIAISON_MOVED_AWAY, 0 },
  { "its-folder-replaced", "mv data renamed; mkdir data; cp spare/other.db data/liaison.db", LIAISON_MOVED_REPLACED, 1 },
  { "replaced-by-another", "mv spare/other.db data/liaison.db", LIAISON_MOVED_REPLACED, 1 },
  { "replaced-by-an-older-one", "rm data/liaison.db; cp spare/older.db data/liaison.db", LIAISON_MOVED_REPLACED, 2 },
  { "replaced-by-a-copy-of-itself", "cp data/liaison.db spare/copy; mv spare/copy data/liaison.db", LIAISON_MOVED_REPLACED, -2 },
  { "replaced-by-text", "echo hello > spare/text; mv spare/text data/liaison.db", LIAISON_MOVED_REPLACED, -1 },
  { "replaced-by-a-link", "mv data/liaison.db spare/; ln -s ../spare/other.db data/liaison.db", LIAISON_MOVED_REPLACED, 1 },
  { "replaced-by-a-folder", "rm data/liaison.db; mkdir data/liaison.db", LIAISON_MOVED_REPLACED, -1 },
  { "restored-with-its-journals-gone", "rm data/liaison.db*; cp spare/older.db data/liaison.db", LIAISON_MOVED_REPLACED, 2 },
  { "overwritten-by-another", "cp spare/other.db data/liaison.db", LIAISON_MOVED_OVERWRITTEN, 1 },
  { "overwritten-by-an-older-one", "cp spare/older.db data/liaison.db", LIAISON_MOVED_OVERWRITTEN, 2 },
  { "overwritten-by-text", "echo hello > data/liaison.db", LIAISON_MOVED_OVERWRITTEN, -1 },
  { "emptied", ": > data/liaison.db", LIAISON_MOVED_OVERWRITTEN, -1 },
  { "its-journal-removed", "rm data/liaison.db-wal", LIAISON_MOVED_JOURNAL, 3, TRUE },
  { "its-journal-renamed", "mv data/liaison.db-wal data/journal", LIAISON_MOVED_JOURNAL, 3, TRUE },
};

typedef struct
{
  char         *folder;
  char         *path;
  LiaisonStore *store;
  guint         n_moved;
} Place;

static void
run (Place      *place,
     const char *commands)
{
  g_autofree char *quoted = g_shell_quote (place->folder);
  g_autofree char *script = g_strdup_printf ("cd %s && { %s; }", quoted, commands);
  const char *arguments[] = { "sh", "-c", script, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static gboolean
add_person (LiaisonChange *change,
            gpointer       name,
            GError       **error)
{
  g_autoptr (LiaisonPerson) person = g_object_new (LIAISON_TYPE_PERSON, "name", name, NULL);

  return liaison_change_save (change, person, error);
}

static gboolean
add (LiaisonStore *store,
     const char   *name,
     GError      **error)
{
  return liaison_store_change (store, "Add Person", add_person, (gpointer) name, NULL, error) > 0;
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
count (LiaisonStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = liaison_store_read (store, read_people, NULL, NULL, &error);

  g_assert_no_error (error);

  return people->len;
}

static LiaisonStore *
open_store (Place      *place,
            const char *name,
            GError    **error)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);

  return liaison_store_open (path, error);
}

static void
moved_cb (LiaisonStore *store,
          const GError *error,
          Place        *place)
{
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED);
  place->n_moved++;
}

/* What each test has a copy of: made once, for opening takes longest. */
static char *template;

static void
make_template (void)
{
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (LiaisonStore) other = NULL;
  g_autofree char *older = NULL;
  g_autoptr (GError) error = NULL;
  Place place = { NULL };

  template = g_dir_make_tmp ("liaison-XXXXXX", &error);
  g_assert_no_error (error);
  place.folder = template;
  older = g_build_filename (template, "spare", "older.db", NULL);
  run (&place, "mkdir data spare");

  other = open_store (&place, "spare/other.db", &error);
  g_assert_no_error (error);
  g_assert_true (add (other, "Somebody Else", &error));
  store = open_store (&place, "data/liaison.db", &error);
  g_assert_no_error (error);
  g_assert_true (add (store, "Ana Ruiz", &error));
  g_assert_true (add (store, "Bea Cohen", &error));
  g_assert_true (liaison_store_back_up_to (store, older, &error));
}

static Place *
place_new (void)
{
  Place *self = g_new0 (Place, 1);
  g_autofree char *quoted = g_shell_quote (template);
  g_autofree char *copy = g_strdup_printf ("cp -r %s/. .", quoted);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("liaison-XXXXXX", &error);
  g_assert_no_error (error);
  run (self, copy);
  self->path = g_build_filename (self->folder, "data", "liaison.db", NULL);
  self->store = liaison_store_open (self->path, &error);
  g_assert_no_error (error);
  g_signal_connect (self->store, "moved", G_CALLBACK (moved_cb), self);
  g_assert_true (add (self->store, "Ida Lund", &error));

  return self;
}

static void
place_free (Place *self)
{
  g_clear_object (&self->store);
  run (self, "rm -r -- \"$PWD\"");
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

/* What an open file holds, whatever name it has. */
static char *
digest (int fd)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 buffer[65536];
  gssize size;
  off_t  offset = 0;

  while ((size = pread (fd, buffer, sizeof buffer, offset)) > 0)
    {
      g_checksum_update (checksum, buffer, size);
      offset += size;
    }

  return g_strdup (g_checksum_get_string (checksum));
}

static int
open_part (Place      *place,
           const char *part)
{
  g_autofree char *path = g_strconcat (place->path, part, NULL);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);

  return fd;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_store_save_held_finish (LIAISON_STORE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
assert_saves_what_it_holds (Place *place)
{
  g_autofree char *path = g_build_filename (place->folder, "spare", "saved.db", NULL);
  g_autoptr (LiaisonStore) saved = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  liaison_store_save_held_async (place->store, path, NULL, saved_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  saved = liaison_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (saved), ==, 3);
}

static void
assert_opens_what_stands_there (Place     *place,
                                const Way *way)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) store = liaison_store_open (place->path, &error);

  /* The file knows that more was saved in it, where it can know. */
  if (way->people == -1 || (way->moved == LIAISON_MOVED_OVERWRITTEN && getxattr (place->path, "user.liaison.acknowledged", NULL, 0) > 0))
    {
      g_assert_null (store);
      return;
    }

  g_assert_no_error (error);
  if (way->people >= 0)
    g_assert_cmpuint (count (store), ==, (guint) way->people);
  g_assert_true (add (store, "Somebody New", &error));
}

/* The change is refused, nothing gets into any file that was open, and what is
 * held can be saved. */
static void
test_writes_no_more (gconstpointer data)
{
  const Way *way = data;
  g_autoptr (Place) place = place_new ();
  int file = open_part (place, "");
  int journal = open_part (place, "-wal");
  g_autofree char *file_before = NULL;
  g_autofree char *journal_before = NULL;
  g_autofree char *file_after = NULL;
  g_autofree char *journal_after = NULL;
  g_autoptr (GError) error = NULL;

  run (place, way->commands);
  file_before = digest (file);
  journal_before = digest (journal);

  g_assert_false (add (place->store, "Too Late", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED);
  g_clear_error (&error);
  g_assert_false (add (place->store, "Too Late", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED);
  g_clear_error (&error);
  g_assert_null (liaison_store_undo (place->store, 0, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED);
  g_clear_error (&error);
  g_assert_null (liaison_store_back_up (place->store, "by-hand", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED);
  g_clear_error (&error);
  g_assert_cmpuint (place->n_moved, ==, 1);
  g_assert_cmpint (liaison_store_get_moved (place->store), ==, way->moved);

  if (way->moved != LIAISON_MOVED_OVERWRITTEN)
    assert_saves_what_it_holds (place);
  g_clear_object (&place->store);
  file_after = digest (file);
  journal_after = digest (journal);
  /* Into a database that stands where it stood its journal is brought. */
  if (!way->brought)
    g_assert_cmpstr (file_before, ==, file_after);
  g_assert_cmpstr (journal_before, ==, journal_after);
  g_close (file, NULL);
  g_close (journal, NULL);

  run (place, "mkdir -p data");
  assert_opens_what_stands_there (place, way);
}

static void
test_is_noticed_without_a_change (gconstpointer data)
{
  const Way *way = data;
  g_autoptr (Place) place = place_new ();
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  run (place, way->commands);
  while (place->n_moved == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (liaison_store_get_moved (place->store), ==, way->moved);
}

/* What was done while it was away nobody knows. */
static void
test_stays_so_when_it_comes_back (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LiaisonStore) again = NULL;
  g_autoptr (GError) error = NULL;

  run (place, "mv data/liaison.db spare/");
  g_assert_false (add (place->store, "Too Late", NULL));
  run (place, "mv spare/liaison.db data/");
  g_assert_false (add (place->store, "Too Late", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED);
  g_clear_error (&error);
  g_clear_object (&place->store);

  again = liaison_store_open (place->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (again), ==, 3);
}

/* Who comes new to the place while the former file is open elsewhere is not to
 * read the new one with the journal of that. */
static void
test_nobody_takes_the_journal_of_another (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LiaisonStore) newcomer = NULL;
  g_autoptr (GError) error = NULL;

  run (place, "mv spare/other.db data/liaison.db");
  g_assert_null (liaison_store_open (place->path, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_BUSY);
  g_clear_error (&error);

  /* Once that has noticed, its journal is out of the way. */
  g_assert_false (add (place->store, "Too Late", NULL));
  newcomer = liaison_store_open (place->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (newcomer), ==, 1);
  g_assert_true (add (newcomer, "Somebody New", &error));
  g_clear_object (&place->store);
  g_assert_cmpuint (count (newcomer), ==, 2);
}

static goffset
size_of (Place *place)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (place->path, &status), ==, 0);

  return status.st_size;
}

/* What SQLite itself brings into the file, and what only touches it, is no
 * foreign writing. */
static void
test_checkpoints_are_its_own (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LiaisonStore) second = NULL;
  g_autoptr (GError) error = NULL;

  second = liaison_store_open (place->path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      g_assert_true (add (i % 2 == 0 ? place->store : second, name, &error));
      if (i % 100 == 50)
        run (place, "touch data/liaison.db");
    }
  g_assert_cmpuint (count (second), ==, 603);
  g_assert_cmpuint (place->n_moved, ==, 0);
}

/* After that, what another writes into it is known from what SQLite did. */
static void
test_overwriting_after_a_checkpoint_is_noticed (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  goffset before = size_of (place);

  for (guint i = 0; size_of (place) == before; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      g_assert_cmpuint (i, <, 600);
      g_assert_true (add (place->store, name, &error));
    }
  run (place, "cat spare/other.db > data/liaison.db");

  g_assert_false (add (place->store, "Too Late", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED);
  g_assert_cmpint (liaison_store_get_moved (place->store), ==, LIAISON_MOVED_OVERWRITTEN);
}

static void
test_hard_links_are_refused (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;

  run (place, "ln spare/older.db spare/twin.db");
  g_assert_null (open_store (place, "spare/older.db", &error));
  g_assert_nonnull (strstr (error->message, "hard links"));
  g_clear_error (&error);
  g_assert_null (open_store (place, "spare/twin.db", &error));
  g_assert_nonnull (strstr (error->message, "hard links"));
  run (place, "test ! -e spare/older.db-wal && test ! -e spare/twin.db-wal && cmp spare/older.db spare/twin.db");
}

/* Who was killed as a database was made left a second name of it. */
static void
test_own_links_are_removed (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GError) error = NULL;

  run (place, "ln spare/older.db spare/older.db.9ad1.new");
  store = open_store (place, "spare/older.db", &error);
  g_assert_no_error (error);
  run (place, "test ! -e spare/older.db.9ad1.new");
}

static void
test_links_are_followed (gconstpointer data)
{
  const Way *way = data;
  g_autoptr (Place) place = place_new ();
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GError) error = NULL;

  run (place, way->commands);
  store = open_store (place, "linked/liaison.db", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (liaison_store_get_path (store), ==, place->path);
  g_assert_true (add (store, "By Another Name", &error));
  g_assert_cmpuint (count (place->store), ==, 4);
  run (place, "test ! -e linked/liaison.db-wal || test -L linked");
}

static const Way links[] = {
  { "a-linked-file", "mkdir linked; ln -s ../data/liaison.db linked/liaison.db", LIAISON_MOVED_NOT, 3 },
  { "a-linked-folder", "ln -s data linked", LIAISON_MOVED_NOT, 3 },
};

/* A journal that is left of a database which is gone is kept, and not brought
 * into a new one. */
static void
test_orphaned_journals_are_kept (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GError) error = NULL;

  run (place, "mkdir orphan; cp data/liaison.db-wal orphan/liaison.db-wal");
  store = open_store (place, "orphan/liaison.db", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (store), ==, 0);
  run (place, "test -s orphan/liaison.db-journal-*/liaison.db-wal");
}

static void
add_each (const char   *promise,
          const Way    *cases,
          guint         n_cases,
          GTestDataFunc func)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/moved/%s/%s", promise, cases[i].name);

      g_test_add_data_func (name, &cases[i], func);
    }
}

int
main (int    argc,
      char **argv)
{
  Place whole = { NULL };
  int   status;

  g_test_init (&argc, &argv, NULL);
  make_template ();

  add_each ("writes-no-more", ways, G_N_ELEMENTS (ways), test_writes_no_more);
  add_each ("is-noticed-without-a-change", ways, 4, test_is_noticed_without_a_change);
  add_each ("is-noticed-without-a-change", ways + 13, 4, test_is_noticed_without_a_change);
  g_test_add_func ("/store/moved/stays-so-when-it-comes-back", test_stays_so_when_it_comes_back);
  g_test_add_func ("/store/moved/nobody-takes-the-journal-of-another", test_nobody_takes_the_journal_of_another);
  g_test_add_func ("/store/moved/checkpoints-are-its-own", test_checkpoints_are_its_own);
  g_test_add_func ("/store/moved/overwriting-after-a-checkpoint-is-noticed", test_overwriting_after_a_checkpoint_is_noticed);
  g_test_add_func ("/store/moved/hard-links-are-refused", test_hard_links_are_refused);
  g_test_add_func ("/store/moved/own-links-are-removed", test_own_links_are_removed);
  add_each ("links-are-followed", links, G_N_ELEMENTS (links), test_links_are_followed);
  g_test_add_func ("/store/moved/orphaned-journals-are-kept", test_orphaned_journals_are_kept);

  status = g_test_run ();
  whole.folder = template;
  run (&whole, "rm -r -- \"$PWD\"");
  g_free (template);

  return status;
}
