/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"
#include "liaison-network-query.h"

G_BEGIN_DECLS

/**
 * LiaisonNetwork:
 *
 * The network of the user: a graph, and who its nodes are. It never changes,
 * and may be shared by threads; after a change of the store there is another.
 */
typedef struct _LiaisonNetwork LiaisonNetwork;

#define LIAISON_TYPE_NETWORK (liaison_network_get_type ())

GType                     liaison_network_get_type    (void);
LiaisonNetwork           *liaison_network_new         (LiaisonNetworkRows   *rows);
LiaisonNetwork           *liaison_network_ref         (LiaisonNetwork       *self);
void                      liaison_network_unref       (LiaisonNetwork       *self);

LiaisonGraph             *liaison_network_get_graph   (const LiaisonNetwork *self);
guint                     liaison_network_get_n_nodes (const LiaisonNetwork *self);
LiaisonNetworkCamera      liaison_network_get_camera  (const LiaisonNetwork *self);
const LiaisonNetworkNode *liaison_network_get_node    (const LiaisonNetwork *self,
                                                       guint                 node);
const LiaisonNetworkLink *liaison_network_get_link    (const LiaisonNetwork *self,
                                                       guint                 edge);
const guint              *liaison_network_get_groups  (const LiaisonNetwork *self);
const guint              *liaison_network_get_introductions (const LiaisonNetwork *self,
                                                             guint                *n_introductions);

LiaisonGraph             *liaison_network_dup_ties    (const LiaisonNetwork *self,
                                                       gboolean              with_user);

LiaisonNetwork           *liaison_network_read        (LiaisonConnection    *connection,
                                                       gpointer              data,
                                                       GCancellable         *cancellable,
                                                       GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNetwork, liaison_network_unref)

G_END_DECLS
