/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fuzz-edge-list.h"

#include "liaison-betweenness.h"
#include "liaison-brokerage.h"
#include "liaison-community.h"
#include "liaison-cut.h"
#include "liaison-edge-list.h"
#include "liaison-error.h"
#include "liaison-layout.h"

#include <math.h>

/* What is larger is read, but not laid out. */
#define MOST_NODES 300

static void
check_measures (LiaisonGraph *graph)
{
  guint n_nodes = liaison_graph_get_n_nodes (graph);
  guint n_communities;
  g_autofree LiaisonBrokerage *brokerage = liaison_brokerage_measure_all (graph);
  g_autofree LiaisonCut       *cuts = liaison_cut_measure_all (graph);
  g_autofree double           *betweenness = liaison_betweenness_measure_all (graph, NULL, NULL);
  g_autofree guint            *communities = liaison_community_find_all (graph, &n_communities);

  for (guint i = 0; i < n_nodes; i++)
    {
      g_assert_true (brokerage[i].n_contacts == 0 || brokerage[i].constraint > 0);
      g_assert_cmpuint (cuts[i].n_hanging, <, n_nodes);
      g_assert_true (betweenness[i] >= 0);
      g_assert_cmpuint (communities[i], <, n_communities);
    }
}

static void
check_layout (LiaisonGraph *graph)
{
  guint             n_nodes = liaison_graph_get_n_nodes (graph);
  g_autofree float *positions = g_new (float, 2 * n_nodes);

  for (guint i = 0; i < 2 * n_nodes; i++)
    positions[i] = NAN;
  liaison_layout_compute (graph, NULL, NULL, positions);
  for (guint i = 0; i < 2 * n_nodes; i++)
    g_assert_true (isfinite (positions[i]));
}

/**
 * liaison_fuzz_edge_list: (skip)
 * @bytes: a file, by whomever
 * @size: its length
 *
 * Reads a file of pairs. Whatever it holds, this gives a sentence or a network,
 * of which everything can be measured and every node has a place.
 *
 * Returns: whether it was a network
 */
gboolean
liaison_fuzz_edge_list (const guint8 *bytes,
                        gsize         size)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonEdgeList) list = liaison_edge_list_new_from_bytes (file, NULL, &error);
  g_autoptr (LiaisonGraph) graph = NULL;

  if (list == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == LIAISON_ERROR && g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpstr (error->message, !=, "");
      return FALSE;
    }

  for (guint i = 0; i < liaison_edge_list_get_n_nodes (list); i++)
    g_assert_true (g_utf8_validate (liaison_edge_list_get_name (list, i), -1, NULL));
  graph = liaison_edge_list_dup_graph (list);
  g_assert_cmpuint (liaison_graph_get_n_nodes (graph), ==, liaison_edge_list_get_n_nodes (list));
  if (liaison_graph_get_n_nodes (graph) <= MOST_NODES)
    {
      check_measures (graph);
      check_layout (graph);
    }

  return TRUE;
}
