/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-chain-search.h"

#include <string.h>

/* Ties after the first step. */
#define N_ROUNDS (LIAISON_CHAIN_MOST_TIES - 1)

#define NOWHERE G_MAXUINT

/* How well one gets from each node to the nearest target by so many ties or
 * fewer, for each number of them; and by which edge, NOWHERE where fewer ties
 * do as well. The greatest product of strengths is the least sum of -ln s. */
typedef struct
{
  LiaisonGraph *graph;
  guint         source;
  double       *reach[N_ROUNDS + 1];
  guint        *edge[N_ROUNDS + 1];
  GArray       *frontier; /* those that the last round brought nearer */
  double        least;    /* how well one must get to the targets to be of use */
} Search;

static void
search_init (Search       *self,
             LiaisonGraph *graph,
             guint         source)
{
  guint n_nodes = liaison_graph_get_n_nodes (graph);

  self->graph = graph;
  self->source = source;
  self->frontier = g_array_new (FALSE, FALSE, sizeof (guint));
  self->reach[0] = g_new0 (double, n_nodes);
  self->edge[0] = g_new0 (guint, n_nodes);
  for (guint round = 1; round <= N_ROUNDS; round++)
    {
      self->reach[round] = g_new (double, n_nodes);
      self->edge[round] = g_new (guint, n_nodes);
      memset (self->edge[round], 0xff, n_nodes * sizeof (guint));
    }
}

static void
search_clear (Search *self)
{
  for (guint round = 0; round <= N_ROUNDS; round++)
    {
      g_free (self->reach[round]);
      g_free (self->edge[round]);
    }
  g_array_unref (self->frontier);
}

static void
start_from (Search      *self,
            const guint *targets,
            guint        n_targets)
{
  for (guint i = 0; i < n_targets; i++)
    {
      if (targets[i] == self->source || self->reach[0][targets[i]] > 0)
        continue;
      self->reach[0][targets[i]] = 1;
      g_array_append_val (self->frontier, targets[i]);
    }
}

static void
step_from (Search *self,
           guint   node,
           guint   round,
           GArray *frontier)
{
  guint              n_neighbours;
  const guint       *neighbours = liaison_graph_get_neighbours (self->graph, node, &n_neighbours);
  const guint       *incident = liaison_graph_get_incident (self->graph, node, &n_neighbours);
  const LiaisonEdge *edges = liaison_graph_get_edges (self->graph);

  for (guint i = 0; i < n_neighbours; i++)
    {
      const LiaisonEdge *edge = &edges[incident[i]];
      guint              neighbour = neighbours[i];
      double             reach = self->reach[round - 1][node] * edge->strength;

      if (edge->kind == LIAISON_EDGE_KIND_AFFILIATION || neighbour == self->source || reach < self->least ||
          reach <= self->reach[round][neighbour])
        continue;

      if (self->edge[round][neighbour] == NOWHERE)
        g_array_append_val (frontier, neighbour);
      self->reach[round][neighbour] = reach;
      self->edge[round][neighbour] = incident[i];
    }
}

static gboolean
is_tie (LiaisonGraph *graph,
        guint         edge)
{
  return liaison_graph_get_edges (graph)[edge].kind != LIAISON_EDGE_KIND_AFFILIATION;
}

/* Once there are as many chains as are wanted, another must be as strong as the
 * last of them, whatever its first step is. */
static void
raise_least (Search *self,
             guint   round)
{
  double       best[LIAISON_CHAIN_MOST] = { 0 };
  double       strongest = 0;
  guint        n_neighbours;
  const guint *neighbours = liaison_graph_get_neighbours (self->graph, self->source, &n_neighbours);
  const guint *incident = liaison_graph_get_incident (self->graph, self->source, &n_neighbours);

  for (guint i = 0; i < n_neighbours; i++)
    {
      double first = liaison_graph_get_edges (self->graph)[incident[i]].strength;
      double chain = first * self->reach[round][neighbours[i]];

      if (!is_tie (self->graph, incident[i]))
        continue;
      strongest = MAX (strongest, first);
      for (guint j = 0; j < LIAISON_CHAIN_MOST; j++)
        if (chain > best[j])
          {
            double lesser = best[j];

            best[j] = chain;
            chain = lesser;
          }
    }
  self->least = strongest > 0 ? best[LIAISON_CHAIN_MOST - 1] / strongest : 1;
}

/* One tie further from the targets; the source is never gone through. */
static void
go_round (Search *self,
          guint   round)
{
  GArray *frontier = g_array_new (FALSE, FALSE, sizeof (guint));

  raise_least (self, round - 1);
  memcpy (self->reach[round], self->reach[round - 1], liaison_graph_get_n_nodes (self->graph) * sizeof (double));
  for (guint i = 0; i < self->frontier->len; i++)
    step_from (self, g_array_index (self->frontier, guint, i), round, frontier);

  g_array_unref (self->frontier);
  self->frontier = frontier;
}

static guint
get_other_end (const LiaisonEdge *edge,
               guint              node)
{
  return edge->source == node ? edge->target : edge->source;
}

static void
add_tie (LiaisonChainPath *path,
         LiaisonGraph     *graph,
         guint             edge)
{
  const LiaisonEdge *tie = &liaison_graph_get_edges (graph)[edge];

  path->edges[path->n_ties] = edge;
  path->nodes[path->n_ties + 1] = get_other_end (tie, path->nodes[path->n_ties]);
  path->strength *= tie->strength;
  path->n_ties++;
}

static LiaisonChainPath
follow (Search *self,
        guint   first_edge)
{
  LiaisonChainPath path = { .nodes = { self->source }, .strength = 1 };

  add_tie (&path, self->graph, first_edge);
  for (guint round = N_ROUNDS; round > 0; round--)
    {
      guint edge = self->edge[round][path.nodes[path.n_ties]];

      if (edge != NOWHERE)
        add_tie (&path, self->graph, edge);
    }

  return path;
}

static gboolean
is_better (const LiaisonChainPath *path,
           const LiaisonChainPath *other)
{
  if (path->strength != other->strength)
    return path->strength > other->strength;

  return path->n_ties < other->n_ties;
}

static guint
insert (LiaisonChainPath *paths,
        guint             n_paths,
        LiaisonChainPath  path)
{
  guint at = n_paths;

  while (at > 0 && is_better (&path, &paths[at - 1]))
    at--;
  if (at == LIAISON_CHAIN_MOST)
    return n_paths;

  n_paths = MIN (n_paths + 1, LIAISON_CHAIN_MOST);
  memmove (&paths[at + 1], &paths[at], (n_paths - 1 - at) * sizeof path);
  paths[at] = path;

  return n_paths;
}

/**
 * liaison_chain_search:
 * @graph: a graph
 * @source: the node that wants to be introduced
 * @targets: (array length=n_targets): nodes to any of which
 * @n_targets: how many
 * @paths: (array fixed-size=3): return location of %LIAISON_CHAIN_MOST chains
 *
 * Finds the strongest chains of ties, noted or inferred, of no more than
 * %LIAISON_CHAIN_MOST_TIES each: the best by each first step, and of these the
 * best. None goes through the source or another target again. Looks at each tie
 * three times at most, and at none that cannot be in a chain that is offered.
 *
 * Returns: how many there are, the strongest first
 */
guint
liaison_chain_search (LiaisonGraph     *graph,
                      guint             source,
                      const guint      *targets,
                      guint             n_targets,
                      LiaisonChainPath *paths)
{
  Search       search;
  guint        n_neighbours, n_paths = 0;
  const guint *neighbours = liaison_graph_get_neighbours (graph, source, &n_neighbours);
  const guint *incident = liaison_graph_get_incident (graph, source, &n_neighbours);

  search_init (&search, graph, source);
  start_from (&search, targets, n_targets);
  for (guint round = 1; round <= N_ROUNDS; round++)
    go_round (&search, round);

  for (guint i = 0; i < n_neighbours; i++)
    if (is_tie (graph, incident[i]) && search.reach[N_ROUNDS][neighbours[i]] > 0)
      n_paths = insert (paths, n_paths, follow (&search, incident[i]));
  search_clear (&search);

  return n_paths;
}
