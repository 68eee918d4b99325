/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-scene.h"
#include "liaison-specialties-page.h"

#include <adwaita.h>

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

  adw_view_stack_set_visible_child_name (stack, view);
  g_assert_cmpint (gtk_widget_get_visible (find (scene, GTK_TYPE_TOGGLE_BUTTON, "icon-name", "system-search-symbolic")), ==, has_search);
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

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/specialties/page/searches-and-compares-cards-alone", test_bars_are_of_cards);

  return g_test_run ();
}
