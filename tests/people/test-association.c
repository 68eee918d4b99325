/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-picker.h"
#include "liaison-contact.h"
#include "liaison-event-person.h"
#include "liaison-event-row.h"
#include "liaison-event.h"
#include "liaison-fixture.h"
#include "liaison-organization-view.h"
#include "liaison-people-resources.h"

/* The page of an association that has one event. */
typedef struct
{
  LiaisonFixture *fixture;
  GtkWidget      *window;
  GtkWidget      *view;
  GtkWidget      *event;
  gint64          person;
} Page;

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE; /* the loop looks again */
}

/* The first row that one sees with a title, or of a type. */
static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *title)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (title == NULL || g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type, title);

  return found;
}

static GtkWidget *
wait_for (GtkWidget  *widget,
          GType       type,
          const char *title,
          gboolean    is_there)
{
  gint64     until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  guint      wake_id = g_timeout_add (100, wake_cb, NULL);
  GtkWidget *found;

  while (((found = find (widget, type, title)) != NULL) != is_there && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake_id);
  g_assert_cmpint (found != NULL, ==, is_there);

  return found;
}

static void
set_up (Page         *page,
        gconstpointer data)
{
  g_autoptr (LiaisonOrganization) association = liaison_organization_new ();
  g_autoptr (LiaisonEvent) event = liaison_event_new ();
  gint64 id;

  page->fixture = liaison_fixture_new ();
  page->person = liaison_fixture_person (page->fixture, "Grace <i>Hopper</i>");
  liaison_organization_set_name (association, "ALA");
  liaison_organization_set_kind (association, LIAISON_ORGANIZATION_KIND_ASSOCIATION);
  id = liaison_fixture_save (page->fixture, association);
  liaison_event_set_name (event, "Annual");
  liaison_event_set_organization (event, id);
  liaison_event_set_since (event, "2027-06-24");
  liaison_event_set_until (event, "2027-06-29");
  liaison_event_set_place (event, "Chicago");
  liaison_fixture_save (page->fixture, event);

  page->window = gtk_window_new ();
  page->view = g_object_new (LIAISON_TYPE_ORGANIZATION_VIEW, NULL);
  gtk_window_set_child (GTK_WINDOW (page->window), page->view);
  gtk_window_present (GTK_WINDOW (page->window));
  liaison_contact_view_set_store (LIAISON_CONTACT_VIEW (page->view), page->fixture->store);
  liaison_contact_view_set_key (LIAISON_CONTACT_VIEW (page->view), liaison_contact_key_of_organization (id));
  page->event = wait_for (page->view, LIAISON_TYPE_EVENT_ROW, NULL, TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (page->event), TRUE);
}

static void
tear_down (Page         *page,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (page->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  liaison_fixture_free (page->fixture);
}

static void
test_event_says_when_and_where (Page         *page,
                                gconstpointer data)
{
  const char *subtitle = adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (page->event));

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (page->event)), ==, "Annual");
  g_assert_cmpstr (subtitle, ==, "24 June 2027 to 29 June 2027 · Chicago");
}

static gint64
count_meetings (Page *page)
{
  return liaison_fixture_count (page->fixture, LIAISON_TYPE_EVENT_PERSON);
}

static void
test_event_lists_whom_one_meets (Page         *page,
                                 gconstpointer data)
{
  GtkWidget *picker = wait_for (page->event, LIAISON_TYPE_CONTACT_PICKER, NULL, TRUE);
  GtkWidget *row;

  g_signal_emit_by_name (picker, "picked", liaison_contact_key_of_person (page->person), "Grace <i>Hopper</i>");
  row = wait_for (page->event, ADW_TYPE_ACTION_ROW, "Grace <i>Hopper</i>", TRUE);
  g_assert_cmpint (count_meetings (page), ==, 1);
  g_assert_cmpstr (liaison_store_get_undo_label (page->fixture->store), ==, "Meet Grace <i>Hopper</i>");

  g_signal_emit_by_name (find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  wait_for (page->event, ADW_TYPE_ACTION_ROW, "Grace <i>Hopper</i>", FALSE);
  g_assert_cmpint (count_meetings (page), ==, 0);
}

/* A row takes the focus once it has unfolded. */
static void
focus_on (GtkWidget *row)
{
  while (!gtk_widget_get_mapped (row))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_grab_focus (row));
}

/* From the last field one comes by Tab to where whom to meet is added: past no
 * row in which nothing takes the focus. */
static void
test_event_is_walked_by_tab (Page         *page,
                             gconstpointer data)
{
  GtkWidget *picker = wait_for (page->event, LIAISON_TYPE_CONTACT_PICKER, NULL, TRUE);

  g_assert_null (find (page->event, ADW_TYPE_PREFERENCES_ROW, "Whom to Meet"));
  focus_on (wait_for (page->event, ADW_TYPE_ENTRY_ROW, "Website", TRUE));
  for (int i = 0; i < 4 && gtk_widget_get_focus_child (picker) == NULL; i++)
    gtk_widget_child_focus (page->window, GTK_DIR_TAB_FORWARD);
  g_assert_nonnull (gtk_widget_get_focus_child (picker));

  g_signal_emit_by_name (picker, "picked", liaison_contact_key_of_person (page->person), "Grace <i>Hopper</i>");
  wait_for (page->event, ADW_TYPE_PREFERENCES_ROW, "Whom to Meet", TRUE);
}

#define ADD(path, func) g_test_add (path, Page, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  liaison_people_get_resource ();

  ADD ("/people/association/event-says-when-and-where", test_event_says_when_and_where);
  ADD ("/people/association/event-lists-whom-one-meets", test_event_lists_whom_one_meets);
  ADD ("/people/association/event-is-walked-by-tab", test_event_is_walked_by_tab);

  return g_test_run ();
}
