/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-brokerage.h"

#include <math.h>

/* What all nodes need to know of one another. */
typedef struct
{
  const LiaisonGraph *graph;
  double             *totals;    /* strengths of all ties of a node */
  double             *strongest; /* of them */
  double             *shares;    /* p of the node under way to each contact, 0 for others */
} Brokerage;

static void
brokerage_init (Brokerage          *self,
                const LiaisonGraph *graph)
{
  const LiaisonEdge *edges = liaison_graph_get_edges (graph);
  guint              n_nodes = liaison_graph_get_n_nodes (graph);

  self->graph = graph;
  self->totals = g_new0 (double, n_nodes + 1);
  self->strongest = g_new0 (double, n_nodes + 1);
  self->shares = g_new0 (double, n_nodes + 1);
  for (guint e = 0; e < liaison_graph_get_n_edges (graph); e++)
    {
      const guint ends[] = { edges[e].source, edges[e].target };

      for (guint i = 0; i < G_N_ELEMENTS (ends) && edges[e].strength > 0; i++)
        {
          self->totals[ends[i]] += edges[e].strength;
          self->strongest[ends[i]] = MAX (self->strongest[ends[i]], edges[e].strength);
        }
    }
}

static void
brokerage_clear (Brokerage *self)
{
  g_free (self->totals);
  g_free (self->strongest);
  g_free (self->shares);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Brokerage, brokerage_clear)

/* Enters which share of its ties @node spends on each contact, or takes that
 * back. Returns how many contacts there are. */
static guint
enter_shares (Brokerage *self,
              guint      node,
              gboolean   enters)
{
  const LiaisonEdge *edges = liaison_graph_get_edges (self->graph);
  guint              n, n_contacts = 0;
  const guint       *neighbours = liaison_graph_get_neighbours (self->graph, node, &n);
  const guint       *incident = liaison_graph_get_incident (self->graph, node, &n);

  for (guint i = 0; i < n; i++)
    {
      double strength = edges[incident[i]].strength;

      if (!(strength > 0))
        continue;

      self->shares[neighbours[i]] = enters ? strength / self->totals[node] : 0;
      n_contacts++;
    }

  return n_contacts;
}

/* Of contact @contact: how far the other contacts repeat it, and how far they
 * lead to it. */
static void
measure_contact (const Brokerage *self,
                 guint            contact,
                 double          *redundancy,
                 double          *indirect)
{
  const LiaisonEdge *edges = liaison_graph_get_edges (self->graph);
  guint              n;
  const guint       *neighbours = liaison_graph_get_neighbours (self->graph, contact, &n);
  const guint       *incident = liaison_graph_get_incident (self->graph, contact, &n);

  *redundancy = *indirect = 0;
  for (guint i = 0; i < n; i++)
    {
      guint  other = neighbours[i];
      double strength = edges[incident[i]].strength;

      if (!(strength > 0) || !(self->shares[other] > 0))
        continue;

      *redundancy += self->shares[other] * strength / self->strongest[contact];
      *indirect += self->shares[other] * strength / self->totals[other];
    }
}

static void
measure (Brokerage        *self,
         guint             node,
         LiaisonBrokerage *measures)
{
  guint             n;
  const guint      *neighbours = liaison_graph_get_neighbours (self->graph, node, &n);
  g_autofree double *constraints = g_new0 (double, n + 1);
  double            size = 0, constraint = 0, disorder = 0;
  guint             n_contacts = enter_shares (self, node, TRUE);

  for (guint i = 0; i < n; i++)
    {
      double redundancy, indirect;

      if (!(self->shares[neighbours[i]] > 0))
        continue;

      measure_contact (self, neighbours[i], &redundancy, &indirect);
      size += 1 - redundancy;
      constraints[i] = (self->shares[neighbours[i]] + indirect) * (self->shares[neighbours[i]] + indirect);
      constraint += constraints[i];
    }
  for (guint i = 0; i < n; i++)
    if (constraints[i] > 0)
      {
        double ratio = constraints[i] * n_contacts / constraint;

        disorder += ratio * log (ratio);
      }
  enter_shares (self, node, FALSE);

  measures->n_contacts = n_contacts;
  measures->effective_size = n_contacts > 0 ? size : NAN;
  measures->efficiency = n_contacts > 0 ? size / n_contacts : NAN;
  measures->constraint = n_contacts > 0 ? constraint : NAN;
  measures->hierarchy = n_contacts > 1 ? fabs (disorder) / (n_contacts * log (n_contacts)) : NAN;
}

/**
 * liaison_brokerage_measure_all:
 * @graph: a graph; strengths may be of any unit
 *
 * Measures every node by Burt's formulas, the shares of contacts' ties taken in
 * the whole graph. Takes a look at the ties of each contact: the sum of the
 * squared degrees.
 *
 * Returns: (transfer full): as many as the graph has nodes
 */
LiaisonBrokerage *
liaison_brokerage_measure_all (const LiaisonGraph *graph)
{
  guint             n_nodes = liaison_graph_get_n_nodes (graph);
  LiaisonBrokerage *measures = g_new0 (LiaisonBrokerage, n_nodes + 1);
  g_auto (Brokerage) self = { 0 };

  brokerage_init (&self, graph);
  for (guint i = 0; i < n_nodes; i++)
    measure (&self, i, &measures[i]);

  return measures;
}

static int
compare_redundancies (gconstpointer a,
                      gconstpointer b)
{
  const LiaisonRedundancy *one = a;
  const LiaisonRedundancy *two = b;

  if (one->size != two->size)
    return one->size > two->size ? -1 : 1;
  if (one->one != two->one)
    return one->one < two->one ? -1 : 1;

  return one->other < two->other ? -1 : one->other > two->other;
}

/* Adds the contacts after @contact that are tied to it. */
static void
add_redundancies (const Brokerage *self,
                  guint            contact,
                  GArray          *redundancies)
{
  const LiaisonEdge *edges = liaison_graph_get_edges (self->graph);
  guint              n;
  const guint       *neighbours = liaison_graph_get_neighbours (self->graph, contact, &n);
  const guint       *incident = liaison_graph_get_incident (self->graph, contact, &n);

  for (guint i = 0; i < n; i++)
    {
      guint             other = neighbours[i];
      double            strength = edges[incident[i]].strength;
      LiaisonRedundancy redundancy = { .one = contact, .other = other };

      if (other <= contact || !(strength > 0) || !(self->shares[other] > 0))
        continue;

      redundancy.size = self->shares[other] * strength / self->strongest[contact] +
                        self->shares[contact] * strength / self->strongest[other];
      g_array_append_val (redundancies, redundancy);
    }
}

/**
 * liaison_brokerage_find_redundancy:
 * @graph: a graph
 * @node: index of a node
 *
 * Finds which contacts of a node repeat each other. All of them together make
 * the difference between its contacts and its effective size.
 *
 * Returns: (transfer full) (element-type LiaisonRedundancy): the pairs, those
 *   that repeat each other most first
 */
GArray *
liaison_brokerage_find_redundancy (const LiaisonGraph *graph,
                                   guint               node)
{
  GArray            *redundancies = g_array_new (FALSE, FALSE, sizeof (LiaisonRedundancy));
  guint              n;
  const guint       *neighbours = liaison_graph_get_neighbours (graph, node, &n);
  g_auto (Brokerage) self = { 0 };

  brokerage_init (&self, graph);
  enter_shares (&self, node, TRUE);
  for (guint i = 0; i < n; i++)
    if (self.shares[neighbours[i]] > 0)
      add_redundancies (&self, neighbours[i], redundancies);
  g_array_sort (redundancies, compare_redundancies);

  return redundancies;
}
