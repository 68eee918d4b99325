/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LiaisonEdgeKind:
 * @LIAISON_EDGE_KIND_TIE: between two people, or a person and the user
 * @LIAISON_EDGE_KIND_AFFILIATION: between a person or the user and an organization
 * @LIAISON_EDGE_KIND_INFERRED: concluded from overlapping affiliations
 *
 * What an edge of the graph stands for.
 */
typedef enum
{
  LIAISON_EDGE_KIND_TIE,
  LIAISON_EDGE_KIND_AFFILIATION,
  LIAISON_EDGE_KIND_INFERRED,
} LiaisonEdgeKind;

/* The length of an ordinary edge. */
#define LIAISON_EDGE_LENGTH 2

/**
 * LiaisonEdge:
 * @source: index of a node
 * @target: index of another, after @source
 * @strength: 0 to 1
 * @freshness: 0 to 1
 * @kind: what it stands for
 * @length: how far apart a layout wants its ends, in parts of which
 *   %LIAISON_EDGE_LENGTH make one map unit; 1 or more
 *
 * An edge of the graph; it has no direction.
 */
typedef struct
{
  guint source;
  guint target;
  float strength;
  float freshness;
  LiaisonEdgeKind kind;
  guint length;
} LiaisonEdge;

/**
 * LiaisonGraph:
 *
 * A graph that never changes, to be shared by threads. Nodes are counted from
 * 0 and have a key each; two nodes have one edge at most and none has an edge
 * to itself.
 */
typedef struct _LiaisonGraph LiaisonGraph;

#define LIAISON_TYPE_GRAPH (liaison_graph_get_type ())

GType              liaison_graph_get_type       (void);
LiaisonGraph      *liaison_graph_new            (const gint64       *keys,
                                                 guint               n_nodes,
                                                 const LiaisonEdge  *edges,
                                                 guint               n_edges);
LiaisonGraph      *liaison_graph_ref            (LiaisonGraph       *self);
void               liaison_graph_unref          (LiaisonGraph       *self);

guint              liaison_graph_get_n_nodes    (const LiaisonGraph *self);
guint              liaison_graph_get_n_edges    (const LiaisonGraph *self);
gint64             liaison_graph_get_key        (const LiaisonGraph *self,
                                                 guint               node);
gboolean           liaison_graph_find           (const LiaisonGraph *self,
                                                 gint64              key,
                                                 guint              *node);
const LiaisonEdge *liaison_graph_get_edges      (const LiaisonGraph *self);
guint              liaison_graph_get_degree     (const LiaisonGraph *self,
                                                 guint               node);
const guint       *liaison_graph_get_neighbours (const LiaisonGraph *self,
                                                 guint               node,
                                                 guint              *n_neighbours);
const guint       *liaison_graph_get_incident   (const LiaisonGraph *self,
                                                 guint               node,
                                                 guint              *n_edges);
guint             *liaison_graph_find_components (const LiaisonGraph *self,
                                                  guint             *n_components);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonGraph, liaison_graph_unref)

G_END_DECLS
