/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-demand-row.h"
#include "liaison-demand-view.h"
#include "liaison-fixture.h"

typedef struct
{
  LiaisonFixture  *data;
  LiaisonSkillSet *skills;
  GtkWindow       *window;
  GtkWidget       *child;
} Scene;

static void
set_up (Scene *scene)
{
  scene->data = liaison_fixture_new ();
  scene->skills = liaison_skill_set_new ();
  liaison_skill_set_set_store (scene->skills, scene->data->store);
  while (!liaison_skill_set_get_loaded (scene->skills))
    g_main_context_iteration (NULL, TRUE);
  scene->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (scene->window, 900, 700);
}

static void
show_child (Scene     *scene,
            GtkWidget *child)
{
  scene->child = child;
  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &scene->child);
  gtk_window_set_child (scene->window, child);
  gtk_window_present (scene->window);
  while (!gtk_widget_get_mapped (child))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Scene *scene)
{
  gtk_window_destroy (scene->window);
  liaison_skill_set_set_store (scene->skills, NULL);
  while (scene->child != NULL || G_OBJECT (scene->skills)->ref_count > 1 || G_OBJECT (scene->data->store)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (scene->skills);
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
      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type) && (property == NULL || g_strcmp0 (text, value) == 0))
        return child;
      found = find (child, type, property, value);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
show_view (Scene *scene)
{
  GtkWidget *view = g_object_new (LIAISON_TYPE_DEMAND_VIEW, NULL);

  liaison_demand_view_set_skills (LIAISON_DEMAND_VIEW (view), scene->skills);
  show_child (scene, view);
}

static void
paste (Scene      *scene,
       const char *text,
       guint       n_adverts)
{
  GtkWidget *view = find (scene->child, GTK_TYPE_TEXT_VIEW, NULL, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  g_signal_emit_by_name (find (scene->child, GTK_TYPE_BUTTON, "label", "Add A_dvert"), "clicked");
  while (liaison_demand_view_get_n_adverts (LIAISON_DEMAND_VIEW (scene->child)) != n_adverts)
    g_main_context_iteration (NULL, TRUE);
}

/* Each figure opens its sentences; what is pasted twice counts once. */
static void
test_figures_open_sentences (Scene *scene)
{
  GtkWidget *row;

  show_view (scene);
  paste (scene, "<html><body><h1>Data librarian</h1><p>We need <b>SQL</b>.</p></body></html>", 1);
  paste (scene, "Web archivist\nSQL & WARC <are> used.", 2);
  row = find (scene->child, LIAISON_TYPE_DEMAND_ROW, "title", "SQL");
  g_assert_nonnull (find (row, GTK_TYPE_LABEL, "label", "2 of 2"));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Wanted in 2 of 2 adverts. You lack it.");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_nonnull (find (row, ADW_TYPE_ACTION_ROW, "title", "SQL & WARC <are> used."));
  g_assert_nonnull (find (row, ADW_TYPE_ACTION_ROW, "title", "We need SQL."));
}

static void
test_word_becomes_a_skill (Scene *scene)
{
  GtkWidget *row;

  show_view (scene);
  paste (scene, "One\nWe use Zorbix.", 1);
  paste (scene, "Two\nWe like Zorbix.", 2);
  row = find (scene->child, ADW_TYPE_ACTION_ROW, "title", "Zorbix");
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (find (row, GTK_TYPE_BUTTON, NULL, NULL), GTK_ACCESSIBLE_PROPERTY_LABEL, "Add “Zorbix” as a Skill");
  g_signal_emit_by_name (find (row, GTK_TYPE_BUTTON, NULL, NULL), "clicked");
  while (find (scene->child, LIAISON_TYPE_DEMAND_ROW, "title", "Zorbix") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find (find (scene->child, GTK_TYPE_LIST_BOX, NULL, NULL), GTK_TYPE_BUTTON, "label", "Add as Skill"));
}

typedef struct
{
  const char *path;
  void (*func) (Scene *scene);
} Test;

static const Test tests[] = {
  { "/specialties/demand-view/figures-open-their-sentences", test_figures_open_sentences },
  { "/specialties/demand-view/word-becomes-a-skill", test_word_becomes_a_skill },
};

static void
run (gconstpointer data)
{
  const Test *test = data;
  Scene       scene = { NULL };

  set_up (&scene);
  test->func (&scene);
  tear_down (&scene);
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
