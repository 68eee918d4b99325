/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-standpoint.h"

#define NOBODY G_MAXUINT

static double
get_strength (LiaisonGraph *graph,
              guint         edge)
{
  return liaison_graph_get_edges (graph)[edge].strength;
}

static double
sum_strengths (LiaisonGraph *graph,
               guint         node,
               double       *strongest)
{
  guint        n;
  const guint *incident = liaison_graph_get_incident (graph, node, &n);
  double       sum = 0;

  *strongest = 0;
  for (guint i = 0; i < n; i++)
    {
      sum += get_strength (graph, incident[i]);
      *strongest = MAX (*strongest, get_strength (graph, incident[i]));
    }

  return sum;
}

/* The share of its ties that a node spends on each contact, by node. */
static double *
share_ties (LiaisonGraph *graph,
            guint         node)
{
  double      *shares = g_new0 (double, liaison_graph_get_n_nodes (graph) + 1);
  guint        n;
  const guint *neighbours = liaison_graph_get_neighbours (graph, node, &n);
  const guint *incident = liaison_graph_get_incident (graph, node, &n);
  double       strongest, sum = sum_strengths (graph, node, &strongest);

  for (guint i = 0; i < n; i++)
    shares[neighbours[i]] = get_strength (graph, incident[i]) / sum;

  return shares;
}

/**
 * liaison_standpoint_measure:
 * @graph: a graph whose ties all have some strength
 * @node: index of a node
 *
 * Measures what a node gains from contacts who do not know each other, by the
 * formulas of Burt 1992 in the whole graph: of each contact the part is
 * redundant that the others, by the shares of the ties spent on them, lead to;
 * the constraint is the sum of the squares of what is spent on each, directly
 * and by others. Takes time for the ties of the contacts.
 *
 * Returns: the measures
 */
LiaisonStandpoint
liaison_standpoint_measure (LiaisonGraph *graph,
                            guint         node)
{
  g_autofree double *shares = share_ties (graph, node);
  LiaisonStandpoint  self = { 0 };
  const guint       *contacts = liaison_graph_get_neighbours (graph, node, &self.n_contacts);

  for (guint i = 0; i < self.n_contacts; i++)
    {
      guint        n;
      const guint *others = liaison_graph_get_neighbours (graph, contacts[i], &n);
      const guint *incident = liaison_graph_get_incident (graph, contacts[i], &n);
      double       strongest, redundant = 0, spent = shares[contacts[i]];

      sum_strengths (graph, contacts[i], &strongest);
      for (guint j = 0; j < n; j++)
        {
          double others_strongest;

          if (others[j] == node || shares[others[j]] == 0)
            continue;
          redundant += shares[others[j]] * get_strength (graph, incident[j]) / strongest;
          spent += shares[others[j]] * get_strength (graph, incident[j]) / sum_strengths (graph, others[j], &others_strongest);
        }
      self.effective_size += 1 - redundant;
      self.constraint += spent * spent;
    }
  self.efficiency = self.n_contacts > 0 ? self.effective_size / self.n_contacts : 0;

  return self;
}

/**
 * liaison_standpoint_find_repeats:
 * @graph: a graph
 * @node: index of a node
 *
 * Returns: (transfer full) (element-type LiaisonRepeat): the pairs of its
 *   contacts that are tied, and by how much each makes the effective size smaller
 */
GArray *
liaison_standpoint_find_repeats (LiaisonGraph *graph,
                                 guint         node)
{
  g_autofree double *shares = share_ties (graph, node);
  GArray            *repeats = g_array_new (FALSE, FALSE, sizeof (LiaisonRepeat));
  guint              n_contacts;
  const guint       *contacts = liaison_graph_get_neighbours (graph, node, &n_contacts);

  for (guint i = 0; i < n_contacts; i++)
    {
      guint        n;
      const guint *others = liaison_graph_get_neighbours (graph, contacts[i], &n);
      const guint *incident = liaison_graph_get_incident (graph, contacts[i], &n);
      double       strongest, others_strongest;

      sum_strengths (graph, contacts[i], &strongest);
      for (guint j = 0; j < n; j++)
        {
          LiaisonRepeat repeat = { contacts[i], others[j], get_strength (graph, incident[j]) };

          if (others[j] <= contacts[i] || others[j] == node || shares[others[j]] == 0)
            continue;
          sum_strengths (graph, others[j], &others_strongest);
          repeat.size *= shares[others[j]] / strongest + shares[contacts[i]] / others_strongest;
          g_array_append_val (repeats, repeat);
        }
    }

  return repeats;
}

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
