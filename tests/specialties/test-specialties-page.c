/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-entry.h"
#include "liaison-catalog-text.h"
#include "liaison-catalog.h"
#include "liaison-comparison-row.h"
#include "liaison-comparison-view.h"
#include "liaison-entry-grid.h"
#include "liaison-entry-page.h"
#include "liaison-fact-tile.h"
#include "liaison-fixture.h"
#include "liaison-notice.h"
#include "liaison-own-entry-dialog.h"
#include "liaison-own-figure-row.h"
#include "liaison-own-list-field.h"
#include "liaison-scene.h"
#include "liaison-specialties-page.h"
#include "liaison-specialties-words.h"

#include <string.h>

typedef struct
{
  LiaisonFixture         *data;
  GtkWindow              *window;
  LiaisonSpecialtiesPage *page;
} Scene;

static void
set_up (Scene *scene)
{
  scene->data = liaison_fixture_new ();
  scene->page = LIAISON_SPECIALTIES_PAGE (liaison_specialties_page_new ());
  scene->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (scene->window, 900, 700);
  gtk_window_set_child (scene->window, GTK_WIDGET (scene->page));
  liaison_specialties_page_set_store (scene->page, scene->data->store);
  gtk_window_present (scene->window);
}

static void
tear_down (Scene *scene)
{
  g_object_add_weak_pointer (G_OBJECT (scene->page), (gpointer *) &scene->page);
  gtk_window_destroy (scene->window);
  while (scene->page != NULL || G_OBJECT (scene->data->store)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  liaison_fixture_free (scene->data);
}

static GtkWidget *
find_grid (Scene      *scene,
           const char *name)
{
  GtkWidget *stack = liaison_scene_find (GTK_WIDGET (scene->page), ADW_TYPE_VIEW_STACK, NULL, NULL);

  return adw_view_stack_get_child_by_name (ADW_VIEW_STACK (stack), name);
}

static guint
count_cards (Scene      *scene,
             const char *name)
{
  return liaison_entry_grid_get_n_shown (LIAISON_ENTRY_GRID (find_grid (scene, name)));
}

static LiaisonEntryPage *
get_entry_page (Scene *scene)
{
  return LIAISON_ENTRY_PAGE (liaison_scene_find (GTK_WIDGET (scene->page), LIAISON_TYPE_ENTRY_PAGE, NULL, NULL));
}

static const char *
get_shown (Scene *scene)
{
  return liaison_entry_get_id (liaison_entry_page_get_entry (get_entry_page (scene)));
}

static GtkToggleButton *
find_toggle (Scene      *scene,
             const char *label)
{
  GtkWidget *text = liaison_scene_find (GTK_WIDGET (get_entry_page (scene)), GTK_TYPE_LABEL, "label", label);

  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (text, GTK_TYPE_TOGGLE_BUTTON));
}

static void
await_toggle (GtkToggleButton *toggle)
{
  while (!gtk_widget_is_sensitive (GTK_WIDGET (toggle)))
    g_main_context_iteration (NULL, TRUE);
}

static char *
read_setting (LiaisonConnection *connection,
              gpointer           name,
              GCancellable      *cancellable,
              GError           **error)
{
  return liaison_query_setting (connection, name, error);
}

static void
await_setting (Scene      *scene,
               const char *name,
               const char *value)
{
  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *now = liaison_store_read (scene->data->store, (LiaisonReadFunc) read_setting, (gpointer) name, NULL, &error);

      g_assert_no_error (error);
      if (g_str_equal (now, value))
        return;
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
test_shows_all (gconstpointer data)
{
  Scene *scene = (Scene *) data;
  g_assert_cmpuint (count_cards (scene, "specialties"), ==, 10);
  g_assert_cmpuint (count_cards (scene, "areas"), ==, 4 + 4);
  g_assert_cmpuint (count_cards (scene, "roles"), ==, 122);
}

static void
test_searches (gconstpointer data)
{
  Scene     *scene = (Scene *) data;
  GtkWidget *entry = liaison_scene_find (GTK_WIDGET (scene->page), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);

  liaison_specialties_page_start_search (scene->page);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Wéstlaw");
  while (count_cards (scene, "specialties") == 10)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_cards (scene, "specialties"), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  while (count_cards (scene, "specialties") == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_cards (scene, "specialties"), ==, 10);
}

static void
test_toggles_are_kept (gconstpointer data)
{
  Scene           *scene = (Scene *) data;
  GtkToggleButton *stands, *aims;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  liaison_specialties_page_show_entry (scene->page, "law");
  stands = find_toggle (scene, "I _Stand Here");
  aims = find_toggle (scene, "I _Aim for This");
  await_toggle (stands);
  g_assert_false (gtk_toggle_button_get_active (stands));

  gtk_toggle_button_set_active (stands, TRUE);
  await_setting (scene, "stands-in", "law");
  gtk_toggle_button_set_active (aims, TRUE);
  await_setting (scene, "aims-for", "law");
  g_assert_true (gtk_toggle_button_get_active (stands));

  liaison_specialties_page_show_entry (scene->page, "medical");
  g_assert_false (gtk_toggle_button_get_active (stands));
  liaison_specialties_page_show_entry (scene->page, "law");
  while (!gtk_toggle_button_get_active (aims))
    g_main_context_iteration (NULL, TRUE);

  label = liaison_store_undo (scene->data->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Aim for Law");
  while (gtk_toggle_button_get_active (aims))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_toggle_button_get_active (stands));
  await_setting (scene, "aims-for", "");
}

static void
test_every_page_opens (gconstpointer data)
{
  Scene          *scene = (Scene *) data;
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  const char     *ids[] = { "academic", "internet-media", "data-management", "digital-archivist", "fact-checker" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      LiaisonEntry *entry = liaison_catalog_get_entry (catalog, ids[i]);
      GtkWidget    *page = GTK_WIDGET (get_entry_page (scene));

      liaison_specialties_page_show_entry (scene->page, ids[i]);
      g_assert_cmpstr (get_shown (scene), ==, ids[i]);
      g_assert_nonnull (liaison_scene_find (page, GTK_TYPE_LABEL, "label", liaison_entry_get_name (entry)));
      g_assert_nonnull (liaison_scene_find (page, LIAISON_TYPE_FACT_TILE, NULL, NULL));
    }
}

static void
test_sections_unfold (gconstpointer data)
{
  Scene     *scene = (Scene *) data;
  GtkWidget *section;

  liaison_specialties_page_show_entry (scene->page, "academic");
  section = liaison_scene_find (GTK_WIDGET (get_entry_page (scene)), ADW_TYPE_EXPANDER_ROW, "title", "Associations");
  g_assert_null (liaison_scene_find (section, ADW_TYPE_ACTION_ROW, "title", "American Library Association (ALA)"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (section), TRUE);
  g_assert_nonnull (liaison_scene_find (section, ADW_TYPE_ACTION_ROW, "title", "American Library Association (ALA)"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (section), FALSE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (section), TRUE);
}

/* What is no figure on demand is not told as one. */
static void
test_demand_is_of_demand (gconstpointer data)
{
  Scene     *scene = (Scene *) data;
  GtkWidget *page;

  liaison_specialties_page_show_entry (scene->page, "military");
  page = GTK_WIDGET (get_entry_page (scene));
  g_assert_nonnull (liaison_scene_find (page, GTK_TYPE_LABEL, "label", "Not known"));
  g_assert_nonnull (liaison_scene_find (page, ADW_TYPE_ACTION_ROW, "title", "Demand"));
  g_assert_nonnull (liaison_scene_find (page, ADW_TYPE_EXPANDER_ROW, "title", "Figures"));
  liaison_specialties_page_show_entry (scene->page, "government");
  page = GTK_WIDGET (get_entry_page (scene));
  g_assert_nonnull (liaison_scene_find (page, GTK_TYPE_LABEL, "label", "Median pay of librarians in local government outside schools and hospitals, May 2024 (2024)"));
  g_assert_nonnull (liaison_scene_find (page, ADW_TYPE_EXPANDER_ROW, "title", "Demand"));
}

static void
test_back_returns (gconstpointer data)
{
  Scene     *scene = (Scene *) data;
  GtkWidget *leaflet = liaison_scene_find (GTK_WIDGET (scene->page), ADW_TYPE_LEAFLET, NULL, NULL);

  liaison_specialties_page_start_search (scene->page);
  liaison_specialties_page_show_entry (scene->page, "law");
  liaison_specialties_page_show_entry (scene->page, "medical");
  liaison_specialties_page_show_entry (scene->page, "no such entry");
  g_assert_cmpstr (get_shown (scene), ==, "medical");
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.back", NULL);
  g_assert_cmpstr (get_shown (scene), ==, "law");
  g_assert_true (adw_leaflet_get_visible_child (ADW_LEAFLET (leaflet)) == GTK_WIDGET (get_entry_page (scene)));
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.back", NULL);
  g_assert_true (adw_leaflet_get_visible_child (ADW_LEAFLET (leaflet)) != GTK_WIDGET (get_entry_page (scene)));
}

static GtkWidget *
get_visible (Scene *scene)
{
  return adw_leaflet_get_visible_child (ADW_LEAFLET (liaison_scene_find (GTK_WIDGET (scene->page), ADW_TYPE_LEAFLET, NULL, NULL)));
}

static guint
count_rows (GtkWidget *view,
            gboolean   differing)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_parent (liaison_scene_find (view, LIAISON_TYPE_COMPARISON_ROW, NULL, NULL)));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    n += !differing || gtk_widget_has_css_class (row, "differs");

  return n;
}

/* From two cards: each aspect has a row, those that differ are told from those that
 * do not, and Back leads to the cards; from a page it leads to the page. */
static void
test_compares (gconstpointer data)
{
  Scene     *scene = (Scene *) data;
  GtkWidget *view = liaison_scene_find (GTK_WIDGET (scene->page), LIAISON_TYPE_COMPARISON_VIEW, NULL, NULL);
  GtkWidget *law, *medical, *row;

  liaison_specialties_page_start_search (scene->page);
  law = liaison_scene_find (GTK_WIDGET (scene->page), GTK_TYPE_TOGGLE_BUTTON, "tooltip-text", "Compare Law");
  medical = liaison_scene_find (GTK_WIDGET (scene->page), GTK_TYPE_TOGGLE_BUTTON, "tooltip-text", "Compare Medical");
  gtk_test_accessible_assert_property (law, GTK_ACCESSIBLE_PROPERTY_LABEL, "Compare Law");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (law), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (medical), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.compare", "s", "");
  g_assert_true (get_visible (scene) == view);
  while (!gtk_widget_get_mapped (view))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_rows (view, FALSE), ==, LIAISON_COMPARISON_N_ASPECTS);
  g_assert_cmpuint (count_rows (view, TRUE), <, LIAISON_COMPARISON_N_ASPECTS);
  g_assert_cmpuint (count_rows (view, TRUE), >, 5);
  row = gtk_widget_get_ancestor (liaison_scene_find (view, GTK_TYPE_LABEL, "label", "Commitment"), LIAISON_TYPE_COMPARISON_ROW);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Commitment. Law: Commitment 5 of 5. Medical: Commitment 4 of 5.");
  gtk_widget_activate_action (view, "specialties.back", NULL);
  g_assert_true (get_visible (scene) != view);

  liaison_specialties_page_show_entry (scene->page, "taxonomist");
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.compare", "s", "taxonomist");
  g_assert_nonnull (liaison_scene_find (view, GTK_TYPE_BUTTON, "label", "Taxonomist"));
  g_signal_emit_by_name (liaison_scene_find (view, GTK_TYPE_BUTTON, "tooltip-text", "Compare Law No Longer"), "clicked");
  g_assert_null (liaison_scene_find (view, GTK_TYPE_BUTTON, "label", "Law"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (law)));
  gtk_widget_activate_action (view, "specialties.back", NULL);
  g_assert_cmpstr (get_shown (scene), ==, "taxonomist");
  g_assert_true (get_visible (scene) == GTK_WIDGET (get_entry_page (scene)));
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.back", NULL);
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.compare-nothing", NULL);
}

/* Four are enough: the other cards cannot be chosen, and a fifth from a page begins
 * anew. */
static void
test_compares_four (gconstpointer data)
{
  Scene            *scene = (Scene *) data;
  const char *const chosen[] = { "Compare Law", "Compare Medical", "Compare Archive", "Compare Media" };
  GtkWidget        *other;

  liaison_specialties_page_start_search (scene->page);
  other = liaison_scene_find (GTK_WIDGET (scene->page), GTK_TYPE_TOGGLE_BUTTON, "tooltip-text", "Compare Academic");
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      g_assert_true (gtk_widget_get_sensitive (other));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (liaison_scene_find (GTK_WIDGET (scene->page), GTK_TYPE_TOGGLE_BUTTON, "tooltip-text", chosen[i])), TRUE);
    }
  g_assert_false (gtk_widget_get_sensitive (other));
  liaison_specialties_page_show_entry (scene->page, "taxonomist");
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.compare", "s", "taxonomist");
  g_assert_true (gtk_widget_get_sensitive (other));
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.compare-nothing", NULL);
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.back", NULL);
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.back", NULL);
}

/* An emerging role says what one brings along, and is found by that word. */
static void
test_emerging_stands_out (gconstpointer data)
{
  Scene     *scene = (Scene *) data;
  GtkWidget *section;

  liaison_specialties_page_show_entry (scene->page, "digital-archivist");
  section = liaison_scene_find (GTK_WIDGET (get_entry_page (scene)), ADW_TYPE_EXPANDER_ROW, "title", "What Carries Over from the Paper Side");
  g_assert_nonnull (liaison_scene_find (section, ADW_TYPE_ACTION_ROW, "subtitle", "New with digitisation"));
  liaison_specialties_page_show_entry (scene->page, "taxonomist");
  g_assert_null (liaison_scene_find (GTK_WIDGET (get_entry_page (scene)), ADW_TYPE_EXPANDER_ROW, "title", "What Carries Over from the Paper Side"));
  liaison_entry_grid_search (LIAISON_ENTRY_GRID (find_grid (scene, "roles")), "emerging");
  g_assert_cmpuint (count_cards (scene, "roles"), ==, 29);
  liaison_entry_grid_search (LIAISON_ENTRY_GRID (find_grid (scene, "roles")), "");
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (LIAISON_IS_OWN_ENTRY_DIALOG (window->data))
      return window->data;

  return NULL;
}

static void
save (GtkWidget *dialog)
{
  g_signal_emit_by_name (liaison_scene_find (dialog, GTK_TYPE_BUTTON, "label", "_Save"), "clicked");
}

static void
say (GtkWidget  *dialog,
     const char *text)
{
  GtkWidget *view = liaison_scene_find (dialog, GTK_TYPE_TEXT_VIEW, NULL, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  save (dialog);
}

static void
type (GtkWidget  *dialog,
      const char *row,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (liaison_scene_find (dialog, ADW_TYPE_ENTRY_ROW, "title", row)), text);
}

/* Searches, and takes the first that is found. */
static void
add_to (GtkWidget  *dialog,
        const char *list,
        const char *text)
{
  GtkWidget *field = liaison_scene_find (dialog, LIAISON_TYPE_OWN_LIST_FIELD, "title", list);
  GtkWidget *search = liaison_scene_find (field, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), text);
  g_signal_emit_by_name (search, "activate");
}

static GtkDropDown *
find_choice (GtkWidget  *dialog,
             const char *line)
{
  GtkWidget *row = liaison_scene_find (dialog, LIAISON_TYPE_OWN_LIST_ROW, "title", line);

  return GTK_DROP_DOWN (liaison_scene_find (row, GTK_TYPE_DROP_DOWN, NULL, NULL));
}

static void
wait_for_cards (Scene *scene,
                guint  n_cards)
{
  while (find_dialog () != NULL || count_cards (scene, "roles") != n_cards)
    g_main_context_iteration (NULL, TRUE);
}

/* A form adds a role; without a name it is refused; it says that it is the user's
 * own, and is taken back. */
static void
test_own_entries (gconstpointer data)
{
  Scene       *scene = (Scene *) data;
  guint        n_before = count_cards (scene, "roles");
  GtkWidget   *dialog, *take_back;
  LiaisonRole *role;

  liaison_specialties_page_start_search (scene->page);
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.add-entry", NULL);
  dialog = find_dialog ();
  save (dialog);
  g_assert_nonnull (liaison_scene_find (dialog, GTK_TYPE_LABEL, "label", "Give it a name."));

  type (dialog, "Name", "Map librarian");
  type (dialog, "In a sentence", "Keeps maps.");
  add_to (dialog, "Specialties and areas", "Academic");
  add_to (dialog, "Skills", "Geospatial");
  gtk_drop_down_set_selected (find_choice (dialog, "Geospatial information"), 5);
  add_to (dialog, "Qualifications", "ALA-accredited");
  gtk_drop_down_set_selected (find_choice (dialog, "Master of Library and Information Science (ALA-accredited)"), 1);
  save (dialog);
  wait_for_cards (scene, n_before + 1);
  role = liaison_catalog_get_role (liaison_catalog_get_default (), "map-librarian");
  g_assert_cmpstr (liaison_entry_get_summary (LIAISON_ENTRY (role)), ==, "Keeps maps.");
  g_assert_cmpstr (liaison_role_get_specialties (role)[0], ==, "academic");
  g_assert_cmpstr (liaison_role_get_skills (role)[0], ==, "geospatial");
  g_assert_cmpint (liaison_role_get_importance (role, 0), ==, 5);
  g_assert_cmpstr (((LiaisonReference *) g_ptr_array_index (liaison_role_get_qualifications (role), 0))->note, ==, "preferred");

  liaison_specialties_page_show_entry (scene->page, "law");
  take_back = liaison_scene_find (GTK_WIDGET (get_entry_page (scene)), GTK_TYPE_BUTTON, "label", "_Take Back");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (take_back)));
  liaison_specialties_page_show_entry (scene->page, "map-librarian");
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (take_back)));
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.take-back", NULL);
  wait_for_cards (scene, n_before);
  g_assert_true (get_visible (scene) != GTK_WIDGET (get_entry_page (scene)));
}

/* As text, what does not fit is refused with its line. */
static void
test_own_text (gconstpointer data)
{
  Scene     *scene = (Scene *) data;
  guint      n_before = count_cards (scene, "roles");
  GtkWidget *dialog, *confirm;

  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.add-entry", NULL);
  dialog = find_dialog ();
  type (dialog, "Name", "Map librarian");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (liaison_scene_find (dialog, GTK_TYPE_TOGGLE_BUTTON, "icon-name", "text-x-generic-symbolic")), TRUE);
  confirm = liaison_scene_find (dialog, GTK_TYPE_BUTTON, "label", "_Save");
  say (dialog, "{ \"id\": \"map-librarian\",\n  \"title\": \"Map librarian\", \"next\": [\"nobody\"] }");
  while (!gtk_widget_get_sensitive (confirm))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (liaison_scene_find (dialog, GTK_TYPE_LABEL, "label",
                          "Your entry, line 1: “next” of “map-librarian” refers to “nobody”, which is not there"));
  g_assert_cmpuint (count_cards (scene, "roles"), ==, n_before);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gint64
count_said (Scene *scene)
{
  return liaison_fixture_count (scene->data, LIAISON_TYPE_CATALOG_ENTRY);
}

/* A figure is added to a field that is built in: nothing else of it is said. What
 * was changed stands in a list, is opened from there and taken back. */
static void
test_own_figures (gconstpointer data)
{
  Scene            *scene = (Scene *) data;
  GtkWidget        *dialog, *figure;
  LiaisonSpecialty *law;
  LiaisonFigure    *last;

  liaison_specialties_page_show_entry (scene->page, "law");
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.change-entry", NULL);
  dialog = find_dialog ();
  g_signal_emit_by_name (liaison_scene_find (dialog, GTK_TYPE_BUTTON, "label", "Add a _Figure"), "clicked");
  figure = liaison_scene_find (dialog, LIAISON_TYPE_OWN_FIGURE_ROW, "title", "New figure");
  type (figure, "What was counted", "Posts in the county");
  adw_combo_row_set_selected (ADW_COMBO_ROW (liaison_scene_find (figure, ADW_TYPE_COMBO_ROW, "title", "Kind of Figure")), 3);
  type (figure, "Figure", "12");
  type (figure, "Country", "Ireland");
  type (figure, "Source", "Our branch, survey of members");
  type (figure, "Year", "20 26");
  save (dialog);
  g_assert_nonnull (liaison_scene_find (dialog, GTK_TYPE_LABEL, "label", "“20 26” is not a year."));
  type (figure, "Year", "2026");
  save (dialog);
  while (find_dialog () != NULL || count_said (scene) == 0)
    g_main_context_iteration (NULL, TRUE);
  do
    {
      law = liaison_catalog_get_specialty (liaison_catalog_get_default (), "law");
      last = g_ptr_array_index (liaison_specialty_get_demand (law), liaison_specialty_get_demand (law)->len - 1);
    }
  while (!g_str_equal (last->text, "Posts in the county") && g_main_context_iteration (NULL, TRUE));
  g_assert_cmpstr (last->source, ==, "Our branch, survey of members");
  g_assert_cmpint (last->year, ==, 2026);
  g_assert_cmpstr (last->kind, ==, "openings");
  {
    g_autofree char *citation = liaison_catalog_dup_citation (liaison_catalog_get_default (), last->country, last->year, last->source);

    g_assert_cmpstr (citation, ==, "Ireland · 2026 · Our branch, survey of members");
  }

  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.add-entry", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (liaison_scene_find (dialog, ADW_TYPE_ACTION_ROW, "title", "Law"));
  gtk_widget_activate (liaison_scene_find (dialog, ADW_TYPE_ACTION_ROW, "title", "Law"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Law");
  g_assert_nonnull (liaison_scene_find (dialog, LIAISON_TYPE_OWN_FIGURE_ROW, "title", "Posts in the county"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  gtk_widget_activate_action (GTK_WIDGET (scene->page), "specialties.add-entry", NULL);
  dialog = find_dialog ();
  g_signal_emit_by_name (liaison_scene_find (dialog, GTK_TYPE_BUTTON, "icon-name", "edit-undo-symbolic"), "clicked");
  while (count_said (scene) > 0)
    g_main_context_iteration (NULL, TRUE);
  while (liaison_scene_find (dialog, ADW_TYPE_ACTION_ROW, "title", "Law") != NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_role_has_notices (gconstpointer data)
{
  Scene           *scene = (Scene *) data;
  LiaisonCatalog  *catalog = liaison_catalog_get_default ();
  LiaisonEntry    *taxonomist = liaison_catalog_get_entry (catalog, "taxonomist");
  g_autofree char *notices = liaison_notice_dup (catalog, &taxonomist, 1);

  g_assert_nonnull (strstr (notices, "This product includes information from the O*NET 29.2 Database"));
  g_assert_nonnull (strstr (notices, "This service uses the ESCO classification of the European Commission"));
  liaison_specialties_page_show_entry (scene->page, "taxonomist");
  g_assert_true (gtk_widget_get_visible (liaison_scene_find (GTK_WIDGET (get_entry_page (scene)), GTK_TYPE_LABEL, "label", notices)));
}

int
main (int   argc,
      char *argv[])
{
  Scene scene;
  int   status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  set_up (&scene);

  g_test_add_data_func ("/specialties/page/shows-all", &scene, test_shows_all);
  g_test_add_data_func ("/specialties/page/finds-by-systems", &scene, test_searches);
  g_test_add_data_func ("/specialties/page/toggles-are-kept-and-undone", &scene, test_toggles_are_kept);
  g_test_add_data_func ("/specialties/page/opens-any-entry", &scene, test_every_page_opens);
  g_test_add_data_func ("/specialties/page/sections-unfold", &scene, test_sections_unfold);
  g_test_add_data_func ("/specialties/page/tells-as-demand-what-is", &scene, test_demand_is_of_demand);
  g_test_add_data_func ("/specialties/page/back-returns", &scene, test_back_returns);
  g_test_add_data_func ("/specialties/page/compares-from-cards-and-pages", &scene, test_compares);
  g_test_add_data_func ("/specialties/page/compares-four-at-most", &scene, test_compares_four);
  g_test_add_data_func ("/specialties/page/emerging-roles-stand-out", &scene, test_emerging_stands_out);
  g_test_add_data_func ("/specialties/page/own-entries-are-added-and-taken-back", &scene, test_own_entries);
  g_test_add_data_func ("/specialties/page/own-text-is-checked", &scene, test_own_text);
  g_test_add_data_func ("/specialties/page/own-figures-are-cited-and-taken-back", &scene, test_own_figures);
  g_test_add_data_func ("/specialties/page/shows-notices-of-sources", &scene, test_role_has_notices);

  status = g_test_run ();
  tear_down (&scene);

  return status;
}
