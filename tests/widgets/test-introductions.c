/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-introduction-dialog.h"
#include "liaison-introduction-list.h"
#include "liaison-introduction-row.h"
#include "liaison-introductions-dialog.h"
#include "liaison-introduction.h"

typedef struct
{
  LiaisonFixture *store;
  GtkWidget      *dialog;
  gint64          introducer;
  gint64          person;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = liaison_fixture_new ();
  fixture->introducer = liaison_fixture_person (fixture->store, "Ada <b>Lovelace</b>");
  fixture->person = liaison_fixture_person (fixture->store, "Grace Hopper");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  liaison_fixture_free (fixture->store);
}

/* Of a button, the action will do as well. */
static gboolean
is_labelled (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget))
    return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 ||
           g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), label) == 0;

  return ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), label) == 0;
}

static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *label)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (label == NULL || is_labelled (widget, label)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
wait_for (Fixture    *fixture,
          GType       type,
          const char *label)
{
  gint64     until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  GtkWidget *found;

  while ((found = find (fixture->dialog, type, label)) == NULL && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (found);

  return found;
}

static void
wait_for_subtitle (GtkWidget  *row,
                   const char *subtitle)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (!g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), subtitle) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), subtitle));
}

static void
add_introduction (Fixture *fixture)
{
  g_autoptr (LiaisonIntroduction) introduction = liaison_introduction_new ();

  liaison_introduction_set_introducer (introduction, fixture->introducer);
  liaison_introduction_set_person (introduction, fixture->person);
  liaison_fixture_save (fixture->store, introduction);
}

static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *row;

  add_introduction (fixture);
  fixture->dialog = liaison_introductions_dialog_new (fixture->store->store);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  row = wait_for (fixture, LIAISON_TYPE_INTRODUCTION_ROW, "Ada <b>Lovelace</b> introduces you to Grace Hopper");
  wait_for_subtitle (row, "Idea · Ada <b>Lovelace</b> still has to be asked.");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_signal_emit_by_name (wait_for (fixture, GTK_TYPE_BUTTON, "I asked Ada <b>Lovelace</b>"), "clicked");
  wait_for_subtitle (row, "Asked · Waiting for Ada <b>Lovelace</b>, asked today.");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));

  g_free (liaison_store_undo (fixture->store->store, 0, NULL));
  wait_for_subtitle (row, "Idea");
}

/* A phone is 360 px wide. The keys are with the introductions from the start. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *row;
  int        width;

  add_introduction (fixture);
  fixture->dialog = liaison_introductions_dialog_new (fixture->store->store);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  row = wait_for (fixture, LIAISON_TYPE_INTRODUCTION_ROW, NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)), row));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  wait_for (fixture, GTK_TYPE_BUTTON, "Delete");
  gtk_widget_measure (fixture->dialog, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

static void
test_state_by_hand (Fixture      *fixture,
                    gconstpointer data)
{
  GtkWidget *row;

  add_introduction (fixture);
  fixture->dialog = liaison_introductions_dialog_new (fixture->store->store);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  row = wait_for (fixture, LIAISON_TYPE_INTRODUCTION_ROW, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (wait_for (fixture, ADW_TYPE_COMBO_ROW, "How Far It Is")), LIAISON_INTRODUCTION_STATE_MADE);
  wait_for_subtitle (row, "Made");
  g_assert_cmpstr (liaison_store_get_undo_label (fixture->store->store), ==, "Edit Introduction to Grace Hopper");
  g_signal_emit_by_name (wait_for (fixture, GTK_TYPE_BUTTON, "Delete"), "clicked");
  wait_for (fixture, ADW_TYPE_STATUS_PAGE, NULL);
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_INTRODUCTION), ==, 0);
  g_assert_cmpstr (liaison_store_get_undo_label (fixture->store->store), ==, "Delete Introduction to Grace Hopper");
}

static void
wait_for_text (GtkWidget  *entry,
               const char *text)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, text);
}

/* Notes are a change as any other: named, with its Undo at the foot. */
static void
test_notes (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *row, *notes;

  add_introduction (fixture);
  fixture->dialog = liaison_introductions_dialog_new (fixture->store->store);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  row = wait_for (fixture, LIAISON_TYPE_INTRODUCTION_ROW, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  notes = wait_for (fixture, ADW_TYPE_ENTRY_ROW, "Notes");
  gtk_editable_set_text (GTK_EDITABLE (notes), "They met in Leeds");
  g_signal_emit_by_name (notes, "entry-activated");
  wait_for (fixture, GTK_TYPE_BUTTON, "win.undo-change");
  g_assert_cmpstr (liaison_store_get_undo_label (fixture->store->store), ==, "Edit Introduction to Grace Hopper");

  g_free (liaison_store_undo (fixture->store->store, 0, NULL));
  wait_for_text (notes, "");
}

static void
test_plan (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (LiaisonIntroduction) introduction = NULL;
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  fixture->dialog = liaison_introduction_dialog_new (fixture->store->store);
  g_object_ref (fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  g_assert_false (gtk_widget_get_sensitive (wait_for (fixture, GTK_TYPE_BUTTON, "_Add")));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)))); /* one types at once */
  liaison_introduction_dialog_set_introducer (LIAISON_INTRODUCTION_DIALOG (fixture->dialog), fixture->introducer * 2, "Ada Lovelace");
  g_assert_false (gtk_widget_get_sensitive (wait_for (fixture, GTK_TYPE_BUTTON, "_Add")));
  liaison_introduction_dialog_set_target (LIAISON_INTRODUCTION_DIALOG (fixture->dialog), fixture->introducer * 2, "Ada Lovelace");
  g_assert_false (gtk_widget_get_sensitive (wait_for (fixture, GTK_TYPE_BUTTON, "_Add"))); /* to themselves */
  liaison_introduction_dialog_set_target (LIAISON_INTRODUCTION_DIALOG (fixture->dialog), fixture->person * 2, "Grace Hopper");
  gtk_widget_activate_action (fixture->dialog, "introduction.add", NULL);

  while (!g_str_equal (liaison_store_get_undo_label (fixture->store->store), "Add Introduction to Grace Hopper") && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  introduction = liaison_fixture_load (fixture->store, LIAISON_TYPE_INTRODUCTION, 1);
  g_assert_cmpint (liaison_introduction_get_introducer (introduction), ==, fixture->introducer);
  g_assert_cmpint (liaison_introduction_get_person (introduction), ==, fixture->person);
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_FOLLOW_UP), ==, 1);
  g_clear_object (&fixture->dialog); /* it closed itself */
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/widgets/introductions/go-step-by-step", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/widgets/introductions/fit-a-narrow-window", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/widgets/introductions/take-a-state-by-hand", Fixture, NULL, set_up, test_state_by_hand, tear_down);
  g_test_add ("/widgets/introductions/undo-what-was-noted", Fixture, NULL, set_up, test_notes, tear_down);
  g_test_add ("/widgets/introductions/are-planned-with-both-sides", Fixture, NULL, set_up, test_plan, tear_down);

  return g_test_run ();
}
