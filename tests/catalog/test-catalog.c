/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog.h"

#include "liaison-error.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const names[] = {
  "sources.json", "ties.json", "associations.json", "skills.json", "systems.json", "qualifications.json",
  "specialties.json", "areas.json", "roles.json", "paths.json", NULL
};

static LiaisonCatalog *
load_built_in (void)
{
  g_autoptr (GError) error = NULL;
  LiaisonCatalog *catalog = liaison_catalog_load (NULL, NULL, &error);

  g_assert_no_error (error);

  return catalog;
}

static char *
load_file (const char *name,
           gsize      *size)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "catalog", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, size, &error);
  g_assert_no_error (error);

  return text;
}

static void
write_file (const char *folder,
            const char *name,
            const char *text,
            gsize       size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  /* Written anew, for speed: over an existing file without a sync GLib 2.74
   * leaves what was there behind the end. */
  g_unlink (path);
  g_file_set_contents_full (path, text, size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* A small catalogue, to be broken in a folder of its own. */
static char *
copy_small (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("liaison-catalog-XXXXXX", &error);

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      gsize            size;
      g_autofree char *text = load_file (names[i], &size);

      write_file (folder, names[i], text, size);
    }

  return folder;
}

static void
remove_copy (char *folder)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

static void
load_folder (const char *folder,
             GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (LiaisonCatalog) catalog = liaison_catalog_load (file, NULL, error);

  g_assert_true ((catalog == NULL) == (*error != NULL));
}

static void
test_is_whole (void)
{
  g_autoptr (LiaisonCatalog) catalog = load_built_in ();

  g_assert_cmpuint (g_list_model_get_n_items (liaison_catalog_get_specialties (catalog)), ==, 10);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_catalog_get_areas (catalog)), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_catalog_get_job_types (catalog)), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_catalog_get_sectors (catalog)), ==, 14);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_catalog_get_roles (catalog)), ==, 122);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_catalog_get_paths (catalog)), ==, 14);
}

static void
test_specialty_says_everything (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListModel     *sectors = liaison_catalog_get_sectors (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (LiaisonSpecialty) sector = g_list_model_get_item (sectors, i);
      gboolean is_area = liaison_specialty_get_kind (sector) == LIAISON_SPECIALTY_KIND_AREA;
      int      commitment = liaison_specialty_get_commitment (sector);

      g_assert_cmpstr (liaison_entry_get_summary (LIAISON_ENTRY (sector)), !=, "");
      g_assert_true (is_area || liaison_specialty_get_knowledge (sector)->len > 0);
      g_assert_cmpuint (liaison_specialty_get_skills (sector)->len, >, 0);
      g_assert_cmpuint (liaison_specialty_get_systems (sector)->len, >, 0);
      g_assert_cmpuint (liaison_specialty_get_qualifications (sector)->len, >, 0);
      g_assert_cmpuint (liaison_specialty_get_adjacent (sector)->len, >, 0);
      g_assert_cmpuint (liaison_specialty_get_demand (sector)->len + liaison_specialty_get_figures (sector)->len, >, 0);
      g_assert_cmpint (commitment, >=, 1);
      g_assert_cmpint (commitment, <=, 5);
      g_assert_cmpstr (liaison_specialty_get_associations (sector)[0], !=, NULL);
      g_assert_cmpstr (liaison_specialty_get_roles (sector)[0], !=, NULL);
    }
}

static void
test_figure_says_source_and_year (void)
{
  LiaisonCatalog   *catalog = liaison_catalog_get_default ();
  LiaisonSpecialty *academic = liaison_catalog_get_specialty (catalog, "academic");
  LiaisonFigure    *figure = g_ptr_array_index (liaison_specialty_get_demand (academic), 0);
  LiaisonSource    *source = liaison_catalog_get_source (catalog, figure->source);

  g_assert_cmpstr (figure->country, ==, "United States");
  g_assert_cmpint (figure->year, ==, 2024);
  g_assert_true (figure->is_number);
  g_assert_cmpfloat (figure->number, ==, 142100);
  g_assert_cmpstr (liaison_source_get_publisher (source), ==, "US Bureau of Labor Statistics");
}

/* Only jobs, growth, openings, pay and the size of a field are told as demand. */
static void
test_demand_is_of_demand (void)
{
  LiaisonCatalog   *catalog = liaison_catalog_get_default ();
  LiaisonSpecialty *military = liaison_catalog_get_specialty (catalog, "military");
  LiaisonSpecialty *medical = liaison_catalog_get_specialty (catalog, "medical");
  LiaisonFigure    *figure;

  g_assert_cmpuint (liaison_specialty_get_demand (military)->len, ==, 0);
  g_assert_cmpuint (liaison_specialty_get_figures (military)->len, ==, 3);
  g_assert_cmpuint (liaison_specialty_get_demand (medical)->len, ==, 1);
  figure = g_ptr_array_index (liaison_specialty_get_demand (medical), 0);
  g_assert_cmpstr (figure->kind, ==, "jobs");
  figure = g_ptr_array_index (liaison_specialty_get_figures (medical), 0);
  g_assert_cmpstr (figure->text, ==, "Levels of AHIP recognition");
  g_assert_cmpint (figure->year, ==, 0);
}

static void
test_sector_names (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();

  g_assert_cmpstr (liaison_catalog_get_sector_name (catalog, "law"), ==, "Law");
  g_assert_cmpstr (liaison_catalog_get_sector_name (catalog, "news-media"), ==, "News media");
  g_assert_cmpstr (liaison_catalog_get_sector_name (catalog, "moon libraries"), ==, "moon libraries");
  g_assert_cmpstr (liaison_catalog_get_sector_name (catalog, ""), ==, "");
  g_assert_cmpstr (liaison_catalog_get_sector_name (catalog, NULL), ==, "");
}

static const char *
find_first (LiaisonCatalog *catalog,
            GListModel     *entries,
            const char     *text)
{
  g_autoptr (GListModel) found = liaison_catalog_dup_found (catalog, entries, text);
  g_autoptr (LiaisonEntry) first = g_list_model_get_item (found, 0);

  return first != NULL ? liaison_entry_get_id (first) : NULL;
}

static guint
count_found (LiaisonCatalog *catalog,
             const char     *text)
{
  g_autoptr (GListModel) found = liaison_catalog_dup_found (catalog, liaison_catalog_get_specialties (catalog), text);

  return g_list_model_get_n_items (found);
}

static void
test_search_folds (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListModel     *specialties = liaison_catalog_get_specialties (catalog);
  GListModel     *roles = liaison_catalog_get_roles (catalog);

  g_assert_cmpstr (find_first (catalog, specialties, "MÉDICAL"), ==, "medical");
  g_assert_cmpstr (find_first (catalog, specialties, "medic"), ==, "medical");
  g_assert_cmpstr (find_first (catalog, roles, "clin LIBRARIAN"), ==, "clinical-librarian");
  g_assert_cmpstr (find_first (catalog, roles, "brarian hosp"), ==, "hospital-librarian");
  g_assert_null (find_first (catalog, roles, "zebra"));
  g_assert_cmpuint (count_found (catalog, ""), ==, 10);
  g_assert_cmpuint (count_found (catalog, " "), ==, 10);
}

static void
test_search_finds_by_parts (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListModel     *specialties = liaison_catalog_get_specialties (catalog);

  g_assert_cmpstr (find_first (catalog, specialties, "libguides"), ==, "academic");
  g_assert_cmpstr (find_first (catalog, specialties, "WESTLAW lexis"), ==, "law");
}

static void
test_names_come_first (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();

  g_assert_cmpstr (find_first (catalog, liaison_catalog_get_specialties (catalog), "archive"), ==, "archive");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(LiaisonCatalog **) data = liaison_catalog_load_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_loads_in_a_thread (void)
{
  g_autoptr (LiaisonCatalog) catalog = NULL;

  liaison_catalog_load_async (NULL, NULL, loaded_cb, &catalog);
  while (catalog == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (liaison_catalog_get_entry (catalog, "taxonomist"));
}

static void
test_default_is_one (void)
{
  liaison_catalog_prepare ();
  g_assert_true (liaison_catalog_get_default () == liaison_catalog_get_default ());
}

typedef struct
{
  const char *path;
  const char *file;
  const char *find;
  const char *replace;
  const char *message;
} Mistake;

static const Mistake mistakes[] = {
  { "syntax", "specialties.json", "\"name\": \"Lighthouse\",", "\"name\" \"Lighthouse\",", "specialties.json, line 4: *" },
  { "weight", "specialties.json", "\"weight\": 5", "\"weight\": 6",
    "specialties.json, line 9: “weight” must be a whole number from 1 to 5" },
  { "type", "areas.json", "\"name\": \"Harbour\"", "\"name\": 7", "areas.json, line 2: “name” must be text" },
  { "kind", "areas.json", "\"networking_area\"", "\"planet\"", "areas.json, line 2: “planet” is no kind of field" },
  { "level", "roles.json", "\"level\": \"mid\"", "\"level\": \"middle\"", "roles.json, line 2: “middle” is no level of a role" },
  { "no-year", "specialties.json", "\"source\": \"census\",\n    \"year\": 2020", "\"source\": \"census\"",
    "specialties.json, line 19: “year” must be a whole number from 1800 to 2200" },
  { "no-source", "specialties.json", "\"source\": \"census\",\n    \"year\"", "\"year\"",
    "specialties.json, line 19: “source” is missing" },
  { "list", "roles.json", "\"areas\": []", "\"areas\": \"law\"", "roles.json, line 2: “areas” must be a list in brackets" },
  { "reference", "roles.json", "[\"lens-polishing\"]", "[\"napping\"]",
    "roles.json, line 2: “skills” of “keeper” refers to “napping”, which is not there" },
  { "adjacent", "specialties.json", "\"to\": \"harbour\"", "\"to\": \"moon\"",
    "specialties.json, line 2: “adjacent” of “lighthouse” refers to “moon”, which is not there" },
  { "source", "specialties.json", "\"source\": \"census\",\n", "\"source\": \"hearsay\",\n",
    "specialties.json, line 19: There is no source “hearsay”" },
  { "source-list", "specialties.json", "\"source\": \"census\",\n    \"year\": 2020", "\"source\": [],\n    \"year\": 2020",
    "specialties.json, line 19: “source” must be text" },
  { "id-list", "areas.json", "\"id\": \"harbour\"", "\"id\": []", "areas.json, line 2: “id” must be text" },
  { "reference-list", "specialties.json", "\"to\": \"harbour\"", "\"to\": []", "specialties.json, line 17: “to” must be text" },
  { "twice", "areas.json", "\"id\": \"harbour\"", "\"id\": \"lighthouse\"",
    "areas.json, line 2: There are two entries with the id “lighthouse”" },
  { "missing", "skills.json", "\"name\": \"Lens polishing\",", "", "skills.json, line 2: “name” is missing" },
};

static void
test_mistake_has_a_place (gconstpointer data)
{
  const Mistake   *mistake = data;
  char            *folder = copy_small ();
  g_autofree char *text = load_file (mistake->file, NULL);
  g_autoptr (GString) broken = g_string_new (text);
  const char *at = strstr (broken->str, mistake->find);
  g_autoptr (GError) error = NULL;
  gssize place;

  g_assert_nonnull (at);
  place = at - broken->str;
  g_string_erase (broken, place, strlen (mistake->find));
  g_string_insert (broken, place, mistake->replace);
  write_file (folder, mistake->file, broken->str, broken->len);
  load_folder (folder, &error);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  if (!g_pattern_match_simple (mistake->message, error->message))
    g_error ("“%s” is not like “%s”", error->message, mistake->message);
  remove_copy (folder);
}

static void
test_truncated_is_refused (void)
{
  char            *folder = copy_small ();
  gsize            size;
  g_autofree char *text = load_file ("specialties.json", &size);

  for (gsize i = 0; i < size - 2; i += 13)
    {
      g_autoptr (GError) error = NULL;

      write_file (folder, "specialties.json", text, i);
      load_folder (folder, &error);
      g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "specialties.json, line "));
    }
  remove_copy (folder);
}

static void
test_mutated_does_no_harm (void)
{
  const char       marks[] = "{}[]\":,0-\\\n\xff\0x";
  char            *folder = copy_small ();
  gsize            size;
  g_autofree char *text = load_file ("specialties.json", &size);

  for (guint i = 0; i < 120; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize at = g_test_rand_int_range (0, size);
      char  kept = text[at];

      text[at] = marks[g_test_rand_int_range (0, sizeof marks)];
      write_file (folder, "specialties.json", text, size);
      load_folder (folder, &error);
      text[at] = kept;
    }
  remove_copy (folder);
}

static void
test_small_is_read (void)
{
  char *folder = copy_small ();
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonCatalog) catalog = liaison_catalog_load (file, NULL, &error);
  LiaisonSpecialty *lighthouse;
  LiaisonFigure    *figure;

  g_assert_no_error (error);
  lighthouse = liaison_catalog_get_specialty (catalog, "lighthouse");
  figure = g_ptr_array_index (liaison_specialty_get_demand (lighthouse), 0);
  g_assert_cmpstr (figure->value, ==, "12.5");
  g_assert_cmpint (liaison_specialty_get_commitment (lighthouse), ==, 5);
  g_assert_cmpint (liaison_specialty_get_commitment (liaison_catalog_get_specialty (catalog, "harbour")), ==, 0);
  g_assert_cmpint (liaison_role_get_level (liaison_catalog_get_role (catalog, "keeper")), ==, LIAISON_ROLE_LEVEL_MID);
  remove_copy (folder);
}

static void
refuse (const char *text,
        gsize       size,
        int         code)
{
  char *folder = copy_small ();
  g_autoptr (GError) error = NULL;

  write_file (folder, "roles.json", text, size);
  load_folder (folder, &error);
  g_assert_error (error, LIAISON_ERROR, code);
  g_assert_nonnull (strstr (error->message, "roles.json"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  remove_copy (folder);
}

/* A character of several bytes in what is not closed, as a fuzzer found it: the
 * parser quotes a part of it. */
static const char misplaced[] = "[\n { \"id\": \"keeper\", \"name\": \"Keepers\", \"examples\": [\"Night keepers\"], \"gi\003\003\0032\003\003\003\003\003\003\003\003\003\003\003\003\003\003\003\003\003>>>>>>>>>>>>>\357\273\277>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>\003\003\003\003\003\003\003\003\003\003\003\003\003\003\003\003\003\003Wave.\" }\n]\n";

static void
test_hostile_is_refused (void)
{
  g_autofree char *deep = g_strnfill (1000 * 1000, '[');
  g_autofree char *large = g_strnfill (17 * 1024 * 1024, ' ');

  refuse ("", 0, LIAISON_ERROR_INVALID);
  refuse ("null", 4, LIAISON_ERROR_INVALID);
  refuse ("{}", 2, LIAISON_ERROR_INVALID);
  refuse ("[1]", 3, LIAISON_ERROR_INVALID);
  refuse ("[null, [], {}]", 14, LIAISON_ERROR_INVALID);
  refuse ("[\"\xff\"]", 5, LIAISON_ERROR_INVALID);
  refuse ("[\"a\0b\"]", 7, LIAISON_ERROR_INVALID);
  refuse (misplaced, strlen (misplaced), LIAISON_ERROR_INVALID);
  refuse (deep, 1000 * 1000, LIAISON_ERROR_TOO_LARGE);
  refuse (large, 17 * 1024 * 1024, LIAISON_ERROR_TOO_LARGE);
}

/* json-glib would make another number of it. */
static void
test_a_long_number_is_refused (void)
{
  static const char text[] = "[\n {\"id\": \"keeper\",\n  \"level\": 12345678901234567890, \"name\": \"1234567890123456789012345\"}\n]\n";
  char *folder = copy_small ();
  g_autoptr (GError) error = NULL;

  write_file (folder, "roles.json", text, strlen (text));
  load_folder (folder, &error);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "roles.json, line 3"));
  g_assert_nonnull (strstr (error->message, "This number is too long"));
  remove_copy (folder);
}

static void
test_missing_file_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  load_folder ("/nonexistent", &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/catalog/is-whole", test_is_whole);
  g_test_add_func ("/catalog/catalog/says-everything-of-a-sector", test_specialty_says_everything);
  g_test_add_func ("/catalog/catalog/figures-say-source-and-year", test_figure_says_source_and_year);
  g_test_add_func ("/catalog/catalog/demand-is-of-jobs-growth-openings-pay-and-size", test_demand_is_of_demand);
  g_test_add_func ("/catalog/catalog/names-any-sector", test_sector_names);
  g_test_add_func ("/catalog/catalog/loads-in-a-thread", test_loads_in_a_thread);
  g_test_add_func ("/catalog/catalog/default-is-one", test_default_is_one);
  g_test_add_func ("/catalog/search/folds-case-accents-and-parts-of-words", test_search_folds);
  g_test_add_func ("/catalog/search/finds-by-skills-and-systems", test_search_finds_by_parts);
  g_test_add_func ("/catalog/search/puts-names-first", test_names_come_first);
  g_test_add_func ("/catalog/reading/reads-what-is-there", test_small_is_read);
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *path = g_strconcat ("/catalog/reading/says-where-it-is-wrong/", mistakes[i].path, NULL);

      g_test_add_data_func (path, &mistakes[i], test_mistake_has_a_place);
    }
  g_test_add_func ("/catalog/reading/refuses-what-is-truncated", test_truncated_is_refused);
  g_test_add_func ("/catalog/reading/is-not-harmed-by-a-wrong-byte", test_mutated_does_no_harm);
  g_test_add_func ("/catalog/reading/refuses-what-is-hostile", test_hostile_is_refused);
  g_test_add_func ("/catalog/reading/refuses-a-long-number", test_a_long_number_is_refused);
  g_test_add_func ("/catalog/reading/says-that-a-file-is-missing", test_missing_file_is_an_error);

  return g_test_run ();
}
