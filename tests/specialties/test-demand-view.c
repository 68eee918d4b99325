/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-demand-row.h"
#include "liaison-demand-view.h"
#include "liaison-scene.h"

static void
show_view (LiaisonScene *scene)
{
  GtkWidget *view = g_object_new (LIAISON_TYPE_DEMAND_VIEW, NULL);

  liaison_demand_view_set_skills (LIAISON_DEMAND_VIEW (view), scene->skills);
  liaison_scene_show (scene, view);
}

static void
paste (LiaisonScene *scene,
       const char   *text,
       guint         n_adverts)
{
  GtkWidget *view = liaison_scene_find (scene->child, GTK_TYPE_TEXT_VIEW, NULL, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  g_signal_emit_by_name (liaison_scene_find (scene->child, GTK_TYPE_BUTTON, "label", "Add A_dvert"), "clicked");
  while (liaison_demand_view_get_n_adverts (LIAISON_DEMAND_VIEW (scene->child)) != n_adverts)
    g_main_context_iteration (NULL, TRUE);
}

/* Each figure opens its sentences; what is pasted twice counts once. */
static void
test_figures_open_sentences (LiaisonScene *scene)
{
  GtkWidget *row;

  show_view (scene);
  paste (scene, "<html><body><h1>Data librarian</h1><p>We need <b>SQL</b>.</p></body></html>", 1);
  paste (scene, "Web archivist\nSQL & WARC <are> used.", 2);
  row = liaison_scene_find (scene->child, LIAISON_TYPE_DEMAND_ROW, "title", "SQL");
  g_assert_nonnull (liaison_scene_find (row, GTK_TYPE_LABEL, "label", "2 of 2"));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Wanted in 2 of 2 adverts. You lack it.");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_nonnull (liaison_scene_find (row, ADW_TYPE_ACTION_ROW, "title", "SQL & WARC <are> used."));
  g_assert_nonnull (liaison_scene_find (row, ADW_TYPE_ACTION_ROW, "title", "We need SQL."));
}

static void
test_word_becomes_a_skill (LiaisonScene *scene)
{
  GtkWidget *row;

  show_view (scene);
  paste (scene, "One\nWe use Zorbix.", 1);
  paste (scene, "Two\nWe like Zorbix.", 2);
  row = liaison_scene_find (scene->child, ADW_TYPE_ACTION_ROW, "title", "Zorbix");
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (liaison_scene_find (row, GTK_TYPE_BUTTON, NULL, NULL), GTK_ACCESSIBLE_PROPERTY_LABEL, "Add “Zorbix” as a Skill");
  g_signal_emit_by_name (liaison_scene_find (row, GTK_TYPE_BUTTON, NULL, NULL), "clicked");
  while (liaison_scene_find (scene->child, LIAISON_TYPE_DEMAND_ROW, "title", "Zorbix") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (liaison_scene_find (liaison_scene_find (scene->child, GTK_TYPE_LIST_BOX, NULL, NULL), GTK_TYPE_BUTTON, "label", "Add as Skill"));
}

typedef struct
{
  const char *path;
  void (*func) (LiaisonScene *scene);
} Test;

static const Test tests[] = {
  { "/specialties/demand-view/figures-open-their-sentences", test_figures_open_sentences },
  { "/specialties/demand-view/word-becomes-a-skill", test_word_becomes_a_skill },
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
