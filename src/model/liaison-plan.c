/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan.h"

LIAISON_DEFINE_RECORD (LiaisonPlan, liaison_plan, "plan", LIAISON_PLAN_FIELDS)
