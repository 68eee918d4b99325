/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-check.h"
#include "liaison-fixture.h"
#include "liaison-follow-up.h"
#include "liaison-introduction.h"
#include "liaison-membership.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>

/* Puts a database that an earlier Liaison wrote in the place of the fixture's. */
static void
put_database (LiaisonFixture *fixture,
              const char     *name)
{
  g_autofree char *packed = g_test_build_filename (G_TEST_DIST, "fixtures", "schema", name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (packed);
  g_autoptr (GFile) to = g_file_new_for_path (fixture->path);
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) file = G_INPUT_STREAM (g_file_read (from, NULL, &error));
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GOutputStream) output = NULL;

  g_assert_no_error (error);
  input = g_converter_input_stream_new (file, converter);
  output = G_OUTPUT_STREAM (g_file_replace (to, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

static LiaisonFixture *
open_database (const char *name)
{
  LiaisonFixture *fixture = liaison_fixture_new ();
  g_autofree char *journal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (fixture->store);
  g_unlink (journal);
  g_unlink (index);
  put_database (fixture, name);
  fixture->store = liaison_store_open (fixture->path, &error);
  g_assert_no_error (error);

  return fixture;
}

static void
test_keeps_everything (void)
{
  g_autoptr (LiaisonFixture) fixture = open_database ("2.db.gz");
  g_autoptr (LiaisonIntroduction) introduction = liaison_fixture_load (fixture, LIAISON_TYPE_INTRODUCTION, 1);
  g_autoptr (LiaisonMembership) membership = liaison_fixture_load (fixture, LIAISON_TYPE_MEMBERSHIP, 1);
  g_autoptr (LiaisonFollowUp) follow_up = liaison_fixture_load (fixture, LIAISON_TYPE_FOLLOW_UP, 1);

  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 2);
  g_assert_cmpint (liaison_introduction_get_state (introduction), ==, LIAISON_INTRODUCTION_STATE_ASKED);
  g_assert_cmpstr (liaison_introduction_get_asked_on (introduction), ==, "2026-11-20");
  g_assert_cmpstr (liaison_introduction_get_introducer_agreed_on (introduction), ==, "");
  g_assert_cmpstr (liaison_membership_get_number (membership), ==, "MLA-7");
  g_assert_cmpint (liaison_follow_up_get_purpose (follow_up), ==, LIAISON_FOLLOW_UP_PURPOSE_NONE);
  g_assert_cmpint (liaison_follow_up_get_membership (follow_up), ==, 0);
}

static void
test_keeps_everything_of_3 (void)
{
  g_autoptr (LiaisonFixture) fixture = open_database ("3.db.gz");
  g_autoptr (LiaisonPerson) person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
  g_autoptr (LiaisonFollowUp) follow_up = liaison_fixture_load (fixture, LIAISON_TYPE_FOLLOW_UP, 1);

  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 3);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_FORMER_UID), ==, 1);
  g_assert_cmpstr (liaison_person_get_name (person), ==, "Mina Okafor");
  g_assert_cmpstr (liaison_person_get_notes (person), ==, "Met in Bath");
  g_assert_cmpint (liaison_follow_up_get_done (follow_up), >, 0);
}

/* A sentence for each record that is not as it was written. */
static gpointer
read_faults (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  return liaison_query_check_text (connection, cancellable, error);
}

static void
assert_sealed (LiaisonFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) faults = liaison_store_read (fixture->store, read_faults, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (faults[0], ==, NULL);
}

/* What a snooze was for is said in its own column by now. */
static void
test_keeps_everything_of_4 (void)
{
  static const struct
  {
    const char *text, *to_day;
  } kept[] = {
    { "Day", "2026-11-26" },
    { "Minutes", "" },
    { "Clock", "2026-11-30" },
    { "Zone", "" },
    { "Awake", "" },
  };
  g_autoptr (LiaisonFixture) fixture = open_database ("4.db.gz");

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (LiaisonFollowUp) record = liaison_fixture_load (fixture, LIAISON_TYPE_FOLLOW_UP, i + 1);

      g_assert_cmpstr (liaison_follow_up_get_text (record), ==, kept[i].text);
      g_assert_cmpstr (liaison_follow_up_get_snoozed_to_day (record), ==, kept[i].to_day);
      g_assert_cmpint (liaison_follow_up_is_snoozed (record), ==, !g_str_equal (kept[i].text, "Awake"));
    }
  assert_sealed (fixture);
}

static void
redo_all (LiaisonFixture *fixture)
{
  while (liaison_store_get_redo_label (fixture->store) != NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *label = liaison_store_redo (fixture->store, &error);

      g_assert_no_error (error);
      g_assert_nonnull (label);
      assert_sealed (fixture);
    }
}

static void
test_undoes_what_was_done_before (gconstpointer data)
{
  const char      *name = data;
  g_autoptr (LiaisonFixture) fixture = open_database (name);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  int              n_undone = 0;

  redo_all (fixture);
  before = liaison_fixture_dump (fixture);

  while (liaison_store_get_undo_label (fixture->store) != NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *label = liaison_store_undo (fixture->store, 0, &error);

      g_assert_no_error (error);
      g_assert_nonnull (label);
      n_undone++;
      assert_sealed (fixture);
    }
  g_assert_cmpint (n_undone, ==, *name == '2' ? 6 : *name == '3' ? 7
                                                                 : 14);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_FOLLOW_UP), ==, 0);

  redo_all (fixture);
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* The first follow-up was snoozed to a day and to the day after it. */
static void
assert_snoozed (LiaisonFixture *fixture,
                const char     *to_day)
{
  g_autoptr (LiaisonFollowUp) record = liaison_fixture_load (fixture, LIAISON_TYPE_FOLLOW_UP, 1);

  g_assert_cmpstr (liaison_follow_up_get_snoozed_to_day (record), ==, to_day);
  g_assert_cmpint (liaison_follow_up_is_snoozed (record), ==, *to_day != '\0');
}

static void
step (LiaisonFixture *fixture,
      gboolean        redo,
      const char     *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = redo ? liaison_store_redo (fixture->store, &error) : liaison_store_undo (fixture->store, 0, &error);

  g_assert_no_error (error);
  if (wanted != NULL)
    g_assert_cmpstr (label, ==, wanted);
}

static void
test_undoes_snoozes (void)
{
  g_autoptr (LiaisonFixture) fixture = open_database ("4.db.gz");
  g_autoptr (LiaisonFollowUp) record = liaison_fixture_load (fixture, LIAISON_TYPE_FOLLOW_UP, 1);

  /* a change of today on top of those of the step before */
  liaison_follow_up_end_snooze (record);
  liaison_fixture_save (fixture, record);
  assert_snoozed (fixture, "");
  step (fixture, FALSE, NULL);
  assert_snoozed (fixture, "2026-11-26");

  while (!g_str_equal (liaison_store_get_undo_label (fixture->store), "Minutes"))
    step (fixture, FALSE, NULL);
  step (fixture, FALSE, "Minutes");
  assert_snoozed (fixture, "2026-11-26");
  step (fixture, FALSE, "Snooze");
  assert_snoozed (fixture, "2026-11-25");
  step (fixture, FALSE, "Snooze");
  assert_snoozed (fixture, "");
  step (fixture, TRUE, "Snooze");
  assert_snoozed (fixture, "2026-11-25");
  step (fixture, TRUE, "Snooze");
  assert_snoozed (fixture, "2026-11-26");
  assert_sealed (fixture);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/schema/2/keeps-everything", test_keeps_everything);
  g_test_add_data_func ("/store/schema/2/undoes-what-was-done-before", "2.db.gz", test_undoes_what_was_done_before);
  g_test_add_func ("/store/schema/3/keeps-everything", test_keeps_everything_of_3);
  g_test_add_data_func ("/store/schema/3/undoes-what-was-done-before", "3.db.gz", test_undoes_what_was_done_before);
  g_test_add_func ("/store/schema/4/keeps-everything", test_keeps_everything_of_4);
  g_test_add_data_func ("/store/schema/4/undoes-what-was-done-before", "4.db.gz", test_undoes_what_was_done_before);
  g_test_add_func ("/store/schema/4/undoes-each-snooze", test_undoes_snoozes);

  return g_test_run ();
}
