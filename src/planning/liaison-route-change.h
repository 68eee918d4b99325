/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-route-proposal.h"
#include "liaison-store.h"

G_BEGIN_DECLS

LiaisonPlan  *liaison_change_ensure_plan (LiaisonChange *change,
                                          GError       **error);
LiaisonRoute *liaison_change_ensure_route (LiaisonChange *change,
                                           GError       **error);
LiaisonRoute *liaison_change_add_route (LiaisonChange *change,
                                        const char    *name,
                                        GError       **error);
gboolean      liaison_change_adopt_route (LiaisonChange        *change,
                                          LiaisonRouteProposal *proposal,
                                          GError              **error);
gboolean      liaison_change_take_route (LiaisonChange *change,
                                         gint64         id,
                                         GError       **error);
gboolean      liaison_change_delete_route (LiaisonChange *change,
                                           gint64         id,
                                           GError       **error);

G_END_DECLS
