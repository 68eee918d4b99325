/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonEdgeList:
 *
 * A network that was read from a file of pairs: "node TAB node" a line, and
 * after another tab, where it is known, how strong the tie is.
 */
typedef struct _LiaisonEdgeList LiaisonEdgeList;

LiaisonEdgeList *liaison_edge_list_new_from_bytes (GBytes       *bytes,
                                                   GCancellable *cancellable,
                                                   GError      **error);
LiaisonEdgeList *liaison_edge_list_load           (GFile        *file,
                                                   GCancellable *cancellable,
                                                   GError      **error);
void             liaison_edge_list_free           (LiaisonEdgeList *self);

guint            liaison_edge_list_get_n_nodes    (const LiaisonEdgeList *self);
const char      *liaison_edge_list_get_name       (const LiaisonEdgeList *self,
                                                   guint                  node);
LiaisonGraph    *liaison_edge_list_dup_graph      (const LiaisonEdgeList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonEdgeList, liaison_edge_list_free)

G_END_DECLS
