/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

G_BEGIN_DECLS

guint  *liaison_standpoint_count_hanging (LiaisonGraph *graph,
                                          guint         node);
GArray *liaison_standpoint_find_hanging  (LiaisonGraph *graph,
                                          guint         node,
                                          guint         through);

G_END_DECLS
