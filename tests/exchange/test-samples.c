/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-import-plan.h"
#include "liaison-reading.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

/* expected.json of the samples says what a good import finds; each test reads
 * its part of it. */

static JsonObject *expected;

static GFile *
sample_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LIAISON_SAMPLES"), name, NULL);

  return g_file_new_for_path (path);
}

static LiaisonReading *
read_sample (const char *name)
{
  g_autoptr (GFile) file = sample_file (name);
  g_autoptr (GError) error = NULL;
  LiaisonReading *reading = liaison_reading_load (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static LiaisonDraft *
draft_at (LiaisonReading *reading,
          guint           index)
{
  g_assert_cmpuint (index, <, reading->drafts->len);

  return g_ptr_array_index (reading->drafts, index);
}

static void
assert_field (LiaisonDraft *draft,
              JsonObject   *wanted,
              const char   *key,
              const char   *column)
{
  g_assert_cmpstr (liaison_draft_get_text (draft, column), ==, json_object_get_string_member (wanted, key));
}

static void
assert_methods (LiaisonDraft     *draft,
                LiaisonMethodKind kind,
                JsonArray        *wanted)
{
  guint found = 0;

  for (guint i = 0; i < draft->methods->len; i++)
    {
      LiaisonDraftMethod *method = g_ptr_array_index (draft->methods, i);

      if (method->kind != kind)
        continue;
      g_assert_cmpuint (found, <, json_array_get_length (wanted));
      g_assert_cmpstr (method->value, ==, json_array_get_string_element (wanted, found));
      found++;
    }
  g_assert_cmpuint (found, ==, json_array_get_length (wanted));
}

static void
assert_tags (LiaisonDraft *draft,
             JsonArray    *wanted)
{
  g_assert_cmpuint (draft->tags->len, ==, json_array_get_length (wanted));
  for (guint i = 0; i < draft->tags->len; i++)
    g_assert_cmpstr (((LiaisonDraftTag *) g_ptr_array_index (draft->tags, i))->name, ==, json_array_get_string_element (wanted, i));
}

static void
assert_job (LiaisonDraft *draft,
            JsonArray    *org,
            const char   *title)
{
  LiaisonDraftJob *job = g_ptr_array_index (draft->jobs, 0);
  g_autoptr (GString) department = g_string_new (NULL);

  for (guint i = 1; i < json_array_get_length (org); i++)
    g_string_append_printf (department, "%s%s", i > 1 ? ", " : "", json_array_get_string_element (org, i));
  g_assert_cmpstr (job->organization, ==, json_array_get_string_element (org, 0));
  g_assert_cmpstr (job->department, ==, department->str);
  if (title != NULL)
    g_assert_cmpstr (job->title, ==, title);
}

static void
assert_related (LiaisonDraft *draft,
                JsonArray    *wanted)
{
  for (guint i = 0; i < json_array_get_length (wanted); i++)
    {
      JsonArray       *pair = json_array_get_array_element (wanted, i);
      g_autofree char *line = g_strdup_printf ("RELATED;TYPE=\"%s\";VALUE=text:%s", json_array_get_string_element (pair, 0),
                                               json_array_get_string_element (pair, 1));

      g_assert_true (liaison_draft_has_extra (draft, line));
    }
}

static JsonObject *
wanted_of (const char *name)
{
  return json_object_get_object_member (expected, name);
}

static void
test_gmail (void)
{
  JsonObject *wanted = wanted_of ("vcard/gmail-single.vcf");
  g_autoptr (LiaisonReading) reading = read_sample ("vcard/gmail-single.vcf");
  LiaisonDraft    *draft = draft_at (reading, 0);
  g_autofree char *anniversary = g_strconcat ("ANNIVERSARY:", json_object_get_string_member (wanted, "anniversary"), NULL);
  JsonArray       *url = json_array_new ();

  g_assert_cmpint (reading->form, ==, LIAISON_FORM_VCARD);
  g_assert_cmpint (reading->drafts->len, ==, json_object_get_int_member (wanted, "cards"));
  assert_field (draft, wanted, "fn", "name");
  assert_field (draft, wanted, "given", "given_name");
  assert_field (draft, wanted, "family", "family_name");
  assert_field (draft, wanted, "nickname", "nickname");
  assert_field (draft, wanted, "bday", "birthday");
  assert_field (draft, wanted, "note", "notes");
  assert_methods (draft, LIAISON_METHOD_KIND_EMAIL, json_object_get_array_member (wanted, "emails"));
  assert_methods (draft, LIAISON_METHOD_KIND_PHONE, json_object_get_array_member (wanted, "phones"));
  json_array_add_string_element (url, json_object_get_string_member (wanted, "url"));
  assert_methods (draft, LIAISON_METHOD_KIND_WEB, url);
  json_array_unref (url);
  assert_job (draft, json_object_get_array_member (wanted, "org"), json_object_get_string_member (wanted, "title"));
  assert_related (draft, json_object_get_array_member (wanted, "related"));
  g_assert_true (liaison_draft_has_extra (draft, anniversary));
}

static void
test_outlook_card (void)
{
  JsonObject *wanted = wanted_of ("vcard/outlook-2003.vcf");
  g_autoptr (LiaisonReading) reading = read_sample ("vcard/outlook-2003.vcf");
  LiaisonDraft *draft = draft_at (reading, 0);

  g_assert_cmpint (reading->drafts->len, ==, 1);
  assert_field (draft, wanted, "fn", "name");
  assert_field (draft, wanted, "given", "given_name");
  assert_field (draft, wanted, "family", "family_name");
  assert_field (draft, wanted, "prefix", "name_prefix");
  assert_field (draft, wanted, "suffix", "name_suffix");
  assert_field (draft, wanted, "nickname", "nickname");
  assert_field (draft, wanted, "bday", "birthday");
  assert_methods (draft, LIAISON_METHOD_KIND_PHONE, json_object_get_array_member (wanted, "phones"));
  assert_job (draft, json_object_get_array_member (wanted, "org"), json_object_get_string_member (wanted, "title"));
  g_assert_cmpstr (liaison_draft_get_text (draft, "notes"), ==, "This is the note field!!\nSecond line\n\nThird line is empty");
  g_assert_null (strstr (liaison_draft_get_text (draft, "extra"), "MIID"));
}

static void
test_shift_jis (void)
{
  JsonObject *wanted = wanted_of ("vcard/android-2.1-shift-jis.vcf");
  g_autoptr (LiaisonReading) reading = read_sample ("vcard/android-2.1-shift-jis.vcf");
  JsonArray *names = json_object_get_array_member (wanted, "family");
  JsonArray *phones = json_object_get_array_member (wanted, "phones");

  g_assert_cmpint (reading->drafts->len, ==, json_object_get_int_member (wanted, "cards"));
  for (guint i = 0; i < reading->drafts->len; i++)
    {
      g_assert_cmpstr (liaison_draft_get_text (draft_at (reading, i), "family_name"), ==, json_array_get_string_element (names, i));
      assert_methods (draft_at (reading, i), LIAISON_METHOD_KIND_PHONE, json_array_get_array_element (phones, i));
    }
}

static void
test_quoted_parameters (void)
{
  JsonObject *wanted = wanted_of ("vcard/android-3.0-quoted-params.vcf");
  g_autoptr (LiaisonReading) reading = read_sample ("vcard/android-3.0-quoted-params.vcf");
  LiaisonDraft *draft = draft_at (reading, 0);

  assert_field (draft, wanted, "family", "family_name");
  assert_field (draft, wanted, "given", "given_name");
  assert_field (draft, wanted, "additional", "additional_name");
  assert_methods (draft, LIAISON_METHOD_KIND_PHONE, json_object_get_array_member (wanted, "phones"));
}

static void
test_librarians (void)
{
  JsonObject *wanted = wanted_of ("vcard/librarians-4.0-and-3.0.vcf");
  g_autoptr (LiaisonReading) reading = read_sample ("vcard/librarians-4.0-and-3.0.vcf");
  JsonArray *names = json_object_get_array_member (wanted, "fn");
  JsonArray *birthdays = json_object_get_array_member (wanted, "bday");
  int        n_organizations = 0;

  g_assert_cmpint (reading->drafts->len, ==, json_object_get_int_member (wanted, "cards"));
  for (guint i = 0; i < reading->drafts->len; i++)
    {
      LiaisonDraft *draft = draft_at (reading, i);

      n_organizations += liaison_draft_is_organization (draft);
      g_assert_cmpstr (liaison_draft_get_name (draft), ==, json_array_get_string_element (names, i));
      if (!json_array_get_null_element (birthdays, i))
        g_assert_cmpstr (liaison_draft_get_text (draft, "birthday"), ==, json_array_get_string_element (birthdays, i));
    }
  g_assert_cmpint (n_organizations, ==, json_object_get_int_member (wanted, "organisations"));

  assert_tags (draft_at (reading, 0), json_object_get_array_member (wanted, "categories_of_first"));
  assert_field (draft_at (reading, 0), wanted, "note_of_first", "notes");
  assert_job (draft_at (reading, 0), json_object_get_array_member (wanted, "org_of_first"), "Digital Archivist");
  assert_related (draft_at (reading, 2), json_object_get_array_member (wanted, "related_of_third"));
  g_assert_cmpstr (draft_at (reading, 2)->known_since, ==, "2019-06-03");
  g_assert_cmpstr (liaison_record_get_uid (draft_at (reading, 0)->record), ==, "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1");
}

static void
test_linkedin (void)
{
  JsonObject *wanted = wanted_of ("csv/linkedin-Connections.csv");
  JsonObject *first = json_object_get_object_member (wanted, "first");
  g_autoptr (LiaisonReading) reading = read_sample ("csv/linkedin-Connections.csv");
  LiaisonDraft    *draft = draft_at (reading, 0);
  LiaisonDraftJob *job = g_ptr_array_index (draft->jobs, 0);

  g_assert_cmpint (reading->form, ==, LIAISON_FORM_LINKEDIN);
  g_assert_cmpint (reading->drafts->len, ==, json_object_get_int_member (wanted, "rows"));
  assert_field (draft, first, "given", "given_name");
  assert_field (draft, first, "family", "family_name");
  g_assert_cmpstr (job->organization, ==, json_object_get_string_member (first, "org"));
  g_assert_cmpstr (job->title, ==, json_object_get_string_member (first, "title"));
  g_assert_cmpstr (draft->known_since, ==, json_object_get_string_member (first, "connected"));
  g_assert_cmpuint (draft->line, ==, 5);
  g_assert_nonnull (liaison_draft_find_method (draft, "u:linkedin.com/in/ada"));
}

static void
test_google_old (void)
{
  JsonObject *wanted = wanted_of ("csv/google-contacts-old.csv");
  g_autoptr (LiaisonReading) reading = read_sample ("csv/google-contacts-old.csv");
  LiaisonDraft *draft = draft_at (reading, 0);

  g_assert_cmpint (reading->form, ==, LIAISON_FORM_GOOGLE);
  g_assert_cmpint (reading->drafts->len, ==, json_object_get_int_member (wanted, "rows"));
  assert_tags (draft, json_object_get_array_member (wanted, "labels_of_first"));
  assert_methods (draft, LIAISON_METHOD_KIND_EMAIL, json_object_get_array_member (wanted, "emails_of_first"));
  g_assert_true (((LiaisonDraftMethod *) g_ptr_array_index (draft->methods, 0))->preferred);
  g_assert_cmpstr (((LiaisonDraftMethod *) g_ptr_array_index (draft->methods, 0))->label, ==, "work");
  g_assert_cmpstr (((LiaisonDraftMethod *) g_ptr_array_index (draft->methods, 1))->label, ==, "home");
  g_assert_nonnull (liaison_draft_find_method (draft, "u:linkedin.com/in/priya-example"));
}

static void
test_google_new (void)
{
  JsonObject *wanted = wanted_of ("csv/google-contacts-new.csv");
  g_autoptr (LiaisonReading) reading = read_sample ("csv/google-contacts-new.csv");

  g_assert_cmpint (reading->form, ==, LIAISON_FORM_GOOGLE);
  g_assert_cmpint (reading->drafts->len, ==, json_object_get_int_member (wanted, "rows"));
  assert_tags (draft_at (reading, 0), json_object_get_array_member (wanted, "labels_of_first"));
  assert_field (draft_at (reading, 0), wanted, "note_of_first", "notes");
}

static void
test_outlook (void)
{
  JsonObject *wanted = wanted_of ("csv/outlook-classic.csv");
  g_autoptr (LiaisonReading) reading = read_sample ("csv/outlook-classic.csv");
  LiaisonDraft *draft = draft_at (reading, 0);

  g_assert_cmpint (reading->form, ==, LIAISON_FORM_OUTLOOK);
  g_assert_cmpint (reading->drafts->len, ==, json_object_get_int_member (wanted, "rows"));
  assert_tags (draft, json_object_get_array_member (wanted, "categories"));
  g_assert_cmpstr (liaison_draft_get_text (draft, "birthday"), ==, "1981-11-02"); /* the region of the tests is C */
  g_assert_cmpuint (reading->remarks->len, ==, 1);
  g_assert_null (strstr (liaison_draft_get_text (draft, "extra"), "ANNIVERSARY"));
  g_assert_cmpstr (liaison_draft_get_text (draft, "name_prefix"), ==, "Ms");
}

static LiaisonImportPlan *
plan_sample (LiaisonFixture *fixture,
             const char     *name)
{
  g_autoptr (GFile) file = sample_file (name);
  g_autoptr (GError) error = NULL;
  LiaisonImportPlan *plan = liaison_import_plan_new_sync (fixture->store, file, NULL, &error);

  g_assert_no_error (error);

  return plan;
}

static void
test_twice_adds_nothing (gconstpointer data)
{
  const char *name = data;
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonImportPlan) first = plan_sample (fixture, name);
  g_autoptr (LiaisonImportPlan) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *empty = liaison_fixture_dump (fixture);
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *label = NULL;
  guint            n_rows = g_list_model_get_n_items (G_LIST_MODEL (first));

  g_assert_true (liaison_import_plan_get_changes_anything (first));
  g_assert_cmpuint (liaison_import_plan_get_count (first, LIAISON_IMPORT_STATE_NEW), ==, n_rows);
  g_assert_cmpint (liaison_import_plan_apply_sync (first, NULL, &error), >, 0);
  g_assert_no_error (error);
  once = liaison_fixture_dump (fixture);

  second = plan_sample (fixture, name);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (LiaisonImportRow) row = g_list_model_get_item (G_LIST_MODEL (second), i);

      if (liaison_import_row_get_state (row) != LIAISON_IMPORT_STATE_SAME)
        g_test_message ("%s: %s", liaison_import_row_get_name (row), liaison_import_row_get_changes (row));
    }
  g_assert_cmpuint (liaison_import_plan_get_count (second, LIAISON_IMPORT_STATE_SAME), ==, n_rows);
  g_assert_false (liaison_import_plan_get_changes_anything (second));
  g_assert_cmpint (liaison_import_plan_apply_sync (second, NULL, &error), ==, 0);
  g_assert_no_error (error);
  twice = liaison_fixture_dump (fixture);
  g_assert_cmpstr (once, ==, twice);

  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  undone = liaison_fixture_dump (fixture);
  g_assert_cmpstr (empty, ==, undone);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const samples[] = {
    "vcard/gmail-single.vcf",
    "vcard/outlook-2003.vcf",
    "vcard/android-2.1-shift-jis.vcf",
    "vcard/android-3.0-quoted-params.vcf",
    "vcard/librarians-4.0-and-3.0.vcf",
    "csv/linkedin-Connections.csv",
    "csv/google-contacts-old.csv",
    "csv/google-contacts-new.csv",
    "csv/outlook-classic.csv",
  };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_build_filename (g_getenv ("LIAISON_SAMPLES"), "expected.json", NULL);

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  expected = json_node_get_object (json_parser_get_root (parser));

  g_test_add_func ("/exchange/samples/gmail", test_gmail);
  g_test_add_func ("/exchange/samples/outlook-card", test_outlook_card);
  g_test_add_func ("/exchange/samples/shift-jis", test_shift_jis);
  g_test_add_func ("/exchange/samples/quoted-parameters", test_quoted_parameters);
  g_test_add_func ("/exchange/samples/librarians", test_librarians);
  g_test_add_func ("/exchange/samples/linkedin", test_linkedin);
  g_test_add_func ("/exchange/samples/google-old", test_google_old);
  g_test_add_func ("/exchange/samples/google-new", test_google_new);
  g_test_add_func ("/exchange/samples/outlook", test_outlook);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *test = g_strconcat ("/exchange/samples/twice-adds-nothing-and-one-undo-removes-all/", samples[i], NULL);

      g_test_add_data_func (test, samples[i], test_twice_adds_nothing);
    }

  return g_test_run ();
}
