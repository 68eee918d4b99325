/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-export.h"
#include "liaison-fuzz-import.h"
#include "liaison-mutant.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Sound files with wounds, the same at each run. LIAISON_FUZZ_RUNS makes more
 * of them, LIAISON_FUZZ_SEED others. */

#define RUNS 300
#define SEED 20261124

/* Mutants of which one is written and undone. */
#define KEPT 25

/* Five times what is promised, for the sanitizers. */
#define PATIENCE_SECONDS 5.0

static GBytes *
load_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LIAISON_SAMPLES"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, size);
}

/* The ZIP that LinkedIn sends. */
static GBytes *
pack_sample (const char *name)
{
  g_autoptr (GBytes) sample = load_sample (name);
  gsize                 size, used = 0, room = g_bytes_get_size (sample) + 4096;
  const void           *content = g_bytes_get_data (sample, &size);
  char                 *buffer = g_malloc (room);
  struct archive       *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, buffer, room, &used), ==, ARCHIVE_OK);
  archive_entry_set_pathname (entry, "Connections.csv");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  archive_entry_set_size (entry, (la_int64_t) size);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, content, size), ==, (la_ssize_t) size);
  archive_entry_free (entry);
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);

  return g_bytes_new_take (buffer, used);
}

static gboolean
add_some (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  g_autoptr (LiaisonPerson) ada = liaison_person_new ();
  g_autoptr (LiaisonPerson) noor = liaison_person_new ();
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();
  g_autoptr (LiaisonFollowUp) follow_up = liaison_follow_up_new ();

  liaison_person_set_name (ada, "Ada Kowalski");
  liaison_person_set_notes (ada, "“Quotes”,\nlines and \xf0\x9f\x93\x9a");
  liaison_person_set_name (noor, "Noor Haddad");
  liaison_follow_up_set_text (follow_up, "Send the notes");
  if (!liaison_change_save (change, LIAISON_RECORD (ada), error) || !liaison_change_save (change, LIAISON_RECORD (noor), error))
    return FALSE;
  liaison_tie_set_closeness (tie, 3);
  liaison_tie_set_person (tie, liaison_record_get_id (LIAISON_RECORD (ada)));
  liaison_tie_set_other (tie, liaison_record_get_id (LIAISON_RECORD (noor)));

  return liaison_change_save (change, LIAISON_RECORD (tie), error) && liaison_change_save (change, LIAISON_RECORD (follow_up), error);
}

static GBytes *
export_some (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "all.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;

  liaison_store_change (fixture->store, "Add", add_some, NULL, NULL, &error);
  g_assert_no_error (error);
  liaison_export_sync (fixture->store, file, LIAISON_EXPORT_FORM_JSON, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, size);
}

static guint
setting (const char *name,
         guint       usual)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) strtoul (text, NULL, 10) : usual;
}

/* What goes wrong is kept, to be looked at and to become a test. */
static void
assert_soon (clock_t     start,
             GByteArray *mutant)
{
  if ((double) (clock () - start) / CLOCKS_PER_SEC < PATIENCE_SECONDS)
    return;

  g_file_set_contents ("slow-import", (const char *) mutant->data, mutant->len, NULL);
  g_error ("A file of %u bytes took too long; it is kept as slow-import", mutant->len);
}

static void
wound_all (GPtrArray  *seeds,
           const char *dictionary)
{
  g_auto (GStrv) words = liaison_mutant_load_words (dictionary);
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (setting ("LIAISON_FUZZ_SEED", SEED));
  g_autofree char *before = liaison_fixture_dump (fixture);
  g_autofree char *after = NULL;
  guint            runs = setting ("LIAISON_FUZZ_RUNS", RUNS);
  guint            imports = 0;

  for (guint i = 0; i < seeds->len; i++)
    {
      gsize         size;
      const guint8 *bytes = g_bytes_get_data (g_ptr_array_index (seeds, i), &size);

      g_assert_true (liaison_fuzz_import (fixture, bytes, size, TRUE));
      for (guint run = 0; run < runs; run++)
        {
          g_autoptr (GByteArray) mutant = liaison_mutant_new (g_ptr_array_index (seeds, i), g_ptr_array_index (seeds, (i + 1) % seeds->len), (const char *const *) words, chance);
          clock_t start = clock ();

          imports += liaison_fuzz_import (fixture, mutant->data, mutant->len, run % KEPT == 0);
          assert_soon (start, mutant);
        }
    }

  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_test_message ("%u files, %u of them imports", seeds->len * runs, imports);
}

static void
test_cards (void)
{
  static const char *const names[] = {
    "vcard/android-2.1-shift-jis.vcf",
    "vcard/android-3.0-quoted-params.vcf",
    "vcard/gmail-single.vcf",
    "vcard/librarians-4.0-and-3.0.vcf",
    "vcard/outlook-2003.vcf",
  };
  g_autoptr (GPtrArray) seeds = liaison_mutant_load_seeds ("fuzz/corpus/vcard");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (seeds, load_sample (names[i]));
  wound_all (seeds, "fuzz/dictionaries/vcard.dict");
}

static void
test_tables (void)
{
  static const char *const names[] = {
    "csv/google-contacts-new.csv",
    "csv/google-contacts-old.csv",
    "csv/linkedin-Connections.csv",
    "csv/outlook-classic.csv",
  };
  g_autoptr (GPtrArray) seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (seeds, load_sample (names[i]));
  wound_all (seeds, "fuzz/dictionaries/table.dict");
}

static void
test_archives (void)
{
  g_autoptr (GPtrArray) seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_ptr_array_add (seeds, pack_sample ("csv/linkedin-Connections.csv"));
  wound_all (seeds, "fuzz/dictionaries/archive.dict");
}

static void
test_exports (void)
{
  g_autoptr (GPtrArray) seeds = liaison_mutant_load_seeds ("fuzz/corpus/export");

  g_ptr_array_add (seeds, export_some ());
  wound_all (seeds, "fuzz/dictionaries/export.dict");
}

static void
test_networks (void)
{
  static const char *const names[] = {
    "../networks/library.graphml",
    "../networks/pairs.tsv",
    "../networks/edges.csv",
  };
  g_autoptr (GPtrArray) seeds = liaison_mutant_load_seeds ("fuzz/corpus/graphml");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (seeds, load_sample (names[i]));
  wound_all (seeds, "fuzz/dictionaries/graphml.dict");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fuzz/import/outlives-wounded-cards", test_cards);
  g_test_add_func ("/fuzz/import/outlives-wounded-tables", test_tables);
  g_test_add_func ("/fuzz/import/outlives-wounded-archives", test_archives);
  g_test_add_func ("/fuzz/import/outlives-wounded-exports", test_exports);
  g_test_add_func ("/fuzz/import/outlives-wounded-networks", test_networks);

  return g_test_run ();
}
