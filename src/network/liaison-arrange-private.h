/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

G_BEGIN_DECLS

/* Returns whether to go on. @positions: x and y of every node, NaN of those
 * that have no place yet. */
typedef gboolean (*LiaisonArrangeFunc) (const float *positions,
                                        gpointer     data);

gboolean liaison_arrange (LiaisonGraph       *graph,
                          const guint        *groups,
                          const guint8       *pinned,
                          float              *positions,
                          LiaisonArrangeFunc  step,
                          gpointer            data);
void     liaison_arrange_around (LiaisonGraph *graph,
                                 guint         held,
                                 const guint8 *pinned,
                                 guint         n_rounds,
                                 float        *positions);

G_END_DECLS
