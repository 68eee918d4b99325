/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-betweenness.h"
#include "liaison-brokerage.h"
#include "liaison-community.h"
#include "liaison-cut.h"

#include <json-glib/json-glib.h>
#include <math.h>

/* The reference has six digits. */
#define TOLERANCE 1e-6

static void
add_edge (GArray *edges,
          guint   one,
          guint   other,
          double  strength)
{
  LiaisonEdge edge = { .source = one, .target = other, .strength = (float) strength, .length = LIAISON_EDGE_LENGTH };

  g_array_append_val (edges, edge);
}

static LiaisonGraph *
make_graph (guint   n_nodes,
            GArray *edges)
{
  g_autofree gint64 *keys = g_new (gint64, n_nodes + 1);

  for (guint i = 0; i < n_nodes; i++)
    keys[i] = i;

  return liaison_graph_new (keys, n_nodes, (LiaisonEdge *) edges->data, edges->len);
}

/* Ties at random, many of them in groups. */
static LiaisonGraph *
make_random (guint32 seed,
             guint   n_nodes,
             guint   n_edges)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));

  for (guint i = 0; i < n_edges; i++)
    {
      guint one = (guint) g_rand_int_range (random, 0, (gint32) n_nodes);
      guint other = g_rand_boolean (random) ? (guint) g_rand_int_range (random, 0, (gint32) n_nodes) : one ^ (guint) g_rand_int_range (random, 0, 4);

      if (other < n_nodes)
        add_edge (edges, one, other, g_rand_int_range (random, 0, 5) / 4.);
    }

  return make_graph (n_nodes, edges);
}

/* ---- Burt ---- */

static guint
find_number (GHashTable *numbers,
             const char *name)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (numbers, name, NULL, &number))
    {
      number = GUINT_TO_POINTER (g_hash_table_size (numbers));
      g_hash_table_insert (numbers, g_strdup (name), number);
    }

  return GPOINTER_TO_UINT (number);
}

static void
assert_member (JsonObject *object,
               const char *member,
               double      found)
{
  if (json_object_get_null_member (object, member))
    g_assert_true (isnan (found));
  else
    g_assert_cmpfloat_with_epsilon (json_object_get_double_member (object, member), found, TOLERANCE);
}

/* @scale: of all strengths, which changes no measure */
static LiaisonGraph *
read_graph (JsonObject *reference,
            double      scale,
            GHashTable *numbers)
{
  JsonArray *ties = json_object_get_array_member (reference, "edges");
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));

  for (guint i = 0; i < json_array_get_length (ties); i++)
    {
      JsonArray *tie = json_array_get_array_element (ties, i);
      guint      one = find_number (numbers, json_array_get_string_element (tie, 0));

      add_edge (edges, one, find_number (numbers, json_array_get_string_element (tie, 1)), scale * json_array_get_double_element (tie, 2));
    }

  return make_graph (g_hash_table_size (numbers), edges);
}

static void
check_reference (JsonObject *reference,
                 double      scale)
{
  JsonArray *values = json_object_get_array_member (reference, "values");
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LiaisonGraph) graph = read_graph (reference, scale, numbers);
  g_autofree LiaisonBrokerage *measures = liaison_brokerage_measure_all (graph);

  g_assert_cmpuint (json_array_get_length (values), ==, g_hash_table_size (numbers));
  for (guint i = 0; i < json_array_get_length (values); i++)
    {
      JsonObject             *value = json_array_get_object_element (values, i);
      const LiaisonBrokerage *found = &measures[find_number (numbers, json_object_get_string_member (value, "node"))];

      g_assert_cmpint (json_object_get_int_member (value, "size"), ==, found->n_contacts);
      assert_member (value, "effective_size", found->effective_size);
      assert_member (value, "efficiency", found->efficiency);
      assert_member (value, "constraint", found->constraint);
      assert_member (value, "hierarchy", found->hierarchy);
    }
}

static JsonParser *
load_reference (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "network", "burt-reference.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&parser);
}

static void
test_reference (void)
{
  static const char *const graphs[] = { "worked", "borgatti_7", "borgatti_7_weighted", "holes_9", "karate", "karate_weighted" };
  g_autoptr (JsonParser) parser = load_reference ();
  JsonObject *all = json_node_get_object (json_parser_get_root (parser));

  for (guint i = 0; i < G_N_ELEMENTS (graphs); i++)
    {
      check_reference (json_object_get_object_member (all, graphs[i]), 1);
      check_reference (json_object_get_object_member (all, graphs[i]), .125);
    }
}

static void
test_without_strength (void)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));
  g_autoptr (LiaisonGraph) graph = NULL;
  g_autofree LiaisonBrokerage *measures = NULL;

  add_edge (edges, 0, 1, 1);
  add_edge (edges, 0, 2, 0);
  graph = make_graph (4, edges);
  measures = liaison_brokerage_measure_all (graph);
  g_assert_cmpuint (measures[0].n_contacts, ==, 1);
  g_assert_cmpfloat (measures[0].constraint, ==, 1);
  g_assert_true (isnan (measures[0].hierarchy));
  g_assert_cmpuint (measures[2].n_contacts, ==, 0);
  g_assert_true (isnan (measures[2].effective_size) && isnan (measures[2].constraint));
  g_assert_true (isnan (measures[3].efficiency));
}

/* What repeats itself is the difference between contacts and effective size. */
static void
test_redundancy_adds_up (void)
{
  g_autoptr (LiaisonGraph) graph = make_random (5, 60, 300);
  g_autofree LiaisonBrokerage *measures = liaison_brokerage_measure_all (graph);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GArray) pairs = liaison_brokerage_find_redundancy (graph, i);
      double sum = 0;

      for (guint p = 0; p < pairs->len; p++)
        {
          const LiaisonRedundancy *pair = &g_array_index (pairs, LiaisonRedundancy, p);

          sum += pair->size;
          g_assert_cmpuint (pair->one, <, pair->other);
          if (p > 0)
            g_assert_cmpfloat (pair->size, <=, g_array_index (pairs, LiaisonRedundancy, p - 1).size);
        }
      if (measures[i].n_contacts > 0)
        g_assert_cmpfloat_with_epsilon (measures[i].n_contacts - sum, measures[i].effective_size, 1e-9);
    }
}

/* ---- betweenness ---- */

static void
count_ways (LiaisonGraph *graph,
            guint         start,
            double       *distances,
            double       *ways)
{
  guint n_nodes = liaison_graph_get_n_nodes (graph);

  for (guint i = 0; i < n_nodes; i++)
    {
      distances[i] = i == start ? 0 : INFINITY;
      ways[i] = i == start;
    }
  for (guint far = 0; far < n_nodes; far++)
    for (guint i = 0; i < n_nodes; i++)
      {
        guint        n;
        const guint *neighbours = liaison_graph_get_neighbours (graph, i, &n);

        for (guint j = 0; distances[i] == far && j < n; j++)
          if (distances[neighbours[j]] >= far + 1)
            {
              distances[neighbours[j]] = far + 1;
              ways[neighbours[j]] += ways[i];
            }
      }
}

/* By the definition: the share of shortest ways of all pairs over each node. */
static void
test_betweenness_is_as_defined (void)
{
  const guint n = 40, n_pairs = n * n;
  g_autoptr (LiaisonGraph) graph = make_random (7, n, 70);
  g_autofree double *found = liaison_betweenness_measure_all (graph, NULL, NULL);
  g_autofree double *distances = g_new (double, n_pairs);
  g_autofree double *ways = g_new (double, n_pairs);

  for (guint i = 0; i < n; i++)
    count_ways (graph, i, distances + i * n, ways + i * n);
  for (guint v = 0; v < n; v++)
    {
      double wanted = 0;

      for (guint s = 0; s < n; s++)
        for (guint t = 0; t < s; t++)
          if (s != v && t != v && isfinite (distances[s * n + t]) && distances[s * n + v] + distances[v * n + t] == distances[s * n + t])
            wanted += ways[s * n + v] * ways[v * n + t] / ways[s * n + t];
      g_assert_cmpfloat_with_epsilon (found[v], wanted, 1e-9);
    }
}

static void
test_betweenness_is_cancelled (void)
{
  g_autoptr (LiaisonGraph) graph = make_random (7, 40, 70);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (liaison_betweenness_measure_all (graph, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- what hangs on one ---- */

/* How many parts the others fall into without @node, of those that it knows. */
static guint
count_hanging (LiaisonGraph *graph,
               guint         node,
               guint        *n_parts)
{
  guint  n_nodes = liaison_graph_get_n_nodes (graph), n_components, size = 0, largest = 0, n;
  g_autofree gint64 *keys = g_new0 (gint64, n_nodes);
  g_autofree guint  *components = NULL;
  g_autofree guint  *sizes = NULL;
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));
  g_autoptr (LiaisonGraph) rest = NULL;
  const guint *neighbours = liaison_graph_get_neighbours (graph, node, &n);

  for (guint e = 0; e < liaison_graph_get_n_edges (graph); e++)
    if (liaison_graph_get_edges (graph)[e].source != node && liaison_graph_get_edges (graph)[e].target != node)
      g_array_append_val (edges, liaison_graph_get_edges (graph)[e]);
  rest = make_graph (n_nodes, edges);
  components = liaison_graph_find_components (rest, &n_components);
  sizes = g_new0 (guint, n_components);
  for (guint i = 0; i < n_nodes; i++)
    sizes[components[i]]++;

  *n_parts = 0;
  for (guint i = 0; i < n; i++)
    {
      guint *part = &sizes[components[neighbours[i]]];

      *n_parts += *part > 0;
      size += *part;
      largest = MAX (largest, *part);
      *part = 0;
    }

  return size - largest;
}

static void
test_cuts_are_as_defined (void)
{
  for (guint seed = 1; seed < 12; seed++)
    {
      guint n_nodes = 5 * seed;
      g_autoptr (LiaisonGraph) graph = make_random (seed, n_nodes, n_nodes + seed);
      g_autofree LiaisonCut *cuts = liaison_cut_measure_all (graph);

      for (guint i = 0; i < n_nodes; i++)
        {
          guint n_parts;

          g_assert_cmpuint (cuts[i].n_hanging, ==, count_hanging (graph, i, &n_parts));
          g_assert_cmpuint (cuts[i].n_parts, ==, n_parts);
        }
    }
}

/* A path as long as this would use up the stack of a thread. */
static void
test_long_path (void)
{
  const guint n = 300000;
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));
  g_autoptr (LiaisonGraph) graph = NULL;
  g_autofree LiaisonCut *cuts = NULL;

  for (guint i = 1; i < n; i++)
    add_edge (edges, i - 1, i, 1);
  graph = make_graph (n, edges);
  cuts = liaison_cut_measure_all (graph);
  g_assert_cmpuint (cuts[0].n_hanging, ==, 0);
  g_assert_cmpuint (cuts[1000].n_hanging, ==, 1000);
  g_assert_cmpuint (cuts[n - 1].n_parts, ==, 1);
}

/* ---- communities ---- */

/* Cliques in a ring, a tie between one and the next. */
static void
test_cliques_are_communities (void)
{
  const guint size = 6, n_cliques = 8;
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));
  g_autoptr (LiaisonGraph) graph = NULL;
  g_autofree guint *communities = NULL;
  guint             n_communities;

  for (guint c = 0; c < n_cliques; c++)
    for (guint i = 0; i < size; i++)
      for (guint j = 0; j <= i; j++)
        if (j < i)
          add_edge (edges, c * size + i, c * size + j, 1);
        else if (i == 0)
          add_edge (edges, c * size, (c + 1) % n_cliques * size + 1, 1);
  graph = make_graph (size * n_cliques, edges);
  communities = liaison_community_find_all (graph, &n_communities);
  g_assert_cmpuint (n_communities, ==, n_cliques);
  for (guint i = 0; i < size * n_cliques; i++)
    g_assert_cmpuint (communities[i], ==, communities[i / size * size]);
}

static void
test_communities_are_connected (void)
{
  for (guint seed = 1; seed < 20; seed++)
    {
      g_autoptr (LiaisonGraph) graph = make_random (seed, 120, 200);
      g_autoptr (GArray) inside = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));
      guint n_communities, n_again, n_components;
      g_autofree guint *communities = liaison_community_find_all (graph, &n_communities);
      g_autofree guint *again = liaison_community_find_all (graph, &n_again);
      g_autofree guint *components = NULL;
      g_autoptr (LiaisonGraph) part = NULL;

      g_assert_cmpmem (communities, 120 * sizeof (guint), again, 120 * sizeof (guint));
      for (guint e = 0; e < liaison_graph_get_n_edges (graph); e++)
        {
          LiaisonEdge edge = liaison_graph_get_edges (graph)[e];

          if (edge.strength > 0 && communities[edge.source] == communities[edge.target])
            g_array_append_val (inside, edge);
        }
      part = make_graph (120, inside);
      components = liaison_graph_find_components (part, &n_components);
      g_assert_cmpuint (n_components, ==, n_communities);
      g_assert_cmpfloat (liaison_community_measure_modularity (graph, communities), >, .4);
    }
}

/* The best that the method of Louvain finds of the karate club in three hundred
 * runs of networkx 2.8; that of its ties alone is known to be the best there is. */
static void
test_communities_are_near_the_best (void)
{
  static const struct
  {
    const char *graph;
    double      best;
  } known[] = { { "karate", .4198 }, { "karate_weighted", .4449 } };
  g_autoptr (JsonParser) parser = load_reference ();
  JsonObject *all = json_node_get_object (json_parser_get_root (parser));

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (LiaisonGraph) graph = read_graph (json_object_get_object_member (all, known[i].graph), 1, numbers);
      guint             n_communities;
      g_autofree guint *communities = liaison_community_find_all (graph, &n_communities);
      double            found = liaison_community_measure_modularity (graph, communities);

      g_test_message ("%s %f", known[i].graph, found);
      g_assert_cmpfloat (found, >, known[i].best - .01);
      g_assert_cmpfloat (found, <, known[i].best + .0001);
    }
}

static void
test_nothing (void)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));
  g_autoptr (LiaisonGraph) graph = make_graph (0, edges);
  guint n_communities;
  g_autofree guint            *communities = liaison_community_find_all (graph, &n_communities);
  g_autofree double           *betweenness = liaison_betweenness_measure_all (graph, NULL, NULL);
  g_autofree LiaisonBrokerage *brokerage = liaison_brokerage_measure_all (graph);
  g_autofree LiaisonCut       *cuts = liaison_cut_measure_all (graph);

  g_assert_cmpuint (n_communities, ==, 0);
  g_assert_cmpfloat (liaison_community_measure_modularity (graph, communities), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/brokerage/is-as-in-the-reference", test_reference);
  g_test_add_func ("/network/brokerage/drops-ties-without-strength", test_without_strength);
  g_test_add_func ("/network/brokerage/redundancy-adds-up", test_redundancy_adds_up);
  g_test_add_func ("/network/betweenness/is-as-defined", test_betweenness_is_as_defined);
  g_test_add_func ("/network/betweenness/can-be-cancelled", test_betweenness_is_cancelled);
  g_test_add_func ("/network/cut/is-as-defined", test_cuts_are_as_defined);
  g_test_add_func ("/network/cut/takes-a-long-path", test_long_path);
  g_test_add_func ("/network/community/finds-cliques", test_cliques_are_communities);
  g_test_add_func ("/network/community/is-connected-and-the-same-twice", test_communities_are_connected);
  g_test_add_func ("/network/community/is-near-the-best-known", test_communities_are_near_the_best);
  g_test_add_func ("/network/measures/take-nothing", test_nothing);

  return g_test_run ();
}
