/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-map-card.h"
#include "liaison-map-legend.h"
#include "liaison-map-page.h"
#include "liaison-map-view.h"

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
get_shown (GtkWidget *page)
{
  GtkWidget *header = find_child (page, ADW_TYPE_HEADER_BAR); /* whose menu has a stack, too */

  return gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_next_sibling (header)));
}

static void
wait_for (GtkWidget  *page,
          const char *name)
{
  while (g_strcmp0 (get_shown (page), name) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_follows_the_store (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = liaison_map_page_new ();
  GtkWidget *view = find_child (page, LIAISON_TYPE_MAP_VIEW);
  gint64     ana;

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  g_object_set (page, "store", fixture->store, NULL);
  wait_for (page, "empty");
  ana = liaison_fixture_person (fixture, "Ana");
  wait_for (page, "map");

  liaison_map_page_show_contact (LIAISON_MAP_PAGE (page), liaison_contact_key_of_person (ana));
  g_assert_cmpint (liaison_map_view_get_selected (LIAISON_MAP_VIEW (view)), ==, liaison_contact_key_of_person (ana));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Map, Ana selected");

  g_object_set (page, "store", NULL, "folded", TRUE, NULL);
  g_object_ref (page);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
}

static gboolean
has_camera (LiaisonFixture *fixture)
{
  g_autoptr (LiaisonNetwork) network =
    liaison_store_read (fixture->store, (LiaisonReadFunc) liaison_network_read, NULL, NULL, NULL);

  return liaison_network_get_camera (network).zoom > 0;
}

/* Shows the map of a store and tells where the user is seen. */
static graphene_point_t
look (LiaisonFixture *fixture,
      gboolean        moves)
{
  GtkWidget       *window = gtk_window_new ();
  GtkWidget       *page = liaison_map_page_new ();
  LiaisonMapView  *view = LIAISON_MAP_VIEW (find_child (page, LIAISON_TYPE_MAP_VIEW));
  gint64           end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  graphene_point_t place = { 0 };

  gtk_window_set_default_size (GTK_WINDOW (window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  g_object_set (page, "store", fixture->store, NULL);
  wait_for (page, "map");
  while (!liaison_map_view_find_place (view, 0, &place) || gtk_widget_get_width (GTK_WIDGET (view)) == 0)
    g_main_context_iteration (NULL, TRUE);
  if (moves)
    {
      liaison_map_view_zoom (view, 1 / 1.7);
      while (!has_camera (fixture) && g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
      g_assert_true (has_camera (fixture));
    }
  g_assert_true (liaison_map_view_find_place (view, 0, &place));

  g_object_set (page, "store", NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return place;
}

static void
test_keeps_what_is_seen (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  graphene_point_t whole, left, found;

  liaison_fixture_person (fixture, "Ana");
  liaison_fixture_person (fixture, "Noor");
  whole = look (fixture, FALSE);
  left = look (fixture, TRUE);
  g_assert_false (graphene_point_near (&whole, &left, 1));
  liaison_fixture_reopen (fixture);
  found = look (fixture, FALSE);
  g_assert_cmpfloat_with_epsilon (found.x, left.x, 1);
  g_assert_cmpfloat_with_epsilon (found.y, left.y, 1);
}

/* Tab goes by what is folded; GTK complains of a focus in no window. */
static void
test_tab_passes_the_legend (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *legend = g_object_new (LIAISON_TYPE_MAP_LEGEND, NULL);
  GtkWidget *expander = find_child (legend, GTK_TYPE_EXPANDER);
  GtkWidget *button = gtk_button_new_with_label ("After it");

  gtk_box_append (GTK_BOX (box), legend);
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_grab_focus (expander));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == button);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  gtk_widget_grab_focus (expander);
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), legend));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
set_texts_of_buttons (GtkWidget  *widget,
                      const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_use_underline (GTK_LABEL (widget)))
    gtk_label_set_label (GTK_LABEL (widget), text);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    set_texts_of_buttons (child, text);
}

static int
measure_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* A card that is too wide pushes what else floats on the map out of the window. */
static void
test_card_wraps (void)
{
  GtkWidget *card = g_object_ref_sink (g_object_new (LIAISON_TYPE_MAP_CARD, NULL));
  int        of_one_word, of_four;

  set_texts_of_buttons (card, "Seguimiento");
  of_one_word = measure_width (card);
  set_texts_of_buttons (card, "Seguimiento de un contacto");
  of_four = measure_width (card);
  g_assert_cmpint (of_four, ==, of_one_word);
  g_object_unref (card);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/map/page/follows-the-store", test_follows_the_store);
  g_test_add_func ("/map/page/keeps-what-is-seen", test_keeps_what_is_seen);
  g_test_add_func ("/map/page/tab-passes-the-legend", test_tab_passes_the_legend);
  g_test_add_func ("/map/card/wraps-what-can-be-done", test_card_wraps);

  return g_test_run ();
}
