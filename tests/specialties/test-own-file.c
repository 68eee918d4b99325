/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-own-catalog.h"
#include "liaison-own-entry-dialog.h"
#include "liaison-own-entry-form.h"
#include "liaison-own-list-row.h"
#include "liaison-scene.h"

#include <string.h>

typedef struct
{
  LiaisonFixture    *data;
  LiaisonOwnCatalog *own;
  GtkWidget         *dialog;
} Scene;

static void
await_changes (Scene *scene,
               guint  n)
{
  while (liaison_own_catalog_get_changes (scene->own) == NULL || liaison_catalog_changes_get_n (liaison_own_catalog_get_changes (scene->own)) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Scene        *scene,
        gconstpointer nothing)
{
  scene->data = liaison_fixture_new ();
  scene->own = liaison_own_catalog_new ();
  liaison_own_catalog_set_store (scene->own, scene->data->store);
  await_changes (scene, 0);
  scene->dialog = liaison_own_entry_dialog_new (scene->own, NULL);
  g_object_add_weak_pointer (G_OBJECT (scene->dialog), (gpointer *) &scene->dialog);
  gtk_window_present (GTK_WINDOW (scene->dialog));
}

static void
tear_down (Scene        *scene,
           gconstpointer nothing)
{
  if (scene->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (scene->dialog));
  liaison_own_catalog_set_store (scene->own, NULL);
  g_clear_object (&scene->own);
  while (scene->dialog != NULL || G_OBJECT (scene->data->store)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  liaison_catalog_set_default (NULL);
  liaison_fixture_free (scene->data);
}

/* A window that closes has lost its buttons before it is gone. */
static gboolean
is_busy (Scene *scene)
{
  GtkWidget *save = scene->dialog != NULL ? liaison_scene_find (scene->dialog, GTK_TYPE_BUTTON, "label", "_Save") : NULL;

  return scene->dialog != NULL && (save == NULL || !gtk_widget_get_sensitive (save));
}

/* Until it is refused, or the window is gone. */
static void
take_file (Scene      *scene,
           const char *text)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("liaison-XXXXXX.json", &stream, NULL);

  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  liaison_own_entry_dialog_take_file (LIAISON_OWN_ENTRY_DIALOG (scene->dialog), file);
  while (is_busy (scene))
    g_main_context_iteration (NULL, TRUE);
  g_file_delete (file, NULL, NULL);
}

static void
refuse (Scene      *scene,
        const char *text,
        const char *place,
        const char *reason)
{
  GtkLabel *wrong = GTK_LABEL (gtk_widget_get_template_child (scene->dialog, LIAISON_TYPE_OWN_ENTRY_DIALOG, "wrong"));

  take_file (scene, text);
  g_test_message ("%s", gtk_label_get_text (wrong));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (wrong)));
  g_assert_nonnull (strstr (gtk_label_get_text (wrong), place));
  g_assert_nonnull (strstr (gtk_label_get_text (wrong), reason));
  await_changes (scene, 0);
}

static void
test_broken_files_are_refused (Scene        *scene,
                               gconstpointer nothing)
{
  refuse (scene, "{\"roles\": [\n{]}", "line 2", "");
  refuse (scene, "{\"roles\":\n {}}", "line 1", "must be a list");
  refuse (scene, "{ \"roles\": [\n { \"id\": \"map-librarian\",\n \"title\": \"Map librarian\", \"skils\": [\"geospatial\"] } ] }", "line 2", "skils");
  refuse (scene, "{\"jobs\": []}", "", "is no kind of entry");
  refuse (scene, "{ \"roles\": [\n { \"id\": \"map-librarian\", \"title\": \"Map librarian\", \"specialties\": [\"academic\"], \"skills\": [\"no-such-skill\"] } ] }", "", "no-such-skill");
}

/* Whoever copies an entry of the catalogue into a file of their own has it taken. */
static void
test_knows_what_the_catalogue_says (Scene        *scene,
                                    gconstpointer nothing)
{
  static const char *const lists[] = { "specialties", "areas", "roles", "skills", "qualifications", "associations", "systems" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *name = g_strconcat (lists[i], ".json", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "catalog", name, NULL);
      g_autoptr (LiaisonCatalogChanges) changes = liaison_catalog_changes_new ();
      g_autofree char *entries = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_get_contents (path, &entries, NULL, NULL));
      text = g_strdup_printf ("{ \"%s\": %s }", lists[i], entries);
      bytes = g_bytes_new (text, strlen (text));
      g_assert_true (liaison_catalog_changes_add_file (changes, name, bytes, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (liaison_catalog_changes_get_n (changes), >, 5);
    }
}

static void
test_entries_are_taken_back_one_by_one (Scene        *scene,
                                        gconstpointer nothing)
{
  g_autoptr (GError) error = NULL;

  take_file (scene, "{ \"roles\": [ { \"id\": \"globe-librarian\", \"title\": \"Globe librarian\", \"specialties\": [\"academic\"], \"skills\": [\"geospatial\"] },\n"
                    "  { \"id\": \"atlas-librarian\", \"title\": \"Atlas librarian\", \"specialties\": [\"academic\"], \"skills\": [\"geospatial\"] } ] }");
  await_changes (scene, 2);
  g_assert_nonnull (liaison_catalog_get_role (liaison_catalog_get_default (), "globe-librarian"));

  g_assert_cmpint (liaison_store_change (scene->data->store, "Take back", liaison_own_catalog_take_back, (gpointer) "globe-librarian", NULL, &error), >=, 0);
  await_changes (scene, 1);
  g_assert_null (liaison_catalog_get_role (liaison_catalog_get_default (), "globe-librarian"));
  g_assert_nonnull (liaison_catalog_get_role (liaison_catalog_get_default (), "atlas-librarian"));
}

/* What the form shows of @list and writes again is what the catalogue says. */
static void
check_left_alone (LiaisonOwnEntryForm *form,
                  GListModel          *list,
                  LiaisonEntryKind     kind)
{
  g_assert_cmpuint (g_list_model_get_n_items (list), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LiaisonEntry) entry = g_list_model_get_item (list, i);
      g_autoptr (LiaisonEntryDraft) draft = liaison_entry_draft_new (kind, entry, NULL);
      g_autofree char *before = liaison_entry_draft_dup_content (draft);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      liaison_own_entry_form_show (form, draft);
      g_assert_true (liaison_own_entry_form_apply (form, draft, &error));
      g_assert_no_error (error);
      after = liaison_entry_draft_dup_content (draft);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_left_alone_stays (Scene        *scene,
                       gconstpointer nothing)
{
  LiaisonCatalog      *catalog = liaison_catalog_get_default ();
  LiaisonOwnEntryForm *form = g_object_ref_sink (g_object_new (LIAISON_TYPE_OWN_ENTRY_FORM, NULL));

  check_left_alone (form, liaison_catalog_get_roles (catalog), LIAISON_ENTRY_KIND_ROLE);
  check_left_alone (form, liaison_catalog_get_specialties (catalog), LIAISON_ENTRY_KIND_SPECIALTY);
  check_left_alone (form, liaison_catalog_get_areas (catalog), LIAISON_ENTRY_KIND_AREA);
  check_left_alone (form, liaison_catalog_get_job_types (catalog), LIAISON_ENTRY_KIND_AREA);
  check_left_alone (form, liaison_catalog_get_skills (catalog), LIAISON_ENTRY_KIND_SKILL);
  check_left_alone (form, liaison_catalog_get_qualifications (catalog), LIAISON_ENTRY_KIND_QUALIFICATION);
  g_object_unref (form);
}

static void
test_sectors_have_names (Scene        *scene,
                         gconstpointer nothing)
{
  LiaisonEntry        *role = LIAISON_ENTRY (liaison_catalog_get_role (liaison_catalog_get_default (), "clinical-data-manager"));
  LiaisonOwnEntryForm *form = g_object_ref_sink (g_object_new (LIAISON_TYPE_OWN_ENTRY_FORM, NULL));
  g_autoptr (LiaisonEntryDraft) draft = liaison_entry_draft_new (LIAISON_ENTRY_KIND_ROLE, role, NULL);

  liaison_own_entry_form_show (form, draft);
  g_assert_nonnull (liaison_scene_find (GTK_WIDGET (form), LIAISON_TYPE_OWN_LIST_ROW, "title", "Digital medical records"));
  g_assert_nonnull (liaison_scene_find (GTK_WIDGET (form), LIAISON_TYPE_OWN_LIST_ROW, "title", "Data management"));
  g_object_unref (form);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/specialties/own-file/broken-files-are-refused-with-line-and-reason", Scene, NULL, set_up, test_broken_files_are_refused, tear_down);
  g_test_add ("/specialties/own-file/knows-what-the-catalogue-says", Scene, NULL, set_up, test_knows_what_the_catalogue_says, tear_down);
  g_test_add ("/specialties/own-file/entries-are-taken-back-one-by-one", Scene, NULL, set_up, test_entries_are_taken_back_one_by_one, tear_down);
  g_test_add ("/specialties/own-file/a-form-left-alone-changes-nothing", Scene, NULL, set_up, test_left_alone_stays, tear_down);
  g_test_add ("/specialties/own-file/areas-and-types-of-job-have-names", Scene, NULL, set_up, test_sectors_have_names, tear_down);

  return g_test_run ();
}
