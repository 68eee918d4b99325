/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"

#include "liaison-plan-page.h"
#include "liaison-plan-routes.h"
#include "liaison-route-lanes.h"
#include "liaison-routes-dialog.h"
#include "liaison-step-needs.h"
#include "liaison-step-row.h"

typedef struct
{
  LiaisonFixture *data;
  GtkWindow      *window;
  GtkWidget      *page;
} Scene;

static void
show_page (Scene *scene)
{
  scene->page = liaison_plan_page_new ();
  scene->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (scene->window, scene->page);
  g_object_set (scene->page, "store", scene->data->store, NULL);
  gtk_window_present (scene->window);
}

static void
set_up (Scene        *scene,
        gconstpointer nothing)
{
  scene->data = liaison_fixture_new ();
  show_page (scene);
}

static void
tear_down (Scene        *scene,
           gconstpointer nothing)
{
  g_object_add_weak_pointer (G_OBJECT (scene->page), (gpointer *) &scene->page);
  gtk_window_destroy (scene->window);
  while (scene->page != NULL || G_OBJECT (scene->data->store)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  liaison_fixture_free (scene->data);
}

static GtkWidget *
find (GtkWidget  *from,
      GType       type,
      const char *property,
      const char *value)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *text = NULL;
      GtkWidget       *found;

      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type) && property != NULL)
        g_object_get (child, property, &text, NULL);
      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type) && g_strcmp0 (text, value) == 0)
        return child;
      found = find (child, type, property, value);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
aim_for_law (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  return liaison_change_set_setting (change, "aims-for", "law", error);
}

static void
await_page (Scene      *scene,
            const char *name)
{
  GtkWidget *views = find (scene->page, ADW_TYPE_VIEW_STACK, NULL, NULL);
  GtkWidget *stack = find (views, GTK_TYPE_STACK, NULL, NULL);

  while (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), name) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
await_widget (Scene      *scene,
              GType       type,
              const char *property,
              const char *value,
              gboolean    is_there)
{
  while ((find (scene->page, type, property, value) != NULL) != is_there)
    g_main_context_iteration (NULL, TRUE);
}

static void
apply (Scene      *scene,
       const char *title,
       const char *text)
{
  GtkWidget *row = find (scene->page, ADW_TYPE_ENTRY_ROW, "title", title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
}

static void
test_follows_the_plan (Scene        *scene,
                       gconstpointer nothing)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  await_page (scene, "empty");
  liaison_store_change (scene->data->store, "Aim for Law", aim_for_law, NULL, NULL, &error);
  g_assert_no_error (error);
  await_page (scene, "plan");
  g_assert_nonnull (find (scene->page, GTK_TYPE_LABEL, "label", "Law"));

  apply (scene, "By When (a year, a month as 2028-09, or a day)", "2028");
  await_widget (scene, GTK_TYPE_LABEL, "label", "Law by 2028", TRUE);

  apply (scene, "Add a Step", "Learn <b>Westlaw & Lexis");
  await_widget (scene, LIAISON_TYPE_STEP_ROW, "title", "Learn <b>Westlaw & Lexis", TRUE);
  apply (scene, "Add a Step", "Call Ana");
  await_widget (scene, LIAISON_TYPE_STEP_ROW, "title", "Call Ana", TRUE);
  row = find (scene->page, LIAISON_TYPE_STEP_ROW, "title", "Call Ana");
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 1);

  gtk_widget_activate_action (row, "step.up", NULL);
  while (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) != 0)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_activate_action (row, "step.delete", NULL);
  await_widget (scene, LIAISON_TYPE_STEP_ROW, "title", "Call Ana", FALSE);
  g_free (liaison_store_undo (scene->data->store, 0, &error));
  g_assert_no_error (error);
  await_widget (scene, LIAISON_TYPE_STEP_ROW, "title", "Call Ana", TRUE);
  g_assert_cmpint (liaison_fixture_count (scene->data, LIAISON_TYPE_PLAN), ==, 1);
  g_assert_cmpint (liaison_fixture_count (scene->data, LIAISON_TYPE_ROUTE), ==, 1);
}

static void
add_step (Scene      *scene,
          const char *title)
{
  apply (scene, "Add a Step", title);
  await_widget (scene, LIAISON_TYPE_STEP_ROW, "title", title, TRUE);
}

/* A year is read beside the buttons that show more of them, however narrow the window. */
static void
test_years_are_not_covered (Scene        *scene,
                            gconstpointer nothing)
{
  g_autoptr (GError) error = NULL;
  GtkWidget      *button, *lanes;
  graphene_rect_t above, below;

  gtk_window_set_default_size (scene->window, 360, 600);
  liaison_store_change (scene->data->store, "Aim for Law", aim_for_law, NULL, NULL, &error);
  g_assert_no_error (error);
  await_page (scene, "plan");
  add_step (scene, "Learn Lexis");
  button = find (scene->page, GTK_TYPE_BUTTON, "icon-name", "zoom-out-symbolic");
  lanes = find (scene->page, LIAISON_TYPE_ROUTE_LANES, NULL, NULL);
  while (gtk_widget_get_height (lanes) == 0 || gtk_widget_get_height (button) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_compute_bounds (button, scene->page, &above));
  g_assert_true (gtk_widget_compute_bounds (lanes, scene->page, &below));
  g_assert_cmpfloat (above.origin.y + above.size.height, <=, below.origin.y);
}

static void
apply_in (GtkWidget  *row,
          const char *title,
          const char *text)
{
  GtkWidget *entry = find (row, ADW_TYPE_ENTRY_ROW, "title", title);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "apply");
}

/* A step says what it waits for and requires, and warns where it begins too soon. */
static void
test_steps_need_things (Scene        *scene,
                        gconstpointer nothing)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *first, *second, *needs;

  await_page (scene, "empty");
  liaison_store_change (scene->data->store, "Aim for Law", aim_for_law, NULL, NULL, &error);
  g_assert_no_error (error);
  await_page (scene, "plan");
  add_step (scene, "Learn");
  add_step (scene, "Apply");
  first = find (scene->page, LIAISON_TYPE_STEP_ROW, "title", "Learn");
  second = find (scene->page, LIAISON_TYPE_STEP_ROW, "title", "Apply");

  apply_in (first, "Until", "2029-06");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (second, ADW_TYPE_COMBO_ROW, "title", "Waits For")), 1);
  while (liaison_step_get_after (liaison_step_row_get_step (LIAISON_STEP_ROW (second))) == 0)
    g_main_context_iteration (NULL, TRUE);
  apply_in (second, "From (a year, a month as 2028-09, or a day as 2028-09-01)", "2028-01");
  await_widget (scene, ADW_TYPE_ACTION_ROW, "title", "Begins before “Learn” is done, in June 2029", TRUE);
  apply_in (second, "From (a year, a month as 2028-09, or a day as 2028-09-01)", "2029-07");
  await_widget (scene, ADW_TYPE_ACTION_ROW, "title", "Begins before “Learn” is done, in June 2029", FALSE);

  needs = find (second, LIAISON_TYPE_STEP_NEEDS, "subtitle", "Nothing noted");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (needs), TRUE);
  g_signal_emit_by_name (find (needs, GTK_TYPE_BUTTON, "icon-name", "list-add-symbolic"), "clicked");
  while (find (second, LIAISON_TYPE_STEP_NEEDS, "subtitle", "1 skill or qualification; you lack 1") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (liaison_fixture_count (scene->data, LIAISON_TYPE_STEP_REQUIREMENT), ==, 1);
  needs = find (second, LIAISON_TYPE_STEP_NEEDS, "subtitle", "1 skill or qualification; you lack 1");
  g_signal_emit_by_name (find (needs, GTK_TYPE_BUTTON, "icon-name", "list-remove-symbolic"), "clicked");
  while (find (second, LIAISON_TYPE_STEP_NEEDS, "subtitle", "Nothing noted") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (liaison_fixture_count (scene->data, LIAISON_TYPE_STEP_REQUIREMENT), ==, 0);
}

static gboolean
stand_in_academic (LiaisonChange *change,
                   gpointer       data,
                   GError       **error)
{
  return liaison_change_set_setting (change, "stands-in", "academic", error) &&
         liaison_change_set_setting (change, "aims-for", "metadata-librarian", error);
}

static void
await_start (GtkWidget  *dialog,
             const char *sentence)
{
  while (find (dialog, GTK_TYPE_LABEL, "label", sentence) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Of whoever said a field alone it is asked which position they have, and routes
 * start there; what was said can be undone. */
static void
test_routes_ask_for_the_position (Scene        *scene,
                                  gconstpointer nothing)
{
  g_autoptr (GError) error = NULL;
  GtkWidget   *dialog = liaison_routes_dialog_new (scene->data->store);
  GtkDropDown *position;
  guint        place = 0;

  liaison_store_change (scene->data->store, "Stand in Academic", stand_in_academic, NULL, NULL, &error);
  g_assert_no_error (error);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  await_start (dialog, "Starting from any role in your field: Academic");

  position = GTK_DROP_DOWN (find (dialog, GTK_TYPE_DROP_DOWN, NULL, NULL));
  while (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (position)), place), "Cataloguing and metadata librarian") != 0)
    place++;
  gtk_drop_down_set_selected (position, place);
  await_start (dialog, "Starting from the position you have now: Cataloguing and metadata librarian");
  g_assert_false (gtk_widget_is_visible (GTK_WIDGET (position)));
  g_assert_nonnull (find (dialog, ADW_TYPE_ACTION_ROW, "title", "Cataloguing and metadata librarian"));
  await_start (scene->page, "Starting from the position you have now: Cataloguing and metadata librarian");

  g_free (liaison_store_undo (scene->data->store, 0, &error));
  g_assert_no_error (error);
  await_start (dialog, "Starting from any role in your field: Academic");
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (position)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_routes_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (LIAISON_IS_ROUTES_DIALOG (link->data))
      return link->data;

  return NULL;
}

/* The window may be closed while a route is added: the change is made, and what
 * was under way asks for no window that is gone. */
static void
test_routes_outlive_the_window (Scene        *scene,
                                gconstpointer nothing)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *routes = find (scene->page, LIAISON_TYPE_PLAN_ROUTES, NULL, NULL);
  g_autoptr (GtkWidget) dialog = NULL;

  liaison_store_change (scene->data->store, "Stand in Academic", stand_in_academic, NULL, NULL, &error);
  g_assert_no_error (error);
  await_page (scene, "plan");
  gtk_widget_activate_action (routes, "plan.propose-routes", NULL);
  dialog = g_object_ref (find_routes_dialog ());
  await_start (dialog, "Starting from any role in your field: Academic");
  gtk_widget_activate_action (dialog, "routes.add", "u", 0);
  g_object_add_weak_pointer (G_OBJECT (scene->window), (gpointer *) &scene->window);
  gtk_window_destroy (scene->window);
  while (G_OBJECT (dialog)->ref_count > 1 || scene->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (liaison_fixture_count (scene->data, LIAISON_TYPE_ROUTE), ==, 1);
  g_assert_null (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  show_page (scene);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/plan/page/follows-the-plan-and-its-steps", Scene, NULL, set_up, test_follows_the_plan, tear_down);
  g_test_add ("/plan/page/years-are-not-covered", Scene, NULL, set_up, test_years_are_not_covered, tear_down);
  g_test_add ("/plan/page/steps-need-things", Scene, NULL, set_up, test_steps_need_things, tear_down);

  g_test_add ("/plan/routes-dialog/asks-for-the-position", Scene, NULL, set_up, test_routes_ask_for_the_position, tear_down);
  g_test_add ("/plan/routes-dialog/may-outlive-its-window", Scene, NULL, set_up, test_routes_outlive_the_window, tear_down);

  return g_test_run ();
}
