/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-step-requirement.h"

#include "liaison-step.h"

LIAISON_DEFINE_RECORD (LiaisonStepRequirement, liaison_step_requirement, "step_requirement", LIAISON_STEP_REQUIREMENT_FIELDS)
