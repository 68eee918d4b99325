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
  guint              *room;    /* of all that follow */
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

static Search *
search_new (const LiaisonGraph *graph,
            LiaisonCut         *cuts)
{
  guint   n_nodes = liaison_graph_get_n_nodes (graph);
  Search *self = g_new0 (Search, 1);

  self->graph = graph;
  self->cuts = cuts;
  self->room = g_new0 (guint, 7 * (gsize) n_nodes + 1);
  self->numbers = self->room;
  self->lowest = self->room + n_nodes;
  self->sizes = self->room + 2 * (gsize) n_nodes;
  self->largest = self->room + 3 * (gsize) n_nodes;
  self->cut_off = self->room + 4 * (gsize) n_nodes;
  self->next = self->room + 5 * (gsize) n_nodes;
  self->parents = self->room + 6 * (gsize) n_nodes;

  return self;
}

static void
search_free (Search *self)
{
  g_free (self->room);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

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
  g_autofree guint *order = g_new (guint, n_nodes + 1);
  g_autoptr (Search) search = search_new (graph, cuts);

  for (guint i = 0; i < n_nodes; i++)
    if (search->numbers[i] == 0)
      count_above (search, order, search_from (search, i, order));

  return cuts;
}

/**
 * liaison_cut_count_beyond:
 * @graph: a graph
 * @from: index of a node
 *
 * Counts, for every node, how many @from reaches through that one alone, in time
 * linear in nodes and edges.
 *
 * Returns: (transfer full): as many as the graph has nodes; 0 for @from itself
 */
guint *
liaison_cut_count_beyond (const LiaisonGraph *graph,
                          guint               from)
{
  guint                  n_nodes = liaison_graph_get_n_nodes (graph);
  g_autofree LiaisonCut *cuts = g_new0 (LiaisonCut, n_nodes + 1);
  g_autofree guint      *order = g_new (guint, n_nodes + 1);
  guint                 *beyond;
  g_autoptr (Search) search = search_new (graph, cuts);

  search_from (search, from, order);
  search->cut_off[from] = 0;
  beyond = g_memdup2 (search->cut_off, (n_nodes + 1) * sizeof (guint));

  return beyond;
}

/* Who can be reached, at once or by others, without going through one. */
static GArray *
reach (const LiaisonGraph *graph,
       guint               node,
       guint8             *seen)
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
 * liaison_cut_find_beyond:
 * @graph: a graph
 * @from: index of a node
 * @through: index of another
 *
 * Returns: (transfer full) (element-type guint): whom @from reaches through
 *   @through alone, the nearest to it first
 */
GArray *
liaison_cut_find_beyond (const LiaisonGraph *graph,
                         guint               from,
                         guint               through)
{
  g_autofree guint8 *seen = g_new0 (guint8, liaison_graph_get_n_nodes (graph) + 1);
  GArray            *beyond;

  seen[through] = 1;
  g_array_unref (reach (graph, from, seen));
  beyond = reach (graph, through, seen);
  g_array_remove_index (beyond, 0);

  return beyond;
}
