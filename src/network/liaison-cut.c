/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cut.h"

/* Depth-first search with a stack of its own, so that a long path does not use
 * up that of the thread (Hopcroft and Tarjan 1973, doi:10.1145/362248.362272). */
typedef struct
{
  const LiaisonGraph *graph;
  LiaisonCut         *cuts;
  guint              *numbers; /* in the order of the search, from 1; 0 where it was not yet */
  guint              *lowest;  /* number that is reached from below without going up */
  guint              *sizes;   /* of what is below a node, itself too */
  guint              *largest; /* part that falls off below */
  guint              *cut_off; /* nodes in such parts */
  guint              *next;    /* neighbour to look at */
  guint              *parents;
} Search;

static void
enter (Search *self,
       guint   node,
       guint   parent,
       guint   number)
{
  self->numbers[node] = self->lowest[node] = number;
  self->sizes[node] = 1;
  self->parents[node] = parent;
}

/* All below @node was seen: tells its parent. */
static void
leave (Search *self,
       guint   node)
{
  guint parent = self->parents[node];

  if (parent == G_MAXUINT)
    return;

  self->sizes[parent] += self->sizes[node];
  self->lowest[parent] = MIN (self->lowest[parent], self->lowest[node]);
  if (self->lowest[node] < self->numbers[parent])
    return;

  self->cuts[parent].n_parts++;
  self->cut_off[parent] += self->sizes[node];
  self->largest[parent] = MAX (self->largest[parent], self->sizes[node]);
}

/* Goes through what is connected with @start, and lists it in @order. */
static guint
search_from (Search *self,
             guint   start,
             guint  *order)
{
  guint node = start, n_seen = 0;

  enter (self, start, G_MAXUINT, 1);
  order[n_seen++] = start;
  while (node != G_MAXUINT)
    {
      guint        n;
      const guint *neighbours = liaison_graph_get_neighbours (self->graph, node, &n);
      guint        other = self->next[node] < n ? neighbours[self->next[node]] : G_MAXUINT;

      self->next[node]++;
      if (other == G_MAXUINT)
        {
          leave (self, node);
          node = self->parents[node];
        }
      else if (self->numbers[other] == 0)
        {
          order[n_seen++] = other;
          enter (self, other, node, n_seen);
          node = other;
        }
      else if (other != self->parents[node])
        {
          self->lowest[node] = MIN (self->lowest[node], self->numbers[other]);
        }
    }

  return n_seen;
}

/* Whatever does not fall off below is one more part, above. */
static void
count_above (Search      *self,
             const guint *order,
             guint        n_seen)
{
  for (guint i = 0; i < n_seen; i++)
    {
      LiaisonCut *cut = &self->cuts[order[i]];
      guint       above = n_seen - 1 - self->cut_off[order[i]];

      cut->n_parts += above > 0;
      cut->n_hanging = n_seen - 1 - MAX (above, self->largest[order[i]]);
    }
}

/**
 * liaison_cut_measure_all:
 * @graph: a graph
 *
 * Finds what hangs on each node, in time linear in nodes and edges.
 *
 * Returns: (transfer full): as many as the graph has nodes
 */
LiaisonCut *
liaison_cut_measure_all (const LiaisonGraph *graph)
{
  guint             n_nodes = liaison_graph_get_n_nodes (graph);
  LiaisonCut       *cuts = g_new0 (LiaisonCut, n_nodes + 1);
  g_autofree guint *room = g_new0 (guint, 8 * (gsize) n_nodes + 1);
  guint            *order = room + 7 * (gsize) n_nodes;
  Search            self = { .graph = graph, .cuts = cuts };

  self.numbers = room;
  self.lowest = room + n_nodes;
  self.sizes = room + 2 * (gsize) n_nodes;
  self.largest = room + 3 * (gsize) n_nodes;
  self.cut_off = room + 4 * (gsize) n_nodes;
  self.next = room + 5 * (gsize) n_nodes;
  self.parents = room + 6 * (gsize) n_nodes;
  for (guint i = 0; i < n_nodes; i++)
    if (self.numbers[i] == 0)
      count_above (&self, order, search_from (&self, i, order));

  return cuts;
}

/* Lists what is reached from @start without @node in @queue from @tail on. */
static guint
reach (const LiaisonGraph *graph,
       guint               node,
       guint               start,
       guint8             *seen,
       guint              *queue,
       guint               tail)
{
  guint head = tail;

  seen[start] = TRUE;
  queue[tail++] = start;
  while (head < tail)
    {
      guint        n;
      const guint *neighbours = liaison_graph_get_neighbours (graph, queue[head++], &n);

      for (guint i = 0; i < n; i++)
        if (neighbours[i] != node && !seen[neighbours[i]])
          {
            seen[neighbours[i]] = TRUE;
            queue[tail++] = neighbours[i];
          }
    }

  return tail;
}

/**
 * liaison_cut_find_hanging:
 * @graph: a graph
 * @node: index of a node
 *
 * Finds who hangs on a node: all who are connected with others through it
 * alone, but for the largest part; of several as large the first stays.
 *
 * Returns: (transfer full) (element-type guint): indices of nodes, part by part
 */
GArray *
liaison_cut_find_hanging (const LiaisonGraph *graph,
                          guint               node)
{
  guint              n_nodes = liaison_graph_get_n_nodes (graph);
  g_autofree guint8 *seen = g_new0 (guint8, n_nodes + 1);
  g_autofree guint  *queue = g_new (guint, n_nodes + 1);
  GArray            *hanging = g_array_new (FALSE, FALSE, sizeof (guint));
  guint              n, tail = 0, from = 0, size = 0;
  const guint       *neighbours = liaison_graph_get_neighbours (graph, node, &n);

  for (guint i = 0; i < n; i++)
    if (!seen[neighbours[i]])
      {
        guint end = reach (graph, node, neighbours[i], seen, queue, tail);

        if (end - tail > size)
          {
            from = tail;
            size = end - tail;
          }
        tail = end;
      }
  g_array_append_vals (hanging, queue, from);
  g_array_append_vals (hanging, queue + from + size, tail - from - size);

  return hanging;
}
