/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

G_BEGIN_DECLS

guint *liaison_community_find_all          (const LiaisonGraph *graph,
                                            guint              *n_communities);
guint *liaison_community_find_at           (const LiaisonGraph *graph,
                                            double              resolution,
                                            guint              *n_communities);
double liaison_community_measure_modularity (const LiaisonGraph *graph,
                                             const guint        *communities);

G_END_DECLS
