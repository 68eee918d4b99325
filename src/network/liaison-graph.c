/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-graph.h"

struct _LiaisonGraph
{
  gatomicrefcount references;

  guint        n_nodes;
  guint        n_edges;
  gint64      *keys;
  LiaisonEdge *edges;      /* by source, then target */
  guint       *offsets;    /* n_nodes + 1: where the neighbours of a node start */
  guint       *neighbours; /* 2 n_edges, ascending for each node */
  guint       *incident;   /* 2 n_edges: the edges to these neighbours */
  GHashTable  *nodes;      /* key (in keys) → index */
};

G_DEFINE_BOXED_TYPE (LiaisonGraph, liaison_graph, liaison_graph_ref, liaison_graph_unref)

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const LiaisonEdge *one = a;
  const LiaisonEdge *two = b;

  if (one->source != two->source)
    return one->source < two->source ? -1 : 1;
  if (one->target != two->target)
    return one->target < two->target ? -1 : 1;
  if (one->strength != two->strength)
    return one->strength > two->strength ? -1 : 1;

  return (int) one->kind - (int) two->kind;
}

/* Keeps the strongest of the edges between two nodes. */
static void
take_edges (LiaisonGraph      *self,
            const LiaisonEdge *edges,
            guint              n_edges)
{
  guint n = 0;

  self->edges = g_new (LiaisonEdge, MAX (n_edges, 1));
  for (guint i = 0; i < n_edges; i++)
    {
      LiaisonEdge edge = edges[i];

      if (edge.source == edge.target || edge.source >= self->n_nodes || edge.target >= self->n_nodes)
        continue;

      edge.source = MIN (edges[i].source, edges[i].target);
      edge.target = MAX (edges[i].source, edges[i].target);
      edge.length = MAX (edge.length, 1);
      self->edges[n++] = edge;
    }

  qsort (self->edges, n, sizeof (LiaisonEdge), compare_edges);
  for (guint i = 0; i < n; i++)
    if (self->n_edges == 0 || self->edges[i].source != self->edges[self->n_edges - 1].source ||
        self->edges[i].target != self->edges[self->n_edges - 1].target)
      self->edges[self->n_edges++] = self->edges[i];
}

/* Edges come by source and target, so that a node's smaller neighbours are
 * entered before its larger ones, each in order. */
static void
link_neighbours (LiaisonGraph *self)
{
  g_autofree guint *next = g_new0 (guint, self->n_nodes + 1);

  self->offsets = g_new0 (guint, self->n_nodes + 1);
  self->neighbours = g_new (guint, MAX (2 * self->n_edges, 1));
  self->incident = g_new (guint, MAX (2 * self->n_edges, 1));
  for (guint i = 0; i < self->n_edges; i++)
    {
      self->offsets[self->edges[i].source + 1]++;
      self->offsets[self->edges[i].target + 1]++;
    }
  for (guint i = 0; i < self->n_nodes; i++)
    self->offsets[i + 1] += self->offsets[i];

  memcpy (next, self->offsets, (self->n_nodes + 1) * sizeof (guint));
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->n_edges; i++)
      {
        guint from = pass == 0 ? self->edges[i].target : self->edges[i].source;
        guint to = pass == 0 ? self->edges[i].source : self->edges[i].target;

        self->neighbours[next[from]] = to;
        self->incident[next[from]++] = i;
      }
}

/**
 * liaison_graph_new:
 * @keys: (array length=n_nodes): the key of every node, no two alike
 * @n_nodes: how many
 * @edges: (array length=n_edges): edges in any order; of several between two
 *   nodes the strongest is kept, those from a node to itself are not
 * @n_edges: how many
 *
 * Returns: (transfer full): a graph
 */
LiaisonGraph *
liaison_graph_new (const gint64      *keys,
                   guint              n_nodes,
                   const LiaisonEdge *edges,
                   guint              n_edges)
{
  LiaisonGraph *self = g_new0 (LiaisonGraph, 1);

  g_atomic_ref_count_init (&self->references);
  self->n_nodes = n_nodes;
  self->keys = g_memdup2 (keys, n_nodes * sizeof (gint64));
  self->nodes = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < n_nodes; i++)
    g_hash_table_insert (self->nodes, &self->keys[i], GUINT_TO_POINTER (i));
  take_edges (self, edges, n_edges);
  link_neighbours (self);

  return self;
}

/**
 * liaison_graph_ref:
 * @self: a graph
 *
 * Returns: (transfer full): the same, held once more
 */
LiaisonGraph *
liaison_graph_ref (LiaisonGraph *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

/**
 * liaison_graph_unref:
 * @self: (transfer full): a graph
 *
 * Lets a graph go.
 */
void
liaison_graph_unref (LiaisonGraph *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_hash_table_unref (self->nodes);
  g_free (self->keys);
  g_free (self->edges);
  g_free (self->offsets);
  g_free (self->neighbours);
  g_free (self->incident);
  g_free (self);
}

/**
 * liaison_graph_get_n_nodes:
 * @self: a graph
 *
 * Returns: how many nodes it has
 */
guint
liaison_graph_get_n_nodes (const LiaisonGraph *self)
{
  return self->n_nodes;
}

/**
 * liaison_graph_get_n_edges:
 * @self: a graph
 *
 * Returns: how many edges it has
 */
guint
liaison_graph_get_n_edges (const LiaisonGraph *self)
{
  return self->n_edges;
}

/**
 * liaison_graph_get_key:
 * @self: a graph
 * @node: index of a node
 *
 * Returns: its key
 */
gint64
liaison_graph_get_key (const LiaisonGraph *self,
                       guint               node)
{
  g_return_val_if_fail (node < self->n_nodes, -1);

  return self->keys[node];
}

/**
 * liaison_graph_find:
 * @self: a graph
 * @key: a key
 * @node: (out): return location of the index
 *
 * Returns: whether a node has the key
 */
gboolean
liaison_graph_find (const LiaisonGraph *self,
                    gint64              key,
                    guint              *node)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->nodes, &key, NULL, &value))
    return FALSE;

  *node = GPOINTER_TO_UINT (value);

  return TRUE;
}

/**
 * liaison_graph_get_edges:
 * @self: a graph
 *
 * Returns: (transfer none): its edges, as many as
 *   liaison_graph_get_n_edges() says
 */
const LiaisonEdge *
liaison_graph_get_edges (const LiaisonGraph *self)
{
  return self->edges;
}

/**
 * liaison_graph_get_degree:
 * @self: a graph
 * @node: index of a node
 *
 * Returns: how many neighbours it has
 */
guint
liaison_graph_get_degree (const LiaisonGraph *self,
                          guint               node)
{
  return self->offsets[node + 1] - self->offsets[node];
}

/**
 * liaison_graph_get_neighbours:
 * @self: a graph
 * @node: index of a node
 * @n_neighbours: (out): how many
 *
 * Returns: (transfer none) (array length=n_neighbours): its neighbours, in
 *   ascending order
 */
const guint *
liaison_graph_get_neighbours (const LiaisonGraph *self,
                              guint               node,
                              guint              *n_neighbours)
{
  *n_neighbours = liaison_graph_get_degree (self, node);

  return self->neighbours + self->offsets[node];
}

/**
 * liaison_graph_get_incident:
 * @self: a graph
 * @node: index of a node
 * @n_edges: (out): how many
 *
 * Returns: (transfer none) (array length=n_edges): the edges to its
 *   neighbours, in the order of liaison_graph_get_neighbours()
 */
const guint *
liaison_graph_get_incident (const LiaisonGraph *self,
                            guint               node,
                            guint              *n_edges)
{
  *n_edges = liaison_graph_get_degree (self, node);

  return self->incident + self->offsets[node];
}

/**
 * liaison_graph_find_components:
 * @self: a graph
 * @n_components: (out): how many there are
 *
 * Returns: (transfer full): for every node the number of the connected part
 *   that it belongs to, from 0 in the order of their first nodes
 */
guint *
liaison_graph_find_components (const LiaisonGraph *self,
                               guint              *n_components)
{
  guint            *component = g_new (guint, MAX (self->n_nodes, 1));
  g_autofree guint *queue = g_new (guint, MAX (self->n_nodes, 1));

  memset (component, 0xff, self->n_nodes * sizeof (guint));
  *n_components = 0;
  for (guint start = 0; start < self->n_nodes; start++)
    {
      guint head = 0, tail = 0;

      if (component[start] != G_MAXUINT)
        continue;

      component[start] = *n_components;
      queue[tail++] = start;
      while (head < tail)
        {
          guint node = queue[head++];

          for (guint i = self->offsets[node]; i < self->offsets[node + 1]; i++)
            if (component[self->neighbours[i]] == G_MAXUINT)
              {
                component[self->neighbours[i]] = *n_components;
                queue[tail++] = self->neighbours[i];
              }
        }
      (*n_components)++;
    }

  return component;
}
