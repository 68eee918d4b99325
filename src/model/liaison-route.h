/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonRoute:
 *
 * One way to the goal of a plan.
 *
 * - position: order among the routes
 */
#define LIAISON_TYPE_ROUTE (liaison_route_get_type ())

/* clang-format off */
#define LIAISON_ROUTE_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, plan, liaison_plan_get_type) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, NUMBER, position, NULL) \
  FIELD (T, p, TEXT, notes, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonRoute, liaison_route, ROUTE, LIAISON_ROUTE_FIELDS)

G_END_DECLS
