/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-affiliation.h"
#include "liaison-contact-list.h"
#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-organization.h"
#include "liaison-people-resources.h"
#include "liaison-people-table.h"
#include "liaison-person.h"

#define N_PEOPLE 300

typedef struct
{
  LiaisonFixture          *fixture;
  LiaisonContactList      *list;
  LiaisonContactSelection *selection;
  GtkWidget               *window;
  LiaisonPeopleTable      *table;
  int                      sort; /* as the table asked last */
  gboolean                 descending;
  guint                    n_asked;
} Scene;

static void
sorted_cb (Scene   *scene,
           int      sort,
           gboolean descending)
{
  scene->sort = sort;
  scene->descending = descending;
  scene->n_asked++;
}

static void
set_up (Scene        *scene,
        gconstpointer data)
{
  liaison_people_get_resource ();
  scene->fixture = liaison_fixture_new ();
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bartholomew %03u", i);
      g_autoptr (LiaisonPerson) person = liaison_person_new ();

      liaison_person_set_name (person, name);
      liaison_person_set_place (person, "A town of a very long name by the sea");
      liaison_person_set_sector (person, "academic");
      liaison_fixture_save (scene->fixture, person);
    }
  scene->list = liaison_contact_list_new (scene->fixture->store);
  scene->selection = liaison_contact_selection_new (scene->list);
  scene->table = g_object_new (LIAISON_TYPE_PEOPLE_TABLE, NULL);
  liaison_people_table_set_model (scene->table, scene->selection);
  g_signal_connect_swapped (scene->table, "sorted", G_CALLBACK (sorted_cb), scene);
  scene->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (scene->window), 860, 500);
  gtk_window_set_child (GTK_WINDOW (scene->window), GTK_WIDGET (scene->table));
  gtk_window_present (GTK_WINDOW (scene->window));
  liaison_fixture_wait (G_OBJECT (scene->list), "loading", FALSE);
}

static void
tear_down (Scene        *scene,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_set (scene->list, "store", NULL, NULL);
  g_object_unref (scene->selection);
  g_object_unref (scene->list);
  liaison_fixture_free (scene->fixture);
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_INSCRIPTION (widget) && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE; /* the loop looks again */
}

static gboolean
is_in_view (Scene     *scene,
            GtkWidget *label)
{
  double y;

  return label != NULL && gtk_widget_get_width (label) > 0 &&
         gtk_widget_translate_coordinates (label, GTK_WIDGET (scene->table), 0, 0, NULL, &y) && y >= 0 &&
         y < gtk_widget_get_height (GTK_WIDGET (scene->table));
}

static GtkWidget *
wait_for_label (Scene      *scene,
                const char *text)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  guint  wake_id = g_timeout_add (100, wake_cb, NULL);

  while (!is_in_view (scene, find_label (GTK_WIDGET (scene->table), text)) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake_id);
  g_assert_true (is_in_view (scene, find_label (GTK_WIDGET (scene->table), text)));

  return find_label (GTK_WIDGET (scene->table), text);
}

static void
test_names_have_room (Scene        *scene,
                      gconstpointer data)
{
  GtkWidget *label = wait_for_label (scene, "Bartholomew 000");
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (label, "Bartholomew 000");
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  g_assert_cmpint (width, <=, gtk_widget_get_width (label));
}

/* As a click on a header does: the first one sorts by it, the next turns it round. */
static void
test_a_header_sorts (Scene        *scene,
                     gconstpointer data)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (liaison_people_table_get_view (scene->table));
  GListModel    *columns = gtk_column_view_get_columns (view);

  g_assert_cmpuint (scene->n_asked, ==, 0); /* showing an order asks for none */
  for (int i = LIAISON_N_CONTACT_SORTS - 1; i >= 0; i--)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, (guint) i);

      gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
      g_assert_cmpint (scene->sort, ==, i);
      g_assert_false (scene->descending);
      gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
      g_assert_cmpint (scene->sort, ==, i);
      g_assert_true (scene->descending);
    }
}

static guint
count_marks (GtkWidget *widget)
{
  const char *name = gtk_widget_get_css_name (widget);
  guint       n = 0;

  if (g_str_equal (name, "sort-indicator") &&
      (gtk_widget_has_css_class (widget, "ascending") || gtk_widget_has_css_class (widget, "descending")))
    return 1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_marks (child);

  return n;
}

static void
test_one_header_is_marked (Scene        *scene,
                           gconstpointer data)
{
  liaison_people_table_show_sort (scene->table, LIAISON_CONTACT_SORT_LAST_CONTACT, TRUE);
  liaison_people_table_show_sort (scene->table, LIAISON_CONTACT_SORT_SECTOR, FALSE);
  g_assert_cmpuint (count_marks (GTK_WIDGET (scene->table)), ==, 1);
  g_assert_cmpuint (scene->n_asked, ==, 0);
}

/* What it is sorted by is what it says first: the organization, not the title there. */
static void
test_says_where_they_work (Scene        *scene,
                           gconstpointer data)
{
  g_autoptr (LiaisonOrganization) library = liaison_organization_new ();
  g_autoptr (LiaisonAffiliation) affiliation = liaison_affiliation_new ();
  guint n_keys;

  liaison_organization_set_name (library, "Abbey Library");
  liaison_affiliation_set_organization (affiliation, liaison_fixture_save (scene->fixture, library));
  liaison_affiliation_set_person (affiliation, liaison_contact_key_get_id (*liaison_contact_list_get_keys (scene->list, &n_keys)));
  liaison_affiliation_set_title (affiliation, "Archivist");
  liaison_fixture_save (scene->fixture, affiliation);
  liaison_people_table_scroll_to (scene->table, 1);
  wait_for_label (scene, "Abbey Library");
}

static void
test_scrolls_to_a_line (Scene        *scene,
                        gconstpointer data)
{
  wait_for_label (scene, "Bartholomew 000");
  liaison_people_table_scroll_to (scene->table, N_PEOPLE - 1);
  wait_for_label (scene, "Bartholomew 299");
  liaison_people_table_scroll_to (scene->table, 0);
  wait_for_label (scene, "Bartholomew 000");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Scene, NULL, set_up, test, tear_down)
  ADD ("/people/table/names-have-room", test_names_have_room);
  ADD ("/people/table/a-header-sorts", test_a_header_sorts);
  ADD ("/people/table/one-header-is-marked", test_one_header_is_marked);
  ADD ("/people/table/says-where-they-work", test_says_where_they_work);
  ADD ("/people/table/scrolls-to-a-line", test_scrolls_to_a_line);

  return g_test_run ();
}
