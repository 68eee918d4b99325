/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-map-overview.h"
#include "liaison-map-view-private.h"
#include "liaison-network-fixture.h"

#include <math.h>

/* Longer than anything takes on a busy machine. */
#define PATIENCE_SECONDS 30

static void
note_moved_cb (LiaisonMapView *view,
               gboolean       *moved)
{
  *moved = TRUE;
}

static gboolean
impatient_cb (gpointer data)
{
  g_error ("The map did not come to rest");

  return G_SOURCE_REMOVE;
}

/* A map of some people in a window, as it is when it has come to rest. */
static LiaisonMapView *
show_map (GtkWidget     **window,
          LiaisonNetwork *network)
{
  LiaisonMapView *view = LIAISON_MAP_VIEW (liaison_map_view_new ());
  guint           id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, NULL);
  gboolean        moved = FALSE;

  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (*window), GTK_WIDGET (view));
  g_signal_connect (view, "moved", G_CALLBACK (note_moved_cb), &moved);
  gtk_window_present (GTK_WINDOW (*window));
  liaison_map_view_set_network (view, network);
  while (!moved || liaison_map_painter_get_picture (view->painter) == NULL || liaison_map_painter_get_busy (view->painter))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
  g_signal_handlers_disconnect_by_func (view, note_moved_cb, &moved);

  return view;
}

static void
close_map (GtkWidget      *window,
           LiaisonMapView *view)
{
  g_object_ref (view);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (view);
}

static void
test_accessible (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (12, 20);
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Map of your network");
  liaison_map_view_set_selected (view, LIAISON_CONTACT_KEY_USER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Map, Me selected");
  liaison_map_view_set_selected (view, LIAISON_MAP_NO_KEY);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Map of your network");
  close_map (window, view);
}

static void
test_finds_nodes (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);

  for (guint i = 0; i < liaison_network_get_n_nodes (network); i++)
    {
      gint64           key = liaison_network_get_node (network, i)->key;
      graphene_point_t place;

      g_assert_true (liaison_map_view_find_place (view, key, &place));
      g_assert_cmpfloat (place.x, >, 0);
      g_assert_cmpfloat (place.x, <, gtk_widget_get_width (GTK_WIDGET (view)));
      g_assert_cmpfloat (place.y, >, 0);
      g_assert_cmpfloat (place.y, <, gtk_widget_get_height (GTK_WIDGET (view)));
      g_assert_cmpuint (liaison_map_view_find_node (view, place.x, place.y), !=, LIAISON_MAP_NO_NODE);
    }
  g_assert_cmpuint (liaison_map_view_find_node (view, 1, 1), ==, LIAISON_MAP_NO_NODE);
  close_map (window, view);
}

/* Tab goes to each neighbour once, and then leaves the map. */
static void
test_tab_leaves (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  guint           n = liaison_graph_get_degree (liaison_network_get_graph (network), 0);
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);

  g_assert_false (liaison_map_view_step_focus (view, TRUE));
  liaison_map_view_set_selected (view, LIAISON_CONTACT_KEY_USER);
  g_assert_cmpuint (n, >, 2);
  for (guint i = 0; i < n; i++)
    g_assert_true (liaison_map_view_step_focus (view, TRUE));
  g_assert_false (liaison_map_view_step_focus (view, TRUE));
  g_assert_true (liaison_map_view_step_focus (view, FALSE));
  close_map (window, view);
}

static void
test_places_are_taken_once (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  g_autoptr (LiaisonNetwork) again = liaison_network_fixture_new (30, 60);
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);
  g_autoptr (GArray) first = liaison_map_view_take_moved (view);
  g_autoptr (GArray) second = liaison_map_view_take_moved (view);
  g_autoptr (GArray) third = NULL;

  g_assert_cmpuint (first->len, ==, liaison_network_get_n_nodes (network));
  g_assert_cmpuint (second->len, ==, 0);
  liaison_map_view_set_network (view, again);
  g_assert_false (liaison_layout_get_settling (view->layout));
  third = liaison_map_view_take_moved (view);
  g_assert_cmpuint (third->len, ==, 0);
  close_map (window, view);
}

/* To whom motion is too much the map is shown once everybody has their place. */
static void
test_settles_unseen (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (1500, 4500);
  LiaisonMapView *view = LIAISON_MAP_VIEW (liaison_map_view_new ());
  GtkWidget      *window = gtk_window_new ();
  gboolean        moved = FALSE;
  guint           n_looks = 0;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  g_signal_connect (view, "moved", G_CALLBACK (note_moved_cb), &moved);
  gtk_window_present (GTK_WINDOW (window));
  liaison_map_view_set_network (view, network);
  while (!moved)
    {
      g_assert_true (isnan (view->positions[2]));
      g_main_context_iteration (NULL, TRUE);
      n_looks++;
    }
  g_assert_cmpuint (n_looks, >, 2);
  g_assert_false (isnan (view->positions[2]));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
  close_map (window, view);
}

static void
test_closes_while_settling (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (1500, 4000);
  GtkWidget      *window = gtk_window_new ();
  LiaisonMapView *view = LIAISON_MAP_VIEW (liaison_map_view_new ());

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  liaison_map_view_set_network (view, network);
  close_map (window, view);
}

static void
note_unlifted_cb (LiaisonMapView *view,
                  guint          *n_unlifted)
{
  ++*n_unlifted;
}

/* The chain falls back first, then what is selected is let go. */
static void
test_puts_down (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);
  guint           n_unlifted = 0;
  gint64          key = liaison_network_get_node (network, 3)->key;

  g_signal_connect (view, "unlifted", G_CALLBACK (note_unlifted_cb), &n_unlifted);
  g_assert_false (liaison_map_view_put_down (view));
  g_array_append_val (keys, key);
  liaison_map_view_lift (view, keys);
  liaison_map_view_set_selected (view, key);
  g_assert_true (liaison_map_view_put_down (view));
  g_assert_cmpuint (n_unlifted, ==, 1);
  g_assert_null (view->lifted);
  g_assert_false (liaison_map_view_put_down (view));
  g_assert_cmpint (liaison_map_view_get_selected (view), ==, key);
  close_map (window, view);
}

static guint
count_seen (LiaisonMapView *view)
{
  return liaison_network_get_n_nodes (liaison_map_view_get_network (view)) - liaison_map_view_get_n_hidden (view);
}

/* Who is hidden is found by no click and no key, and comes back by undo. */
static void
test_hides (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  g_autoptr (GArray) places = NULL;
  GtkWidget       *window;
  LiaisonMapView  *view = show_map (&window, network);
  guint            n = liaison_network_get_n_nodes (network);
  gint64           key = liaison_network_get_node (network, 5)->key;
  graphene_point_t place;
  guint            n_kept = 0;

  liaison_map_view_set_selected (view, key);
  g_assert_true (liaison_map_view_find_place (view, key, &place));
  g_assert_cmpuint (liaison_map_view_hide (view), ==, 1);
  g_assert_cmpuint (count_seen (view), ==, n - 1);
  g_assert_cmpint (liaison_map_view_get_selected (view), ==, LIAISON_MAP_NO_KEY);
  g_assert_cmpuint (liaison_map_view_find_node (view, place.x, place.y), !=, 5);
  places = liaison_map_view_take_moved (view);
  for (guint i = 0; i < places->len; i++)
    n_kept += g_array_index (places, LiaisonNetworkPlace, i).is_hidden;
  g_assert_cmpuint (n_kept, ==, 1);
  g_assert_true (liaison_map_view_step_back (view));
  g_assert_cmpuint (count_seen (view), ==, n);
  g_assert_false (liaison_map_view_step_back (view));

  liaison_map_view_set_selected (view, LIAISON_CONTACT_KEY_USER);
  g_assert_cmpuint (liaison_map_view_hide (view), ==, 0);
  close_map (window, view);
}

/* A filter shows whom it found; expanding shows the neighbours beside them. */
static void
test_expands (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);
  gint64          key = liaison_network_get_node (network, 8)->key;
  guint           n_neighbours = liaison_graph_get_degree (liaison_network_get_graph (network), 8);

  g_array_append_val (found, key);
  liaison_map_view_set_found (view, found);
  g_assert_cmpuint (count_seen (view), ==, 2); /* and the user */
  liaison_map_view_set_selected (view, key);
  g_assert_cmpuint (liaison_map_view_expand (view), >=, n_neighbours - 1);
  g_assert_cmpuint (count_seen (view), >=, n_neighbours + 1);
  liaison_map_view_set_found (view, NULL);
  g_assert_cmpuint (liaison_map_view_get_n_hidden (view), ==, 0);
  close_map (window, view);
}

/* A lasso around all chooses all, and what is chosen moves together. */
static void
test_lasso (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  g_autoptr (GArray) chosen = NULL;
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);
  double          width = gtk_widget_get_width (GTK_WIDGET (view));
  double          height = gtk_widget_get_height (GTK_WIDGET (view));
  float           zoom = view->camera.zoom;
  float           before = view->positions[6];

  liaison_map_view_begin_lasso (view, 0, 0);
  liaison_map_view_draw_lasso (view, width, 0);
  liaison_map_view_draw_lasso (view, width, height);
  liaison_map_view_draw_lasso (view, 0, height);
  liaison_map_view_end_lasso (view);
  chosen = liaison_map_view_get_chosen (view);
  g_assert_cmpuint (chosen->len, ==, liaison_network_get_n_nodes (network));
  liaison_map_view_remember (view);
  liaison_map_view_move_chosen (view, 30, 0);
  g_assert_cmpfloat_with_epsilon (view->positions[6], before + 30 / zoom, .001f);
  g_assert_true (view->pinned[3]);
  g_assert_true (liaison_map_view_step_back (view));
  g_assert_cmpfloat_with_epsilon (view->positions[6], before, .001f);
  g_assert_true (liaison_map_view_choose_nobody (view));
  close_map (window, view);
}

static void
note_linked_cb (LiaisonMapView *view,
                gint64          from,
                gint64          to,
                gint64         *ends)
{
  ends[0] = from;
  ends[1] = to;
}

/* By keys alone: Insert, an arrow to another, Enter. */
static void
test_links_by_keys (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);
  gint64          ends[2] = { -5, -5 };

  g_signal_connect (view, "linked", G_CALLBACK (note_linked_cb), ends);
  liaison_map_view_set_selected (view, LIAISON_CONTACT_KEY_USER);
  g_assert_true (liaison_map_view_press_key (view, GDK_KEY_Insert, 0, 0));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Map, a tie begins at Me");
  liaison_map_view_set_selected (view, liaison_network_get_node (network, 4)->key);
  g_assert_true (liaison_map_view_press_key (view, GDK_KEY_Return, 0, 0));
  g_assert_cmpint (ends[0], ==, LIAISON_CONTACT_KEY_USER);
  g_assert_cmpint (ends[1], ==, liaison_network_get_node (network, 4)->key);
  g_assert_true (liaison_map_view_press_key (view, GDK_KEY_2, 0, 0));
  g_assert_cmpuint (view->reach, ==, 2);
  g_assert_true (liaison_map_view_press_key (view, GDK_KEY_Escape, 0, 0));
  g_assert_cmpuint (view->reach, ==, 0);
  close_map (window, view);
}

static guint
count_chosen (LiaisonMapView *view)
{
  guint n = 0;

  for (guint i = 0; i < liaison_network_get_n_nodes (liaison_map_view_get_network (view)); i++)
    n += liaison_map_view_is_chosen (view, liaison_network_get_node (liaison_map_view_get_network (view), i)->key);

  return n;
}

/* What a lasso does is done by keys: on the way, or all who are in focus. */
static void
test_chooses_by_keys (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);
  guint           n = liaison_network_get_n_nodes (network);
  guint           n_near = liaison_graph_get_degree (liaison_network_get_graph (network), 0) + 1;
  gint64          other;

  liaison_map_view_set_selected (view, LIAISON_CONTACT_KEY_USER);
  for (guint key = GDK_KEY_Left; key <= GDK_KEY_Down && liaison_map_view_get_selected (view) == LIAISON_CONTACT_KEY_USER; key++)
    liaison_map_view_press_key (view, key, 0, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  other = liaison_map_view_get_selected (view);
  g_assert_cmpint (other, !=, LIAISON_CONTACT_KEY_USER);
  g_assert_true (liaison_map_view_is_chosen (view, LIAISON_CONTACT_KEY_USER));
  g_assert_true (liaison_map_view_is_chosen (view, other));
  g_assert_cmpuint (count_chosen (view), ==, 2);
  g_assert_true (liaison_map_view_choose_nobody (view));

  liaison_map_view_set_selected (view, LIAISON_CONTACT_KEY_USER);
  liaison_map_view_press_key (view, GDK_KEY_1, 0, 0);
  g_assert_true (liaison_map_view_press_key (view, GDK_KEY_a, 0, GDK_CONTROL_MASK));
  g_assert_cmpuint (count_chosen (view), ==, n_near);
  g_assert_cmpuint (n_near, <, n);
  g_assert_true (liaison_map_view_choose_nobody (view));

  liaison_map_view_set_reach (view, 0);
  liaison_map_view_set_selected (view, liaison_network_get_node (network, 5)->key);
  liaison_map_view_hide (view);
  g_assert_true (liaison_map_view_press_key (view, GDK_KEY_a, 0, GDK_CONTROL_MASK));
  g_assert_cmpuint (count_chosen (view), ==, n - 1);
  close_map (window, view);
}

static void
wait_until_visible (GtkWidget *widget,
                    gboolean   is_visible)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, NULL);

  while (gtk_widget_get_visible (widget) != is_visible)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

/* The small map comes with the part that is not seen, and goes with it. */
static void
test_overview (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (120, 300);
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);
  GtkWidget      *overview = g_object_ref_sink (g_object_new (LIAISON_TYPE_MAP_OVERVIEW, "view", view, NULL));
  GtkWidget      *overlay = gtk_overlay_new ();

  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (view));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), overview);
  gtk_window_set_child (GTK_WINDOW (window), overlay);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (overview), GTK_ACCESSIBLE_PROPERTY_LABEL, "All of the map");
  g_assert_false (gtk_widget_get_visible (overview));
  liaison_map_view_zoom (view, 4);
  wait_until_visible (overview, TRUE);
  liaison_map_view_fit (view);
  wait_until_visible (overview, FALSE);
  gtk_overlay_remove_overlay (GTK_OVERLAY (overlay), overview);
  g_object_ref (view);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (overview);
  g_assert_finalize_object (view);
}

/* What was undone of the picture can be done again, until something else is done. */
static void
test_redo (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  GtkWidget      *window;
  LiaisonMapView *view = show_map (&window, network);
  guint           n = liaison_network_get_n_nodes (network);

  liaison_map_view_set_selected (view, liaison_network_get_node (network, 5)->key);
  liaison_map_view_hide (view);
  g_assert_true (liaison_map_view_step_back (view));
  g_assert_cmpuint (count_seen (view), ==, n);
  g_assert_true (liaison_map_view_press_key (view, GDK_KEY_y, 0, GDK_CONTROL_MASK));
  g_assert_cmpuint (count_seen (view), ==, n - 1);
  g_assert_false (liaison_map_view_step_forward (view));
  g_assert_true (liaison_map_view_step_back (view));
  liaison_map_view_set_selected (view, liaison_network_get_node (network, 6)->key);
  g_assert_true (liaison_map_view_press_key (view, GDK_KEY_Right, 0, GDK_CONTROL_MASK));
  g_assert_false (liaison_map_view_step_forward (view));
  close_map (window, view);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/map/view/tells-a-screen-reader-what-is-selected", test_accessible);
  g_test_add_func ("/map/view/shows-everybody-where-a-click-finds-them", test_finds_nodes);
  g_test_add_func ("/map/view/tab-visits-neighbours-and-leaves", test_tab_leaves);
  g_test_add_func ("/map/view/gives-places-to-keep-once", test_places_are_taken_once);
  g_test_add_func ("/map/view/hides-and-brings-back", test_hides);
  g_test_add_func ("/map/view/expands-what-a-filter-hides", test_expands);
  g_test_add_func ("/map/view/lasso-chooses-and-moves-together", test_lasso);
  g_test_add_func ("/map/view/chooses-by-keys-what-a-lasso-does", test_chooses_by_keys);
  g_test_add_func ("/map/view/draws-ties-by-keys", test_links_by_keys);
  g_test_add_func ("/map/view/does-again-what-was-undone", test_redo);
  g_test_add_func ("/map/overview/comes-with-what-is-not-seen", test_overview);
  g_test_add_func ("/map/view/puts-a-chain-down", test_puts_down);
  g_test_add_func ("/map/view/settles-unseen-without-animations", test_settles_unseen);
  g_test_add_func ("/map/view/can-be-closed-while-it-settles", test_closes_while_settling);

  return g_test_run ();
}
