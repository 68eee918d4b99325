/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-clock.h"
#include "liaison-contact.h"
#include "liaison-detail-query.h"
#include "liaison-fixture.h"
#include "liaison-people-resources.h"
#include "liaison-person-facts.h"
#include "liaison-text-row.h"

#define TODAY 1795514400 /* 2026-11-24 */

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  GtkWidget *found = NULL;

  if (LIAISON_IS_TEXT_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

static gpointer
read_cb (LiaisonConnection *connection,
         gpointer           person,
         GCancellable      *cancellable,
         GError           **error)
{
  return liaison_query_detail (connection, liaison_contact_key_of_person (*(gint64 *) person), error);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE; /* the loop looks again */
}

/* Whom one lets rest, one lets rest until a day that one has words for. */
static void
test_a_pause_takes_words (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonDetail) detail = liaison_store_read (fixture->store, read_cb, &ana, NULL, &error);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *facts = g_object_new (LIAISON_TYPE_PERSON_FACTS, NULL);
  g_autoptr (LiaisonContactEditor) editor = liaison_contact_editor_new (facts);
  g_autoptr (LiaisonPerson) saved = NULL;
  AdwPreferencesRow *row;
  gint64             until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  guint              wake_id = g_timeout_add (100, wake_cb, NULL);

  g_assert_no_error (error);
  liaison_contact_editor_set_store (editor, fixture->store);
  liaison_contact_editor_set_name (editor, "Ana");
  gtk_window_set_child (GTK_WINDOW (window), facts);
  gtk_window_present (GTK_WINDOW (window));
  g_object_set (facts, "editor", editor, "detail", detail, NULL);

  row = ADW_PREFERENCES_ROW (find_row (facts, "Let That Rest Until"));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "yesterday");
  liaison_text_row_commit (LIAISON_TEXT_ROW (row));
  g_assert_true (liaison_text_row_has_problem (LIAISON_TEXT_ROW (row)));

  gtk_editable_set_text (GTK_EDITABLE (row), "in 2 months");
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==, "Let That Rest Until: 24 January 2027");
  gtk_editable_set_text (GTK_EDITABLE (row), "in 2 mon");
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==, "Let That Rest Until");
  gtk_editable_set_text (GTK_EDITABLE (row), "in 2 months");
  g_assert_false (liaison_text_row_has_problem (LIAISON_TEXT_ROW (row)));
  liaison_text_row_commit (LIAISON_TEXT_ROW (row));
  while (g_strcmp0 (liaison_store_get_undo_label (fixture->store), "Pause Cadence of Ana") != 0 && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake_id);

  saved = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ana);
  g_assert_cmpstr (liaison_person_get_paused_until (saved), ==, "2027-01-24");
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==, "Let That Rest Until");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "24 January 2027");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  liaison_people_get_resource ();
  liaison_clock_fix (TODAY);

  g_test_add_func ("/people/person-facts/a-pause-takes-words", test_a_pause_takes_words);

  return g_test_run ();
}
