/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-late-cells.h"

#include <gtk/gtk.h>

#define N_ROWS 150
#define ROW_HEIGHT 40 /* px */
#define ROUNDS 40

/* A list of labels, each of which counts how often it was shown and said. */
typedef struct
{
  GtkWidget        *window;
  GtkWidget        *list;
  LiaisonLateCells *late;
  GPtrArray        *cells; /* of the rows in order */
} Scene;

static GHashTable *shown, *said;

static void
count (GHashTable *counts,
       GtkWidget  *cell)
{
  g_hash_table_insert (counts, cell, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, cell)) + 1));
}

static void
show_cb (GtkWidget *cell)
{
  count (shown, cell);
}

static void
say_cb (GtkWidget *cell)
{
  count (said, cell);
}

static guint
get_count (GHashTable *counts,
           Scene      *scene,
           guint       row)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, g_ptr_array_index (scene->cells, row)));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_size_request (label, -1, ROW_HEIGHT);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         Scene              *scene)
{
  g_ptr_array_index (scene->cells, gtk_list_item_get_position (item)) = gtk_list_item_get_child (item);
}

static void
set_up (Scene        *scene,
        gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  g_autofree char   **rows = g_new0 (char *, N_ROWS + 1);

  for (guint i = 0; i < N_ROWS; i++)
    rows[i] = (char *) "row";
  shown = g_hash_table_new (NULL, NULL);
  said = g_hash_table_new (NULL, NULL);
  scene->late = liaison_late_cells_new ();
  scene->cells = g_ptr_array_new ();
  g_ptr_array_set_size (scene->cells, N_ROWS);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), scene);
  scene->list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (gtk_string_list_new ((const char *const *) rows)))), factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), scene->list);
  scene->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (scene->window), 300, 10 * ROW_HEIGHT);
  gtk_window_set_child (GTK_WINDOW (scene->window), scrolled);
}

static void
tear_down (Scene        *scene,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_ptr_array_unref (scene->cells);
  g_assert_finalize_object (scene->late);
  g_clear_pointer (&shown, g_hash_table_unref);
  g_clear_pointer (&said, g_hash_table_unref);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE; /* the loop looks again */
}

static void
let_frames_pass (void)
{
  guint wake_id = g_timeout_add (10, wake_cb, NULL);

  for (guint i = 0; i < ROUNDS; i++)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_source_remove (wake_id);
}

static void
present (Scene *scene)
{
  gtk_window_present (GTK_WINDOW (scene->window));
  gtk_test_widget_wait_for_draw (scene->window);
  let_frames_pass ();
}

static void
add_all (Scene *scene)
{
  for (guint i = 0; i < N_ROWS; i++)
    liaison_late_cells_add (scene->late, g_ptr_array_index (scene->cells, i), show_cb, say_cb);
}

static void
assert_shown (Scene *scene,
              guint  first,
              guint  last)
{
  for (guint i = first; i <= last; i++)
    g_assert_cmpuint (get_count (shown, scene, i), ==, 1);
}

static void
test_seen_ones_are_shown (Scene        *scene,
                          gconstpointer data)
{
  present (scene);
  add_all (scene);
  add_all (scene); /* twice is once */
  g_assert_cmpuint (g_hash_table_size (shown), ==, 0);
  let_frames_pass ();

  assert_shown (scene, 0, 7);
  g_assert_cmpuint (get_count (shown, scene, N_ROWS - 1), ==, 0);
  g_assert_cmpuint (get_count (said, scene, N_ROWS - 1), ==, 1);
  g_assert_cmpuint (g_hash_table_size (shown), <, N_ROWS / 2);
}

typedef struct
{
  Scene *scene;
  guint  n_frames;
  guint  n_at_first; /* shown when the first frame is drawn */
  guint  most;       /* shown in one frame */
  guint  n_shown;
} Frames;

static void
note_cb (GdkFrameClock *clock,
         Frames        *frames)
{
  guint n_shown = g_hash_table_size (shown);

  if (frames->n_frames++ == 0)
    {
      frames->n_at_first = n_shown;
      g_assert_cmpuint (get_count (shown, frames->scene, 0), ==, 1); /* from the top on */
      g_assert_cmpuint (get_count (shown, frames->scene, n_shown - 1), ==, 1);
    }
  frames->most = MAX (frames->most, n_shown - frames->n_shown);
  frames->n_shown = n_shown;
}

/* Most of them at once, for nobody else is to stand where one looks; and not so
 * many that the frame is late. */
static void
test_seen_ones_are_shown_in_the_next_frames (Scene        *scene,
                                             gconstpointer data)
{
  Frames frames = { scene, 0, 0, 0, 0 };

  present (scene);
  add_all (scene);
  g_signal_connect (gtk_widget_get_frame_clock (scene->window), "paint", G_CALLBACK (note_cb), &frames);
  gtk_widget_queue_draw (scene->window);
  let_frames_pass ();
  g_assert_cmpuint (frames.n_at_first, >=, 5);
  g_assert_cmpuint (frames.most, <=, 8);
  assert_shown (scene, 0, 9);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (scene->window), &frames);
}

static void
test_scrolling_shows_the_others (Scene        *scene,
                                 gconstpointer data)
{
  present (scene);
  add_all (scene);
  let_frames_pass ();
  gtk_widget_activate_action (scene->list, "list.scroll-to-item", "u", N_ROWS - 1);
  let_frames_pass ();
  assert_shown (scene, N_ROWS - 8, N_ROWS - 1);
}

static void
test_a_view_that_comes_up_shows_them (Scene        *scene,
                                      gconstpointer data)
{
  present (scene);
  gtk_widget_hide (scene->list);
  let_frames_pass ();
  add_all (scene);
  let_frames_pass ();
  g_assert_cmpuint (g_hash_table_size (shown), ==, 0);

  gtk_widget_show (scene->list);
  let_frames_pass ();
  assert_shown (scene, 0, 7);
}

static void
test_those_that_go_are_forgotten (Scene        *scene,
                                  gconstpointer data)
{
  present (scene);
  add_all (scene);
  liaison_late_cells_remove (scene->late, g_ptr_array_index (scene->cells, 3));
  let_frames_pass ();
  g_assert_cmpuint (get_count (shown, scene, 2), ==, 1);
  g_assert_cmpuint (get_count (shown, scene, 3), ==, 0);

  add_all (scene);
  gtk_list_view_set_model (GTK_LIST_VIEW (scene->list), NULL);
  let_frames_pass ();
  g_assert_cmpuint (get_count (shown, scene, 2), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Scene, NULL, set_up, test, tear_down)
  ADD ("/people/late-cells/seen-ones-are-shown", test_seen_ones_are_shown);
  ADD ("/people/late-cells/seen-ones-are-shown-in-the-next-frames", test_seen_ones_are_shown_in_the_next_frames);
  ADD ("/people/late-cells/scrolling-shows-the-others", test_scrolling_shows_the_others);
  ADD ("/people/late-cells/a-view-that-comes-up-shows-them", test_a_view_that_comes_up_shows_them);
  ADD ("/people/late-cells/those-that-go-are-forgotten", test_those_that_go_are_forgotten);

  return g_test_run ();
}
