/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-view-private.h"
#include "liaison-network-fixture.h"

#include <math.h>
#include <stdio.h>

/* A usual window, px. */
#define WIDTH 1200
#define HEIGHT 800

#define N_FRAMES 120
#define N_LAYOUTS 5

static double
now (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static double
find_median (double *values,
             guint   n_values)
{
  qsort (values, n_values, sizeof (double), compare_doubles);

  return values[n_values / 2];
}

static double
time_layout (LiaisonNetwork *network)
{
  guint  n_nodes = liaison_network_get_n_nodes (network);
  double times[N_LAYOUTS];

  for (guint i = 0; i < N_LAYOUTS; i++)
    {
      g_autofree float *positions = g_new (float, 2 * n_nodes);
      double            start;

      for (guint j = 0; j < 2 * n_nodes; j++)
        positions[j] = NAN;
      start = now ();
      liaison_layout_compute (liaison_network_get_graph (network), liaison_network_get_groups (network), NULL, positions);
      times[i] = now () - start;
    }

  return find_median (times, N_LAYOUTS);
}

static char *
write_dot (LiaisonGraph *graph)
{
  g_autoptr (GString) dot = g_string_new ("graph {");
  const LiaisonEdge *edges = liaison_graph_get_edges (graph);

  for (guint i = 0; i < liaison_graph_get_n_edges (graph); i++)
    g_string_append_printf (dot, "%u--%u;", edges[i].source, edges[i].target);
  g_string_append_c (dot, '}');

  return g_string_free (g_steal_pointer (&dot), FALSE);
}

/* The same graph through the program of Graphviz, where it is installed. */
static void
print_sfdp (LiaisonNetwork *network)
{
  g_autofree char *program = g_find_program_in_path ("sfdp");
  g_autofree char *dot = write_dot (liaison_network_get_graph (network));
  g_autoptr (GSubprocess) process = NULL;
  double start = now ();

  if (program == NULL)
    return;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                              NULL, program, "-Tplain", NULL);
  if (process != NULL && g_subprocess_communicate_utf8 (process, dot, NULL, NULL, NULL, NULL))
    printf ("  sfdp                     %8.1f ms\n", now () - start);
}

/* What the main thread does for a frame: snapshot, and draw in software. */
static double
time_frame (LiaisonMapView *view,
            cairo_t        *cr)
{
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  double         start = now ();
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  g_clear_pointer (&node, gsk_render_node_unref);

  return now () - start;
}

static double
time_pan (LiaisonMapView *view)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  double           times[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    {
      LiaisonMapCamera camera = view->camera;

      camera.x += 9 * cosf ((float) i / 12) / camera.zoom;
      camera.y += 9 * sinf ((float) i / 12) / camera.zoom;
      liaison_map_view_move_camera (view, camera);
      times[i] = time_frame (view, cr);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return find_median (times, N_FRAMES);
}

/* From the wish for another picture until it is there. */
static double
time_painting (LiaisonMapView *view)
{
  double times[20];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      double start;

      while (liaison_map_painter_get_busy (view->painter))
        g_main_context_iteration (NULL, TRUE);
      start = now ();
      liaison_map_view_repaint (view);
      while (liaison_map_painter_get_busy (view->painter))
        g_main_context_iteration (NULL, TRUE);
      times[i] = now () - start;
    }

  return find_median (times, G_N_ELEMENTS (times));
}

static void
measure (guint n_people,
         guint n_ties)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (n_people, n_ties);
  GtkWidget      *window = gtk_window_new ();
  LiaisonMapView *view = LIAISON_MAP_VIEW (liaison_map_view_new ());

  printf ("%u people, %u ties and affiliations\n", n_people, liaison_graph_get_n_edges (liaison_network_get_graph (network)));
  printf ("  layout from nothing      %8.1f ms\n", time_layout (network));
  print_sfdp (network);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  liaison_map_view_set_network (view, network);
  while (liaison_layout_get_settling (view->layout) || liaison_map_painter_get_picture (view->painter) == NULL)
    g_main_context_iteration (NULL, TRUE);
  printf ("  a frame while panning    %8.1f ms (goal 16)\n", time_pan (view));
  printf ("  a picture, in its thread %8.1f ms\n", time_painting (view));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  adw_init ();
  measure (1000, 3000);
  measure (5000, 15000);

  return 0;
}
