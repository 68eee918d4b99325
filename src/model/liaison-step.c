/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-step.h"

#include "liaison-organization.h"
#include "liaison-route.h"

LIAISON_DEFINE_RECORD (LiaisonStep, liaison_step, "step", LIAISON_STEP_FIELDS)
