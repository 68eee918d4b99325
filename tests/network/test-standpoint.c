/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-standpoint.h"

#define MOST_NODES 12
#define N_GRAPHS 200

/* The seven nodes of the tests of networkx for structural holes, A to G, with
 * weights; and its values. */
static const struct
{
  char  one, other;
  float weight;
} seven[] = {
  { 'A', 'B', 2 },
  { 'A', 'F', 3 },
  { 'A', 'G', 5 },
  { 'A', 'E', 2 },
  { 'E', 'G', 8 },
  { 'F', 'G', 3 },
  { 'B', 'G', 4 },
  { 'B', 'D', 1 },
  { 'D', 'G', 3 },
  { 'G', 'C', 10 },
};

static const struct
{
  double size, constraint, weighted_size, weighted_constraint;
} values[] = {
  { 2.5, 0.595486, 2.475, 0.794955 },
  { 1.666667, 0.642747, 1.671429, 0.812748 },
  { 1, 1, 1, 1 },
  { 1, 0.784722, 1.15, 0.913413 },
  { 1, 0.730903, 1.1, 0.883455 },
  { 1, 0.730903, 1.25, 0.833233 },
  { 4.666667, 0.40027, 5.471717, 0.298852 },
};

static LiaisonGraph *
make_seven (gboolean weighted)
{
  gint64      keys[7];
  LiaisonEdge edges[G_N_ELEMENTS (seven)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    keys[i] = 2 * i;
  for (guint i = 0; i < G_N_ELEMENTS (seven); i++)
    {
      edges[i].source = (guint) (seven[i].one - 'A');
      edges[i].target = (guint) (seven[i].other - 'A');
      edges[i].strength = weighted ? seven[i].weight : 1;
    }

  return liaison_graph_new (keys, G_N_ELEMENTS (keys), edges, G_N_ELEMENTS (edges));
}

static void
test_reference (void)
{
  g_autoptr (LiaisonGraph) plain = make_seven (FALSE);
  g_autoptr (LiaisonGraph) weighted = make_seven (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      LiaisonStandpoint one = liaison_standpoint_measure (plain, i);
      LiaisonStandpoint other = liaison_standpoint_measure (weighted, i);

      g_assert_cmpfloat_with_epsilon (one.effective_size, values[i].size, 1e-5);
      g_assert_cmpfloat_with_epsilon (one.constraint, values[i].constraint, 1e-5);
      g_assert_cmpfloat_with_epsilon (one.efficiency, values[i].size / one.n_contacts, 1e-5);
      g_assert_cmpfloat_with_epsilon (other.effective_size, values[i].weighted_size, 1e-5);
      g_assert_cmpfloat_with_epsilon (other.constraint, values[i].weighted_constraint, 1e-5);
    }
}

/* What the pairs take off is all that is redundant. */
static void
test_repeats (void)
{
  g_autoptr (LiaisonGraph) graph = make_seven (TRUE);

  for (guint node = 0; node < G_N_ELEMENTS (values); node++)
    {
      LiaisonStandpoint standpoint = liaison_standpoint_measure (graph, node);
      g_autoptr (GArray) repeats = liaison_standpoint_find_repeats (graph, node);
      double sum = 0;

      for (guint i = 0; i < repeats->len; i++)
        sum += g_array_index (repeats, LiaisonRepeat, i).size;
      g_assert_cmpfloat_with_epsilon (standpoint.n_contacts - sum, standpoint.effective_size, 1e-9);
    }
}

static void
visit (LiaisonGraph *graph,
       guint         node,
       guint         without,
       gboolean     *seen)
{
  guint        n;
  const guint *neighbours = liaison_graph_get_neighbours (graph, node, &n);

  seen[node] = TRUE;
  for (guint i = 0; i < n; i++)
    if (neighbours[i] != without && !seen[neighbours[i]])
      visit (graph, neighbours[i], without, seen);
}

static void
check_hanging (GRand *random)
{
  guint            n_nodes = (guint) g_rand_int_range (random, 1, MOST_NODES + 1);
  gint64           keys[MOST_NODES];
  LiaisonEdge      edges[MOST_NODES] = { 0 };
  gboolean         all[MOST_NODES] = { FALSE };
  g_autoptr (LiaisonGraph) graph = NULL;
  g_autofree guint *hanging = NULL;

  for (guint i = 0; i < n_nodes; i++)
    {
      keys[i] = 2 * i;
      edges[i].source = (guint) g_rand_int_range (random, 0, (int) n_nodes);
      edges[i].target = (guint) g_rand_int_range (random, 0, (int) n_nodes);
      edges[i].strength = 1;
    }
  graph = liaison_graph_new (keys, n_nodes, edges, n_nodes);
  hanging = liaison_standpoint_count_hanging (graph, 0);
  visit (graph, 0, MOST_NODES, all);

  for (guint node = 1; node < n_nodes; node++)
    {
      gboolean seen[MOST_NODES] = { FALSE };
      guint    n_lost = 0;
      g_autoptr (GArray) who = NULL;

      if (!all[node])
        {
          g_assert_cmpuint (hanging[node], ==, 0);
          continue;
        }
      visit (graph, 0, node, seen);
      for (guint i = 1; i < n_nodes; i++)
        n_lost += all[i] && !seen[i] && i != node;
      g_assert_cmpuint (hanging[node], ==, n_lost);
      who = liaison_standpoint_find_hanging (graph, 0, node);
      g_assert_cmpuint (who->len, ==, n_lost);
    }
}

static void
test_hanging (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1972);

  for (guint i = 0; i < N_GRAPHS; i++)
    check_hanging (random);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/standpoint/has-the-values-of-networkx", test_reference);
  g_test_add_func ("/network/standpoint/adds-up-from-pairs", test_repeats);
  g_test_add_func ("/network/standpoint/finds-what-hangs-on-one-as-taking-it-away-does", test_hanging);

  return g_test_run ();
}
