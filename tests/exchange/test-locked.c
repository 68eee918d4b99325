/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-error.h"
#include "liaison-export.h"
#include "liaison-fixture.h"
#include "liaison-import-plan.h"

#include <locale.h>
#include <string.h>
#include <sys/stat.h>

#define PASSPHRASE "quiet Fächer & 9 lamps"

static gboolean
add_person (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  g_autoptr (LiaisonPerson) person = g_object_new (LIAISON_TYPE_PERSON, "name", "Ingeborg Quillfeather", "given-name", "Ingeborg", "family-name", "Quillfeather", NULL);

  return liaison_change_save (change, person, error);
}

static GFile *
export_locked (LiaisonFixture *fixture)
{
  const LiaisonExportSelection selection = { .passphrase = PASSPHRASE };
  g_autofree char *path = g_build_filename (fixture->folder, "all.zip", NULL);
  GFile           *file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (liaison_store_change (fixture->store, "Add", add_person, NULL, NULL, &error), >, 0);
  liaison_export_sync (fixture->store, file, liaison_export_guess_form (file), &selection, NULL, &error);
  g_assert_no_error (error);

  return file;
}

static LiaisonImportPlan *
plan_import (LiaisonFixture *fixture,
             GFile          *file,
             const char     *passphrase,
             GError        **error)
{
  g_autoptr (LiaisonColumnMap) map = liaison_column_map_new ();

  liaison_column_map_set_passphrase (map, passphrase);

  return liaison_import_plan_new_mapped_sync (fixture->store, file, map, NULL, error);
}

static void
test_opens_with_its_passphrase (void)
{
  g_autoptr (LiaisonFixture) first = liaison_fixture_new ();
  g_autoptr (LiaisonFixture) second = liaison_fixture_new ();
  g_autoptr (GFile) file = export_locked (first);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonImportPlan) plan = plan_import (second, file, PASSPHRASE, &error);
  g_autofree char *dump = liaison_fixture_dump (first);
  g_autofree char *other_dump = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (liaison_import_plan_get_form (plan), ==, "liaison");
  g_assert_cmpint (liaison_import_plan_apply_sync (plan, NULL, &error), >, 0);
  g_assert_no_error (error);
  other_dump = liaison_fixture_dump (second);
  g_assert_cmpstr (dump, ==, other_dump);
}

static void
test_opens_with_no_other (void)
{
  static const char *const others[] = { NULL, "", "quiet Fächer & 9 lamp", "quiet facher & 9 lamps" };
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GFile) file = export_locked (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (plan_import (fixture, file, others[i], &error));
      g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED);
    }
}

/* Neither a name nor a form of it, and for the user's eyes alone. */
static void
test_hides_what_is_in_it (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GFile) file = export_locked (fixture);
  g_autofree char *content = NULL;
  struct stat      information;
  gsize            length;

  g_assert_true (g_file_load_contents (file, NULL, &content, &length, NULL, NULL));
  g_assert_null (memmem (content, length, "Quillfeather", strlen ("Quillfeather")));
  g_assert_null (memmem (content, length, "quillfeather", strlen ("quillfeather")));
  g_assert_nonnull (memmem (content, length, "everything.json", strlen ("everything.json")));
  g_assert_cmpint (stat (g_file_peek_path (file), &information), ==, 0);
  g_assert_cmpint (information.st_mode & 0777, ==, 0600);
}

/* Each bit of what is locked is vouched for. */
static void
test_notices_damage (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GFile) file = export_locked (fixture);
  g_autofree char *content = NULL;
  const char      *begin;
  gsize            length;

  g_assert_true (g_file_load_contents (file, NULL, &content, &length, NULL, NULL));
  begin = memmem (content, length, "everything.json", strlen ("everything.json"));
  for (guint i = 0; i < 40; i++)
    {
      char *letter = (char *) begin + 60 + i * 4;
      g_autoptr (GError) error = NULL;

      *letter ^= 1;
      g_assert_true (g_file_replace_contents (file, content, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
      g_assert_null (plan_import (fixture, file, PASSPHRASE, &error));
      g_assert_true (error->domain == LIAISON_ERROR); /* of the lock, or of the list of files */
      *letter ^= 1;
    }
}

static void
test_wants_a_long_one (void)
{
  g_assert_false (liaison_export_is_passphrase (""));
  g_assert_false (liaison_export_is_passphrase ("elevenchars"));
  g_assert_false (liaison_export_is_passphrase ("äöüäöü"));
  g_assert_false (liaison_export_is_passphrase ("not UTF-8: \xff\xfe\xfd"));
  g_assert_true (liaison_export_is_passphrase ("twelve chars"));
  g_assert_true (liaison_export_is_passphrase ("äöüäöüäöüäöü"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/locked/opens-with-its-passphrase", test_opens_with_its_passphrase);
  g_test_add_func ("/exchange/locked/opens-with-no-other", test_opens_with_no_other);
  g_test_add_func ("/exchange/locked/hides-what-is-in-it", test_hides_what_is_in_it);
  g_test_add_func ("/exchange/locked/notices-damage", test_notices_damage);
  g_test_add_func ("/exchange/locked/wants-a-long-one", test_wants_a_long_one);

  return g_test_run ();
}
