/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonPlan:
 *
 * Where the user wants to go, by when.
 *
 * - role: id of the role aimed at, ""
 * - sector: id of the specialty or area aimed at
 * - until: by when, a day
 */
#define LIAISON_TYPE_PLAN (liaison_plan_get_type ())

/* clang-format off */
#define LIAISON_PLAN_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, TEXT, role, NULL) \
  FIELD (T, p, TEXT, sector, NULL) \
  FIELD (T, p, TEXT, until, NULL) \
  FIELD (T, p, TEXT, notes, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonPlan, liaison_plan, PLAN, LIAISON_PLAN_FIELDS)

G_END_DECLS
