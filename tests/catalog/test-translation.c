/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog.h"

#include "liaison-entry-draft.h"
#include "liaison-language.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static const char *const domains[] = { "liaison.mo", "liaison-catalog.mo" };

/* A folder of translations that has one language. */
static char *
make_language (const char *translation)
{
  g_autoptr (GError) error = NULL;
  char            *folder = g_dir_make_tmp ("liaison-translation-XXXXXX", &error);
  g_autofree char *inner = g_build_filename (folder, "xx", "LC_MESSAGES", NULL);
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  g_file_get_contents (translation, &content, &size, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      g_autofree char *path = g_build_filename (inner, domains[i], NULL);

      g_file_set_contents (path, content, (gssize) size, &error);
      g_assert_no_error (error);
    }

  return folder;
}

static void
remove_language (const char *folder)
{
  g_autofree char *outer = g_build_filename (folder, "xx", NULL);
  g_autofree char *inner = g_build_filename (outer, "LC_MESSAGES", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      g_autofree char *path = g_build_filename (inner, domains[i], NULL);

      g_unlink (path);
    }
  g_rmdir (inner);
  g_rmdir (outer);
  g_rmdir (folder);
}

static void
test_names_are_shown_in_the_language (void)
{
  LiaisonEntry *entry = liaison_catalog_get_entry (liaison_catalog_get_default (), "taxonomist");

  g_assert_cmpstr (liaison_entry_get_name (entry), ==, "Begriffsordnerin");
  g_assert_cmpstr (liaison_entry_get_english_name (entry), ==, "Taxonomist");
}

static void
test_search_finds_in_both_languages (void)
{
  LiaisonCatalog   *catalog = liaison_catalog_get_default ();
  const char *const searched[] = { "begriffsord", "TAXONOM" };

  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      g_autoptr (GListModel) found = liaison_catalog_dup_found (catalog, liaison_catalog_get_roles (catalog), searched[i]);
      g_autoptr (LiaisonEntry) first = g_list_model_get_item (found, 0);

      g_assert_nonnull (first);
      g_assert_cmpstr (liaison_entry_get_id (first), ==, "taxonomist");
    }
}

static void
test_what_is_required_stays_so (void)
{
  LiaisonRole      *role = liaison_catalog_get_role (liaison_catalog_get_default (), "academic-law-librarian");
  LiaisonReference *need = g_ptr_array_index (liaison_role_get_qualifications (role), 0);

  g_assert_cmpstr (need->note, ==, "verlangt");
  g_assert_true (need->is_required);
}

static const char *
find_course (const char *association,
             guint       number)
{
  GListModel *associations = liaison_catalog_get_associations (liaison_catalog_get_default ());

  for (guint i = 0; i < g_list_model_get_n_items (associations); i++)
    {
      g_autoptr (LiaisonAssociation) found = g_list_model_get_item (associations, i);

      if (g_str_equal (liaison_entry_get_id (LIAISON_ENTRY (found)), association))
        return ((LiaisonCourse *) g_ptr_array_index (liaison_association_get_courses (found), number))->name;
    }

  return NULL;
}

static void
test_courses_are_described_in_the_language (void)
{
  g_assert_cmpstr (find_course ("cilip", 0), ==, "Lehrgang vom Urheberrecht");
  g_assert_cmpstr (find_course ("dpc", 0), ==, "Novice to Know-How"); /* its own name */
}

static LiaisonEntryDraft *
draft_academic (GPtrArray **figures)
{
  LiaisonEntry      *academic = liaison_catalog_get_entry (liaison_catalog_get_default (), "academic");
  LiaisonEntryDraft *draft = liaison_entry_draft_new (LIAISON_ENTRY_KIND_SPECIALTY, academic, NULL);

  *figures = liaison_entry_draft_dup_figures (draft);
  g_assert_cmpuint ((*figures)->len, >, 6);

  return draft;
}

static void
test_a_draft_shows_figures_in_the_language (void)
{
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (LiaisonEntryDraft) draft = draft_academic (&figures);
  LiaisonFigure   *pay = g_ptr_array_index (figures, 2);
  LiaisonFigure   *growth = g_ptr_array_index (figures, 3);
  LiaisonFigure   *openings = g_ptr_array_index (figures, 6);
  g_autofree char *content = NULL;

  g_assert_cmpstr (pay->value, ==, "38.920 bis 100.880");
  g_assert_cmpstr (pay->unit, ==, "USD");
  g_assert_cmpstr (growth->text, ==, "Erwarteter Wandel 2024 bis 2034");
  g_assert_cmpstr (growth->unit, ==, "%");
  g_assert_cmpstr (growth->country, ==, "Vereinigte Staaten");
  g_assert_cmpstr (openings->unit, ==, "freie Stellen");

  liaison_entry_draft_set_figures (draft, figures);
  content = liaison_entry_draft_dup_content (draft);
  g_assert_null (strstr (content, "demand")); /* left alone */
}

/* Whoever changes a number has not said the words beside it in this language. */
static void
test_a_changed_figure_keeps_its_words (void)
{
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (LiaisonEntryDraft) draft = draft_academic (&figures);
  LiaisonFigure   *growth = g_ptr_array_index (figures, 3);
  LiaisonFigure   *openings = g_ptr_array_index (figures, 6);
  g_autofree char *content = NULL;
  g_autoptr (GPtrArray) again = NULL;

  g_free (growth->value);
  growth->value = g_strdup ("77");
  g_free (openings->text);
  openings->text = g_strdup ("Offene Stellen");
  liaison_entry_draft_set_figures (draft, figures);
  content = liaison_entry_draft_dup_content (draft);
  g_assert_nonnull (strstr (content, "77"));
  g_assert_nonnull (strstr (content, "Projected change in jobs of librarians 2024 to 2034"));
  g_assert_nonnull (strstr (content, "Offene Stellen"));
  g_assert_nonnull (strstr (content, "\"openings\""));
  g_assert_nonnull (strstr (content, "per cent"));
  g_assert_nonnull (strstr (content, "38,920 to 100,880"));
  g_assert_null (strstr (content, "Vereinigte"));
  g_assert_null (strstr (content, "Erwarteter"));

  again = liaison_entry_draft_dup_figures (draft);
  g_assert_cmpstr (((LiaisonFigure *) g_ptr_array_index (again, 3))->text, ==, "Erwarteter Wandel 2024 bis 2034");
  g_assert_cmpstr (((LiaisonFigure *) g_ptr_array_index (again, 6))->text, ==, "Offene Stellen");
}

/* A locale in which LANGUAGE counts: in newer C libraries C.UTF-8 is none. */
static void
choose_locale (void)
{
  const char *const locales[] = { "en_US.UTF-8", "de_DE.UTF-8", "C.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_ALL, locales[i]) != NULL)
      {
        g_setenv ("LC_ALL", locales[i], TRUE);
        return;
      }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = make_language (argv[1]);
  int              status;

  choose_locale ();
  g_setenv ("LIAISON_LOCALE_DIR", folder, TRUE);
  g_setenv ("LANGUAGE", "xx", TRUE);
  liaison_language_prepare ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalog/translation/names-are-shown-in-the-language", test_names_are_shown_in_the_language);
  g_test_add_func ("/catalog/translation/search-finds-in-both-languages", test_search_finds_in_both_languages);
  g_test_add_func ("/catalog/translation/what-is-required-stays-so", test_what_is_required_stays_so);
  g_test_add_func ("/catalog/translation/courses-are-described-in-the-language", test_courses_are_described_in_the_language);
  g_test_add_func ("/catalog/translation/a-draft-shows-figures-in-the-language", test_a_draft_shows_figures_in_the_language);
  g_test_add_func ("/catalog/translation/a-changed-figure-keeps-its-words", test_a_changed_figure_keeps_its_words);
  status = g_test_run ();
  remove_language (folder);

  return status;
}
