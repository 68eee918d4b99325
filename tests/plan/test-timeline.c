/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"

#include "liaison-lane-rows.h"
#include "liaison-opening-board.h"
#include "liaison-opening-card.h"
#include "liaison-opening-deed.h"
#include "liaison-plan-page.h"
#include "liaison-plan-routes.h"
#include "liaison-route-lanes.h"
#include "liaison-step-card.h"

typedef struct
{
  LiaisonFixture *data;
  GtkWindow      *window;
  GtkWidget      *page;
} Scene;

static void
set_up (Scene        *scene,
        gconstpointer nothing)
{
  scene->data = liaison_fixture_new ();
  scene->page = liaison_plan_page_new ();
  scene->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (scene->window, 900, 700);
  gtk_window_set_child (scene->window, scene->page);
  g_object_set (scene->page, "store", scene->data->store, NULL);
  gtk_window_present (scene->window);
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
find (GtkWidget *from,
      GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GObject *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller; /* the widget keeps it */
    }

  return NULL;
}

static gboolean
press (GtkWidget      *widget,
       guint           key,
       GdkModifierType state)
{
  gboolean is_handled = FALSE;

  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key, 0u, state, &is_handled);

  return is_handled;
}

/* ---- the timeline ---- */

static gint64
save_route (Scene *scene)
{
  g_autoptr (LiaisonPlan) plan = liaison_plan_new ();
  g_autoptr (LiaisonRoute) route = liaison_route_new ();

  liaison_plan_set_role (plan, "taxonomist");
  liaison_route_set_plan (route, liaison_fixture_save (scene->data, plan));
  liaison_route_set_position (route, 1);

  return liaison_fixture_save (scene->data, route);
}

static gint64
save_step (Scene      *scene,
           gint64      route,
           const char *since,
           const char *until)
{
  g_autoptr (LiaisonStep) step = liaison_step_new ();

  liaison_step_set_route (step, route);
  liaison_step_set_title (step, "Course");
  liaison_step_set_since (step, since);
  liaison_step_set_until (step, until);

  return liaison_fixture_save (scene->data, step);
}

static LiaisonRouteLanes *
await_card (Scene      *scene,
            gint64      step,
            GtkWidget **card)
{
  LiaisonRouteLanes *lanes = LIAISON_ROUTE_LANES (find (scene->page, LIAISON_TYPE_ROUTE_LANES));

  while ((*card = liaison_route_lanes_get_card (lanes, step)) == NULL || gtk_widget_get_width (*card) < 2)
    g_main_context_iteration (NULL, TRUE);

  return lanes;
}

static void
await_span (Scene      *scene,
            gint64      step,
            const char *since,
            const char *until)
{
  while (TRUE)
    {
      g_autoptr (LiaisonStep) saved = liaison_fixture_load (scene->data, LIAISON_TYPE_STEP, step);

      if (g_str_equal (liaison_step_get_since (saved), since) && g_str_equal (liaison_step_get_until (saved), until))
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Drags from a place on the card, counted from its start, or its end where negative. */
static void
drag (LiaisonRouteLanes *lanes,
      GtkWidget         *card,
      double             from,
      int                months)
{
  GObject        *gesture = find_controller (GTK_WIDGET (lanes), GTK_TYPE_GESTURE_DRAG);
  double          by = (double) months * liaison_route_lanes_get_month_width (lanes);
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (card, GTK_WIDGET (lanes), &area));
  from += area.origin.x + (from < 0 ? area.size.width : 0);
  g_signal_emit_by_name (gesture, "drag-begin", from, (double) area.origin.y + area.size.height / 2);
  g_signal_emit_by_name (gesture, "drag-update", by, 0.0);
  g_signal_emit_by_name (gesture, "drag-end", by, 0.0);
}

static void
test_drags_a_step (Scene        *scene,
                   gconstpointer nothing)
{
  gint64             step = save_step (scene, save_route (scene), "2027-03", "2028-02");
  GtkWidget         *card;
  LiaisonRouteLanes *lanes = await_card (scene, step, &card);

  drag (lanes, card, 40, 4);
  await_span (scene, step, "2027-07", "2028-06");

  lanes = await_card (scene, step, &card);
  while (liaison_step_card_get_span (LIAISON_STEP_CARD (card))->from != liaison_month_of ("2027-07"))
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (lanes));
  drag (lanes, card, -3, -2);
  await_span (scene, step, "2027-07", "2028-04");
}

static void
test_moves_a_step_by_keys (Scene        *scene,
                           gconstpointer nothing)
{
  gint64             step = save_step (scene, save_route (scene), "2027-03", "2028-02");
  GtkWidget         *card;
  LiaisonRouteLanes *lanes = await_card (scene, step, &card);

  gtk_widget_grab_focus (card);
  g_assert_false (press (GTK_WIDGET (lanes), GDK_KEY_Right, 0));
  g_assert_true (press (GTK_WIDGET (lanes), GDK_KEY_Right, GDK_ALT_MASK));
  await_span (scene, step, "2027-04", "2028-03");
  g_assert_true (press (GTK_WIDGET (lanes), GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK));
  await_span (scene, step, "2027-04", "2028-04");
  g_assert_true (gtk_window_get_focus (scene->window) == liaison_route_lanes_get_card (lanes, step));
}

static void
test_rows_do_not_cover (void)
{
  const LiaisonStepSpan spans[] = { { 0, 24 }, { 0, 12 }, { 6, 18 }, { 24, 48 }, { 12, 20 } };
  const LiaisonStepKind kinds[] = { LIAISON_STEP_KIND_POSITION, LIAISON_STEP_KIND_QUALIFICATION, LIAISON_STEP_KIND_PROJECT,
                                    LIAISON_STEP_KIND_POSITION, LIAISON_STEP_KIND_SIDETRACK };
  guint rows[G_N_ELEMENTS (spans)];
  guint n_rows = liaison_lane_rows_place (spans, kinds, G_N_ELEMENTS (spans), rows);

  g_assert_cmpuint (n_rows, ==, 3);
  g_assert_cmpuint (rows[0], ==, 0);
  g_assert_cmpuint (rows[3], ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (rows[i] != rows[j] || spans[i].from >= spans[j].until || spans[j].from >= spans[i].until);
}

/* However narrow the window, one sees the step that one moves by keys. */
static void
test_shows_the_step (Scene        *scene,
                     gconstpointer nothing)
{
  gint64             step = save_step (scene, save_route (scene), "2027-03", "2028-02");
  GtkWidget         *card;
  LiaisonRouteLanes *lanes;
  GtkWidget         *scrolled;
  graphene_rect_t    area;

  gtk_window_set_default_size (scene->window, 360, 600);
  lanes = await_card (scene, step, &card);
  scrolled = gtk_widget_get_ancestor (GTK_WIDGET (lanes), GTK_TYPE_SCROLLED_WINDOW);
  gtk_widget_grab_focus (card);
  for (guint i = 0; i < 36; i++)
    g_assert_true (press (GTK_WIDGET (lanes), GDK_KEY_Right, GDK_ALT_MASK));
  do
    {
      gtk_widget_queue_draw (card);
      g_main_context_iteration (NULL, TRUE);
      g_assert_true (gtk_widget_compute_bounds (card, scrolled, &area));
    }
  while (area.origin.x < 0 || area.origin.x + area.size.width > gtk_widget_get_width (scrolled) ||
         gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled))) == 0);
}

/* ---- the board ---- */

static gint64
save_opening (Scene      *scene,
              const char *title,
              int         position)
{
  g_autoptr (LiaisonOpening) opening = liaison_opening_new ();

  liaison_opening_set_title (opening, title);
  liaison_opening_set_position (opening, position);

  return liaison_fixture_save (scene->data, opening);
}

static GtkWidget *
await_opening (Scene              *scene,
               LiaisonOpeningStage stage,
               guint               place,
               const char         *title)
{
  LiaisonOpeningBoard *board = LIAISON_OPENING_BOARD (find (scene->page, LIAISON_TYPE_OPENING_BOARD));

  while (TRUE)
    {
      GtkWidget *card = gtk_widget_get_first_child (liaison_opening_board_get_column (board, stage));

      for (guint i = 0; card != NULL && i < place; i++)
        card = gtk_widget_get_next_sibling (card);
      if (card != NULL && g_str_equal (liaison_opening_entry_get_title (liaison_opening_card_get_entry (LIAISON_OPENING_CARD (card))), title))
        return card;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
show_board (Scene *scene)
{
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (find (scene->page, ADW_TYPE_VIEW_STACK)), "openings");
}

static void
test_drags_an_opening (Scene        *scene,
                       gconstpointer nothing)
{
  gint64               archivist = save_opening (scene, "Archivist", 1);
  LiaisonOpeningBoard *board = LIAISON_OPENING_BOARD (find (scene->page, LIAISON_TYPE_OPENING_BOARD));
  GtkWidget           *column = liaison_opening_board_get_column (board, LIAISON_OPENING_STAGE_INTERVIEW);
  gboolean             is_taken = FALSE;
  g_auto (GValue) value = G_VALUE_INIT;

  show_board (scene);
  await_opening (scene, LIAISON_OPENING_STAGE_SPOTTED, 0, "Archivist");
  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, archivist);
  g_signal_emit_by_name (find_controller (column, GTK_TYPE_DROP_TARGET), "drop", &value, 10.0, 10.0, &is_taken);
  g_assert_true (is_taken);
  await_opening (scene, LIAISON_OPENING_STAGE_INTERVIEW, 0, "Archivist");
}

static void
test_moves_an_opening_by_keys (Scene        *scene,
                               gconstpointer nothing)
{
  GtkWidget *board = find (scene->page, LIAISON_TYPE_OPENING_BOARD);
  GtkWidget *card;

  save_opening (scene, "Archivist", 1);
  save_opening (scene, "Cataloguer", 2);
  show_board (scene);
  card = await_opening (scene, LIAISON_OPENING_STAGE_SPOTTED, 1, "Cataloguer");
  gtk_widget_grab_focus (card);
  g_assert_true (press (board, GDK_KEY_Up, GDK_ALT_MASK));
  card = await_opening (scene, LIAISON_OPENING_STAGE_SPOTTED, 0, "Cataloguer");
  while (gtk_window_get_focus (scene->window) != card)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (press (board, GDK_KEY_Right, GDK_ALT_MASK));
  card = await_opening (scene, LIAISON_OPENING_STAGE_APPLIED, 0, "Cataloguer");
  g_assert_true (gtk_window_get_focus (scene->window) == card);
}

/* However narrow the window, one sees what one moves by keys. */
static void
test_shows_what_is_moved (Scene        *scene,
                          gconstpointer nothing)
{
  GtkWidget      *board = find (scene->page, LIAISON_TYPE_OPENING_BOARD);
  GtkWidget      *card, *scrolled;
  graphene_rect_t area;

  gtk_window_set_default_size (scene->window, 360, 600);
  save_opening (scene, "Archivist", 1);
  show_board (scene);
  gtk_widget_grab_focus (await_opening (scene, LIAISON_OPENING_STAGE_SPOTTED, 0, "Archivist"));
  for (guint stage = LIAISON_OPENING_STAGE_APPLIED; stage <= LIAISON_OPENING_STAGE_CLOSED; stage++)
    {
      g_assert_true (press (board, GDK_KEY_Right, GDK_ALT_MASK));
      card = await_opening (scene, stage, 0, "Archivist");
      scrolled = gtk_widget_get_ancestor (card, GTK_TYPE_SCROLLED_WINDOW);
      do
        {
          gtk_widget_queue_draw (board);
          g_main_context_iteration (NULL, TRUE);
          g_assert_true (gtk_widget_compute_bounds (card, scrolled, &area));
        }
      while (gtk_widget_get_width (card) == 0 || area.origin.x < 0 || area.origin.x + area.size.width > gtk_widget_get_width (scrolled));
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/plan/timeline/no-card-covers-another", test_rows_do_not_cover);
  g_test_add ("/plan/timeline/a-step-is-dragged", Scene, NULL, set_up, test_drags_a_step, tear_down);
  g_test_add ("/plan/timeline/a-step-is-moved-by-keys", Scene, NULL, set_up, test_moves_a_step_by_keys, tear_down);
  g_test_add ("/plan/timeline/shows-what-is-moved", Scene, NULL, set_up, test_shows_the_step, tear_down);
  g_test_add ("/plan/board/an-opening-is-dragged", Scene, NULL, set_up, test_drags_an_opening, tear_down);
  g_test_add ("/plan/board/an-opening-is-moved-by-keys", Scene, NULL, set_up, test_moves_an_opening_by_keys, tear_down);
  g_test_add ("/plan/board/shows-what-is-moved", Scene, NULL, set_up, test_shows_what_is_moved, tear_down);

  return g_test_run ();
}
