/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-anything.h"
#include "liaison-beside.h"
#include "liaison-date.h"
#include "liaison-export.h"
#include "liaison-fixture.h"
#include "liaison-follow-up.h"
#include "liaison-import-plan.h"
#include "liaison-organization.h"
#include "liaison-person.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_RECORDS_A_TYPE 12
#define PASSPHRASE "quiet Fächer & 9 lamps"

typedef struct
{
  GRand      *rand;
  GHashTable *ids; /* GType -> GArray of ids */
} Maker;

/* The rules of the schema: one owner, two different sides. */
static gboolean
is_allowed (LiaisonRecord *record)
{
  if (LIAISON_IS_TIE (record))
    return liaison_tie_get_person (LIAISON_TIE (record)) != liaison_tie_get_other (LIAISON_TIE (record));

  return TRUE;
}

/* Nor has any contact no name, or is a follow-up due on no day. */
static void
obey_rules (LiaisonRecord *record,
            gboolean       person)
{
  if (LIAISON_IS_FOLLOW_UP (record))
    liaison_follow_up_set_day (LIAISON_FOLLOW_UP (record), "2026-11-02");
  else if (LIAISON_IS_PERSON (record) && *liaison_person_get_name (LIAISON_PERSON (record)) == '\0')
    liaison_person_set_name (LIAISON_PERSON (record), "Somebody");
  else if (LIAISON_IS_ORGANIZATION (record) && *liaison_organization_get_name (LIAISON_ORGANIZATION (record)) == '\0')
    liaison_organization_set_name (LIAISON_ORGANIZATION (record), "Some library");
  else if (LIAISON_IS_CONTACT_METHOD (record) && person)
    liaison_contact_method_set_organization (LIAISON_CONTACT_METHOD (record), 0);
  else if (LIAISON_IS_CONTACT_METHOD (record))
    liaison_contact_method_set_person (LIAISON_CONTACT_METHOD (record), 0);
  else if (LIAISON_IS_TAGGING (record) && person)
    liaison_tagging_set_organization (LIAISON_TAGGING (record), 0);
  else if (LIAISON_IS_TAGGING (record))
    liaison_tagging_set_person (LIAISON_TAGGING (record), 0);
  else if (LIAISON_IS_FORMER_UID (record) && person)
    liaison_former_uid_set_organization (LIAISON_FORMER_UID (record), 0);
  else if (LIAISON_IS_FORMER_UID (record))
    liaison_former_uid_set_person (LIAISON_FORMER_UID (record), 0);
}

static gboolean
fill_store (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  Maker                 *maker = data;
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

      g_hash_table_insert (maker->ids, GSIZE_TO_POINTER (types[i]()), ids);
      for (guint j = 0; j < N_RECORDS_A_TYPE; j++)
        {
          g_autoptr (LiaisonRecord) record = g_object_new (types[i](), NULL);
          gint64 id;

          liaison_anything_fill (maker->rand, record, maker->ids);
          obey_rules (record, j % 2 == 0);
          if (!is_allowed (record))
            continue;
          if (!liaison_change_save (change, record, error))
            return FALSE;
          id = liaison_record_get_id (record);
          g_array_append_val (ids, id);
        }
    }

  return liaison_change_set_setting (change, "stands-in", "academic medical", error) &&
         liaison_change_set_setting (change, "user-name", "Ana \"Nana\" Ñúñez\n\\", error);
}

static void
fill (LiaisonFixture *fixture,
      guint32         seed)
{
  Maker maker = { g_rand_new_with_seed (seed), g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref) };
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Fill", fill_store, &maker, NULL, &error);
  g_assert_no_error (error);
  g_rand_free (maker.rand);
  g_hash_table_unref (maker.ids);
}

static char *export(LiaisonFixture *fixture,
                    const char     *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  liaison_export_sync (fixture->store, file, LIAISON_EXPORT_FORM_JSON, NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

static LiaisonImportPlan *
plan_import (LiaisonFixture *fixture,
             const char     *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LiaisonImportPlan *plan = liaison_import_plan_new_sync (fixture->store, file, NULL, &error);

  g_assert_no_error (error);

  return plan;
}

static void
import (LiaisonFixture *fixture,
        const char     *path)
{
  g_autoptr (LiaisonImportPlan) plan = plan_import (fixture, path);
  g_autoptr (GError) error = NULL;

  liaison_import_plan_apply_sync (plan, NULL, &error);
  g_assert_no_error (error);
}

/* A place on the map of everybody for a person and the user, and a reminder. */
static gboolean
put_beside (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  g_autoptr (LiaisonRecord) person = liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_PERSON, 1, error);
  LiaisonMapPlace theirs = { "", liaison_record_get_uid (person), "", 1.5, -20.25, TRUE, FALSE };
  LiaisonMapPlace ours = { "", "", "", 0, 1e-9, FALSE, TRUE };
  LiaisonMapPlace nobodys = { "", "no such uid", "", 0, 0, FALSE, FALSE };
  LiaisonShownReminder shown = { "a uid", "2026-11-24T09:00", "seen", 1795000000 };

  return liaison_change_add_map_place (change, &theirs, error) && liaison_change_add_map_place (change, &ours, error) &&
         liaison_change_add_map_place (change, &nobodys, error) && liaison_change_add_shown_reminder (change, &shown, error);
}

/* The same as a program writes it that keeps to ASCII. */
static char *
write_in_ascii (LiaisonFixture *fixture,
                const char     *text)
{
  char *path = g_build_filename (fixture->folder, "ascii.json", NULL);
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree gunichar2 *units = g_utf8_to_utf16 (at, g_utf8_next_char (at) - at, NULL, NULL, NULL);

      for (const gunichar2 *unit = units; *unit != 0; unit++)
        g_string_append_printf (json, *unit < 128 ? "%c" : "\\u%04x", *unit);
    }
  g_file_set_contents (path, json->str, (gssize) json->len, &error);
  g_assert_no_error (error);

  return path;
}

static void
test_restores_everything (void)
{
  for (guint32 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (LiaisonFixture) first = liaison_fixture_new ();
      g_autoptr (LiaisonFixture) second = liaison_fixture_new ();
      g_autoptr (LiaisonFixture) third = liaison_fixture_new ();
      g_autoptr (LiaisonImportPlan) again = NULL;
      g_autofree char *ascii = NULL;
      g_autofree char *third_path = NULL;
      g_autofree char *third_text = NULL;
      g_autofree char *path = NULL;
      g_autofree char *other_path = NULL;
      g_autofree char *text = NULL;
      g_autofree char *other_text = NULL;
      g_autofree char *dump = NULL;
      g_autofree char *other_dump = NULL;
      g_autoptr (GError) error = NULL;

      fill (first, seed);
      g_assert_true (liaison_store_change (first->store, "Put", put_beside, NULL, NULL, &error) >= 0);
      path = export(first, "all.json");
      import (second, path);
      other_path = export(second, "all.json");
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_true (g_file_get_contents (other_path, &other_text, NULL, NULL));
      g_assert_cmpstr (text, ==, other_text);
      g_assert_nonnull (strstr (text, "\"x\": 1.5, \"y\": -20.25, \"pinned\": true}"));
      g_assert_nonnull (strstr (text, "\"occurrence\": \"2026-11-24T09:00\""));
      g_assert_null (strstr (text, "no such uid"));
      dump = liaison_fixture_dump (first);
      other_dump = liaison_fixture_dump (second);
      g_assert_cmpstr (dump, ==, other_dump);

      ascii = write_in_ascii (first, text);
      import (third, ascii);
      third_path = export(third, "all.json");
      g_assert_true (g_file_get_contents (third_path, &third_text, NULL, NULL));
      g_assert_cmpstr (text, ==, third_text);

      again = plan_import (second, path);
      g_assert_false (liaison_import_plan_get_changes_anything (again));
      g_assert_cmpuint (liaison_import_plan_get_count (again, LIAISON_IMPORT_STATE_SKIPPED), ==, 0);
    }
}

/* What JSON can say and a text cannot be is no part of one, and nothing is cut off. */
static void
test_odd_escapes (void)
{
  static const char json[] =
    "{\"format\": \"liaison-export\", \"version\": 1, \"schema\": 5,"
    " \"settings\": {\"user-name\": \"A\\udc00B\", \"stands-in\": \"acad\\u0065mic\"},"
    " \"records\": {\"person\": [{\"uid\": \"a\", \"name\": \"A\\ud800B\"}, {\"uid\": \"b\", \"name\": \"A\\u0000B\"},"
    " {\"uid\": \"c\\ud83d\", \"name\": \"C\"}, {\"uid\": \"e\", \"name\": \"E\\ud80 \"}, {\"uid\": \"d\", \"name\": \"\\\\u0000 \\ud83d\\ude00\"}]},"
    " \"map_places\": [{\"person\": \"d\", \"map\": \"\\ud800\", \"x\": 1, \"y\": 2}]}";
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "odd.json", NULL);
  g_autoptr (LiaisonImportPlan) plan = NULL;
  g_autoptr (LiaisonPerson) person = NULL;
  g_autofree char *again = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, json, -1, &error);
  g_assert_no_error (error);
  plan = plan_import (fixture, path);
  g_assert_cmpuint (liaison_import_plan_get_count (plan, LIAISON_IMPORT_STATE_SKIPPED), ==, 5);
  g_assert_cmpuint (liaison_import_plan_get_count (plan, LIAISON_IMPORT_STATE_NEW), ==, 2);
  liaison_import_plan_apply_sync (plan, NULL, &error);
  g_assert_no_error (error);

  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 1);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
  g_assert_cmpstr (liaison_person_get_name (person), ==, "\\u0000 \xf0\x9f\x98\x80");
  again = export(fixture, "all.json");
  g_assert_true (g_file_get_contents (again, &text, NULL, NULL));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_nonnull (strstr (text, "\"stands-in\": \"academic\""));
  g_assert_null (strstr (text, "user-name"));
}

static gboolean
link_forward (LiaisonChange *change,
              gpointer       data,
              GError       **error)
{
  g_autoptr (LiaisonPerson) first = liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_PERSON, 1, error);
  g_autoptr (LiaisonPerson) second = liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_PERSON, 2, error);

  liaison_person_set_introduced_by (first, 2);
  liaison_person_set_introduced_by (second, 1);

  return liaison_change_save (change, first, error) && liaison_change_save (change, second, error);
}

static void
test_links_forward (void)
{
  g_autoptr (LiaisonFixture) first = liaison_fixture_new ();
  g_autoptr (LiaisonFixture) second = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *other_dump = NULL;

  liaison_fixture_person (first, "Ana");
  liaison_fixture_person (first, "Ben");
  liaison_store_change (first->store, "Link", link_forward, NULL, NULL, &error);
  g_assert_no_error (error);
  path = export(first, "all.json");
  import (second, path);
  dump = liaison_fixture_dump (first);
  other_dump = liaison_fixture_dump (second);
  g_assert_cmpstr (dump, ==, other_dump);
}

/* As if the file came from a day long past. */
static void
age (const char *path)
{
  g_autoptr (GRegex) regex = g_regex_new ("\"modified\": ?[0-9]+", 0, 0, NULL);
  g_autofree char *text = NULL;
  g_autofree char *aged = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  aged = g_regex_replace_literal (regex, text, -1, 0, "\"modified\": 1000", 0, NULL);
  g_assert_cmpstr (text, !=, aged);
  g_assert_true (g_file_set_contents (path, aged, -1, NULL));
}

/* As an earlier Liaison wrote it, which did not say to which day. */
static void
make_earlier (const char *path)
{
  g_autoptr (GRegex) regex = g_regex_new ("\"schema\": [0-9]+,\\n|, \"snoozed_to_day\": \"[^\"]*\"", 0, 0, NULL);
  g_autofree char *text = NULL;
  g_autofree char *earlier = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  earlier = g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);
  g_assert_null (strstr (earlier, "schema"));
  g_assert_null (strstr (earlier, "snoozed_to_day"));
  g_assert_true (g_file_set_contents (path, earlier, -1, NULL));
}

static void
save_snoozed (LiaisonFixture *fixture,
              const char     *clock,
              const char     *day,
              const char     *end,
              gboolean        is_for_days)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();

  liaison_follow_up_set_text (record, "Call");
  liaison_follow_up_set_day (record, "2026-11-24");
  liaison_follow_up_set_clock (record, clock);
  liaison_follow_up_snooze (record, liaison_time_to_moment (day, end, NULL), is_for_days ? day : NULL);
  liaison_fixture_save (fixture, record);
}

static void
test_snoozes_of_earlier_exports (void)
{
  g_autoptr (LiaisonFixture) first = liaison_fixture_new ();
  g_autoptr (LiaisonFixture) second = liaison_fixture_new ();
  g_autoptr (LiaisonFixture) third = liaison_fixture_new ();
  g_autofree char *path = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *other_dump = NULL;
  g_autofree char *earlier_dump = NULL;

  save_snoozed (first, "", "2026-11-27", "00:00", TRUE);
  save_snoozed (first, "09:10", "2026-11-27", "09:10", TRUE);
  save_snoozed (first, "", "2026-11-24", "11:07", FALSE);
  save_snoozed (first, "09:10", "2026-11-24", "11:15", FALSE);
  path = export(first, "all.json");
  import (second, path);
  dump = liaison_fixture_dump (first);
  other_dump = liaison_fixture_dump (second);
  g_assert_cmpstr (dump, ==, other_dump);

  make_earlier (path);
  import (third, path);
  earlier_dump = liaison_fixture_dump (third);
  g_assert_cmpstr (dump, ==, earlier_dump);
}

static void
test_keeps_moments (void)
{
  g_autoptr (LiaisonFixture) first = liaison_fixture_new ();
  g_autoptr (LiaisonFixture) second = liaison_fixture_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  liaison_fixture_person (first, "Ana");
  liaison_fixture_person (first, "Ben");
  liaison_store_change (first->store, "Link", link_forward, NULL, NULL, &error);
  g_assert_no_error (error);
  path = export(first, "all.json");
  age (path);
  import (second, path);
  for (gint64 id = 1; id <= 2; id++)
    {
      g_autoptr (LiaisonRecord) person = liaison_fixture_load (second, LIAISON_TYPE_PERSON, id);

      g_assert_cmpint (liaison_record_get_modified (person), ==, 1000);
    }
}

static gboolean
rename_first (LiaisonChange *change,
              gpointer       data,
              GError       **error)
{
  g_autoptr (LiaisonPerson) person = liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_PERSON, 1, error);

  liaison_person_set_name (person, data);

  return liaison_change_save (change, person, error);
}

static void
test_restores_what_changed (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonImportPlan) plan = NULL;
  g_autoptr (LiaisonPerson) person = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *label = NULL;

  liaison_fixture_person (fixture, "Ana");
  path = export(fixture, "all.json");
  age (path);
  liaison_fixture_person (fixture, "Later");
  liaison_store_change (fixture->store, "Rename", rename_first, (gpointer) "Anna", NULL, &error);
  g_assert_no_error (error);
  changed = liaison_fixture_dump (fixture);

  plan = plan_import (fixture, path);
  g_assert_cmpuint (liaison_import_plan_get_count (plan, LIAISON_IMPORT_STATE_UPDATED), ==, 1);
  g_assert_cmpint (liaison_import_plan_apply_sync (plan, NULL, &error), >, 0);
  g_assert_no_error (error);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
  g_assert_cmpstr (liaison_person_get_name (person), ==, "Ana");
  g_assert_cmpint (liaison_record_get_modified (LIAISON_RECORD (person)), ==, 1000);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 2);

  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  undone = liaison_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, changed);
}

static void
test_file_is_private (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = export(fixture, "all.json");
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;
  struct stat info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_assert_cmpint (symlink (target, link), ==, 0);
  g_assert_false (liaison_export_sync (fixture->store, file, LIAISON_EXPORT_FORM_JSON, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
test_cancelled_leaves_no_file (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "all.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (liaison_export_sync (fixture->store, file, LIAISON_EXPORT_FORM_JSON, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = data;

  *done = liaison_export_finish (LIAISON_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
test_async (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "all.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean done = FALSE;

  liaison_export_async (fixture->store, file, LIAISON_EXPORT_FORM_JSON, NULL, NULL, exported_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
add_people (LiaisonFixture *fixture,
            guint           n_people)
{
  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      liaison_fixture_person (fixture, name);
    }
}

/* Each form comes to its end, and never goes back on the way. */
static void
test_progress (void)
{
  static const LiaisonExportForm forms[] = { LIAISON_EXPORT_FORM_JSON, LIAISON_EXPORT_FORM_VCARD, LIAISON_EXPORT_FORM_CSV,
                                             LIAISON_EXPORT_FORM_MARKDOWN, LIAISON_EXPORT_FORM_LOCKED, LIAISON_EXPORT_FORM_FOLDER };
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  add_people (fixture, 100);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *name = g_strdup_printf ("export-%u", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (LiaisonProgress) progress = liaison_progress_new ();
      LiaisonExportSelection selection = { .passphrase = PASSPHRASE, .progress = progress };
      double   seen = -1;
      gboolean done = FALSE;

      g_assert_cmpfloat (liaison_progress_get_fraction (progress), <, 0);
      liaison_export_async (fixture->store, file, forms[i], &selection, NULL, exported_cb, &done);
      while (!done)
        {
          double fraction = liaison_progress_get_fraction (progress);

          g_assert_cmpfloat (fraction, >=, seen);
          seen = fraction;
          g_main_context_iteration (NULL, FALSE);
        }
      g_assert_cmpfloat (liaison_progress_get_fraction (progress), ==, 1);
    }
}

static void
test_sees_later_changes (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "export.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LiaisonStore) other = liaison_store_open (fixture->path, NULL);
  LiaisonFixture others = { fixture->folder, fixture->path, other };
  g_autoptr (GError) error = NULL;

  for (int form = LIAISON_EXPORT_FORM_JSON; form <= LIAISON_EXPORT_FORM_CSV; form++)
    {
      gint64 before = liaison_fixture_count (fixture, LIAISON_TYPE_PERSON);

      liaison_export_sync (fixture->store, file, form, NULL, NULL, &error);
      g_assert_no_error (error);
      liaison_fixture_person (&others, "Ada");
      g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, before + 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/export/import-restores-everything", test_restores_everything);
  g_test_add_func ("/exchange/export/odd-escapes-are-no-text", test_odd_escapes);
  g_test_add_func ("/exchange/export/links-may-point-forward", test_links_forward);
  g_test_add_func ("/exchange/export/import-knows-the-snoozes-of-earlier-files", test_snoozes_of_earlier_exports);
  g_test_add_func ("/exchange/export/import-keeps-moments-of-change", test_keeps_moments);
  g_test_add_func ("/exchange/export/import-restores-what-changed", test_restores_what_changed);
  g_test_add_func ("/exchange/export/file-is-private-and-no-link", test_file_is_private);
  g_test_add_func ("/exchange/export/says-how-far-it-is", test_progress);
  g_test_add_func ("/exchange/export/cancelled-leaves-no-file", test_cancelled_leaves_no_file);
  g_test_add_func ("/exchange/export/async", test_async);

  g_test_add_func ("/exchange/export/leaves-no-snapshot-open", test_sees_later_changes);

  return g_test_run ();
}
