/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-route-entry.h"
#include "liaison-start.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonPlanEntry:
 *
 * The plan as it is in the store: a #GListModel of #LiaisonRouteEntry, the route
 * that the user takes first. It never changes.
 */
#define LIAISON_TYPE_PLAN_ENTRY (liaison_plan_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPlanEntry, liaison_plan_entry, LIAISON, PLAN_ENTRY, GObject)

LiaisonPlanEntry *liaison_plan_entry_read (LiaisonConnection *connection,
                                           GError           **error);
void              liaison_plan_entry_read_async (LiaisonStore       *store,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
LiaisonPlanEntry *liaison_plan_entry_read_finish (LiaisonStore *store,
                                                  GAsyncResult *result,
                                                  GError      **error);

LiaisonPlan        *liaison_plan_entry_get_record (LiaisonPlanEntry *self);
const LiaisonStart *liaison_plan_entry_get_start (LiaisonPlanEntry *self);
int                 liaison_plan_entry_get_now (LiaisonPlanEntry *self);
guint               liaison_plan_entry_get_n_routes (LiaisonPlanEntry *self);
LiaisonRouteEntry  *liaison_plan_entry_get_route (LiaisonPlanEntry *self,
                                                  guint             place);
GArray             *liaison_plan_entry_get_next_actions (LiaisonPlanEntry *self);

G_END_DECLS
