/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-route-entry.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonRouteRow:
 *
 * A route of the plan beside the others: how long it takes, what it costs, how
 * many gaps, whom one knows. It can be taken and deleted.
 */
#define LIAISON_TYPE_ROUTE_ROW (liaison_route_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRouteRow, liaison_route_row, LIAISON, ROUTE_ROW, AdwActionRow)

GtkWidget         *liaison_route_row_new (LiaisonStore      *store,
                                          LiaisonRouteEntry *route,
                                          gboolean           is_taken);
LiaisonRouteEntry *liaison_route_row_get_route (LiaisonRouteRow *self);

G_END_DECLS
