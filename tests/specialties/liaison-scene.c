/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-scene.h"

void
liaison_scene_set_up (LiaisonScene *scene)
{
  scene->data = liaison_fixture_new ();
  scene->skills = liaison_skill_set_new ();
  liaison_skill_set_set_store (scene->skills, scene->data->store);
  while (!liaison_skill_set_get_loaded (scene->skills))
    g_main_context_iteration (NULL, TRUE);
  scene->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (scene->window, 900, 700);
}

void
liaison_scene_show (LiaisonScene *scene,
                    GtkWidget    *child)
{
  scene->child = child;
  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &scene->child);
  gtk_window_set_child (scene->window, child);
  gtk_window_present (scene->window);
  while (!gtk_widget_get_mapped (child))
    g_main_context_iteration (NULL, TRUE);
}

void
liaison_scene_tear_down (LiaisonScene *scene)
{
  gtk_window_destroy (scene->window);
  liaison_skill_set_set_store (scene->skills, NULL);
  while (scene->child != NULL || G_OBJECT (scene->skills)->ref_count > 1 || G_OBJECT (scene->data->store)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (scene->skills);
  liaison_fixture_free (scene->data);
}

GtkWidget *
liaison_scene_find (GtkWidget  *from,
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
      found = liaison_scene_find (child, type, property, value);
      if (found != NULL)
        return found;
    }

  return NULL;
}
