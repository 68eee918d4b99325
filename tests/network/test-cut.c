/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cut.h"

#define MOST_NODES 12
#define N_GRAPHS 200

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
  hanging = liaison_cut_count_beyond (graph, 0);
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
      who = liaison_cut_find_beyond (graph, 0, node);
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

  g_test_add_func ("/network/cut/finds-what-hangs-on-one-as-taking-it-away-does", test_hanging);

  return g_test_run ();
}
