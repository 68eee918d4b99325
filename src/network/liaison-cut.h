/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

G_BEGIN_DECLS

/**
 * LiaisonCut:
 * @n_parts: into how many parts those it is connected with fall without it; 1
 *   for a node on which nothing hangs, 0 for one that stands alone
 * @n_hanging: how many nodes are then in all of these parts but the largest
 *
 * What hangs on one node.
 */
typedef struct
{
  guint n_parts;
  guint n_hanging;
} LiaisonCut;

LiaisonCut *liaison_cut_measure_all   (const LiaisonGraph *graph);
guint      *liaison_cut_count_beyond  (const LiaisonGraph *graph,
                                       guint               from);
GArray     *liaison_cut_find_beyond   (const LiaisonGraph *graph,
                                       guint               from,
                                       guint               through);

G_END_DECLS
