/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-list.h"
#include "liaison-contact-picker.h"
#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-suggestions.h"

/* What the picker said last. */
typedef struct
{
  gint64 picked;
  char  *named;
  int    n_answers;
} Answers;

static void
picked_cb (LiaisonContactPicker *picker,
           gint64                key,
           const char           *name,
           Answers              *answers)
{
  answers->picked = key;
  answers->n_answers++;
}

static void
named_cb (LiaisonContactPicker *picker,
          const char           *name,
          Answers              *answers)
{
  g_free (answers->named);
  answers->named = g_strdup (name);
  answers->n_answers++;
}

static GtkWidget *
present (GtkWidget *picker)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), picker);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  gtk_widget_grab_focus (picker);

  return window;
}

/* As the key controller of the entry hears it. */
static void
press (GtkWidget *picker,
       guint      keyval)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (picker)));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (text);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
}

static void
wait_for_answer (Answers *answers)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (answers->n_answers == 0 && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (answers->n_answers, ==, 1);
}

static gboolean
expired_cb (gpointer data)
{
  return G_SOURCE_CONTINUE; /* only wakes the loop */
}

static void
test_picks_by_part_of_a_name (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64     id = liaison_fixture_person (fixture, "Núria <b>Soler</b>");
  Answers    answers = { 0 };
  GtkWidget *picker = liaison_contact_picker_new (fixture->store);
  GtkWidget *window = present (picker);

  g_signal_connect (picker, "picked", G_CALLBACK (picked_cb), &answers);
  gtk_editable_set_text (GTK_EDITABLE (picker), "nuria");
  press (picker, GDK_KEY_Return);
  wait_for_answer (&answers);

  g_assert_cmpint (answers.picked, ==, liaison_contact_key_of_person (id));
  g_assert_cmpint (liaison_contact_picker_get_selected (LIAISON_CONTACT_PICKER (picker)), ==, answers.picked);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (picker)), ==, "Núria <b>Soler</b>");

  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_suggestions (GtkWidget *picker)
{
  GtkWidget *child = gtk_widget_get_first_child (picker);

  while (!LIAISON_IS_SUGGESTIONS (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* What one picked is saved, and the list of suggestions reads it again. */
static void
test_stays_closed_once_picked (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonContactList) people = liaison_contact_list_new (fixture->store);
  Answers    answers = { 0 };
  GtkWidget *picker = liaison_contact_picker_new (fixture->store);
  GtkWidget *window = present (picker);

  liaison_fixture_person (fixture, "Ana");
  g_signal_connect (picker, "picked", G_CALLBACK (picked_cb), &answers);
  gtk_editable_set_text (GTK_EDITABLE (picker), "ana");
  press (picker, GDK_KEY_Return);
  wait_for_answer (&answers);
  g_assert_false (gtk_widget_get_visible (find_suggestions (picker)));

  liaison_fixture_person (fixture, "Anabel");
  while (g_list_model_get_n_items (G_LIST_MODEL (people)) < 2 || liaison_contact_list_get_loading (people))
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (gtk_widget_get_visible (find_suggestions (picker)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_new_name_is_never_taken_for_another (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  Answers    answers = { 0 };
  GtkWidget *picker = liaison_contact_picker_new (fixture->store);
  GtkWidget *window = present (picker);

  liaison_fixture_person (fixture, "Ana Pérez");
  g_object_set (picker, "offers-new", TRUE, "clears", TRUE, NULL);
  g_signal_connect (picker, "picked", G_CALLBACK (picked_cb), &answers);
  g_signal_connect (picker, "named", G_CALLBACK (named_cb), &answers);
  gtk_editable_set_text (GTK_EDITABLE (picker), "Ana");
  press (picker, GDK_KEY_Return);
  wait_for_answer (&answers);

  g_assert_cmpint (answers.picked, ==, 0);
  g_assert_cmpstr (answers.named, ==, "Ana");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (picker)), ==, "");

  gtk_window_destroy (GTK_WINDOW (window));
  g_free (answers.named);
}

static void
test_escape_puts_back (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64     key = liaison_contact_key_of_person (liaison_fixture_person (fixture, "Ana Pérez"));
  GtkWidget *picker = liaison_contact_picker_new (fixture->store);
  GtkWidget *window = present (picker);

  liaison_contact_picker_select (LIAISON_CONTACT_PICKER (picker), key, "Ana Pérez");
  gtk_editable_set_text (GTK_EDITABLE (picker), "Somebody");
  press (picker, GDK_KEY_Escape);

  g_assert_cmpint (liaison_contact_picker_get_selected (LIAISON_CONTACT_PICKER (picker)), ==, key);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (picker)), ==, "Ana Pérez");
  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (picker))), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (picker)), ==, "Ana Pérez"); /* nobody typed it */

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  guint timeout;
  int   result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  timeout = g_timeout_add (100, expired_cb, NULL);

  g_test_add_func ("/widgets/contact-picker/picks-by-part-of-a-name", test_picks_by_part_of_a_name);
  g_test_add_func ("/widgets/contact-picker/stays-closed-once-picked", test_stays_closed_once_picked);
  g_test_add_func ("/widgets/contact-picker/new-name-is-never-taken-for-another", test_new_name_is_never_taken_for_another);
  g_test_add_func ("/widgets/contact-picker/escape-puts-back", test_escape_puts_back);

  result = g_test_run ();
  g_source_remove (timeout);

  return result;
}
