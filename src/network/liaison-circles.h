/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

G_BEGIN_DECLS

/* No circle. */
#define LIAISON_NO_CIRCLE G_MAXUINT

GPtrArray *liaison_circles_find  (const LiaisonGraph *graph,
                                  double             *modularity);
guint     *liaison_circles_index (GPtrArray          *circles,
                                  guint               n_nodes);

G_END_DECLS
