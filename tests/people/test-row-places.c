/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-list.h"
#include "liaison-contact-selection.h"
#include "liaison-fixture.h"
#include "liaison-row-places.h"

#include <gtk/gtk.h>

static GListStore *
make_list (guint n_rows)
{
  GListStore *list = g_list_store_new (LIAISON_TYPE_ROW);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (LiaisonRow) row = liaison_row_new (100 + i);

      g_list_store_append (list, row);
    }

  return list;
}

static void
assert_key (LiaisonRowPlaces *places,
            guint             position,
            LiaisonRow       *row,
            gint64            key)
{
  g_autoptr (LiaisonRow) found = liaison_row_places_ref (places, position);

  g_assert_true (found == row);
  g_assert_cmpint (liaison_row_get_key (row), ==, key);
}

static void
test_a_row_stays_at_its_place (void)
{
  g_autoptr (GListStore) list = make_list (6);
  LiaisonRowPlaces *places = liaison_row_places_new (G_LIST_MODEL (list));
  g_autoptr (LiaisonRow) first = liaison_row_places_ref (places, 0);
  g_autoptr (LiaisonRow) second = liaison_row_places_ref (places, 1);
  g_autoptr (LiaisonRow) last = liaison_row_places_ref (places, 5);
  LiaisonRow *others[3];

  for (guint i = 0; i < 3; i++)
    others[i] = liaison_row_new (200 + i);
  g_list_store_splice (list, 1, 1, (gpointer *) others, 3); /* 100 200 201 202 102 103 104 105 */
  liaison_row_places_move (places, 1, 1, 3);
  assert_key (places, 0, first, 100);
  assert_key (places, 1, second, 200);
  assert_key (places, 7, last, 105);

  g_list_store_splice (list, 0, 7, NULL, 0);
  liaison_row_places_move (places, 0, 7, 0);
  assert_key (places, 0, last, 105);
  g_assert_null (liaison_row_places_ref (places, 1));
  for (guint i = 0; i < 3; i++)
    g_object_unref (others[i]);

  /* a row that is still held outlives the places */
  liaison_row_places_free (places);
  g_assert_cmpint (liaison_row_get_key (last), ==, 105);
}

typedef struct
{
  guint removed;
  guint added;
} Changes;

static void
count_cb (GListModel *model,
          guint       position,
          guint       removed,
          guint       added,
          Changes    *changes)
{
  changes->removed += removed;
  changes->added += added;
}

/* What a view would make widgets for. */
static void
test_a_search_makes_no_line_anew (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonContactList) list = NULL;
  g_autoptr (LiaisonContactSelection) selection = NULL;
  g_autoptr (LiaisonRow) row = NULL;
  Changes changes = { 0, 0 };
  gint64  bo;

  liaison_fixture_person (fixture, "Ana");
  bo = liaison_contact_key_of_person (liaison_fixture_person (fixture, "Bo"));
  liaison_fixture_person (fixture, "Cy");
  list = liaison_contact_list_new (fixture->store);
  liaison_fixture_wait (G_OBJECT (list), "loading", FALSE);
  selection = liaison_contact_selection_new (list);
  liaison_contact_selection_set_selected_key (selection, bo);
  row = g_list_model_get_item (G_LIST_MODEL (selection), 0);
  g_signal_connect (selection, "items-changed", G_CALLBACK (count_cb), &changes);

  liaison_contact_list_set_search (list, "bo");
  liaison_fixture_wait (G_OBJECT (list), "loading", FALSE);
  g_assert_cmpuint (changes.removed, ==, 2);
  g_assert_cmpuint (changes.added, ==, 0);
  g_assert_cmpint (liaison_row_get_key (row), ==, bo);
  g_assert_cmpstr (liaison_contact_get_name (liaison_row_get_contact (row)), ==, "Bo");
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (selection), 0));

  liaison_contact_list_set_search (list, "");
  liaison_fixture_wait (G_OBJECT (list), "loading", FALSE);
  g_assert_cmpuint (changes.added, ==, 2);
  g_assert_cmpstr (liaison_contact_get_name (liaison_row_get_contact (row)), ==, "Ana");
  g_assert_false (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (selection), 0));
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (selection), 1));
  g_signal_handlers_disconnect_by_data (selection, &changes);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/row-places/a-row-stays-at-its-place", test_a_row_stays_at_its_place);
  g_test_add_func ("/people/row-places/a-search-makes-no-line-anew", test_a_search_makes_no_line_anew);

  return g_test_run ();
}
