/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-changes.h"
#include "liaison-catalog.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the user says of the small catalogue, and what a later version of it says. */

typedef struct
{
  char                  *folder;
  LiaisonCatalogChanges *changes;
} Scene;

static char *
read_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
write_file (Scene      *scene,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (scene->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* A later version of the catalogue has this in place of that. */
static void
update (Scene      *scene,
        const char *name,
        const char *what,
        const char *by)
{
  g_autofree char *text = read_file (scene->folder, name);
  g_auto (GStrv) parts = g_strsplit (text, what, 2);
  g_autofree char *later = g_strjoinv (by, parts);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  write_file (scene, name, later);
}

static void
say (Scene           *scene,
     LiaisonEntryKind kind,
     const char      *content)
{
  g_autoptr (GError) error = NULL;

  liaison_catalog_changes_add (scene->changes, kind, content, &error);
  g_assert_no_error (error);
}

static void
set_up (Scene        *scene,
        gconstpointer nothing)
{
  g_autofree char *small = g_test_build_filename (G_TEST_DIST, "fixtures", "catalog", NULL);
  g_autoptr (GDir) dir = g_dir_open (small, 0, NULL);
  const char *name;

  scene->folder = g_dir_make_tmp ("liaison-catalog-XXXXXX", NULL);
  scene->changes = liaison_catalog_changes_new ();
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *text = read_file (small, name);

      write_file (scene, name, text);
    }
  say (scene, LIAISON_ENTRY_KIND_ROLE, "{\"id\": \"keeper\", \"title\": \"Keeper of the Light\"}");
  say (scene, LIAISON_ENTRY_KIND_ROLE, "{\"id\": \"diver\", \"title\": \"Diver\", \"specialties\": [\"lighthouse\"], \"skills\": [\"rope-work\"]}");
}

static void
tear_down (Scene        *scene,
           gconstpointer nothing)
{
  g_autoptr (GDir) dir = g_dir_open (scene->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (scene->folder, name, NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (scene->folder), ==, 0);
  g_free (scene->folder);
  g_object_unref (scene->changes);
}

static LiaisonCatalog *
load (Scene *scene)
{
  g_autoptr (GFile) folder = g_file_new_for_path (scene->folder);

  return liaison_catalog_load_tolerant (folder, scene->changes);
}

static const char *
name_role (LiaisonCatalog *catalog,
           const char     *id)
{
  LiaisonRole *role = liaison_catalog_get_role (catalog, id);

  return role != NULL ? liaison_entry_get_name (LIAISON_ENTRY (role)) : NULL;
}

/* Of an entry the user changed, the update brings what the user left alone. */
static void
test_changes_outlive_an_update (Scene        *scene,
                                gconstpointer nothing)
{
  g_autoptr (LiaisonCatalog) before = load (scene);
  g_autoptr (LiaisonCatalog) after = NULL;

  g_assert_cmpint (liaison_role_get_level (liaison_catalog_get_role (before, "keeper")), ==, LIAISON_ROLE_LEVEL_MID);
  update (scene, "roles.json", "\"title\": \"Keeper\"", "\"title\": \"Guardian\"");
  update (scene, "roles.json", "\"level\": \"mid\"", "\"level\": \"senior\"");
  after = load (scene);
  g_assert_cmpstr (name_role (after, "keeper"), ==, "Keeper of the Light");
  g_assert_cmpint (liaison_role_get_level (liaison_catalog_get_role (after, "keeper")), ==, LIAISON_ROLE_LEVEL_SENIOR);
  g_assert_cmpstr (name_role (after, "diver"), ==, "Diver");
}

/* What has lost its ground is left out, and the rest stays. */
static void
test_only_what_does_not_fit_is_left_out (Scene        *scene,
                                         gconstpointer nothing)
{
  g_autoptr (LiaisonCatalog) after = NULL;

  say (scene, LIAISON_ENTRY_KIND_ROLE, "{\"id\": \"signaller\", \"title\": \"Signaller\", \"specialties\": [\"lighthouse\"], \"skills\": [\"old-signals\"]}");
  after = load (scene);
  g_assert_cmpstr (name_role (after, "keeper"), ==, "Keeper of the Light");
  g_assert_cmpstr (name_role (after, "diver"), ==, "Diver");
  g_assert_null (name_role (after, "signaller"));
  g_assert_cmpuint (liaison_catalog_changes_get_n (scene->changes), ==, 3);
}

/* And is there again with an update that brings the ground back. */
static void
test_comes_back_with_what_it_needs (Scene        *scene,
                                    gconstpointer nothing)
{
  g_autoptr (LiaisonCatalog) after = NULL;

  say (scene, LIAISON_ENTRY_KIND_ROLE, "{\"id\": \"signaller\", \"title\": \"Signaller\", \"specialties\": [\"lighthouse\"], \"skills\": [\"old-signals\"]}");
  update (scene, "skills.json", "[\n {",
          "[ {\"id\": \"old-signals\", \"name\": \"Old signals\", \"kind\": \"skill\", \"description\": \"Balls and cones.\", \"used_by\": [], \"roles\": [], "
          "\"source\": \"general knowledge\", \"year\": null}, {");
  after = load (scene);
  g_assert_cmpstr (name_role (after, "signaller"), ==, "Signaller");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Scene, NULL, set_up, test, tear_down)
  ADD ("/catalog/update/changes-outlive-it", test_changes_outlive_an_update);
  ADD ("/catalog/update/only-what-does-not-fit-is-left-out", test_only_what_does_not_fit_is_left_out);
  ADD ("/catalog/update/what-it-needs-brings-it-back", test_comes_back_with_what_it_needs);

  return g_test_run ();
}
