/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-circles.h"

#include "liaison-community.h"

/* A circle of fewer is no circle. */
#define LEAST_OF_A_CIRCLE 3

static int
compare_degrees (gconstpointer a,
                 gconstpointer b,
                 gpointer      graph)
{
  guint one = *(const guint *) a, other = *(const guint *) b;
  guint degree = liaison_graph_get_degree (graph, one), other_degree = liaison_graph_get_degree (graph, other);

  if (degree != other_degree)
    return degree > other_degree ? -1 : 1;

  return (one > other) - (one < other);
}

static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  const GArray *one = *(GArray *const *) a, *other = *(GArray *const *) b;

  if (one->len != other->len)
    return one->len < other->len ? 1 : -1;

  return (g_array_index (one, guint, 0) > g_array_index (other, guint, 0)) - (g_array_index (one, guint, 0) < g_array_index (other, guint, 0));
}

/**
 * liaison_circles_find:
 * @graph: a graph
 * @modularity: (out) (optional): how well they part it
 *
 * Finds the communities of a graph (liaison-community.h) that are large enough
 * to be called a circle of people.
 *
 * Returns: (transfer full) (element-type GArray): the nodes of each, as
 *   #guint, those with the most ties first; the largest circle first
 */
GPtrArray *
liaison_circles_find (const LiaisonGraph *graph,
                      double             *modularity)
{
  guint             n_communities;
  g_autofree guint *communities = liaison_community_find_all (graph, &n_communities);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GPtrArray *circles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  if (modularity != NULL)
    *modularity = liaison_community_measure_modularity (graph, communities);
  for (guint i = 0; i < n_communities; i++)
    g_ptr_array_add (all, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint node = 0; node < liaison_graph_get_n_nodes (graph); node++)
    if (liaison_graph_get_degree (graph, node) > 0)
      g_array_append_val (g_ptr_array_index (all, communities[node]), node);
  for (guint i = 0; i < n_communities; i++)
    {
      GArray *nodes = g_ptr_array_index (all, i);

      g_array_sort_with_data (nodes, compare_degrees, (gpointer) graph);
      if (nodes->len >= LEAST_OF_A_CIRCLE)
        g_ptr_array_add (circles, g_array_ref (nodes));
    }
  g_ptr_array_sort (circles, compare_sizes);

  return circles;
}

/**
 * liaison_circles_index:
 * @circles: (element-type GArray): what liaison_circles_find() found
 * @n_nodes: how many nodes the graph has
 *
 * Returns: (transfer full): the circle of every node, %LIAISON_NO_CIRCLE for none
 */
guint *
liaison_circles_index (GPtrArray *circles,
                       guint      n_nodes)
{
  guint *index = g_new (guint, MAX (n_nodes, 1));

  memset (index, 0xff, MAX (n_nodes, 1) * sizeof (guint));
  for (guint i = 0; i < circles->len; i++)
    {
      const GArray *circle = g_ptr_array_index (circles, i);

      for (guint n = 0; n < circle->len; n++)
        index[g_array_index (circle, guint, n)] = i;
    }

  return index;
}
