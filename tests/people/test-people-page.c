/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-organization-view.h"
#include "liaison-people-list.h"
#include "liaison-people-page.h"
#include "liaison-person-view.h"
#include "liaison-text-row.h"
#include "liaison-unsaved.h"

typedef struct
{
  LiaisonFixture    *fixture;
  GtkWidget         *window;
  LiaisonPeoplePage *page;
} Scene;

static void
scene_set_up (Scene        *scene,
              gconstpointer data)
{
  scene->fixture = liaison_fixture_new ();
  scene->page = g_object_new (LIAISON_TYPE_PEOPLE_PAGE, NULL);
  scene->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (scene->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (scene->window), GTK_WIDGET (scene->page));
  gtk_window_present (GTK_WINDOW (scene->window));
  g_object_add_weak_pointer (G_OBJECT (scene->page), (gpointer *) &scene->page);
}

/* Nothing of the page outlives its window. */
static void
scene_tear_down (Scene        *scene,
                 gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (scene->page);
  liaison_fixture_free (scene->fixture);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static GtkWidget *
find_in (Scene *scene,
         GType  part,
         GType  type)
{
  return find (find (GTK_WIDGET (scene->page), part), type);
}

static GtkStack *
get_list_stack (Scene *scene)
{
  GtkWidget *list = find_in (scene, LIAISON_TYPE_PEOPLE_LIST, GTK_TYPE_LIST_VIEW);

  return GTK_STACK (gtk_widget_get_ancestor (list, GTK_TYPE_STACK));
}

static GtkStack *
get_detail_stack (Scene *scene)
{
  GtkWidget *person = find (GTK_WIDGET (scene->page), LIAISON_TYPE_PERSON_VIEW);

  return GTK_STACK (gtk_widget_get_ancestor (person, GTK_TYPE_STACK));
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE; /* the loop looks again */
}

static void
wait_for_page (GtkStack   *stack,
               const char *name)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  guint  wake_id = g_timeout_add (100, wake_cb, NULL);

  while (g_strcmp0 (gtk_stack_get_visible_child_name (stack), name) != 0 && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake_id);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, name);
}

static void
test_empty_says_what_to_do (Scene        *scene,
                            gconstpointer data)
{
  GtkStack *stack = get_list_stack (scene);

  liaison_people_page_set_store (scene->page, scene->fixture->store);
  wait_for_page (stack, "empty");
  liaison_fixture_person (scene->fixture, "Ana");
  wait_for_page (stack, "list");
}

static void
test_shows_whom_one_chose (Scene        *scene,
                           gconstpointer data)
{
  gint64              ana = liaison_contact_key_of_person (liaison_fixture_person (scene->fixture, "Ana"));
  LiaisonContactView *person = LIAISON_CONTACT_VIEW (find (GTK_WIDGET (scene->page), LIAISON_TYPE_PERSON_VIEW));
  LiaisonPeopleList  *list = LIAISON_PEOPLE_LIST (find (GTK_WIDGET (scene->page), LIAISON_TYPE_PEOPLE_LIST));
  GtkStack           *stack = get_detail_stack (scene);

  liaison_people_page_set_store (scene->page, scene->fixture->store);
  liaison_people_page_show_contact (scene->page, ana);
  wait_for_page (stack, "person");
  g_assert_cmpint (liaison_contact_view_get_key (person), ==, ana);

  /* and keeps them through changes */
  liaison_fixture_person (scene->fixture, "Aaron");
  for (int i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (liaison_people_list_get_selected_key (list), ==, ana);
}

static gint64
save_organization (Scene *scene)
{
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();

  liaison_organization_set_name (organization, "<i>Library</i> & Co");

  return liaison_contact_key_of_organization (liaison_fixture_save (scene->fixture, organization));
}

static void
test_delete_can_be_undone (Scene        *scene,
                           gconstpointer data)
{
  gint64           key = save_organization (scene);
  GtkStack        *stack = get_detail_stack (scene);
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  liaison_people_page_set_store (scene->page, scene->fixture->store);
  liaison_people_page_show_contact (scene->page, key);
  wait_for_page (stack, "organization");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->page), "people.delete", NULL));
  wait_for_page (stack, "none");
  g_assert_cmpint (liaison_fixture_count (scene->fixture, LIAISON_TYPE_ORGANIZATION), ==, 0);

  label = liaison_store_undo (scene->fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Delete <i>Library</i> & Co");
  g_assert_cmpint (liaison_fixture_count (scene->fixture, LIAISON_TYPE_ORGANIZATION), ==, 1);
}

static void
wait_for_failure (LiaisonTextRow *row)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  guint  wake_id = g_timeout_add (100, wake_cb, NULL);

  while (!liaison_text_row_is_unsaved (row) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake_id);
  g_assert_true (liaison_text_row_is_unsaved (row));
}

static void
wait_for_save (LiaisonTextRow *row)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  guint  wake_id = g_timeout_add (100, wake_cb, NULL);

  while (liaison_unsaved_holds (LIAISON_UNSAVED (row)) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake_id);
  g_assert_false (liaison_unsaved_holds (LIAISON_UNSAVED (row)));
}

static GtkWidget *
find_row_of (GtkWidget  *widget,
             const char *title)
{
  GtkWidget *found = NULL;

  if (LIAISON_IS_TEXT_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row_of (child, title);

  return found;
}

static void
test_typed_text_outlives_the_contact (Scene        *scene,
                                      gconstpointer data)
{
  gint64     id = liaison_fixture_person (scene->fixture, "Ana");
  gint64     key = liaison_contact_key_of_person (id);
  GtkStack  *stack = get_detail_stack (scene);
  GtkWidget *view = find (GTK_WIDGET (scene->page), LIAISON_TYPE_PERSON_VIEW);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autoptr (LiaisonPerson) person = liaison_fixture_load (scene->fixture, LIAISON_TYPE_PERSON, id);
  g_autoptr (LiaisonPerson) again = NULL;
  GtkWidget *row;

  liaison_people_page_set_store (scene->page, scene->fixture->store);
  liaison_people_page_show_contact (scene->page, key);
  wait_for_page (stack, "person");
  row = find_row_of (view, "Place");
  gtk_editable_set_text (GTK_EDITABLE (row), "Tarrow");

  /* as by another program */
  liaison_store_delete_async (scene->fixture->store, "Delete", LIAISON_RECORD (person), NULL, NULL, NULL);
  while (liaison_fixture_count (scene->fixture, LIAISON_TYPE_PERSON) > 0)
    g_main_context_iteration (NULL, FALSE);
  liaison_text_row_commit (LIAISON_TEXT_ROW (row));
  wait_for_failure (LIAISON_TEXT_ROW (row));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "person");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Tarrow");

  /* and is saved when they are back */
  label = liaison_store_undo (scene->fixture->store, 0, &error);
  g_assert_no_error (error);
  liaison_text_row_commit (LIAISON_TEXT_ROW (row));
  wait_for_save (LIAISON_TEXT_ROW (row));
  again = liaison_fixture_load (scene->fixture, LIAISON_TYPE_PERSON, id);
  g_assert_cmpstr (liaison_person_get_place (again), ==, "Tarrow");
}

static void
test_unknown_name_is_offered_to_add (Scene        *scene,
                                     gconstpointer data)
{
  GtkStack  *lists = get_list_stack (scene);
  GtkStack  *stack = get_detail_stack (scene);
  GtkWidget *entry = find_in (scene, LIAISON_TYPE_PEOPLE_LIST, GTK_TYPE_SEARCH_ENTRY);

  liaison_fixture_person (scene->fixture, "Ana");
  liaison_people_page_set_store (scene->page, scene->fixture->store);
  wait_for_page (lists, "list");
  liaison_people_page_start_search (scene->page, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Bo Lindqvist");
  wait_for_page (lists, "no-match");
  g_assert_true (gtk_widget_activate_action (find (GTK_WIDGET (scene->page), LIAISON_TYPE_PEOPLE_LIST), "people.add-found", NULL));
  wait_for_page (stack, "person");
  g_assert_cmpint (liaison_fixture_count (scene->fixture, LIAISON_TYPE_PERSON), ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_is_named_for_a_screen_reader (Scene        *scene,
                                   gconstpointer data)
{
  GtkWidget *list = find_in (scene, LIAISON_TYPE_PEOPLE_LIST, GTK_TYPE_LIST_VIEW);
  GtkWidget *entry = find_in (scene, LIAISON_TYPE_PEOPLE_LIST, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *add = find_in (scene, LIAISON_TYPE_PEOPLE_LIST, GTK_TYPE_MENU_BUTTON);
  GtkWidget *notes = find_in (scene, LIAISON_TYPE_PERSON_VIEW, GTK_TYPE_TEXT_VIEW);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, "People and organizations");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_ROLE_SEARCH_BOX);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Search people and organizations");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, "Filter");
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (notes), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

/* The table takes the whole width, and gives it back at a window of the usual size. */
static void
test_list_stands_beside_after_the_table (Scene        *scene,
                                         gconstpointer data)
{
  AdwLeaflet        *leaflet = ADW_LEAFLET (find (GTK_WIDGET (scene->page), ADW_TYPE_LEAFLET));
  LiaisonPeopleList *list = LIAISON_PEOPLE_LIST (find (GTK_WIDGET (scene->page), LIAISON_TYPE_PEOPLE_LIST));
  gint64             ana = liaison_contact_key_of_person (liaison_fixture_person (scene->fixture, "Ana"));

  gtk_window_set_default_size (GTK_WINDOW (scene->window), 870, 700);
  liaison_people_page_set_store (scene->page, scene->fixture->store);
  liaison_fixture_wait (G_OBJECT (leaflet), "folded", FALSE);
  liaison_people_page_show_contact (scene->page, ana);
  g_object_set (list, "as-table", TRUE, NULL);
  liaison_fixture_wait (G_OBJECT (leaflet), "folded", TRUE);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "list");
  g_object_set (list, "as-table", FALSE, NULL);
  liaison_fixture_wait (G_OBJECT (leaflet), "folded", FALSE);
}

#define ADD(path, func) g_test_add (path, Scene, NULL, scene_set_up, func, scene_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/people/page/empty-says-what-to-do", test_empty_says_what_to_do);
  ADD ("/people/page/shows-whom-one-chose", test_shows_whom_one_chose);
  ADD ("/people/page/delete-can-be-undone", test_delete_can_be_undone);
  ADD ("/people/page/typed-text-outlives-the-contact", test_typed_text_outlives_the_contact);
  ADD ("/people/page/unknown-name-is-offered-to-add", test_unknown_name_is_offered_to_add);
  ADD ("/people/page/is-named-for-a-screen-reader", test_is_named_for_a_screen_reader);
  ADD ("/people/page/list-stands-beside-after-the-table", test_list_stands_beside_after_the_table);

  return g_test_run ();
}
