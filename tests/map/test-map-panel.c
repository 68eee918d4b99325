/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-coverage-offer.h"
#include "liaison-fixture.h"
#include "liaison-introduction.h"
#include "liaison-map-chain-row.h"
#include "liaison-map-coverage.h"
#include "liaison-map-introduce.h"
#include "liaison-map-page.h"
#include "liaison-map-panel.h"
#include "liaison-map-table.h"
#include "liaison-map-view.h"
#include "liaison-node-row.h"
#include "liaison-plan.h"
#include "liaison-tie.h"

#include <string.h>

/* Whether it is a sentence with the words in it, or a row of that title. */
static gboolean
is_row (GtkWidget  *widget,
        const char *words)
{
  const char *title;

  if (!ADW_IS_PREFERENCES_ROW (widget))
    return FALSE;
  title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));

  return ADW_IS_EXPANDER_ROW (widget) ? strstr (title, words) != NULL : g_str_equal (title, words);
}

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *words)
{
  if (!gtk_widget_get_child_visible (widget))
    return NULL;
  if (is_row (widget, words))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

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

static GtkWidget *
wait_for_row (GtkWidget  *widget,
              const char *words)
{
  gint64     end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  GtkWidget *row;

  while ((row = find_row (widget, words)) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (row);

  return row;
}

static void
tie (LiaisonFixture *fixture,
     gint64          one,
     gint64          other)
{
  g_autoptr (LiaisonTie) record = liaison_tie_new ();

  liaison_tie_set_person (record, one);
  if (other != 0) /* else the user */
    liaison_tie_set_other (record, other);
  liaison_tie_set_closeness (record, 4);
  liaison_fixture_save (fixture, record);
}

/* The user knows five people, of whom only Ana knows Zoe. */
static void
fill (LiaisonFixture *fixture)
{
  static const char *const names[] = { "Ana", "Ben", "Cai", "Dee", "Eli" };
  gint64                   first = 0;
  gint64                   last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gint64 id = liaison_fixture_person (fixture, names[i]);

      tie (fixture, id, 0);
      if (last != 0)
        tie (fixture, last, id);
      first = first != 0 ? first : id;
      last = id;
    }
  tie (fixture, first, liaison_fixture_person (fixture, "Zoe"));
}

static GtkWidget *
open_panel (LiaisonFixture *fixture)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = liaison_map_page_new ();
  GtkWidget *view = find_child (page, LIAISON_TYPE_MAP_VIEW);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 600);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  g_object_set (page, "store", fixture->store, NULL);
  while (!gtk_widget_get_mapped (view))
    g_main_context_iteration (NULL, TRUE);
  liaison_map_page_toggle_panel (LIAISON_MAP_PAGE (page));

  return page;
}

static void
close_panel (GtkWidget *page)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));

  g_object_set (page, "store", NULL, NULL);
  g_object_ref (page);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
}

static void
wait_for_selected (GtkWidget *page,
                   gint64     key)
{
  LiaisonMapView *view = LIAISON_MAP_VIEW (find_child (page, LIAISON_TYPE_MAP_VIEW));
  gint64          end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (liaison_map_view_get_selected (view) != key && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (liaison_map_view_get_selected (view), ==, key);
}

static void
test_says_what_it_means (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  GtkWidget *page, *row, *person;

  fill (fixture);
  page = open_panel (fixture);
  row = wait_for_row (page, "Zoe");
  g_assert_true (ADW_IS_EXPANDER_ROW (row));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  person = wait_for_row (gtk_widget_get_first_child (row), "Ana");
  g_signal_emit_by_name (person, "activated");
  wait_for_selected (page, liaison_contact_key_of_person (1));

  tie (fixture, liaison_fixture_person (fixture, "Gus"), 0);
  wait_for_row (page, "6");
  close_panel (page);
}

static LiaisonMapChainRow *
wait_for_chain (GtkWidget *page)
{
  gint64     end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  GtkWidget *row;

  while ((row = find_child (page, LIAISON_TYPE_MAP_CHAIN_ROW)) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (row);

  return LIAISON_MAP_CHAIN_ROW (row);
}

static void
note_lifted_cb (LiaisonMapIntroduce *introduce,
                GArray              *keys,
                guint               *n_lifted)
{
  *n_lifted = keys->len;
}

static void
test_introduces (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonIntroduction) introduction = NULL;
  g_autoptr (LiaisonTarget) target = NULL;
  GtkWidget *page, *introduce, *row;
  guint      n_lifted = 0;

  fill (fixture);
  page = open_panel (fixture);
  introduce = find_child (page, LIAISON_TYPE_MAP_INTRODUCE);
  target = liaison_target_new_for_contact (liaison_contact_key_of_person (6), "Zoe");
  liaison_map_panel_introduce (LIAISON_MAP_PANEL (find_child (page, LIAISON_TYPE_MAP_PANEL)), target);
  row = GTK_WIDGET (wait_for_chain (page));
  g_assert_nonnull (strstr (liaison_chain_get_names (liaison_map_chain_row_get_chain (LIAISON_MAP_CHAIN_ROW (row))), "Ana"));

  g_signal_connect (introduce, "lifted", G_CALLBACK (note_lifted_cb), &n_lifted);
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
  g_assert_cmpuint (n_lifted, ==, 3);

  g_signal_emit_by_name (find_child (row, GTK_TYPE_BUTTON), "clicked");
  while (liaison_fixture_count (fixture, LIAISON_TYPE_INTRODUCTION) == 0)
    g_main_context_iteration (NULL, FALSE);
  introduction = liaison_fixture_load (fixture, LIAISON_TYPE_INTRODUCTION, 1);
  g_assert_cmpint (liaison_introduction_get_introducer (introduction), ==, 1);
  g_assert_cmpint (liaison_introduction_get_person (introduction), ==, 6);
  close_panel (page);
}

static gint64
save_doctor (LiaisonFixture    *fixture,
             const char        *name,
             LiaisonContactKind kind)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  liaison_person_set_name (person, name);
  liaison_person_set_sector (person, "medical");
  liaison_person_set_contact_kind (person, kind);

  return liaison_fixture_save (fixture, person);
}

/* The button of a cell whose sentence has the words in it. */
static GtkWidget *
find_cell (GtkWidget  *widget,
           const char *words)
{
  const char *sentence = gtk_widget_get_tooltip_text (widget);

  if (gtk_widget_has_css_class (widget, "coverage-cell") && strstr (sentence, words) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
wait_for_cell (GtkWidget  *page,
               const char *words)
{
  gint64     end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  GtkWidget *cell;

  while ((cell = find_cell (page, words)) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (cell);

  return cell;
}

/* Nobody has to say again what the plan says. */
static void
test_covers_the_goal (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonPlan) plan = liaison_plan_new ();
  GtkWidget *page, *chooser;

  liaison_plan_set_sector (plan, "law");
  liaison_fixture_save (fixture, plan);
  tie (fixture, save_doctor (fixture, "Ana", LIAISON_CONTACT_KIND_COLLEAGUE), 0);
  page = open_panel (fixture);
  chooser = find_child (find_child (page, LIAISON_TYPE_MAP_COVERAGE), GTK_TYPE_DROP_DOWN);
  while (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (chooser)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (liaison_entry_get_id (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (chooser))), ==, "law");
  close_panel (page);
}

/* What another program changes does not say where: the list of choices, which
 * may be open, stays the one it was. */
static void
test_keeps_the_choices (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  GtkWidget  *page, *chooser;
  GListModel *choices;

  tie (fixture, save_doctor (fixture, "Ana", LIAISON_CONTACT_KIND_COLLEAGUE), 0);
  page = open_panel (fixture);
  chooser = find_child (find_child (page, LIAISON_TYPE_MAP_COVERAGE), GTK_TYPE_DROP_DOWN);
  while ((choices = gtk_drop_down_get_model (GTK_DROP_DOWN (chooser))) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_signal_emit_by_name (fixture->store, "changed", NULL);
  tie (fixture, save_doctor (fixture, "Eli", LIAISON_CONTACT_KIND_RECRUITER), 0);
  liaison_map_page_cover (LIAISON_MAP_PAGE (page), "medical");
  wait_for_cell (page, "All hangs on Eli");
  g_assert_true (gtk_drop_down_get_model (GTK_DROP_DOWN (chooser)) == choices);
  close_panel (page);
}

static void
test_covers (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonIntroduction) introduction = NULL;
  gint64     ana = save_doctor (fixture, "Ana", LIAISON_CONTACT_KIND_COLLEAGUE);
  gint64     eli = save_doctor (fixture, "Eli", LIAISON_CONTACT_KIND_RECRUITER);
  GtkWidget *page, *offer, *cell;

  tie (fixture, ana, 0);
  tie (fixture, ana, eli);
  page = open_panel (fixture);
  liaison_map_page_cover (LIAISON_MAP_PAGE (page), "medical");

  cell = wait_for_cell (page, "All hangs on Ana");
  g_assert_true (gtk_widget_has_css_class (cell, "single"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, "Medical, Colleague: hangs on one person, 1 person");

  cell = wait_for_cell (page, "Ana could introduce you to Eli");
  g_assert_true (gtk_widget_has_css_class (cell, "empty"));
  g_signal_emit_by_name (cell, "clicked");
  offer = find_child (page, LIAISON_TYPE_COVERAGE_OFFER);
  g_signal_emit_by_name (find_child (find_child (offer, LIAISON_TYPE_MAP_CHAIN_ROW), GTK_TYPE_BUTTON), "clicked");
  while (!g_str_equal (liaison_store_get_undo_label (fixture->store), "Add Introduction to Eli"))
    g_main_context_iteration (NULL, FALSE);
  introduction = liaison_fixture_load (fixture, LIAISON_TYPE_INTRODUCTION, 1);
  g_assert_cmpint (liaison_introduction_get_introducer (introduction), ==, ana);
  g_assert_cmpint (liaison_introduction_get_person (introduction), ==, eli);

  g_assert_true (gtk_widget_get_mapped (offer));
  tie (fixture, eli, 0); /* whom one comes to know fills the cell */
  wait_for_cell (page, "All hangs on Eli");
  close_panel (page);
}

/* What is said of a sector with a long name has room in a narrow window. */
static void
test_covers_in_a_narrow_window (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  GtkWidget *page, *offer;
  int        width;

  tie (fixture, save_doctor (fixture, "Ana", LIAISON_CONTACT_KIND_COLLEAGUE), 0);
  page = open_panel (fixture);
  offer = find_child (page, LIAISON_TYPE_COVERAGE_OFFER);
  liaison_map_page_cover (LIAISON_MAP_PAGE (page), "records-consultancy");
  g_signal_emit_by_name (wait_for_cell (page, "Nobody"), "clicked");
  gtk_widget_measure (offer, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 340);
  close_panel (page);
}

static const char *
get_name_of_row (GtkSelectionModel *rows,
                 guint              position)
{
  g_autoptr (LiaisonNodeRow) row = g_list_model_get_item (G_LIST_MODEL (rows), position);

  return row != NULL ? liaison_node_row_get_name (row) : NULL;
}

/* The same nodes as on the map, in any order, selected in both. */
static void
test_lists (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  GtkWidget         *page, *pages, *table, *order;
  GtkSelectionModel *rows;
  LiaisonMapView    *view;

  fill (fixture);
  page = open_panel (fixture);
  view = LIAISON_MAP_VIEW (find_child (page, LIAISON_TYPE_MAP_VIEW));
  pages = find_child (find_child (page, LIAISON_TYPE_MAP_PANEL), GTK_TYPE_STACK);
  gtk_stack_set_visible_child_name (GTK_STACK (pages), "table");
  table = find_child (page, LIAISON_TYPE_MAP_TABLE);
  rows = gtk_column_view_get_model (GTK_COLUMN_VIEW (find_child (table, GTK_TYPE_COLUMN_VIEW)));
  while (g_list_model_get_n_items (G_LIST_MODEL (rows)) != 7)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_name_of_row (rows, 0), ==, "Ana");
  g_assert_cmpstr (get_name_of_row (rows, 6), ==, "Zoe");

  order = find_child (table, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (order), 1); /* neighbours, the most first */
  g_assert_cmpstr (get_name_of_row (rows, 0), ==, "You");

  gtk_selection_model_select_item (rows, 6, TRUE);
  g_assert_cmpstr (get_name_of_row (rows, 6), ==, "Zoe");
  g_assert_cmpint (liaison_map_view_get_selected (view), ==, liaison_contact_key_of_person (6));
  liaison_map_view_set_selected (view, LIAISON_CONTACT_KEY_USER);
  g_assert_true (gtk_selection_model_is_selected (rows, 0));
  close_panel (page);
}

static GtkWidget *
find_button (GtkWidget  *from,
             const char *label)
{
  if (GTK_IS_BUTTON (from) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), label) == 0)
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* As the keyboard does where a row has the focus; what it is not for goes on to the list. */
static void
press_on_rows (GtkWidget      *table,
               guint           key,
               GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (find_child (table, GTK_TYPE_COLUMN_VIEW));
  gboolean is_done;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_done);
    }
}

static GtkWidget *
find_label (GtkWidget  *from,
            const char *text)
{
  if (GTK_IS_LABEL (from) && g_str_equal (gtk_label_get_text (GTK_LABEL (from)), text))
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* From the rows alone a tie is drawn, some are chosen, and hidden together. */
static void
test_table_works (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  GtkWidget         *page, *table;
  LiaisonMapView    *view;
  GtkSelectionModel *rows;
  gint64             n_ties;

  fill (fixture);
  n_ties = liaison_fixture_count (fixture, LIAISON_TYPE_TIE);
  page = open_panel (fixture);
  view = LIAISON_MAP_VIEW (find_child (page, LIAISON_TYPE_MAP_VIEW));
  gtk_stack_set_visible_child_name (GTK_STACK (find_child (find_child (page, LIAISON_TYPE_MAP_PANEL), GTK_TYPE_STACK)), "table");
  table = find_child (page, LIAISON_TYPE_MAP_TABLE);
  rows = gtk_column_view_get_model (GTK_COLUMN_VIEW (find_child (table, GTK_TYPE_COLUMN_VIEW)));
  while (g_list_model_get_n_items (G_LIST_MODEL (rows)) != 7)
    g_main_context_iteration (NULL, TRUE);

  gtk_selection_model_select_item (rows, 1, TRUE);
  g_signal_emit_by_name (find_button (table, "_Draw a Tie"), "clicked");
  gtk_selection_model_select_item (rows, 6, TRUE);
  g_signal_emit_by_name (find_button (table, "En_d the Tie Here"), "clicked");
  while (liaison_fixture_count (fixture, LIAISON_TYPE_TIE) != n_ties + 1)
    g_main_context_iteration (NULL, FALSE);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (table, "_Choose")), TRUE);
  gtk_selection_model_select_item (rows, 2, TRUE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (table, "_Choose"))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (table, "_Choose")), TRUE);
  press_on_rows (table, GDK_KEY_space, 0);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (table, "_Choose"))));
  g_assert_null (find_label (table, "✓ Cai"));
  press_on_rows (table, GDK_KEY_space, 0);
  g_assert_nonnull (find_label (table, "✓ Cai"));
  press_on_rows (table, GDK_KEY_Down, GDK_SHIFT_MASK);
  gtk_selection_model_select_item (rows, 3, TRUE); /* as the list does then */
  g_assert_nonnull (find_label (table, "✓ Dee"));
  press_on_rows (table, GDK_KEY_space, 0);
  g_assert_null (find_label (table, "✓ Dee"));
  g_signal_emit_by_name (find_button (table, "_Hide"), "clicked");
  g_assert_cmpuint (liaison_map_view_get_n_hidden (view), ==, 2);
  while (g_list_model_get_n_items (G_LIST_MODEL (rows)) != 5)
    g_main_context_iteration (NULL, TRUE);
  close_panel (page);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/map/panel/says-what-it-means", test_says_what_it_means);

  g_test_add_func ("/map/panel/table-draws-ties-chooses-and-hides", test_table_works);
  g_test_add_func ("/map/panel/covers-the-goal-of-the-plan-first", test_covers_the_goal);
  g_test_add_func ("/map/panel/keeps-the-choices", test_keeps_the_choices);
  g_test_add_func ("/map/panel/introduces", test_introduces);

  g_test_add_func ("/map/panel/covers", test_covers);
  g_test_add_func ("/map/panel/covers-in-a-narrow-window", test_covers_in_a_narrow_window);

  g_test_add_func ("/map/panel/lists", test_lists);

  return g_test_run ();
}
