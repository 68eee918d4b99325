/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-node-table.h"

#include "liaison-betweenness.h"
#include "liaison-brokerage.h"
#include "liaison-circles.h"
#include "liaison-contact.h"

#include <math.h>

/* Betweenness takes a walk over all edges from each node: beyond so many steps
 * nobody wants to wait for it. */
#define MOST_STEPS 1000000000

#define USER 0

typedef struct
{
  LiaisonNetwork   *network;
  LiaisonBrokerage *brokerage;
  double           *betweenness; /* NULL where the network is too large */
  GPtrArray        *circles;
  guint            *circle;
} Measuring;

static gboolean
measure (Measuring    *self,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr (LiaisonGraph) ties = liaison_network_dup_ties (self->network, TRUE);
  g_autoptr (LiaisonGraph) others = liaison_network_dup_ties (self->network, FALSE);
  guint64 n_steps = (guint64) liaison_graph_get_n_nodes (ties) * (liaison_graph_get_n_nodes (ties) + liaison_graph_get_n_edges (ties));

  self->brokerage = liaison_brokerage_measure_all (ties);
  self->circles = liaison_circles_find (others, NULL);
  self->circle = liaison_circles_index (self->circles, liaison_graph_get_n_nodes (others));
  if (n_steps > MOST_STEPS)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);

  self->betweenness = liaison_betweenness_measure_all (ties, cancellable, error);

  return self->betweenness != NULL;
}

static void
clear (Measuring *self)
{
  g_free (self->brokerage);
  g_free (self->betweenness);
  g_free (self->circle);
  g_clear_pointer (&self->circles, g_ptr_array_unref);
}

/* How the user is tied to each, by node; NULL where no tie lasts. */
static const LiaisonNetworkLink **
list_links_of_user (LiaisonNetwork *network)
{
  LiaisonGraph              *graph = liaison_network_get_graph (network);
  const LiaisonNetworkLink **links = g_new0 (const LiaisonNetworkLink *, MAX (liaison_network_get_n_nodes (network), 1));
  guint                      n;
  const guint               *neighbours = liaison_graph_get_neighbours (graph, USER, &n);
  const guint               *edges = liaison_graph_get_incident (graph, USER, &n);

  for (guint i = 0; i < n; i++)
    if (liaison_graph_get_edges (graph)[edges[i]].kind == LIAISON_EDGE_KIND_TIE)
      links[neighbours[i]] = liaison_network_get_link (network, edges[i]);

  return links;
}

static void
describe (const Measuring          *self,
          guint                     node,
          const LiaisonNetworkLink *link,
          LiaisonNodeMeasures      *measures)
{
  double size = self->brokerage[node].effective_size;

  *measures = (LiaisonNodeMeasures){ 0, -1, isnan (size) ? 0 : size, self->betweenness != NULL ? self->betweenness[node] : -1, NULL };
  if (link != NULL)
    {
      measures->closeness = link->closeness;
      measures->days = link->days;
    }
  if (self->circle[node] != LIAISON_NO_CIRCLE)
    {
      const GArray *circle = g_ptr_array_index (self->circles, self->circle[node]);

      measures->circle = liaison_network_get_node (self->network, g_array_index (circle, guint, 0))->name;
    }
}

/**
 * liaison_node_table_make:
 * @network: a network
 * @cancellable: (nullable): stops it
 * @error: return location of a failure: %G_IO_ERROR_CANCELLED
 *
 * Measures every node by the ties that are noted. Takes as long as betweenness
 * does, n times the number of ties; without it where that is too long.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonNodeRow): the nodes
 *   of the network as rows, in their order
 */
GListModel *
liaison_node_table_make (LiaisonNetwork *network,
                         GCancellable   *cancellable,
                         GError        **error)
{
  Measuring self = { network, NULL, NULL, NULL, NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree const LiaisonNetworkLink **links = list_links_of_user (network);
  GListStore *store = NULL;

  if (measure (&self, cancellable, error))
    {
      for (guint i = 0; i < liaison_network_get_n_nodes (network); i++)
        {
          LiaisonNodeMeasures measures;

          describe (&self, i, links[i], &measures);
          g_ptr_array_add (rows, liaison_node_row_new (network, i, &measures));
        }
      store = g_list_store_new (LIAISON_TYPE_NODE_ROW);
      g_list_store_splice (store, 0, 0, rows->pdata, rows->len);
    }
  clear (&self);

  return store != NULL ? G_LIST_MODEL (store) : NULL;
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      network,
                GCancellable *cancellable)
{
  GError     *error = NULL;
  GListModel *rows = liaison_node_table_make (network, cancellable, &error);

  if (rows != NULL)
    g_task_return_pointer (task, rows, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_node_table_make_async:
 * @network: a network
 * @cancellable: (nullable): stops it
 * @callback: called when it is made
 * @user_data: for @callback
 *
 * Makes the rows in a thread of their own.
 */
void
liaison_node_table_make_async (LiaisonNetwork     *network,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, liaison_node_table_make_async);
  g_task_set_task_data (task, liaison_network_ref (network), (GDestroyNotify) liaison_network_unref);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * liaison_node_table_make_finish:
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonNodeRow): the rows
 */
GListModel *
liaison_node_table_make_finish (GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
