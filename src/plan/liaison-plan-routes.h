/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-plan-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonPlanRoutes:
 *
 * The routes of the plan on a timeline and side by side, and what is next on the
 * one that is taken.
 *
 * Signals: route-chosen (a route), step-chosen (a step).
 */
#define LIAISON_TYPE_PLAN_ROUTES (liaison_plan_routes_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPlanRoutes, liaison_plan_routes, LIAISON, PLAN_ROUTES, AdwBin)

void liaison_plan_routes_show (LiaisonPlanRoutes *self,
                               LiaisonStore      *store,
                               LiaisonPlanEntry  *plan);

G_END_DECLS
