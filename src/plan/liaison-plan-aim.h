/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"
#include "liaison-standing.h"

G_BEGIN_DECLS

GListModel   *liaison_plan_aim_dup_choices (LiaisonPlan     *plan,
                                            LiaisonStanding *standing);
LiaisonEntry *liaison_plan_aim_find (LiaisonPlan     *plan,
                                     LiaisonStanding *standing);
void          liaison_plan_aim_set (LiaisonPlan  *plan,
                                    LiaisonEntry *aim);
char         *liaison_plan_aim_dup_sentence (LiaisonEntry *aim,
                                             LiaisonPlan  *plan);
guint         liaison_plan_aim_count_known (LiaisonEntry    *aim,
                                            LiaisonStanding *standing);

G_END_DECLS
