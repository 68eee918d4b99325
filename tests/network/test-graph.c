/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-graph.h"
#include "liaison-strength.h"

static LiaisonGraph *
make_graph (void)
{
  const gint64      keys[] = { 0, 2, 4, 6, 8 };
  const LiaisonEdge edges[] = {
    { .source = 2, .target = 0, .strength = .2f, .length = 2 },
    { .source = 0, .target = 1, .strength = .5f, .length = 2 },
    { .source = 1, .target = 0, .strength = .9f, .length = 3 },
    { .source = 3, .target = 3, .strength = 1, .length = 2 },
    { .source = 4, .target = 3, .strength = 1, .length = 0 },
    { .source = 4, .target = 99, .strength = 1, .length = 2 },
  };

  return liaison_graph_new (keys, G_N_ELEMENTS (keys), edges, G_N_ELEMENTS (edges));
}

static void
test_strongest (void)
{
  g_autoptr (LiaisonGraph) graph = make_graph ();
  const LiaisonEdge *edges = liaison_graph_get_edges (graph);

  g_assert_cmpuint (liaison_graph_get_n_edges (graph), ==, 3);
  g_assert_cmpuint (edges[0].source, ==, 0);
  g_assert_cmpuint (edges[0].target, ==, 1);
  g_assert_cmpfloat_with_epsilon (edges[0].strength, .9, 1e-6);
  g_assert_cmpuint (edges[0].length, ==, 3);
  g_assert_cmpuint (edges[2].length, ==, 1);
}

static void
test_neighbours (void)
{
  g_autoptr (LiaisonGraph) graph = make_graph ();
  guint        n, node;
  const guint *neighbours = liaison_graph_get_neighbours (graph, 0, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (neighbours[0], ==, 1);
  g_assert_cmpuint (neighbours[1], ==, 2);
  g_assert_cmpuint (liaison_graph_get_incident (graph, 2, &n)[0], ==, 1);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (liaison_graph_find (graph, 6, &node));
  g_assert_cmpuint (node, ==, 3);
  g_assert_false (liaison_graph_find (graph, 7, &node));
}

static void
test_components (void)
{
  g_autoptr (LiaisonGraph) graph = make_graph ();
  guint             n;
  g_autofree guint *components = liaison_graph_find_components (graph, &n);
  const guint       expected[] = { 0, 0, 0, 1, 1 };

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpmem (components, sizeof expected, expected, sizeof expected);
}

static void
test_strength (void)
{
  g_assert_cmpfloat_with_epsilon (liaison_strength_freshness (0), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_strength_freshness (365), .5, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_strength_freshness (-3), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_strength_of_tie (5, 0), .95, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_strength_of_tie (1, 365), .2 * .7, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_strength_of_tie (3, 1000000), .6 * .4, 1e-6);
  g_assert_cmpfloat_with_epsilon (liaison_strength_weigh (9), .95, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/graph/keeps-the-strongest-of-several-edges", test_strongest);
  g_test_add_func ("/network/graph/knows-neighbours-in-order", test_neighbours);
  g_test_add_func ("/network/graph/finds-what-is-connected", test_components);
  g_test_add_func ("/network/strength/follows-closeness-and-time", test_strength);

  return g_test_run ();
}
