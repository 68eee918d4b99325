/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-standpoint.h"

#define NOBODY G_MAXUINT

/* A search in depth that needs no stack of calls: where it is in each node. */
typedef struct
{
  LiaisonGraph *graph;
  guint        *numbers; /* in the order of the search, from 1; 0 for unseen */
  guint        *lowest;  /* the first that can be reached from below */
  guint        *sizes;   /* how many hang below, the node among them */
  guint        *parents;
  guint        *next; /* the neighbour that is looked at next */
  guint         n_seen;
} Depth;

static void
enter (Depth *self,
       guint  node,
       guint  parent)
{
  self->numbers[node] = self->lowest[node] = ++self->n_seen;
  self->sizes[node] = 1;
  self->parents[node] = parent;
}

static void
leave (Depth *self,
       guint  node,
       guint *hanging)
{
  guint parent = self->parents[node];

  if (parent == NOBODY)
    return;

  self->sizes[parent] += self->sizes[node];
  self->lowest[parent] = MIN (self->lowest[parent], self->lowest[node]);
  if (self->lowest[node] >= self->numbers[parent])
    hanging[parent] += self->sizes[node];
}

/**
 * liaison_standpoint_count_hanging:
 * @graph: a graph
 * @node: index of a node
 *
 * Counts, for every node, how many @node reaches through that one alone; by
 * lowest points (Tarjan 1972), in time for all edges.
 *
 * Returns: (transfer full): as many as the graph has nodes; 0 for @node itself
 */
guint *
liaison_standpoint_count_hanging (LiaisonGraph *graph,
                                  guint         node)
{
  guint            n_nodes = liaison_graph_get_n_nodes (graph);
  guint           *hanging = g_new0 (guint, n_nodes + 1);
  g_autofree guint *numbers = g_new0 (guint, n_nodes + 1);
  g_autofree guint *lowest = g_new0 (guint, n_nodes + 1);
  g_autofree guint *sizes = g_new0 (guint, n_nodes + 1);
  g_autofree guint *parents = g_new0 (guint, n_nodes + 1);
  g_autofree guint *next = g_new0 (guint, n_nodes + 1);
  Depth             depth = { graph, numbers, lowest, sizes, parents, next, 0 };
  guint             at = node;

  enter (&depth, node, NOBODY);
  while (at != NOBODY)
    {
      guint        n;
      const guint *neighbours = liaison_graph_get_neighbours (graph, at, &n);

      if (next[at] == n)
        {
          leave (&depth, at, hanging);
          at = parents[at];
          continue;
        }

      n = neighbours[next[at]++];
      if (numbers[n] == 0)
        {
          enter (&depth, n, at);
          at = n;
        }
      else if (n != parents[at])
        lowest[at] = MIN (lowest[at], numbers[n]);
    }
  hanging[node] = 0;

  return hanging;
}

/* Who can be reached, at once or by others, without going through one. */
static GArray *
reach (LiaisonGraph *graph,
       guint         node,
       guint8       *seen)
{
  GArray *reached = g_array_new (FALSE, FALSE, sizeof (guint));

  seen[node] = 1;
  g_array_append_val (reached, node);
  for (guint i = 0; i < reached->len; i++)
    {
      guint        n;
      const guint *neighbours = liaison_graph_get_neighbours (graph, g_array_index (reached, guint, i), &n);

      for (guint j = 0; j < n; j++)
        if (!seen[neighbours[j]])
          {
            seen[neighbours[j]] = 1;
            g_array_append_val (reached, neighbours[j]);
          }
    }

  return reached;
}

/**
 * liaison_standpoint_find_hanging:
 * @graph: a graph
 * @node: index of a node
 * @through: index of another
 *
 * Returns: (transfer full) (element-type guint): whom @node reaches through
 *   @through alone, the nearest to it first
 */
GArray *
liaison_standpoint_find_hanging (LiaisonGraph *graph,
                                 guint         node,
                                 guint         through)
{
  g_autofree guint8 *seen = g_new0 (guint8, liaison_graph_get_n_nodes (graph) + 1);
  GArray            *hanging;

  seen[through] = 1;
  g_array_unref (reach (graph, node, seen));
  hanging = reach (graph, through, seen);
  g_array_remove_index (hanging, 0);

  return hanging;
}
