/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-window-above.h"

#include <adwaita.h>

typedef struct
{
  GtkWindow *below;
  GtkWindow *above; /* kept, as by something that is under way */
} Scene;

static void
set_up (Scene        *scene,
        gconstpointer data)
{
  GtkWidget *widget = gtk_label_new ("Below");

  scene->below = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (scene->below, widget);
  gtk_window_present (scene->below);
  g_object_add_weak_pointer (G_OBJECT (scene->below), (gpointer *) &scene->below);
  scene->above = g_object_ref (GTK_WINDOW (gtk_window_new ()));
  gtk_window_set_destroy_with_parent (scene->above, TRUE);
  liaison_window_put_above (scene->above, widget);
  gtk_window_present (scene->above);
}

static void
tear_down (Scene        *scene,
           gconstpointer data)
{
  gtk_window_destroy (scene->above);
  g_clear_object (&scene->above);
  if (scene->below != NULL)
    gtk_window_destroy (scene->below);
}

static void
close_below (Scene *scene)
{
  gtk_window_destroy (scene->below);
  while (scene->below != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_forgets_the_window (Scene        *scene,
                         gconstpointer data)
{
  g_assert_true (gtk_window_get_transient_for (scene->above) == scene->below);
  close_below (scene);
  g_assert_null (gtk_window_get_transient_for (scene->above));
}

/* Of a dialog that was closed before, what is under way still finds the window. */
static void
test_closed_one_knows_it (Scene        *scene,
                          gconstpointer data)
{
  gtk_window_destroy (scene->above);
  g_assert_true (gtk_window_get_transient_for (scene->above) == scene->below);
  close_below (scene);
  g_assert_null (gtk_window_get_transient_for (scene->above));
}

static void
test_goes_first (Scene        *scene,
                 gconstpointer data)
{
  GtkWindow *above = scene->above;

  g_object_add_weak_pointer (G_OBJECT (above), (gpointer *) &above);
  gtk_window_destroy (scene->above);
  g_object_unref (scene->above);
  while (above != NULL)
    g_main_context_iteration (NULL, TRUE);
  close_below (scene);
  scene->above = g_object_ref (GTK_WINDOW (gtk_window_new ()));
}

static void
test_goes_above_another (Scene        *scene,
                         gconstpointer data)
{
  GtkWindow *other = GTK_WINDOW (gtk_window_new ());

  liaison_window_put_above (scene->above, GTK_WIDGET (other));
  close_below (scene);
  g_assert_true (gtk_window_get_transient_for (scene->above) == other);
  gtk_window_destroy (other);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/widgets/window-above/forgets-a-window-that-goes", Scene, NULL, set_up, test_forgets_the_window, tear_down);
  g_test_add ("/widgets/window-above/closed-one-knows-its-window", Scene, NULL, set_up, test_closed_one_knows_it, tear_down);
  g_test_add ("/widgets/window-above/goes-before-its-window", Scene, NULL, set_up, test_goes_first, tear_down);
  g_test_add ("/widgets/window-above/goes-above-another", Scene, NULL, set_up, test_goes_above_another, tear_down);

  return g_test_run ();
}
