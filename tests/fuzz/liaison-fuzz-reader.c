/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fuzz-reader.h"

#include "liaison-advert-text.h"
#include "liaison-catalog.h"
#include "liaison-contact-query.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-ical-import.h"
#include "liaison-line-names.h"
#include "liaison-quick-log.h"
#include "liaison-recurrence.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY "2026-11-24"
#define N_DAYS 20
#define WRITTEN 16

/* The store that readers write to, made when the first does. */
static LiaisonFixture *fixture;

static LiaisonFixture *
get_fixture (void)
{
  if (fixture == NULL)
    {
      fixture = liaison_fixture_new ();
      liaison_fixture_person (fixture, "Ana María \"Ñusta\" O'Brien");
      liaison_fixture_person (fixture, "李 小龍");
    }

  return fixture;
}

void
liaison_fuzz_reader_end (void)
{
  g_clear_pointer (&fixture, liaison_fixture_free);
}

/* A failure is a sentence that a label can show. */
static gboolean
assert_sentence (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpstr (error->message, !=, "");

  return FALSE;
}

/* What can be typed is UTF-8. */
static char *
dup_text (const guint8 *bytes,
          gsize         size)
{
  return g_utf8_make_valid ((const char *) bytes, (gssize) size);
}

static GFile *
write_file (const char   *folder,
            const char   *name,
            const guint8 *bytes,
            gsize         size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, (const char *) bytes, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static char *
dup_folder (void)
{
  return g_path_get_dirname (liaison_store_get_path (get_fixture ()->store));
}

/* Writing takes ten times as long as reading: of many files one is written,
 * the same at each run. */
static gboolean
is_written (const guint8 *bytes,
            gsize         size)
{
  g_autoptr (GBytes) file = g_bytes_new_static (bytes, size);

  return g_bytes_hash (file) % WRITTEN == 0;
}

gboolean
liaison_fuzz_calendar (const guint8 *bytes,
                       gsize         size)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GFile) file = write_file (folder, "fuzz.ics", bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonIcalImport) import = liaison_ical_import_sync (fixture->store, file, !is_written (bytes, size), NULL, &error);
  g_autofree char *undone = NULL;

  if (import == NULL)
    return assert_sentence (error);

  for (guint i = 0; i < import->skipped->len; i++)
    {
      const LiaisonIcalSkip *skip = g_ptr_array_index (import->skipped, i);

      g_assert_true (skip->reason != NULL && *skip->reason != '\0' && g_utf8_validate (skip->reason, -1, NULL));
    }
  if (import->change != 0)
    undone = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);

  return TRUE;
}

/* The files of a catalogue, and what stands in one of each but in none below it
 * here. */
static const struct
{
  const char *word, *name;
} catalog_files[] = {
  { "\"steps\"", "paths.json" },
  { "\"publisher\"", "sources.json" },
  { "\"examples\"", "ties.json" },
  { "\"acronym\"", "associations.json" },
  { "\"body\"", "qualifications.json" },
  { "\"used_by\"", "skills.json" },
  { "\"networking_area\"", "areas.json" },
  { "\"commitment\"", "specialties.json" },
  { "\"sidetracks\"", "roles.json" },
  { "", "systems.json" },
};

static GBytes *
read_sound (const char *name)
{
  g_autofree char *path = g_build_filename (SMALL_CATALOG, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, size);
}

static GFile *
write_sound (const char *folder,
             const char *name)
{
  g_autoptr (GBytes) bytes = read_sound (name);

  return write_file (folder, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A small catalogue, for that of the program takes long to read, in a folder
 * where one of its files is another. */
static char *
dup_catalog_folder (void)
{
  g_autofree char *above = dup_folder ();
  char            *folder = g_build_filename (above, "catalog", NULL);

  if (g_mkdir (folder, 0700) == 0)
    for (guint i = 0; i < G_N_ELEMENTS (catalog_files); i++)
      {
        g_autoptr (GFile) file = write_sound (folder, catalog_files[i].name);
      }

  return folder;
}

/* What stands in a file says which of the catalogue it is. */
gboolean
liaison_fuzz_catalog (const guint8 *bytes,
                      gsize         size)
{
  g_autofree char *folder = dup_catalog_folder ();
  guint            i = 0;
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  g_autoptr (GFile) file = NULL;
  g_autoptr (LiaisonCatalog) catalog = NULL;
  g_autoptr (GFile) again = NULL;
  g_autoptr (GError) error = NULL;

  while (g_strstr_len ((const char *) bytes, (gssize) size, catalog_files[i].word) == NULL && *catalog_files[i].word != '\0')
    i++;
  file = write_file (folder, catalog_files[i].name, bytes, size);
  catalog = liaison_catalog_load (parent, NULL, &error);
  again = write_sound (folder, catalog_files[i].name);

  return catalog != NULL || assert_sentence (error);
}

gboolean
liaison_fuzz_advert (const guint8 *bytes,
                     gsize         size)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = liaison_advert_text_dup (file, &error);
  g_autoptr (LiaisonAdvert) advert = NULL;

  if (text == NULL)
    return assert_sentence (error);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  advert = liaison_advert_new ();
  liaison_advert_set_text (advert, text);
  liaison_advert_text_guess (advert, liaison_catalog_get_default ());
  g_assert_true (g_utf8_validate (liaison_advert_get_title (advert), -1, NULL));

  return TRUE;
}

gboolean
liaison_fuzz_quick_log (const guint8 *bytes,
                        gsize         size)
{
  g_autofree char   *line = dup_text (bytes, size);
  const LiaisonWeek  week = { G_DATE_MONDAY, G_DATE_MONDAY };
  g_autoptr (LiaisonQuickLog) log = liaison_quick_log_new (line, TODAY, &week);

  g_assert_true (*log->day == '\0' || liaison_date_is_day (log->day));
  g_assert_true (*log->clock == '\0' || liaison_time_is_clock (log->clock));
  g_assert_true (g_utf8_validate (log->summary, -1, NULL) && g_utf8_validate (log->place, -1, NULL));
  for (guint i = 0; i < log->names->len; i++)
    {
      const LiaisonLineName *name = g_ptr_array_index (log->names, i);

      g_assert_true (g_utf8_validate (name->text, -1, NULL) && g_utf8_validate (name->text, (gssize) name->sure, NULL));
    }
  for (guint i = 0; i < log->follow_ups->len; i++)
    {
      const LiaisonQuickFollowUp *follow_up = g_ptr_array_index (log->follow_ups, i);

      g_assert_true (*follow_up->day == '\0' || liaison_date_is_day (follow_up->day));
      g_assert_true (*follow_up->clock == '\0' || liaison_time_is_clock (follow_up->clock));
    }

  return log->names->len > 0;
}

static gpointer
search (LiaisonConnection *connection,
        gpointer           text,
        GCancellable      *cancellable,
        GError           **error)
{
  const LiaisonContactQuery query = { .search = text };

  return liaison_query_found_keys (connection, &query, cancellable, error);
}

/* No words are an error. */
gboolean
liaison_fuzz_search (const guint8 *bytes,
                     gsize         size)
{
  g_autofree char *text = dup_text (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = liaison_store_read (get_fixture ()->store, search, text, NULL, &error);

  g_assert_no_error (error);

  return keys->len > 0;
}

gboolean
liaison_fuzz_rule (const guint8 *bytes,
                   gsize         size)
{
  g_autofree char *text = dup_text (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRecurrence) recurrence = liaison_recurrence_parse (text, TODAY, "09:00", "", &error);
  g_autofree char *before = g_strdup ("");

  if (recurrence == NULL)
    return assert_sentence (error);

  for (int i = 0; i < N_DAYS; i++)
    {
      g_autofree char *day = NULL;
      g_autofree char *clock = NULL;
      g_autofree char *both = NULL;

      if (!liaison_recurrence_next (recurrence, &day, &clock))
        break;
      g_assert_true (liaison_date_is_day (day) && liaison_time_is_clock (clock));
      both = g_strconcat (day, clock, NULL);
      g_assert_cmpint (strcmp (both, before), >, 0);
      g_free (before);
      before = g_steal_pointer (&both);
    }

  return TRUE;
}
