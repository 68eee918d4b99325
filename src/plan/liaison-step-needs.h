/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-route-entry.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonStepNeeds:
 *
 * What a step requires: skills and qualifications, those that the user lacks
 * marked, each to be removed, and a choice that adds one.
 */
#define LIAISON_TYPE_STEP_NEEDS (liaison_step_needs_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStepNeeds, liaison_step_needs, LIAISON, STEP_NEEDS, AdwExpanderRow)

void liaison_step_needs_set_step (LiaisonStepNeeds       *self,
                                  LiaisonStore           *store,
                                  const LiaisonStepEntry *step);

G_END_DECLS
