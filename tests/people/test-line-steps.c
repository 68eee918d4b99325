/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-list.h"
#include "liaison-contact-selection.h"
#include "liaison-fixture.h"

#include <gtk/gtk.h>

#define N_PEOPLE 400
#define KEPT 200      /* lines that GTK keeps of a view */
#define AT_A_TIME 6   /* lines that a frame may have to make */

typedef struct
{
  LiaisonFixture          *fixture;
  LiaisonContactList      *list;
  LiaisonContactSelection *selection;
  guint                    n_changes;
  guint                    largest;    /* change of the lines that a view keeps */
  guint                    n_selected; /* lines that were said to be selected otherwise */
} Lines;

static void
changed_cb (GListModel *model,
            guint       position,
            guint       removed,
            guint       added,
            Lines      *lines)
{
  lines->n_changes++;
  if (position < KEPT)
    lines->largest = MAX (lines->largest, MIN (MAX (removed, added), KEPT - position));
}

static void
selected_cb (GtkSelectionModel *model,
             guint              position,
             guint              n_lines,
             Lines             *lines)
{
  lines->n_selected += n_lines;
}

static gboolean
add_people (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = i < 3 ? g_strdup_printf ("Zoe %u", i) : g_strdup_printf ("Ana %u", i);
      g_autoptr (LiaisonPerson) person = liaison_person_new ();

      liaison_person_set_name (person, name);
      if (!liaison_change_save (change, person, error))
        return FALSE;
    }

  return TRUE;
}

static void
set_up (Lines        *lines,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  lines->fixture = liaison_fixture_new ();
  liaison_store_change (lines->fixture->store, "People", add_people, NULL, NULL, &error);
  g_assert_no_error (error);
  lines->list = liaison_contact_list_new (lines->fixture->store);
  liaison_fixture_wait (G_OBJECT (lines->list), "loading", FALSE);
  lines->selection = liaison_contact_selection_new (lines->list);
  g_signal_connect (lines->selection, "items-changed", G_CALLBACK (changed_cb), lines);
  g_signal_connect (lines->selection, "selection-changed", G_CALLBACK (selected_cb), lines);
}

static void
tear_down (Lines        *lines,
           gconstpointer data)
{
  g_assert_finalize_object (lines->selection);
  g_object_set (lines->list, "store", NULL, NULL);
  g_object_unref (lines->list);
  liaison_fixture_free (lines->fixture);
}

static guint
count_lines (Lines *lines)
{
  return g_list_model_get_n_items (G_LIST_MODEL (lines->selection));
}

static void
search (Lines      *lines,
        const char *text)
{
  liaison_contact_list_set_search (lines->list, text);
  liaison_fixture_wait (G_OBJECT (lines->list), "loading", FALSE);
}

static void
wait_for_lines (Lines *lines)
{
  while (count_lines (lines) != g_list_model_get_n_items (G_LIST_MODEL (lines->list)))
    g_main_context_iteration (NULL, TRUE);
}

static char *
dup_name (GListModel *model,
          guint       position)
{
  g_autoptr (LiaisonRow) row = g_list_model_get_item (model, position);
  LiaisonContact *contact = liaison_row_get_contact (row);

  return g_strdup (contact != NULL ? liaison_contact_get_name (contact) : "");
}

static void
test_go_and_come_a_few_at_a_time (Lines        *lines,
                                  gconstpointer data)
{
  g_assert_cmpuint (count_lines (lines), ==, N_PEOPLE);
  search (lines, "zoe");
  g_assert_cmpuint (count_lines (lines), >, 100);
  wait_for_lines (lines);
  g_assert_cmpuint (count_lines (lines), ==, 3);
  g_assert_cmpuint (lines->largest, <=, AT_A_TIME);
  g_assert_cmpuint (lines->n_changes, >=, KEPT / AT_A_TIME);

  lines->n_changes = lines->largest = 0;
  search (lines, "");
  g_assert_cmpuint (count_lines (lines), <, 20);
  wait_for_lines (lines);
  g_assert_cmpuint (count_lines (lines), ==, N_PEOPLE);
  g_assert_cmpuint (lines->largest, <=, AT_A_TIME);
  g_assert_cmpuint (lines->n_changes, >=, KEPT / AT_A_TIME);
}

/* Whom they show is right from the first on. */
static void
test_that_go_show_nobody (Lines        *lines,
                          gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (lines->selection);
  g_autoptr (LiaisonRow) third = g_list_model_get_item (model, 2);
  g_autoptr (LiaisonRow) fourth = g_list_model_get_item (model, 3);
  g_autoptr (LiaisonRow) late = NULL;
  g_autofree char *name = NULL;

  search (lines, "zoe");
  name = dup_name (model, 2);
  g_assert_cmpstr (name, ==, "Zoe 2");
  g_assert_cmpint (liaison_row_get_key (fourth), ==, 0);
  g_assert_null (liaison_row_get_contact (fourth));
  late = g_list_model_get_item (model, 50);
  g_assert_nonnull (late);
  g_assert_null (liaison_row_get_contact (late));
  g_assert_false (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (model), 50));

  search (lines, "ana"); /* before all of them went */
  wait_for_lines (lines);
  g_assert_cmpuint (count_lines (lines), ==, N_PEOPLE - 3);
  g_assert_cmpint (liaison_row_get_key (fourth), !=, 0);
  g_assert_cmpint (liaison_row_get_key (third), !=, 0);
}

static void
test_come_at_once_where_one_goes_to (Lines        *lines,
                                     gconstpointer data)
{
  search (lines, "zoe");
  wait_for_lines (lines);
  search (lines, "");
  liaison_contact_selection_show_line (lines->selection, 0);
  g_assert_cmpuint (count_lines (lines), <, 20);
  liaison_contact_selection_show_line (lines->selection, 300);
  g_assert_cmpuint (count_lines (lines), ==, N_PEOPLE);
}

/* GTK 4.8 binds each line anew of which it is told, and in a table each of its
 * cells: 1,600 of them took longer than a frame, for every key that is typed. */
static void
test_are_bound_anew_where_selected_otherwise (Lines        *lines,
                                              gconstpointer data)
{
  guint         n_keys;
  const gint64 *keys = liaison_contact_list_get_keys (lines->list, &n_keys);
  gint64        fifth = keys[4], last = keys[n_keys - 1];

  search (lines, "ana"); /* many stay */
  search (lines, "zoe"); /* few do */
  wait_for_lines (lines);
  search (lines, "");
  wait_for_lines (lines);
  g_assert_cmpuint (lines->n_selected, ==, 0);

  liaison_contact_selection_set_selected_key (lines->selection, fifth);
  g_assert_cmpuint (lines->n_selected, ==, 1);
  liaison_contact_selection_set_selected_key (lines->selection, last); /* all between them stay as they are */
  g_assert_cmpuint (lines->n_selected, ==, 3);
  search (lines, "zoe"); /* and last is one of three */
  wait_for_lines (lines);
  g_assert_cmpuint (lines->n_selected, <=, 5);

  lines->n_selected = 0;
  liaison_contact_selection_toggle (lines->selection, last);
  g_assert_cmpuint (lines->n_selected, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/people/line-steps/" name, Lines, NULL, set_up, func, tear_down)
  ADD ("go-and-come-a-few-at-a-time", test_go_and_come_a_few_at_a_time);
  ADD ("that-go-show-nobody", test_that_go_show_nobody);
  ADD ("come-at-once-where-one-goes-to", test_come_at_once_where_one_goes_to);
  ADD ("are-bound-anew-where-selected-otherwise", test_are_bound_anew_where_selected_otherwise);

  return g_test_run ();
}
