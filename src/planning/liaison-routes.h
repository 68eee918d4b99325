/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-route-proposal.h"
#include "liaison-start.h"
#include "liaison-step-takers.h"

G_BEGIN_DECLS

/**
 * LiaisonRoutes:
 *
 * The routes that the catalogue offers between where the user stands and what
 * they aim for: a #GListModel of #LiaisonRouteProposal, the best first. It never
 * changes.
 */
#define LIAISON_TYPE_ROUTES (liaison_routes_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRoutes, liaison_routes, LIAISON, ROUTES, GObject)

LiaisonRoutes *liaison_routes_read (LiaisonConnection *connection,
                                    const char        *from,
                                    const char        *to,
                                    GError           **error);
void           liaison_routes_read_async (LiaisonStore       *store,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
LiaisonRoutes *liaison_routes_read_finish (LiaisonStore *store,
                                           GAsyncResult *result,
                                           GError      **error);

const LiaisonStart   *liaison_routes_get_start (LiaisonRoutes *self);
const char           *liaison_routes_get_to (LiaisonRoutes *self);
const char           *liaison_routes_get_remark (LiaisonRoutes *self);
guint                 liaison_routes_get_n_routes (LiaisonRoutes *self);
LiaisonRouteProposal *liaison_routes_get_route (LiaisonRoutes *self,
                                                guint          place);
GArray               *liaison_routes_find_takers (LiaisonRoutes          *self,
                                                  const LiaisonRouteMove *move);
GArray               *liaison_routes_find_known (LiaisonRoutes        *self,
                                                 LiaisonRouteProposal *route);

G_END_DECLS
