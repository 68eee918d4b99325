/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-network.h"

#include "liaison-contact.h"
#include "liaison-strength.h"

/* Nearly everybody has a tie to the user. As long as others these would draw
 * all to one spot, so they are longer: with those who are as close as can be
 * by this much, and for each step less by one more. */
#define LENGTH_TO_CLOSEST 3
#define CLOSEST 5

struct _LiaisonNetwork
{
  gatomicrefcount references;

  LiaisonNetworkRows *rows;
  LiaisonGraph       *graph;
  guint              *groups;
  guint              *links; /* for every edge of the graph, the link it is of */
  GArray             *introductions; /* pairs of nodes: who introduced, and whom */
};

G_DEFINE_BOXED_TYPE (LiaisonNetwork, liaison_network, liaison_network_ref, liaison_network_unref)

static int
get_closeness (const LiaisonNetworkLink *link)
{
  if (!link->is_affiliation)
    return link->closeness;

  return link->is_past ? LIAISON_CLOSENESS_OF_PAST_AFFILIATION : LIAISON_CLOSENESS_OF_AFFILIATION;
}

/* An affiliation that lasts is always fresh. */
static int
get_days (const LiaisonNetworkLink *link)
{
  return link->is_affiliation && !link->is_past ? 0 : link->days;
}

static LiaisonEdgeKind
get_kind (const LiaisonNetworkLink *link)
{
  if (link->is_affiliation)
    return LIAISON_EDGE_KIND_AFFILIATION;

  return link->is_inferred ? LIAISON_EDGE_KIND_INFERRED : LIAISON_EDGE_KIND_TIE;
}

static void
describe_edge (const LiaisonNetworkLink *link,
               LiaisonEdge              *edge)
{
  int      closeness = get_closeness (link);
  gboolean is_of_user = link->from == LIAISON_CONTACT_KEY_USER || link->to == LIAISON_CONTACT_KEY_USER;

  edge->kind = get_kind (link);
  edge->strength = (float) liaison_strength_of_tie (closeness, get_days (link));
  edge->freshness = (float) liaison_strength_freshness (get_days (link));
  edge->length = is_of_user ? (guint) (LENGTH_TO_CLOSEST + CLOSEST - closeness) : LIAISON_EDGE_LENGTH;
}

static LiaisonGraph *
make_graph (const LiaisonNetworkRows *rows)
{
  g_autofree gint64 *keys = g_new (gint64, rows->nodes->len);
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) edges = g_array_new (FALSE, TRUE, sizeof (LiaisonEdge));

  for (guint i = 0; i < rows->nodes->len; i++)
    {
      keys[i] = g_array_index (rows->nodes, LiaisonNetworkNode, i).key;
      g_hash_table_insert (nodes, &keys[i], GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < rows->links->len; i++)
    {
      const LiaisonNetworkLink *link = &g_array_index (rows->links, LiaisonNetworkLink, i);
      LiaisonEdge               edge = { 0 };
      gpointer                  source, target;

      if (!g_hash_table_lookup_extended (nodes, &link->from, NULL, &source) ||
          !g_hash_table_lookup_extended (nodes, &link->to, NULL, &target))
        continue;

      edge.source = GPOINTER_TO_UINT (source);
      edge.target = GPOINTER_TO_UINT (target);
      describe_edge (link, &edge);
      g_array_append_val (edges, edge);
    }

  return liaison_graph_new (keys, rows->nodes->len, (LiaisonEdge *) edges->data, edges->len);
}

static gboolean
find_edge (LiaisonGraph *graph,
           guint         node,
           guint         other,
           guint        *edge)
{
  guint        n, low = 0, high;
  const guint *neighbours = liaison_graph_get_neighbours (graph, node, &n);

  for (high = n; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (neighbours[middle] < other)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == n || neighbours[low] != other)
    return FALSE;

  *edge = liaison_graph_get_incident (graph, node, &n)[low];

  return TRUE;
}

/* Of several links between two the graph has the strongest. */
static guint *
find_links (const LiaisonNetworkRows *rows,
            LiaisonGraph             *graph)
{
  guint *links = g_new (guint, MAX (liaison_graph_get_n_edges (graph), 1));

  for (guint i = rows->links->len; i > 0; i--)
    {
      const LiaisonNetworkLink *link = &g_array_index (rows->links, LiaisonNetworkLink, i - 1);
      LiaisonEdge               described = { 0 };
      guint                     source, target, edge;

      if (!liaison_graph_find (graph, link->from, &source) || !liaison_graph_find (graph, link->to, &target) ||
          !find_edge (graph, source, target, &edge))
        continue;

      describe_edge (link, &described);
      if (described.strength == liaison_graph_get_edges (graph)[edge].strength)
        links[edge] = i - 1;
    }

  return links;
}

static GArray *
find_introductions (const LiaisonNetworkRows *rows,
                    LiaisonGraph             *graph)
{
  GArray *introductions = g_array_new (FALSE, FALSE, 2 * sizeof (guint));

  for (guint i = 0; i < rows->introductions->len; i++)
    {
      const LiaisonNetworkIntroduction *row = &g_array_index (rows->introductions, LiaisonNetworkIntroduction, i);
      guint                             pair[2];

      if (row->introducer != row->person && liaison_graph_find (graph, row->introducer, &pair[0]) &&
          liaison_graph_find (graph, row->person, &pair[1]))
        g_array_append_vals (introductions, pair, 1);
    }

  return introductions;
}

/* Those of one sector have one number. */
static guint *
number_sectors (const LiaisonNetworkRows *rows)
{
  guint *groups = g_new (guint, rows->nodes->len);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->nodes->len; i++)
    {
      char    *sector = g_array_index (rows->nodes, LiaisonNetworkNode, i).sector;
      gpointer number;

      if (!g_hash_table_lookup_extended (numbers, sector, NULL, &number))
        {
          number = GUINT_TO_POINTER (g_hash_table_size (numbers));
          g_hash_table_insert (numbers, sector, number);
        }
      groups[i] = GPOINTER_TO_UINT (number);
    }

  return groups;
}

/**
 * liaison_network_new:
 * @rows: (transfer full): what the store has
 *
 * Returns: (transfer full): a network, its nodes in the order of @rows
 */
LiaisonNetwork *
liaison_network_new (LiaisonNetworkRows *rows)
{
  LiaisonNetwork *self = g_new0 (LiaisonNetwork, 1);

  g_atomic_ref_count_init (&self->references);
  self->rows = rows;
  self->graph = make_graph (rows);
  self->groups = number_sectors (rows);
  self->links = find_links (rows, self->graph);
  self->introductions = find_introductions (rows, self->graph);

  return self;
}

/**
 * liaison_network_ref:
 * @self: a network
 *
 * Returns: (transfer full): the same, held once more
 */
LiaisonNetwork *
liaison_network_ref (LiaisonNetwork *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

/**
 * liaison_network_unref:
 * @self: (transfer full): a network
 *
 * Lets a network go.
 */
void
liaison_network_unref (LiaisonNetwork *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  liaison_network_rows_free (self->rows);
  liaison_graph_unref (self->graph);
  g_free (self->groups);
  g_free (self->links);
  g_array_unref (self->introductions);
  g_free (self);
}

/**
 * liaison_network_get_graph:
 * @self: a network
 *
 * Returns: (transfer none): its graph; keys are contact keys
 */
LiaisonGraph *
liaison_network_get_graph (const LiaisonNetwork *self)
{
  return self->graph;
}

/**
 * liaison_network_get_n_nodes:
 * @self: a network
 *
 * Returns: how many nodes it has, the user among them
 */
guint
liaison_network_get_n_nodes (const LiaisonNetwork *self)
{
  return self->rows->nodes->len;
}

/**
 * liaison_network_get_camera:
 * @self: a network
 *
 * Returns: what was seen of it last
 */
LiaisonNetworkCamera
liaison_network_get_camera (const LiaisonNetwork *self)
{
  return self->rows->camera;
}

/**
 * liaison_network_get_node:
 * @self: a network
 * @node: index of a node
 *
 * Returns: (transfer none): who it is
 */
const LiaisonNetworkNode *
liaison_network_get_node (const LiaisonNetwork *self,
                          guint                 node)
{
  return &g_array_index (self->rows->nodes, LiaisonNetworkNode, node);
}

/**
 * liaison_network_get_link:
 * @self: a network
 * @edge: index of an edge of its graph
 *
 * Returns: (transfer none): the link that the edge stands for, of several
 *   between the two the strongest
 */
const LiaisonNetworkLink *
liaison_network_get_link (const LiaisonNetwork *self,
                          guint                 edge)
{
  g_return_val_if_fail (edge < liaison_graph_get_n_edges (self->graph), NULL);

  return &g_array_index (self->rows->links, LiaisonNetworkLink, self->links[edge]);
}

/**
 * liaison_network_get_groups:
 * @self: a network
 *
 * Returns: (transfer none): a number for every node, the same for those of one
 *   sector
 */
const guint *
liaison_network_get_groups (const LiaisonNetwork *self)
{
  return self->groups;
}

/**
 * liaison_network_get_introductions:
 * @self: a network
 * @n_introductions: (out): how many there are
 *
 * Returns: (transfer none): for each, the index of who introduced, then of who
 *   was introduced
 */
const guint *
liaison_network_get_introductions (const LiaisonNetwork *self,
                                   guint                *n_introductions)
{
  *n_introductions = self->introductions->len;

  return (const guint *) (gpointer) self->introductions->data;
}

/**
 * liaison_network_read:
 * @connection: where to read
 * @data: (nullable): the id of a map, a #gint64; %NULL for the map of everybody
 * @cancellable: (nullable): unused
 * @error: return location of a failure
 *
 * Reads the network on the store's thread, as a #LiaisonReadFunc.
 *
 * Returns: (transfer full) (nullable): the network
 */
LiaisonNetwork *
liaison_network_read (LiaisonConnection *connection,
                      gpointer           data,
                      GCancellable      *cancellable,
                      GError           **error)
{
  gint64              map = data != NULL ? *(gint64 *) data : LIAISON_NETWORK_MAP;
  LiaisonNetworkRows *rows = liaison_query_network (connection, map, error);

  return rows != NULL ? liaison_network_new (rows) : NULL;
}

/**
 * liaison_network_dup_ties:
 * @self: a network
 * @with_user: whether with the ties of the user
 *
 * Leaves the ties that are noted. What is only inferred, and where people
 * work, says nothing of who knows whom.
 *
 * Returns: (transfer full): a graph of the same nodes
 */
LiaisonGraph *
liaison_network_dup_ties (const LiaisonNetwork *self,
                          gboolean              with_user)
{
  const LiaisonEdge *edges = liaison_graph_get_edges (self->graph);
  guint              n_nodes = liaison_graph_get_n_nodes (self->graph);
  g_autofree gint64 *keys = g_new (gint64, n_nodes);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));

  for (guint i = 0; i < n_nodes; i++)
    keys[i] = liaison_graph_get_key (self->graph, i);
  for (guint i = 0; i < liaison_graph_get_n_edges (self->graph); i++)
    if (edges[i].kind == LIAISON_EDGE_KIND_TIE && (with_user || edges[i].source != 0))
      g_array_append_val (kept, edges[i]);

  return liaison_graph_new (keys, n_nodes, (LiaisonEdge *) kept->data, kept->len);
}
