/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"

#include "liaison-change-label.h"
#include "liaison-change-private.h"
#include "liaison-connection-private.h"
#include "liaison-error.h"
#include "liaison-isolate.h"

#include <locale.h>

typedef struct
{
  LiaisonRecord *a;
  LiaisonRecord *b;
} Pair;

static gboolean
add_one (LiaisonChange *change,
         gpointer       data,
         GError       **error)
{
  return liaison_change_save (change, data, error);
}

static gboolean
delete_one (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  return liaison_change_delete (change, data, error);
}

static gboolean
save_then_fail (LiaisonChange *change,
                gpointer       data,
                GError       **error)
{
  if (!liaison_change_save (change, data, error))
    return FALSE;

  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, "No");

  return FALSE;
}

static gboolean
swap_names (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  Pair *pair = data;
  LiaisonPerson *a = LIAISON_PERSON (pair->a);
  LiaisonPerson *b = LIAISON_PERSON (pair->b);
  g_autofree char *name = g_strdup (liaison_person_get_name (a));

  liaison_person_set_name (a, liaison_person_get_name (b));
  liaison_person_set_name (b, name);

  return liaison_change_save (change, a, error) && liaison_change_save (change, b, error);
}

static gboolean
do_nothing (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  return TRUE;
}

static void
save_tie (LiaisonFixture *fixture,
          gint64          person,
          gint64          other)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();

  liaison_tie_set_person (tie, person);
  liaison_tie_set_other (tie, other);
  liaison_tie_set_closeness (tie, 3);
  liaison_fixture_save (fixture, tie);
}

static void
test_change_is_kept (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 id = liaison_fixture_person (fixture, "María José Núñez");
  g_autoptr (LiaisonPerson) person = NULL;

  liaison_fixture_reopen (fixture);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, id);
  g_assert_cmpstr (liaison_person_get_name (person), ==, "María José Núñez");
  g_assert_cmpstr (liaison_record_get_uid (LIAISON_RECORD (person)), !=, "");
  g_assert_cmpint (liaison_record_get_created (LIAISON_RECORD (person)), >, 0);
}

static void
test_failed_change_is_not (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change (fixture->store, "Fail", save_then_fail, person, NULL, &error);

  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_assert_cmpint (change, ==, -1);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 0);
  g_assert_null (liaison_store_get_undo_label (fixture->store));
}

static void
test_nothing_is_no_change (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (liaison_store_change (fixture->store, "Nothing", do_nothing, NULL, NULL, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_null (liaison_store_get_undo_label (fixture->store));
}

static void
test_undo_restores_a_cascade (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  g_autoptr (LiaisonPerson) person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ana);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  save_tie (fixture, ana, ben);
  save_tie (fixture, ana, 0);
  before = liaison_fixture_dump (fixture);
  liaison_store_change (fixture->store, "Delete Ana", delete_one, person, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_TIE), ==, 0);
  g_assert_cmpstr (liaison_store_get_undo_label (fixture->store), ==, "Delete Ana");

  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Delete Ana");
  g_assert_cmpstr (liaison_store_get_redo_label (fixture->store), ==, "Delete Ana");
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_undo_after_restart_and_redo (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (dumps, liaison_fixture_dump (fixture));
  for (int i = 0; i < 5; i++)
    {
      liaison_fixture_person (fixture, i % 2 == 0 ? "Even" : "Odd");
      g_ptr_array_add (dumps, liaison_fixture_dump (fixture));
    }

  liaison_fixture_reopen (fixture);
  for (int i = 4; i >= 0; i--)
    {
      g_autofree char *label = liaison_store_undo (fixture->store, 0, &error);
      g_autofree char *dump = liaison_fixture_dump (fixture);

      g_assert_no_error (error);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, i));
    }
  g_assert_null (liaison_store_undo (fixture->store, 0, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_clear_error (&error);

  liaison_fixture_reopen (fixture);
  for (int i = 1; i <= 5; i++)
    {
      g_autofree char *label = liaison_store_redo (fixture->store, &error);
      g_autofree char *dump = liaison_fixture_dump (fixture);

      g_assert_no_error (error);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, i));
    }
  g_assert_null (liaison_store_get_redo_label (fixture->store));
}

static void
test_undo_of_a_swap (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  g_autoptr (LiaisonRecord) a = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ana);
  g_autoptr (LiaisonRecord) b = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ben);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  Pair pair = { a, b };

  save_tie (fixture, ana, ben);
  before = liaison_fixture_dump (fixture);
  liaison_store_change (fixture->store, "Swap", swap_names, &pair, NULL, &error);
  g_assert_no_error (error);
  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_undo_refuses_an_older_change (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  g_autoptr (GError) error = NULL;
  gint64 first = liaison_store_change (fixture->store, "First", (LiaisonChangeFunc) liaison_change_save, person, NULL, &error);
  g_autofree char *label = NULL;

  g_assert_no_error (error);
  liaison_fixture_person (fixture, "Later");
  label = liaison_store_undo (fixture->store, first, &error);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_CONFLICT);
  g_assert_null (label);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 2);
}

static void
test_new_change_ends_redo (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  liaison_fixture_person (fixture, "Ana");
  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  liaison_fixture_person (fixture, "Ben");
  g_assert_null (liaison_store_get_redo_label (fixture->store));
  g_assert_null (liaison_store_redo (fixture->store, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

static gboolean
save_one (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  return liaison_change_save (change, data, error);
}

static void
test_save_of_a_deleted_record (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 id = liaison_fixture_person (fixture, "Ana");
  g_autoptr (LiaisonPerson) person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, id);
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Delete", delete_one, person, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (liaison_store_change (fixture->store, "Save", save_one, person, NULL, &error), ==, -1);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

static gboolean
flip_bits (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  return liaison_connection_execute (liaison_change_get_connection (change),
                                     "UPDATE person SET notes = CAST (x'41ff42' AS TEXT), place = CAST (x'410042' AS TEXT)", error);
}

/* As a disk leaves it that flips bits: what can be read of a text is. */
static void
test_text_that_is_none (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 id = liaison_fixture_person (fixture, "Ana");
  g_autoptr (LiaisonPerson) person = NULL;
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Flip", flip_bits, NULL, NULL, &error);
  g_assert_no_error (error);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, id);
  g_assert_cmpstr (liaison_person_get_notes (person), ==, "A\357\277\275B");
  g_assert_cmpstr (liaison_person_get_place (person), ==, "A\357\277\275B");
}

static void
count_changed_cb (LiaisonStore      *store,
                  const char *const *tables,
                  int               *count)
{
  g_assert_true (tables == NULL || g_strv_contains (tables, "person"));
  (*count)++;
}

static void
change_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GError) error = NULL;
  gint64 *change = data;

  *change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
test_async_change_is_announced (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  gint64 change = 0;
  int count = 0;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_changed_cb), &count);
  liaison_store_save_async (fixture->store, "Add", LIAISON_RECORD (person), NULL, change_done_cb, &change);
  while (change == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (change, >, 0);
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpint (liaison_record_get_id (LIAISON_RECORD (person)), >, 0);
  g_assert_cmpstr (liaison_store_get_undo_label (fixture->store), ==, "Add");
}

static gboolean
set_standing (LiaisonChange *change,
              gpointer       data,
              GError       **error)
{
  return liaison_change_set_setting (change, "stands-in", data, error);
}

static gpointer
read_standing (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_query_setting (connection, "stands-in", error);
}

static void
test_settings_are_undone (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *label = NULL;

  liaison_store_change (fixture->store, "Stand", set_standing, (gpointer) "academic", NULL, &error);
  liaison_store_change (fixture->store, "Stand", set_standing, (gpointer) "medical", NULL, &error);
  g_assert_no_error (error);
  first = liaison_store_read (fixture->store, read_standing, NULL, NULL, &error);
  g_assert_cmpstr (first, ==, "medical");
  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  second = liaison_store_read (fixture->store, read_standing, NULL, NULL, &error);
  g_assert_cmpstr (second, ==, "academic");
}

static void
test_two_stores_see_each_other (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) other = liaison_store_open (fixture->path, &error);
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  int count = 0;

  g_assert_no_error (error);
  g_signal_connect (other, "changed", G_CALLBACK (count_changed_cb), &count);
  liaison_fixture_save (fixture, person);
  while (count == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (liaison_store_get_undo_label (other), ==, "Save");
}

static gint64
add_person (LiaisonFixture *fixture,
            const char     *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  gint64 change;

  liaison_person_set_name (person, name);
  change = liaison_store_change (fixture->store, "Add Person", add_one, person, NULL, &error);
  g_assert_no_error (error);

  return change;
}

static gboolean
forget_all (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  return liaison_change_log_clear (liaison_change_get_connection (change), error);
}

/* Backups are named by the number of the last change: one that was given twice
 * would say that they lack nothing. */
static void
test_numbers_are_given_once (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  gint64 first, second, third;

  first = add_person (fixture, "Ana");
  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  second = add_person (fixture, "Olu");
  g_assert_cmpint (second, >, first);

  liaison_store_change (fixture->store, "Forget", forget_all, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (liaison_store_undo (fixture->store, 0, NULL));
  third = add_person (fixture, "Zoe");
  g_assert_cmpint (third, >, second);
}

/* What is typed may be anything; a menu has room for some of it. */
static void
test_labels_name_what_is_changed (void)
{
  g_autofree char *endless = g_strnfill (1000, 'x');
  g_autofree char *label = liaison_change_label_dup ("Edit Phone of %s", "Ana %s %n");
  g_autofree char *brief = liaison_change_label_dup ("Edit Phone of %s", endless);
  g_autofree char *broken = liaison_change_label_dup ("Add “%s”", "one\ntwo");
  g_autofree char *plain = liaison_change_label_dup ("Add Tie", "Ana");
  g_autofree char *turned = NULL;

  liaison_isolate_set_wanted (TRUE);
  turned = liaison_change_label_dup ("Merge %s Again", "\u202eAna");
  liaison_isolate_set_wanted (FALSE);

  g_assert_cmpstr (label, ==, "Edit Phone of Ana %s %n");
  g_assert_true (g_str_has_suffix (brief, "x…"));
  g_assert_cmpint (g_utf8_strlen (brief, -1), <, 60);
  g_assert_cmpstr (broken, ==, "Add “one two”");
  g_assert_cmpstr (plain, ==, "Add Tie");
  g_assert_cmpstr (turned, ==, "Merge \u200e\u2068\u202eAna\u2069 Again");
}

typedef struct
{
  guint    n_rows;
  gboolean fails;
  gint64   room; /* of the change, in KiB and below zero */
} Expectation;

static gboolean
expect_and_look (LiaisonChange *change,
                 gpointer       data,
                 GError       **error)
{
  Expectation *expectation = data;

  if (!liaison_change_expect_rows (change, expectation->n_rows, error))
    return FALSE;

  expectation->room = liaison_connection_number (liaison_change_get_connection (change), "PRAGMA cache_size", NULL);
  if (expectation->fails)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, "No");

  return !expectation->fails;
}

/* A change of many rows has more memory than others, and gives it back. */
static void
test_room_ends_with_the_change (void)
{
  Expectation all[] = { { 10, FALSE, 0 }, { 50000, FALSE, 0 }, { 10, FALSE, 0 }, { 50000, TRUE, 0 }, { 10, FALSE, 0 } };
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      liaison_store_change (fixture->store, "Import", expect_and_look, &all[i], NULL, NULL);
      if (all[i].n_rows == 10)
        g_assert_cmpint (all[i].room, ==, all[0].room);
      else
        g_assert_cmpint (all[i].room, <, all[0].room);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/change/is-kept-over-a-restart", test_change_is_kept);
  g_test_add_func ("/store/change/is-whole-or-not-at-all", test_failed_change_is_not);
  g_test_add_func ("/store/change/of-nothing-is-not-logged", test_nothing_is_no_change);
  g_test_add_func ("/store/change/of-a-deleted-record-is-refused", test_save_of_a_deleted_record);
  g_test_add_func ("/store/change/a-text-that-is-none-is-read-as-one", test_text_that_is_none);
  g_test_add_func ("/store/change/is-announced-before-its-callback", test_async_change_is_announced);
  g_test_add_func ("/store/change/is-seen-by-another-store", test_two_stores_see_each_other);
  g_test_add_func ("/store/change/labels-name-what-is-changed", test_labels_name_what_is_changed);
  g_test_add_func ("/store/change/numbers-are-given-once", test_numbers_are_given_once);
  g_test_add_func ("/store/change/gives-its-room-back", test_room_ends_with_the_change);
  g_test_add_func ("/store/undo/restores-a-cascade", test_undo_restores_a_cascade);
  g_test_add_func ("/store/undo/works-after-a-restart", test_undo_after_restart_and_redo);
  g_test_add_func ("/store/undo/of-a-swap-keeps-ties", test_undo_of_a_swap);
  g_test_add_func ("/store/undo/refuses-all-but-the-newest", test_undo_refuses_an_older_change);
  g_test_add_func ("/store/undo/redo-ends-with-a-new-change", test_new_change_ends_redo);
  g_test_add_func ("/store/undo/takes-back-settings", test_settings_are_undone);

  return g_test_run ();
}
