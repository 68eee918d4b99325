/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

#include <gio/gio.h>

G_BEGIN_DECLS

double *liaison_betweenness_measure_all (const LiaisonGraph *graph,
                                         GCancellable       *cancellable,
                                         GError            **error);

G_END_DECLS
