/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-import-plan.h"
#include "liaison-note-join.h"

#include <locale.h>
#include <string.h>

/* A file that comes again and says something new: what a file said before is
 * said anew, what the user wrote stays, and the preview tells of both. */

static LiaisonImportPlan *
plan_text (LiaisonFixture *fixture,
           const char     *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "contacts", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LiaisonImportPlan *plan;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  plan = liaison_import_plan_new_sync (fixture->store, file, NULL, &error);
  g_assert_no_error (error);

  return plan;
}

/* Imports a file of one row, which the preview describes by the words; then
 * the same file again, which adds nothing. */
static void
import (LiaisonFixture    *fixture,
        const char        *text,
        LiaisonImportState state,
        const char        *changes,
        const char        *kept)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, text);
      g_autoptr (LiaisonImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), 0);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s; %s", liaison_import_row_get_changes (row), liaison_import_row_get_reason (row));
      g_assert_cmpint (liaison_import_row_get_state (row), ==, i == 0 ? state : LIAISON_IMPORT_STATE_SAME);
      if (i == 0)
        g_assert_nonnull (strstr (liaison_import_row_get_changes (row), changes));
      else
        g_assert_cmpstr (liaison_import_row_get_changes (row), ==, "");
      g_assert_nonnull (strstr (liaison_import_row_get_reason (row), kept));
      g_assert_cmpint (*kept != '\0', ==, liaison_import_plan_get_remarks (plan)[0] != NULL);
      liaison_import_plan_apply_sync (plan, NULL, &error);
      g_assert_no_error (error);
    }
}

#define HEAD "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
#define JANE "Jane,Doe,https://www.linkedin.com/in/jane,,"

static void
test_title (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonAffiliation) job = NULL;
  g_autofree char *label = NULL;

  import (fixture, HEAD JANE "Engines,Product Manager,\n", LIAISON_IMPORT_STATE_NEW, "", "");
  import (fixture, HEAD JANE "Engines,VP of Product,\n", LIAISON_IMPORT_STATE_UPDATED, "Job title: Product Manager → VP of Product", "");
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_AFFILIATION), ==, 1);
  job = liaison_fixture_load (fixture, LIAISON_TYPE_AFFILIATION, 1);
  g_assert_cmpstr (liaison_affiliation_get_title (job), ==, "VP of Product");

  /* an older export says so in the preview, and one undo takes it back */
  import (fixture, HEAD JANE "Engines,Product Manager,\n", LIAISON_IMPORT_STATE_UPDATED, "VP of Product → Product Manager", "");
  label = liaison_store_undo (fixture->store, 0, NULL);
  g_clear_object (&job);
  job = liaison_fixture_load (fixture, LIAISON_TYPE_AFFILIATION, 1);
  g_assert_cmpstr (liaison_affiliation_get_title (job), ==, "VP of Product");

  /* what the user wrote stays */
  liaison_affiliation_set_title (job, "Chief of Product");
  liaison_fixture_save (fixture, job);
  import (fixture, HEAD JANE "Engines,President,\n", LIAISON_IMPORT_STATE_SAME, "", "stays “Chief of Product”; the file says “President”");

  /* a stint that has ended is another */
  g_clear_object (&job);
  job = liaison_fixture_load (fixture, LIAISON_TYPE_AFFILIATION, 1);
  liaison_affiliation_set_until (job, "2024");
  liaison_fixture_save (fixture, job);
  import (fixture, HEAD JANE "Engines,President,\n", LIAISON_IMPORT_STATE_UPDATED, "Affiliation: Engines", "");
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_AFFILIATION), ==, 2);
}

static char *
make_card (const char *name,
           const char *birthday,
           const char *rest)
{
  return g_strdup_printf ("BEGIN:VCARD\nVERSION:4.0\nUID:jane\nFN:%s\nBDAY:%s\n%sEND:VCARD\n", name, birthday, rest);
}

static void
test_card (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *first = make_card ("Jane Doe", "1980-01-02", "ORG:Engines\nTITLE:Engineer\nNOTE:Met at a fair.\n");
  g_autofree char *second = make_card ("Jane Poe", "1980-01-03", "ORG:Engines\nTITLE:Head\nNOTE:Met at a fair. Likes tea.\n");
  g_autofree char *third = make_card ("Jane Roe", "1980-01-04", "ORG:Engines\nTITLE:Head\n");
  g_autoptr (LiaisonPerson) jane = NULL;

  import (fixture, first, LIAISON_IMPORT_STATE_NEW, "", "");
  import (fixture, second, LIAISON_IMPORT_STATE_UPDATED, "Name: Jane Doe → Jane Poe · Birthday: 1980-01-02 → 1980-01-03 · ", "");
  jane = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
  g_assert_cmpstr (liaison_person_get_name (jane), ==, "Jane Poe");
  g_assert_cmpstr (liaison_person_get_birthday (jane), ==, "1980-01-03");
  g_assert_cmpstr (liaison_person_get_notes (jane), ==, "Met at a fair. Likes tea.");

  /* one field of the user's does not keep the others from the file, not even
   * after an import wrote beside it */
  liaison_person_set_birthday (jane, "1979-12-31");
  liaison_fixture_save (fixture, jane);
  import (fixture, third, LIAISON_IMPORT_STATE_UPDATED, "Name: Jane Poe → Jane Roe", "Birthday stays “1979-12-31”; the file says “1980-01-04”.");
  import (fixture, second, LIAISON_IMPORT_STATE_UPDATED, "Name: Jane Roe → Jane Poe", "Birthday stays “1979-12-31”");
}

/* What the user took away does not come back. */
static void
test_removed (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *card = make_card ("Jane Doe", "1980-01-02", "");
  g_autoptr (LiaisonPerson) jane = NULL;

  import (fixture, card, LIAISON_IMPORT_STATE_NEW, "", "");
  jane = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
  liaison_person_set_birthday (jane, "");
  liaison_fixture_save (fixture, jane);
  import (fixture, card, LIAISON_IMPORT_STATE_SAME, "", "Birthday stays empty; the file says “1980-01-02”.");
}

/* Two kinds of files that differ do not take turns. */
static void
test_other_kind (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  static const char card[] = "BEGIN:VCARD\nVERSION:4.0\nUID:jane\nFN:Jane Doe\nORG:Engines\nTITLE:Lead\nEND:VCARD\n";

  import (fixture, HEAD JANE "Engines,Product Manager,\n", LIAISON_IMPORT_STATE_NEW, "", "");
  import (fixture, card, LIAISON_IMPORT_STATE_SAME, "", "stays “Product Manager”; the file says “Lead”");
}

/* Two rows of one file that differ do not take turns either. */
static void
test_rows_of_one (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  static const char text[] = HEAD JANE "Engines,Product Manager,\n" JANE "Engines,Lead,\n";

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, text);

      g_assert_cmpint (liaison_import_plan_get_changes_anything (plan), ==, i == 0);
      liaison_import_plan_apply_sync (plan, NULL, NULL);
    }
}

static void
test_notes (void)
{
  static const struct
  {
    const char *has;
    const char *said;
    const char *both;
  } cases[] = {
    { "", "New.", "New." },
    { "Old.", "Old.", NULL },
    { "Old. Mine.", "Old.", NULL },
    { "Old.", "Old. New.", "Old. New." },
    { "Old.", "Other.", "Old.\n\nOther." },
    { "Old.\nMine.", "Old. New.", "Old. New.\nMine." },
    { "One.\nMine.\nTwo.", "One.\nTwo.", NULL },
    { "One.\nMine.", "One.\nTwo.\nThree.", "One.\nMine.\n\nTwo.\nThree." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *both = liaison_note_join (cases[i].has, cases[i].said);
      g_autofree char *again = both != NULL ? liaison_note_join (both, cases[i].said) : NULL;

      g_assert_cmpstr (both, ==, cases[i].both);
      g_assert_null (again);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/again/a-new-title", test_title);
  g_test_add_func ("/exchange/again/a-card-with-its-uid", test_card);
  g_test_add_func ("/exchange/again/what-was-removed-stays-away", test_removed);
  g_test_add_func ("/exchange/again/kinds-of-files-do-not-take-turns", test_other_kind);
  g_test_add_func ("/exchange/again/rows-of-one-file-do-not-take-turns", test_rows_of_one);
  g_test_add_func ("/exchange/again/notes-say-nothing-twice", test_notes);

  return g_test_run ();
}
