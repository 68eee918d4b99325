/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

G_BEGIN_DECLS

/* A longer chain asks favours of strangers. */
#define LIAISON_CHAIN_MOST_TIES 4

/* How many chains are offered, each by another first step. */
#define LIAISON_CHAIN_MOST 3

/**
 * LiaisonChainPath:
 * @n_ties: how many ties it has, 1 to %LIAISON_CHAIN_MOST_TIES
 * @nodes: from the source to a target, one more than ties
 * @edges: between them
 * @strength: the product of the strengths of its ties, 0 to 1
 *
 * A chain of people who know one another.
 */
typedef struct
{
  guint  n_ties;
  guint  nodes[LIAISON_CHAIN_MOST_TIES + 1];
  guint  edges[LIAISON_CHAIN_MOST_TIES];
  double strength;
} LiaisonChainPath;

guint liaison_chain_search (LiaisonGraph     *graph,
                            guint             source,
                            const guint      *targets,
                            guint             n_targets,
                            LiaisonChainPath *paths);

G_END_DECLS
