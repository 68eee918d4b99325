/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-route-proposal.h"
#include "liaison-store.h"

G_BEGIN_DECLS

void liaison_plan_add_step_async (LiaisonStore       *store,
                                  gint64              route,
                                  const char         *title,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
void liaison_plan_move_step_async (LiaisonStore       *store,
                                   LiaisonStep        *step,
                                   int                 places,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void liaison_plan_save_step_async (LiaisonStore       *store,
                                   LiaisonStep        *step,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void liaison_plan_shift_step_async (LiaisonStore       *store,
                                    LiaisonStep        *step,
                                    int                 from,
                                    int                 until,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
void liaison_plan_delete_step_async (LiaisonStore       *store,
                                     LiaisonStep        *step,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

void liaison_plan_adopt_route_async (LiaisonStore         *store,
                                     LiaisonRouteProposal *proposal,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void liaison_plan_add_route_async (LiaisonStore       *store,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void liaison_plan_hold_role_async (LiaisonStore       *store,
                                   LiaisonEntry       *role,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void liaison_plan_take_route_async (LiaisonStore       *store,
                                    LiaisonRoute       *route,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
void liaison_plan_delete_route_async (LiaisonStore       *store,
                                      LiaisonRoute       *route,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);

G_END_DECLS
