/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-bulk-change.h"
#include "liaison-contact-selection.h"
#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-records.h"

#include <gtk/gtk.h>
#include <locale.h>

static GArray *
make_contacts (LiaisonFixture *fixture,
               guint           n_people)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();
  gint64 key;

  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %02u", i);

      key = liaison_contact_key_of_person (liaison_fixture_person (fixture, name));
      g_array_append_val (keys, key);
    }
  liaison_organization_set_name (organization, "Zoo");
  key = liaison_contact_key_of_organization (liaison_fixture_save (fixture, organization));
  g_array_append_val (keys, key);

  return keys;
}

static gint64
perform (LiaisonFixture *fixture,
         LiaisonBulkDeed deed,
         GArray         *keys,
         const char     *text,
         int             days)
{
  g_autoptr (LiaisonBulkChange) bulk = liaison_bulk_change_new (deed, keys, text, days, NULL);
  g_autofree char *label = liaison_bulk_change_dup_label (bulk);
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change (fixture->store, label, liaison_bulk_change_perform, bulk, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (liaison_bulk_change_get_progress (bulk), ==, 1);

  return change;
}

static void
assert_undone (LiaisonFixture *fixture,
               const char     *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = liaison_store_undo (fixture->store, 0, &error);
  g_autofree char *after = liaison_fixture_dump (fixture);

  g_assert_no_error (error);
  g_assert_cmpstr (after, ==, before);
}

static void
test_does_it_to_all_as_one_change (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GArray) keys = make_contacts (fixture, 5);
  g_autofree char *before = liaison_fixture_dump (fixture);
  g_autoptr (LiaisonPerson) person = NULL;
  gint64 first = liaison_contact_key_get_id (g_array_index (keys, gint64, 0));

  g_assert_cmpint (perform (fixture, LIAISON_BULK_TAG, keys, "mentors", 0), >, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_TAGGING), ==, 6);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_TAG), ==, 1);
  g_assert_cmpint (perform (fixture, LIAISON_BULK_TAG, keys, "MENTORS", 0), ==, 0);
  assert_undone (fixture, before);

  g_assert_cmpint (perform (fixture, LIAISON_BULK_CADENCE, keys, NULL, 42), >, 0);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, first);
  g_assert_cmpint (liaison_person_get_cadence (person), ==, 42);
  assert_undone (fixture, before);

  g_assert_cmpint (perform (fixture, LIAISON_BULK_SECTOR, keys, "academic", 0), >, 0);
  g_clear_object (&person);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, first);
  g_assert_cmpstr (liaison_person_get_sector (person), ==, "academic");
  assert_undone (fixture, before);

  g_assert_cmpint (perform (fixture, LIAISON_BULK_DELETE, keys, NULL, 0), >, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_ORGANIZATION), ==, 0);
  assert_undone (fixture, before);
}

static void
test_takes_a_tag_off_all (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GArray) keys = make_contacts (fixture, 5);
  g_autoptr (LiaisonTag) tag = NULL;
  g_autofree char *before = NULL;
  const char      *uid;

  perform (fixture, LIAISON_BULK_TAG, keys, "news", 0);
  perform (fixture, LIAISON_BULK_TAG, keys, "mentors", 0);
  before = liaison_fixture_dump (fixture);
  tag = liaison_fixture_load (fixture, LIAISON_TYPE_TAG, 2);
  uid = liaison_record_get_uid (LIAISON_RECORD (tag));
  g_assert_cmpstr (liaison_tag_get_name (tag), ==, "mentors");

  g_array_set_size (keys, 3);
  g_assert_cmpint (perform (fixture, LIAISON_BULK_UNTAG, keys, uid, 0), >, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_TAGGING), ==, 6 + 3);
  g_assert_cmpint (perform (fixture, LIAISON_BULK_UNTAG, keys, uid, 0), ==, 0);
  assert_undone (fixture, before);
  g_assert_cmpint (perform (fixture, LIAISON_BULK_UNTAG, keys, "no such tag", 0), ==, 0);
}

static void
test_cancelled_it_changes_nothing (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GArray) keys = make_contacts (fixture, 3);
  g_autofree char *before = liaison_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LiaisonBulkChange) bulk = liaison_bulk_change_new (LIAISON_BULK_DELETE, keys, NULL, 0, cancellable);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (liaison_store_change (fixture->store, "Delete", liaison_bulk_change_perform, bulk, NULL, &error), <, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_chosen (LiaisonContactSelection *selection,
               guint                    n)
{
  g_autoptr (GArray) chosen = liaison_contact_selection_dup_chosen (selection);

  g_assert_cmpuint (chosen->len, ==, n);
}

static void
test_several_are_chosen_and_stay_so (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GArray) keys = make_contacts (fixture, 4);
  g_autoptr (LiaisonContactList) list = liaison_contact_list_new (fixture->store);
  g_autoptr (LiaisonContactSelection) selection = liaison_contact_selection_new (list);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (selection);
  g_autoptr (GArray) chosen = NULL;

  liaison_fixture_wait (G_OBJECT (list), "loading", FALSE);
  gtk_selection_model_select_item (model, 0, TRUE);
  assert_chosen (selection, 1);
  gtk_selection_model_select_item (model, 2, FALSE); /* Ctrl+click */
  assert_chosen (selection, 2);
  g_assert_true (gtk_selection_model_is_selected (model, 0));
  g_assert_false (gtk_selection_model_is_selected (model, 1));
  gtk_selection_model_select_range (model, 1, 3, TRUE); /* Shift */
  assert_chosen (selection, 3);
  g_assert_false (gtk_selection_model_is_selected (model, 0));
  gtk_selection_model_select_item (model, 0, TRUE); /* walking chooses nobody */
  assert_chosen (selection, 3);
  gtk_selection_model_unselect_item (model, 1);
  assert_chosen (selection, 2);

  liaison_contact_list_set_search (list, "zoo");
  liaison_fixture_wait (G_OBJECT (list), "loading", FALSE);
  assert_chosen (selection, 2);
  liaison_contact_list_set_search (list, "");
  liaison_fixture_wait (G_OBJECT (list), "loading", FALSE);
  gtk_selection_model_select_all (model);
  assert_chosen (selection, 5);
  chosen = liaison_contact_selection_dup_chosen (selection);
  g_assert_cmpint (g_array_index (chosen, gint64, 0), ==, g_array_index (keys, gint64, 0)); /* in the order of the list */
  liaison_contact_selection_set_choosing (selection, FALSE);
  assert_chosen (selection, 1); /* who was selected */
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/bulk-change/does-it-to-all-as-one-change", test_does_it_to_all_as_one_change);
  g_test_add_func ("/people/bulk-change/takes-a-tag-off-all", test_takes_a_tag_off_all);
  g_test_add_func ("/people/bulk-change/cancelled-it-changes-nothing", test_cancelled_it_changes_nothing);
  g_test_add_func ("/people/bulk-change/several-are-chosen-and-stay-so", test_several_are_chosen_and_stay_so);

  return g_test_run ();
}
