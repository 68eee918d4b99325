/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-fixture.h"
#include "liaison-follow-up.h"
#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-isolate.h"
#include "liaison-log-dialog.h"
#include "liaison-person.h"

#include <string.h>

typedef struct
{
  LiaisonFixture *store;
  GtkWidget      *dialog;
  char           *today;
} Fixture;

static void
open_dialog (Fixture *fixture,
             gint64   key)
{
  fixture->dialog = liaison_log_dialog_new (fixture->store->store, key);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = liaison_fixture_new ();
  fixture->today = liaison_date_dup_today ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  liaison_fixture_free (fixture->store);
  g_free (fixture->today);
}

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
wait_for_row (Fixture    *fixture,
              const char *title)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (find_row (fixture->dialog, title) == NULL && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (find_row (fixture->dialog, title));
}

static void
type (Fixture    *fixture,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture->dialog, title)), text);
}

static const char *
read_row (Fixture    *fixture,
          const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_row (fixture->dialog, title)));
}

/* The dialog goes once it is stored. */
static gboolean
save (Fixture *fixture)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  gtk_widget_activate_action (fixture->dialog, "log.save", NULL);
  while (fixture->dialog != NULL && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);

  return fixture->dialog == NULL;
}

static gboolean
can_save (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "log.save") == 0)
    return gtk_widget_get_sensitive (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (can_save (child))
      return TRUE;

  return FALSE;
}

static void
test_line (Fixture      *fixture,
           gconstpointer data)
{
  gint64           ada = liaison_fixture_person (fixture->store, "Ada <b>Lovelace</b>");
  g_autofree char *yesterday = liaison_date_dup_plus_days (fixture->today, -1);
  g_autofree char *by_then = liaison_date_dup_plus_days (fixture->today, 3);
  g_autoptr (LiaisonInteraction) interaction = NULL;
  g_autoptr (LiaisonFollowUp) follow_up = NULL;

  open_dialog (fixture, 0);
  g_assert_false (can_save (fixture->dialog));
  type (fixture, "In Plain Words", "called ada yesterday at home: maps; send slides in 3 days; tea tomorrow");
  wait_for_row (fixture, "Ada <b>Lovelace</b>");
  g_assert_cmpstr (read_row (fixture, "What It Was About"), ==, "maps");
  g_assert_cmpstr (read_row (fixture, "Place or Event"), ==, "home");
  g_assert_cmpstr (read_row (fixture, "What to Do"), ==, "send slides");
  g_assert_nonnull (find_row (fixture->dialog, "tea"));
  g_assert_true (save (fixture));

  interaction = liaison_fixture_load (fixture->store, LIAISON_TYPE_INTERACTION, 1);
  g_assert_cmpstr (liaison_interaction_get_day (interaction), ==, yesterday);
  g_assert_cmpint (liaison_interaction_get_kind (interaction), ==, LIAISON_INTERACTION_KIND_CALLED);
  follow_up = liaison_fixture_load (fixture->store, LIAISON_TYPE_FOLLOW_UP, 1);
  g_assert_cmpstr (liaison_follow_up_get_day (follow_up), ==, by_then);
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_FOLLOW_UP), ==, 2);
  g_assert_cmpint (ada, ==, 1);
}

static void
test_form_wins (Fixture      *fixture,
                gconstpointer data)
{
  liaison_fixture_person (fixture->store, "Ada");
  open_dialog (fixture, 0);
  type (fixture, "In Plain Words", "met ada: maps");
  wait_for_row (fixture, "Ada");
  type (fixture, "What It Was About", "charts");
  type (fixture, "In Plain Words", "met ada and Grace: maps and more");
  wait_for_row (fixture, "Grace");
  g_assert_cmpstr (read_row (fixture, "What It Was About"), ==, "charts");
  g_assert_true (save (fixture));
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_PERSON), ==, 2);
}

static void
test_ambiguous (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *row;

  liaison_fixture_person (fixture->store, "John Smith");
  liaison_fixture_person (fixture->store, "John Young");
  open_dialog (fixture, 0);
  type (fixture, "In Plain Words", "met John: maps");
  wait_for_row (fixture, "Who is “John”?");
  g_assert_false (can_save (fixture->dialog));
  row = find_row (fixture->dialog, "Who is “John”?");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_true (can_save (fixture->dialog));

  /* whom one chose stays chosen while one writes on */
  type (fixture, "In Plain Words", "met John and Zoe: maps and more");
  wait_for_row (fixture, "Zoe");
  g_assert_true (can_save (fixture->dialog));
  g_assert_true (save (fixture));
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_PERSON), ==, 3);
}

static void
test_namesakes (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (LiaisonInteractionPerson) there = liaison_interaction_person_new ();
  g_autoptr (GString) choices = g_string_new (NULL);
  GListModel *model;

  liaison_interaction_set_day (interaction, fixture->today);
  liaison_interaction_person_set_interaction (there, liaison_fixture_save (fixture->store, interaction));
  liaison_interaction_person_set_person (there, liaison_fixture_person (fixture->store, "Eva Kim"));
  liaison_fixture_save (fixture->store, there);
  liaison_fixture_person (fixture->store, "Eva Kim");
  open_dialog (fixture, 0);
  type (fixture, "In Plain Words", "met Eva Kim");
  wait_for_row (fixture, "Who is “Eva Kim”?");
  model = adw_combo_row_get_model (ADW_COMBO_ROW (find_row (fixture->dialog, "Who is “Eva Kim”?")));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autofree char *bare = liaison_isolate_dup_bare (gtk_string_list_get_string (GTK_STRING_LIST (model), i));

      g_string_append_printf (choices, "%s\n", bare);
    }
  g_test_message ("%s", choices->str);
  g_assert_nonnull (strstr (choices->str, "Eva Kim (Last contact today)\n"));
  g_assert_nonnull (strstr (choices->str, "Eva Kim (No contact noted yet)\n"));
}

static void
test_beginning (Fixture      *fixture,
                gconstpointer data)
{
  liaison_fixture_person (fixture->store, "Bob Smith");
  open_dialog (fixture, 0);
  type (fixture, "In Plain Words", "met Bo: maps");
  wait_for_row (fixture, "Who is “Bo”?");
  g_assert_false (can_save (fixture->dialog));
  type (fixture, "In Plain Words", "met Bob: maps");
  wait_for_row (fixture, "Bob Smith");
  g_assert_true (can_save (fixture->dialog));

  type (fixture, "In Plain Words", "met Bo: maps");
  wait_for_row (fixture, "Who is “Bo”?");
  g_assert_false (can_save (fixture->dialog));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture->dialog, "Who is “Bo”?")), 2); /* somebody new */
  g_assert_true (save (fixture));
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_PERSON), ==, 2);
}

static void
test_form_alone (Fixture      *fixture,
                 gconstpointer data)
{
  gint64 ada = liaison_fixture_person (fixture->store, "Ada");

  open_dialog (fixture, liaison_contact_key_of_person (ada));
  wait_for_row (fixture, "Ada");
  g_assert_true (can_save (fixture->dialog));
  type (fixture, "What to Do", "write");
  g_assert_false (can_save (fixture->dialog)); /* by when? */
  type (fixture, "By When", "tomorrow");
  g_assert_true (can_save (fixture->dialog));
  type (fixture, "Date", "tomorrow"); /* that has not happened */
  g_assert_false (can_save (fixture->dialog));
  type (fixture, "Date", "last Friday");
  g_assert_true (save (fixture));
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_INTERACTION_PERSON), ==, 1);
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_FOLLOW_UP), ==, 1);
}

static gboolean
delete_person (LiaisonChange *change,
               gpointer       person,
               GError       **error)
{
  return liaison_change_delete (change, person, error);
}

static void
wait_for_subtitle (Fixture    *fixture,
                   const char *title,
                   const char *subtitle)
{
  AdwActionRow *row = ADW_ACTION_ROW (find_row (fixture->dialog, title));
  gint64        until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (!g_str_equal (adw_action_row_get_subtitle (row), subtitle) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, subtitle);
}

static void
test_gone (Fixture      *fixture,
           gconstpointer data)
{
  gint64 ada = liaison_fixture_person (fixture->store, "Ada");
  g_autoptr (LiaisonPerson) person = liaison_fixture_load (fixture->store, LIAISON_TYPE_PERSON, ada);
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  open_dialog (fixture, liaison_contact_key_of_person (ada));
  wait_for_row (fixture, "Ada");
  liaison_store_change (fixture->store->store, "Delete Ada", delete_person, person, NULL, &error);
  g_assert_no_error (error);
  wait_for_subtitle (fixture, "Ada", "No longer there");
  undone = liaison_store_undo (fixture->store->store, 0, &error);
  g_assert_no_error (error);
  wait_for_subtitle (fixture, "Ada", "");
  g_assert_true (save (fixture));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/widgets/log-dialog/shows-how-a-line-is-saved", test_line);
  ADD ("/widgets/log-dialog/leaves-alone-what-one-set", test_form_wins);
  ADD ("/widgets/log-dialog/asks-who-is-meant", test_ambiguous);
  ADD ("/widgets/log-dialog/tells-namesakes-apart", test_namesakes);
  ADD ("/widgets/log-dialog/is-not-sure-of-a-beginning", test_beginning);
  ADD ("/widgets/log-dialog/works-without-a-line", test_form_alone);
  ADD ("/widgets/log-dialog/says-who-is-gone", test_gone);

  return g_test_run ();
}
