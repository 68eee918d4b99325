/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-chain-search.h"

#define N_GRAPHS 400
#define MOST_NODES 12

/* All chains there are, looked at one by one: the best by each first step. */
typedef struct
{
  LiaisonGraph    *graph;
  const gboolean  *is_target;
  gboolean         is_used[MOST_NODES];
  LiaisonChainPath path;
  LiaisonChainPath best[MOST_NODES];
} Enumeration;

static void
enumerate (Enumeration *self,
           guint        node)
{
  guint        n;
  const guint *neighbours = liaison_graph_get_neighbours (self->graph, node, &n);
  const guint *incident = liaison_graph_get_incident (self->graph, node, &n);

  if (self->path.n_ties > 0 && self->is_target[node] &&
      self->path.strength > self->best[self->path.nodes[1]].strength)
    self->best[self->path.nodes[1]] = self->path;
  if (self->path.n_ties == LIAISON_CHAIN_MOST_TIES)
    return;

  for (guint i = 0; i < n; i++)
    {
      const LiaisonEdge *edge = &liaison_graph_get_edges (self->graph)[incident[i]];
      double             strength = self->path.strength;

      if (edge->kind == LIAISON_EDGE_KIND_AFFILIATION || self->is_used[neighbours[i]])
        continue;
      self->is_used[neighbours[i]] = TRUE;
      self->path.edges[self->path.n_ties++] = incident[i];
      self->path.nodes[self->path.n_ties] = neighbours[i];
      self->path.strength *= edge->strength;
      enumerate (self, neighbours[i]);
      self->path.strength = strength;
      self->path.n_ties--;
      self->is_used[neighbours[i]] = FALSE;
    }
}

static int
compare_strengths (gconstpointer a,
                   gconstpointer b)
{
  double one = ((const LiaisonChainPath *) a)->strength;
  double other = ((const LiaisonChainPath *) b)->strength;

  return (one < other) - (one > other);
}

static LiaisonGraph *
make_graph (GRand *random,
            guint  n_nodes)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, TRUE, sizeof (LiaisonEdge));
  gint64 keys[MOST_NODES];
  guint  n_edges = (guint) g_rand_int_range (random, 0, (int) (3 * n_nodes));

  for (guint i = 0; i < n_nodes; i++)
    keys[i] = 2 * i;
  for (guint i = 0; i < n_edges; i++)
    {
      LiaisonEdge edge = { .source = (guint) g_rand_int_range (random, 0, (int) n_nodes), .target = (guint) g_rand_int_range (random, 0, (int) n_nodes) };

      edge.strength = (float) g_rand_double_range (random, 0.08, 0.95);
      edge.kind = (LiaisonEdgeKind) g_rand_int_range (random, 0, 3);
      g_array_append_val (edges, edge);
    }

  return liaison_graph_new (keys, n_nodes, (LiaisonEdge *) edges->data, edges->len);
}

/* That it is a chain of the graph, and as strong as it says. */
static void
check_path (LiaisonGraph           *graph,
            const LiaisonChainPath *path,
            const gboolean         *is_target)
{
  double strength = 1;

  g_assert_cmpuint (path->n_ties, >=, 1);
  g_assert_cmpuint (path->n_ties, <=, LIAISON_CHAIN_MOST_TIES);
  g_assert_true (is_target[path->nodes[path->n_ties]]);
  for (guint i = 0; i < path->n_ties; i++)
    {
      const LiaisonEdge *edge = &liaison_graph_get_edges (graph)[path->edges[i]];

      g_assert_cmpuint (MIN (path->nodes[i], path->nodes[i + 1]), ==, edge->source);
      g_assert_cmpuint (MAX (path->nodes[i], path->nodes[i + 1]), ==, edge->target);
      g_assert_cmpint (edge->kind, !=, LIAISON_EDGE_KIND_AFFILIATION);
      strength *= edge->strength;
      for (guint j = 0; j <= i; j++)
        g_assert_cmpuint (path->nodes[j], !=, path->nodes[i + 1]);
    }
  g_assert_cmpfloat_with_epsilon (path->strength, strength, 1e-12);
}

static void
check_graph (GRand *random)
{
  guint            n_nodes = (guint) g_rand_int_range (random, 2, MOST_NODES + 1);
  guint            source = (guint) g_rand_int_range (random, 0, (int) n_nodes);
  guint            targets[3], n_targets = (guint) g_rand_int_range (random, 1, 4), n_paths, n_best = 0;
  gboolean         is_target[MOST_NODES] = { FALSE };
  LiaisonChainPath paths[LIAISON_CHAIN_MOST];
  g_autoptr (LiaisonGraph) graph = make_graph (random, n_nodes);
  Enumeration      enumeration = { .graph = graph, .is_target = is_target };

  for (guint i = 0; i < n_targets; i++)
    {
      targets[i] = (guint) g_rand_int_range (random, 0, (int) n_nodes);
      is_target[targets[i]] = targets[i] != source;
    }
  enumeration.path.strength = 1;
  enumeration.path.nodes[0] = source;
  enumeration.is_used[source] = TRUE;
  enumerate (&enumeration, source);
  qsort (enumeration.best, n_nodes, sizeof (LiaisonChainPath), compare_strengths);
  while (n_best < MIN (n_nodes, LIAISON_CHAIN_MOST) && enumeration.best[n_best].n_ties > 0)
    n_best++;

  n_paths = liaison_chain_search (graph, source, targets, n_targets, paths);
  g_assert_cmpuint (n_paths, ==, n_best);
  for (guint i = 0; i < n_paths; i++)
    {
      check_path (graph, &paths[i], is_target);
      g_assert_cmpfloat_with_epsilon (paths[i].strength, enumeration.best[i].strength, 1e-9);
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (paths[i].nodes[1], !=, paths[j].nodes[1]);
    }
}

static void
test_brute_force (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);

  for (guint i = 0; i < N_GRAPHS; i++)
    check_graph (random);
}

/* Of a strong way of five ties and a weak one of four only the latter counts. */
static void
test_four_ties (void)
{
  const gint64      keys[] = { 0, 2, 4, 6, 8, 10 };
  const LiaisonEdge edges[] = {
    { .source = 0, .target = 1, .strength = 0.95f },
    { .source = 1, .target = 2, .strength = 0.95f },
    { .source = 2, .target = 3, .strength = 0.95f },
    { .source = 3, .target = 4, .strength = 0.95f },
    { .source = 4, .target = 5, .strength = 0.95f },
    { .source = 2, .target = 4, .strength = 0.08f },
  };
  const guint       target = 5;
  LiaisonChainPath  paths[LIAISON_CHAIN_MOST];
  g_autoptr (LiaisonGraph) graph = liaison_graph_new (keys, G_N_ELEMENTS (keys), edges, G_N_ELEMENTS (edges));

  g_assert_cmpuint (liaison_chain_search (graph, 0, &target, 1, paths), ==, 1);
  g_assert_cmpuint (paths[0].n_ties, ==, 4);
  g_assert_cmpuint (paths[0].nodes[2], ==, 2);
  g_assert_cmpuint (paths[0].nodes[3], ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/chain-search/equals-brute-force", test_brute_force);
  g_test_add_func ("/network/chain-search/has-four-ties-at-most", test_four_ties);

  return g_test_run ();
}
