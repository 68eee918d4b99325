/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-edge-list.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* score-layout EDGES POSITIONS: prints how good a layout is, whoever made it.
 *
 * Stress: the mean over all pairs of nodes that are connected of
 * (scale · distance on the map / distance in the graph - 1)², with the scale
 * that makes it least. Neighbourhood: the mean over all nodes of the Jaccard
 * index of a node's neighbours and as many nodes nearest to it on the map. */

typedef struct
{
  LiaisonGraph *graph;
  double       *positions;
  double        sum;     /* of distance on the map by distance in the graph */
  double        squares; /* of the same */
  double        n_pairs;
  double        neighbourhood;
} Score;

static double *
read_positions (LiaisonEdgeList *list,
                const char      *path)
{
  guint   n_nodes = liaison_edge_list_get_n_nodes (list);
  double *positions = g_new0 (double, 2 * n_nodes);
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    g_error ("%s cannot be read", path);
  for (guint i = 0; i < n_nodes; i++)
    g_hash_table_insert (nodes, (gpointer) liaison_edge_list_get_name (list, i), GUINT_TO_POINTER (i));

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 3);
      gpointer node;

      if (g_strv_length (cells) == 3 && g_hash_table_lookup_extended (nodes, cells[0], NULL, &node))
        {
          positions[2 * GPOINTER_TO_UINT (node)] = g_ascii_strtod (cells[1], NULL);
          positions[2 * GPOINTER_TO_UINT (node) + 1] = g_ascii_strtod (cells[2], NULL);
        }
    }

  return positions;
}

static void
walk (LiaisonGraph *graph,
      guint         start,
      guint        *distances,
      guint        *queue)
{
  guint head = 0, tail = 0;

  memset (distances, 0, liaison_graph_get_n_nodes (graph) * sizeof (guint));
  queue[tail++] = start;
  while (head < tail)
    {
      guint        node = queue[head++];
      guint        n;
      const guint *neighbours = liaison_graph_get_neighbours (graph, node, &n);

      for (guint i = 0; i < n; i++)
        if (distances[neighbours[i]] == 0 && neighbours[i] != start)
          {
            distances[neighbours[i]] = distances[node] + 1;
            queue[tail++] = neighbours[i];
          }
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static void
score_node (Score  *self,
            guint   node,
            guint  *distances,
            guint  *queue,
            double *gaps,
            double *sorted)
{
  guint        n_nodes = liaison_graph_get_n_nodes (self->graph);
  guint        n, n_shared = 0;
  const guint *neighbours = liaison_graph_get_neighbours (self->graph, node, &n);

  walk (self->graph, node, distances, queue);
  for (guint i = 0; i < n_nodes; i++)
    {
      gaps[i] = hypot (self->positions[2 * i] - self->positions[2 * node], self->positions[2 * i + 1] - self->positions[2 * node + 1]);
      if (distances[i] > 0)
        {
          self->sum += gaps[i] / distances[i];
          self->squares += gaps[i] / distances[i] * (gaps[i] / distances[i]);
          self->n_pairs++;
        }
    }
  if (n == 0)
    return;

  gaps[node] = INFINITY;
  memcpy (sorted, gaps, n_nodes * sizeof (double));
  qsort (sorted, n_nodes, sizeof (double), compare);
  for (guint i = 0; i < n; i++)
    n_shared += gaps[neighbours[i]] <= sorted[n - 1];
  self->neighbourhood += (double) n_shared / (2 * n - n_shared) / n_nodes;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) file = g_file_new_for_path (argv[1]);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonEdgeList) list = liaison_edge_list_load (file, NULL, &error);
  Score score = { 0 };
  g_autofree guint  *distances = NULL;
  g_autofree guint  *queue = NULL;
  g_autofree double *gaps = NULL;
  g_autofree double *sorted = NULL;
  double             scale;
  guint              n_nodes;

  if (list == NULL)
    g_error ("%s", error->message);

  n_nodes = liaison_edge_list_get_n_nodes (list);
  score.graph = liaison_edge_list_dup_graph (list);
  score.positions = read_positions (list, argv[2]);
  distances = g_new (guint, n_nodes);
  queue = g_new (guint, n_nodes);
  gaps = g_new (double, n_nodes);
  sorted = g_new (double, n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    score_node (&score, i, distances, queue, gaps, sorted);
  scale = score.sum / score.squares;
  printf ("%.4f %.4f\n", (scale * scale * score.squares - 2 * scale * score.sum + score.n_pairs) / score.n_pairs, score.neighbourhood);
  liaison_graph_unref (score.graph);
  g_free (score.positions);

  return 0;
}
