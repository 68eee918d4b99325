/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-merge-choices.h"
#include "liaison-person.h"
#include "liaison-query.h"
#include "liaison-records.h"

static gint64
add (LiaisonFixture *fixture,
     const char     *name,
     const char     *sector,
     const char     *place,
     const char     *notes)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  liaison_person_set_name (person, name);
  liaison_person_set_sector (person, sector);
  liaison_person_set_place (person, place);
  liaison_person_set_notes (person, notes);

  return liaison_fixture_save (fixture, person);
}

static void
add_tie (LiaisonFixture *fixture,
         gint64          person,
         gint64          other)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();

  liaison_tie_set_person (tie, person);
  liaison_tie_set_other (tie, other);
  liaison_tie_set_closeness (tie, 3);
  liaison_fixture_save (fixture, tie);
}

static GPtrArray *
load (LiaisonFixture *fixture,
      const gint64   *ids,
      guint           n_ids)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (records, liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ids[i]));

  return records;
}

static void
merge (LiaisonFixture      *fixture,
       LiaisonMergeChoices *choices)
{
  gpointer data = liaison_merge_choices_make_merge (choices);
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Merge", liaison_merge_choices_perform, data, NULL, &error);
  g_assert_no_error (error);
  liaison_merge_choices_free_merge (data);
}

static AdwComboRow *
find_row (LiaisonMergeChoices *choices,
          const char          *title)
{
  for (guint i = 0; i < liaison_merge_choices_get_n_rows (choices); i++)
    {
      GtkWidget *row = liaison_merge_choices_get_row (choices, i);

      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        return ADW_COMBO_ROW (row);
    }

  return NULL;
}

static const char *
get_line (AdwComboRow *row,
          guint        line)
{
  return gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (row)), line);
}

static guint
count_lines (AdwComboRow *row)
{
  return g_list_model_get_n_items (adw_combo_row_get_model (row));
}

/* Of three or more, each value is offered once, whoever says it. */
static void
test_several_become_one (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  const gint64 ids[] = {
    add (fixture, "Ada Lovelace", "", "London", "one"),
    add (fixture, "A. Lovelace", "academic", "London", "two"),
    add (fixture, "Ada <b>King</b>", "medical", "Paris", "three"),
  };
  gint64 grace = add (fixture, "Grace Hopper", "", "", "");
  g_autoptr (GPtrArray) records = load (fixture, ids, G_N_ELEMENTS (ids));
  LiaisonMergeChoices *choices = liaison_merge_choices_new (records);
  g_autoptr (LiaisonPerson) merged = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  GtkWidget       *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    add_tie (fixture, ids[i], grace);
  before = liaison_fixture_dump (fixture);

  for (guint i = 0; i < liaison_merge_choices_get_n_rows (choices); i++)
    gtk_box_append (GTK_BOX (box), liaison_merge_choices_get_row (choices, i));
  g_assert_cmpuint (liaison_merge_choices_get_n_rows (choices), ==, 3);
  g_assert_cmpuint (count_lines (find_row (choices, "Name")), ==, 3);
  g_assert_cmpuint (count_lines (find_row (choices, "Sector")), ==, 2); /* who says nothing offers nothing */
  g_assert_cmpuint (count_lines (find_row (choices, "Place")), ==, 2);  /* once, though two say so */
  g_assert_cmpstr (get_line (find_row (choices, "Sector"), 0), ==, "Academic"); /* by its name */
  adw_combo_row_set_selected (find_row (choices, "Name"), 2);
  adw_combo_row_set_selected (find_row (choices, "Sector"), 1);

  merge (fixture, choices);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 2);
  merged = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ids[0]);
  g_assert_cmpstr (liaison_person_get_name (merged), ==, "Ada <b>King</b>");
  g_assert_cmpstr (liaison_person_get_sector (merged), ==, "medical");
  g_assert_cmpstr (liaison_person_get_place (merged), ==, "London");
  g_assert_cmpstr (liaison_person_get_notes (merged), ==, "one\n\ntwo\n\nthree");
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_FORMER_UID), ==, 2);

  undone = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  liaison_merge_choices_free (choices);
  g_object_unref (box);
}

/* One of them introduced another, and that one a third. */
static void
test_nobody_is_introduced_by_themselves (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  const gint64 ids[] = { add (fixture, "A", "", "", ""), add (fixture, "B", "", "", ""), add (fixture, "C", "", "", "") };
  g_autoptr (LiaisonPerson) second = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ids[1]);
  g_autoptr (LiaisonPerson) third = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ids[2]);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (LiaisonMergeChoices) choices = NULL;
  g_autoptr (LiaisonPerson) merged = NULL;
  GtkWidget *row;

  liaison_person_set_introduced_by (second, ids[2]);
  liaison_person_set_introduced_by (third, ids[0]);
  liaison_fixture_save (fixture, second);
  liaison_fixture_save (fixture, third);
  records = load (fixture, ids, G_N_ELEMENTS (ids));
  choices = liaison_merge_choices_new (records);
  g_assert_cmpuint (liaison_merge_choices_get_n_rows (choices), ==, 1);
  row = g_object_ref_sink (liaison_merge_choices_get_row (choices, 0));

  merge (fixture, choices);
  merged = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ids[0]);
  g_assert_cmpint (liaison_person_get_introduced_by (merged), ==, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 1);
  g_object_unref (row);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/people/merge-choices/several-become-one-and-are-undone", test_several_become_one);
  g_test_add_func ("/people/merge-choices/nobody-is-introduced-by-themselves", test_nobody_is_introduced_by_themselves);

  return g_test_run ();
}
