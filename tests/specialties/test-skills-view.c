/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-affiliation.h"
#include "liaison-entry-picker.h"
#include "liaison-fit-bar.h"
#include "liaison-fit-box.h"
#include "liaison-fit-row.h"
#include "liaison-gap-row.h"
#include "liaison-past-roles-dialog.h"
#include "liaison-scene.h"
#include "liaison-skill-row.h"
#include "liaison-skills-view.h"
#include "liaison-what-if.h"

static int
get_level (LiaisonScene *scene,
           const char   *skill)
{
  return liaison_profile_get_level (liaison_skill_set_get_profile (scene->skills), skill);
}

static void
await_level (LiaisonScene *scene,
             const char   *skill,
             int           level)
{
  while (get_level (scene, skill) != level)
    g_main_context_iteration (NULL, TRUE);
}

static void
save_skill (LiaisonScene *scene,
            const char   *skill,
            int           level)
{
  g_autoptr (LiaisonProfileSkill) record = liaison_profile_skill_new ();

  liaison_profile_skill_set_skill (record, skill);
  liaison_profile_skill_set_level (record, level);
  liaison_fixture_save (scene->data, record);
  await_level (scene, skill, level);
}

static void
show_view (LiaisonScene *scene)
{
  GtkWidget *view = g_object_new (LIAISON_TYPE_SKILLS_VIEW, NULL);

  liaison_skills_view_set_skills (LIAISON_SKILLS_VIEW (view), scene->skills);
  liaison_scene_show (scene, view);
}

static void
test_search_adds_a_skill (gconstpointer data)
{
  LiaisonScene        *scene = (LiaisonScene *) data;
  GtkWidget           *entry;
  LiaisonProfileSkill *record;
  GtkWidget           *row;
  GtkWidget           *level;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  show_view (scene);
  entry = liaison_scene_find (liaison_scene_find (scene->child, LIAISON_TYPE_ENTRY_PICKER, NULL, NULL), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "premi");
  g_signal_emit_by_name (entry, "activate");
  await_level (scene, "premis", 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  row = liaison_scene_find (scene->child, LIAISON_TYPE_SKILL_ROW, "title", "PREMIS");
  record = liaison_skill_row_get_record (LIAISON_SKILL_ROW (row));
  g_assert_cmpstr (liaison_profile_skill_get_skill (record), ==, "premis");
  level = liaison_scene_find (row, GTK_TYPE_DROP_DOWN, NULL, NULL);
  gtk_test_accessible_assert_property (level, GTK_ACCESSIBLE_PROPERTY_LABEL, "Level of “PREMIS”");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (level), 4);
  await_level (scene, "premis", 4);
  g_assert_true (liaison_scene_find (scene->child, LIAISON_TYPE_SKILL_ROW, "title", "PREMIS") == row);

  label = liaison_store_undo (scene->data->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Change the Skill “PREMIS”");
  await_level (scene, "premis", 2);
}

static void
apply (GtkWidget  *row,
       const char *title,
       const char *text)
{
  GtkWidget *entry = liaison_scene_find (row, ADW_TYPE_ENTRY_ROW, "title", title);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "apply");
}

static void
test_evidence_is_kept (gconstpointer data)
{
  LiaisonScene        *scene = (LiaisonScene *) data;
  GtkWidget           *row, *kind;
  LiaisonProfileSkill *record;

  save_skill (scene, "premis", 3);
  show_view (scene);
  row = liaison_scene_find (scene->child, LIAISON_TYPE_SKILL_ROW, "title", "PREMIS");
  apply (row, "Which", "Preservation <week>");
  while (*liaison_profile_skill_get_evidence (liaison_skill_row_get_record (LIAISON_SKILL_ROW (row))) == '\0')
    g_main_context_iteration (NULL, TRUE);
  kind = liaison_scene_find (row, ADW_TYPE_COMBO_ROW, "title", "Shown By");
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), LIAISON_EVIDENCE_KIND_COURSE);
  while (liaison_profile_skill_get_evidence_kind (liaison_skill_row_get_record (LIAISON_SKILL_ROW (row))) != LIAISON_EVIDENCE_KIND_COURSE)
    g_main_context_iteration (NULL, TRUE);
  apply (row, "Last Used (year, 2024-05 or 2024-05-31)", "lately");
  g_assert_true (gtk_widget_has_css_class (liaison_scene_find (row, ADW_TYPE_ENTRY_ROW, "title", "Last Used (year, 2024-05 or 2024-05-31)"), "error"));
  apply (row, "Last Used (year, 2024-05 or 2024-05-31)", "2024-05");
  do
    {
      g_main_context_iteration (NULL, TRUE);
      record = liaison_skill_row_get_record (LIAISON_SKILL_ROW (row));
    }
  while (*liaison_profile_skill_get_last_used (record) == '\0');
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Course: Preservation <week> · last used 2024-05");
}

/* Skills of two roles are proposed: one of them is unticked, what both ask for
 * comes once, and what is there is not asked again. */
static void
test_past_roles_propose (gconstpointer data)
{
  LiaisonScene   *scene = (LiaisonScene *) data;
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  LiaisonRole    *role = liaison_catalog_get_role (catalog, "digital-archivist");
  const char     *first = liaison_role_get_skills (role)[0];
  const char     *second = liaison_role_get_skills (role)[1];
  const char     *second_name = liaison_entry_get_name (LIAISON_ENTRY (liaison_catalog_get_skill (catalog, second)));
  g_autoptr (LiaisonAffiliation) stint = liaison_affiliation_new ();
  GtkWidget *dialog, *row, *add;
  guint      n_skills = g_strv_length ((char **) liaison_role_get_skills (role));
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  show_view (scene);
  save_skill (scene, first, 4);
  liaison_affiliation_set_role (stint, "digital-archivist");
  liaison_affiliation_set_until (stint, "2021");
  liaison_fixture_save (scene->data, stint);
  while (liaison_skill_set_get_stints (scene->skills)->len == 0)
    g_main_context_iteration (NULL, TRUE);

  dialog = liaison_past_roles_dialog_new (scene->skills);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), scene->window);
  gtk_window_present (GTK_WINDOW (dialog));
  row = liaison_scene_find (dialog, ADW_TYPE_ACTION_ROW, "title", second_name);
  g_assert_nonnull (row);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (liaison_scene_find (row, GTK_TYPE_CHECK_BUTTON, NULL, NULL)), FALSE);
  label = g_strdup_printf (n_skills - 2 == 1 ? "_Add %u Skill" : "_Add %u Skills", n_skills - 2);
  add = liaison_scene_find (dialog, GTK_TYPE_BUTTON, "label", label);
  g_assert_nonnull (add);
  g_signal_emit_by_name (add, "clicked");
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  while (liaison_profile_get_n_skills (liaison_skill_set_get_profile (scene->skills)) < n_skills - 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (get_level (scene, second), ==, 0);
  g_assert_cmpint (get_level (scene, first), ==, 4);

  g_free (liaison_store_undo (scene->data->store, 0, &error));
  g_assert_no_error (error);
  while (liaison_profile_get_n_skills (liaison_skill_set_get_profile (scene->skills)) > 1)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_named (GtkWidget  *from,
            GType       type,
            const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) && g_strcmp0 (gtk_widget_get_name (child), name) == 0 ? child : find_named (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Ticks that a role is held now, or no longer, and saves. */
static void
tick_now (LiaisonScene *scene,
          const char   *role,
          gboolean      is_held,
          const char   *button)
{
  GtkWidget *dialog = liaison_past_roles_dialog_new (scene->skills);
  GtkWidget *tick;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), scene->window);
  gtk_window_present (GTK_WINDOW (dialog));
  liaison_past_roles_dialog_add_role (LIAISON_PAST_ROLES_DIALOG (dialog), liaison_catalog_get_entry (liaison_catalog_get_default (), role));
  tick = find_named (dialog, GTK_TYPE_CHECK_BUTTON, role);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)) == !is_held);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), is_held);
  g_signal_emit_by_name (liaison_scene_find (dialog, GTK_TYPE_BUTTON, "label", button), "clicked");
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Of roles that one has held some may be held now: routes start from them. */
static void
test_past_roles_may_be_held (gconstpointer data)
{
  LiaisonScene      *scene = (LiaisonScene *) data;
  LiaisonRole       *role = liaison_catalog_get_role (liaison_catalog_get_default (), "digital-archivist");
  const char *const *held;
  g_autofree char   *label = g_strdup_printf ("_Add %u Skills", g_strv_length ((char **) liaison_role_get_skills (role)));

  show_view (scene);
  tick_now (scene, "digital-archivist", TRUE, label);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      held = liaison_skill_set_get_positions (scene->skills);
    }
  while (held[0] == NULL);
  g_assert_cmpstr (held[0], ==, "digital-archivist");

  tick_now (scene, "digital-archivist", FALSE, "_Save");
  while (liaison_skill_set_get_positions (scene->skills)[0] != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GtkToggleButton *
find_chip (LiaisonScene *scene)
{
  return GTK_TOGGLE_BUTTON (liaison_scene_find (liaison_scene_find (scene->child, LIAISON_TYPE_WHAT_IF, NULL, NULL), GTK_TYPE_TOGGLE_BUTTON, NULL, NULL));
}

static guint
get_rank (LiaisonScene *scene,
          const char   *name)
{
  return liaison_fit_row_get_rank (LIAISON_FIT_ROW (liaison_scene_find (scene->child, LIAISON_TYPE_FIT_ROW, "title", name)));
}

static void
test_what_if_reorders (gconstpointer data)
{
  LiaisonScene    *scene = (LiaisonScene *) data;
  GtkToggleButton *chip;
  guint            before;

  save_skill (scene, "reference-interview", 3);
  save_skill (scene, "systematic-review-searching", 3);
  show_view (scene);
  g_assert_nonnull (liaison_skills_view_get_best (LIAISON_SKILLS_VIEW (scene->child)));
  before = get_rank (scene, "Web archivist");
  g_assert_cmpuint (before, >, 0);
  liaison_skill_set_imagine (scene->skills, "web-archiving", TRUE);
  g_assert_cmpuint (get_rank (scene, "Web archivist"), <, before);
  liaison_skill_set_stop_imagining (scene->skills);
  g_assert_cmpuint (get_rank (scene, "Web archivist"), ==, before);

  /* Space on a chip is what a click is. */
  chip = find_chip (scene);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (chip)));
  gtk_widget_activate (GTK_WIDGET (chip));
  while (!liaison_skill_set_is_imagining (scene->skills))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (find_chip (scene) == chip);
  g_assert_cmpint (get_level (scene, "web-archiving"), ==, 0);
  liaison_skill_set_stop_imagining (scene->skills);
  g_assert_false (gtk_toggle_button_get_active (chip));
}

static void
test_gap_is_ticked_and_unfolded (gconstpointer data)
{
  LiaisonScene *scene = (LiaisonScene *) data;
  GtkWidget    *box = g_object_new (LIAISON_TYPE_FIT_BOX, NULL);
  GtkWidget    *row, *tick, *bar;

  save_skill (scene, "web-archiving", 3);
  liaison_fit_box_set_skills (LIAISON_FIT_BOX (box), scene->skills);
  liaison_scene_show (scene, box);
  liaison_fit_box_show (LIAISON_FIT_BOX (box), liaison_catalog_get_entry (liaison_catalog_get_default (), "web-archivist"));
  row = liaison_scene_find (box, LIAISON_TYPE_GAP_ROW, NULL, NULL);
  tick = liaison_scene_find (row, GTK_TYPE_CHECK_BUTTON, NULL, NULL);
  bar = liaison_scene_find (box, GTK_TYPE_LABEL, "label", "How I Fit");
  g_assert_nonnull (bar);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  g_assert_true (liaison_skill_set_imagines (scene->skills, liaison_gap_row_get_skill (LIAISON_GAP_ROW (row))));
  g_assert_true (liaison_scene_find (box, LIAISON_TYPE_GAP_ROW, NULL, NULL) == row);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  while (liaison_scene_find (row, ADW_TYPE_ACTION_ROW, "subtitle", "A post in which one learns it; you fit 0 %") == NULL &&
         liaison_scene_find (row, GTK_TYPE_IMAGE, "icon-name", "liaison-plan-symbolic") == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
append_role (GtkWidget    *list,
             LiaisonScene *scene,
             const char   *id)
{
  LiaisonEntry *role = liaison_catalog_get_entry (liaison_catalog_get_default (), id);
  GtkWidget    *row = liaison_fit_row_new (role);
  g_autoptr (LiaisonFit) fit = liaison_fit_new (liaison_catalog_get_default (), role, liaison_skill_set_get_profile (scene->skills));

  liaison_fit_row_set_fit (LIAISON_FIT_ROW (row), fit, fit, 0);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return liaison_scene_find (row, LIAISON_TYPE_FIT_BAR, NULL, NULL);
}

/* One compares them by eye: what is said beside them must not make them longer. */
static void
test_bars_are_as_long (gconstpointer data)
{
  LiaisonScene *scene = (LiaisonScene *) data;
  GtkWidget    *list = gtk_list_box_new ();
  GtkWidget    *plain = append_role (list, scene, "reference-librarian");
  GtkWidget    *emerging = append_role (list, scene, "data-librarian");

  liaison_scene_show (scene, list);
  while (gtk_widget_get_width (plain) == 0 || gtk_widget_get_width (emerging) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gtk_widget_get_width (plain), ==, gtk_widget_get_width (emerging));
}

/* A test, as what it is run with: a pointer to a function is kept in one. */
typedef struct
{
  const char   *path;
  GTestDataFunc func;
} Test;

static const Test tests[] = {
  { "/specialties/skills-view/search-adds-a-skill", test_search_adds_a_skill },
  { "/specialties/skills-view/keeps-evidence", test_evidence_is_kept },
  { "/specialties/skills-view/past-roles-propose-their-skills", test_past_roles_propose },
  { "/specialties/skills-view/past-roles-may-be-held-now", test_past_roles_may_be_held },
  { "/specialties/skills-view/what-if-reorders-the-roles", test_what_if_reorders },
  { "/specialties/skills-view/bars-are-as-long-as-one-another", test_bars_are_as_long },
  { "/specialties/skills-view/gap-is-ticked-and-unfolded", test_gap_is_ticked_and_unfolded },
};

static void
run (gconstpointer data)
{
  const Test  *test = data;
  LiaisonScene scene = { NULL };

  liaison_scene_set_up (&scene);
  test->func (&scene);
  liaison_scene_tear_down (&scene);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].path, &tests[i], run);

  return g_test_run ();
}
