/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-scene.h"
#include "liaison-specialties-page.h"

#include <adwaita.h>
#include <string.h>

static AdwViewStack *stack;

static GtkWidget *
find (LiaisonScene *scene,
      GType         type,
      const char   *property,
      const char   *value)
{
  return liaison_scene_find (scene->child, type, property, value);
}

static void
check (LiaisonScene *scene,
       const char   *view,
       gboolean      has_search,
       gboolean      has_chosen)
{
  GtkWidget *bar = find (scene, GTK_TYPE_SEARCH_BAR, NULL, NULL);
  GtkWidget *chosen = gtk_widget_get_ancestor (find (scene, GTK_TYPE_BUTTON, "action-name", "specialties.compare-nothing"), GTK_TYPE_REVEALER);
  GtkWidget *button = find (scene, GTK_TYPE_TOGGLE_BUTTON, "icon-name", "system-search-symbolic");

  adw_view_stack_set_visible_child_name (stack, view);
  g_assert_cmpfloat (gtk_widget_get_opacity (button), ==, has_search ? 1 : 0);
  g_assert_cmpint (gtk_widget_is_sensitive (button), ==, has_search);
  g_assert_cmpint (gtk_widget_get_visible (bar), ==, has_search);
  g_assert_cmpint (gtk_search_bar_get_key_capture_widget (GTK_SEARCH_BAR (bar)) != NULL, ==, has_search);
  g_assert_cmpint (gtk_revealer_get_reveal_child (GTK_REVEALER (chosen)), ==, has_chosen);
}

/* What one searches and compares are cards: over the skills and the demand there is
 * neither bar, and back at the cards both are as they were. */
static void
test_bars_are_of_cards (void)
{
  LiaisonScene scene = { NULL };
  GtkWidget   *search;

  liaison_scene_set_up (&scene);
  liaison_scene_show (&scene, liaison_specialties_page_new ());
  stack = ADW_VIEW_STACK (find (&scene, ADW_TYPE_VIEW_STACK, NULL, NULL));
  check (&scene, "specialties", TRUE, FALSE);
  check (&scene, "demand", FALSE, FALSE);

  adw_view_stack_set_visible_child_name (stack, "demand");
  liaison_specialties_page_start_search (LIAISON_SPECIALTIES_PAGE (scene.child));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "specialties");
  search = find (&scene, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "law");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (&scene, GTK_TYPE_TOGGLE_BUTTON, "tooltip-text", "Compare Law")), TRUE);
  check (&scene, "specialties", TRUE, TRUE);
  check (&scene, "demand", FALSE, FALSE);
  check (&scene, "skills", FALSE, FALSE);
  check (&scene, "roles", TRUE, TRUE);
  check (&scene, "areas", TRUE, TRUE);
  g_assert_true (gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (find (&scene, GTK_TYPE_SEARCH_BAR, NULL, NULL))));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "law");

  liaison_scene_tear_down (&scene);
}

static void
await_frames (GtkWidget *widget,
              int        n_frames)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget));

  while (gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget)) < frame + n_frames)
    {
      gtk_widget_queue_draw (widget);
      g_main_context_iteration (NULL, TRUE);
    }
}

/* What is found best is seen, also where the cards are one below the other. */
static void
test_search_shows_the_best (void)
{
  LiaisonScene scene = { NULL };
  GtkWidget   *search, *grid, *scrolled;

  liaison_scene_set_up (&scene);
  gtk_window_set_default_size (scene.window, 360, 600);
  liaison_scene_show (&scene, liaison_specialties_page_new ());
  grid = find (&scene, GTK_TYPE_GRID_VIEW, NULL, NULL);
  scrolled = gtk_widget_get_ancestor (grid, GTK_TYPE_SCROLLED_WINDOW);
  search = find (&scene, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  liaison_specialties_page_start_search (LIAISON_SPECIALTIES_PAGE (scene.child));
  await_frames (grid, 3);
  for (guint i = 1; i <= strlen ("law"); i++)
    {
      g_autofree char *text = g_strndup ("law", i);

      gtk_editable_set_text (GTK_EDITABLE (search), text);
      g_signal_emit_by_name (search, "search-changed");
      await_frames (grid, 3);
    }
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled))), ==, 0);
  liaison_scene_tear_down (&scene);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/specialties/page/searches-and-compares-cards-alone", test_bars_are_of_cards);

  g_test_add_func ("/specialties/page/search-shows-the-best", test_search_shows_the_best);

  return g_test_run ();
}
