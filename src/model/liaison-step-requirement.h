/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonStepRequirement:
 *
 * What a step asks for.
 *
 * - kind: a skill, a qualification, ...
 * - entry: id of the catalogue
 * - level: 0 to 4
 */
#define LIAISON_TYPE_STEP_REQUIREMENT (liaison_step_requirement_get_type ())

/* clang-format off */
#define LIAISON_STEP_REQUIREMENT_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, step, liaison_step_get_type) \
  FIELD (T, p, CHOICE, kind, liaison_entry_kind_get_type) \
  FIELD (T, p, TEXT, entry, NULL) \
  FIELD (T, p, NUMBER, level, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonStepRequirement, liaison_step_requirement, STEP_REQUIREMENT, LIAISON_STEP_REQUIREMENT_FIELDS)

G_END_DECLS
