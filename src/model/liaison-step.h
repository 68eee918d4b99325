/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonStep:
 *
 * A step of a route.
 *
 * - kind: position, qualification, ...
 * - role: id of a role
 * - qualification: id of a qualification
 * - organization: where
 * - since: day
 * - until: day
 * - cost: in currency
 * - currency: ISO 4217
 * - status: how far
 * - after: the step it waits for
 * - position: order
 */
#define LIAISON_TYPE_STEP (liaison_step_get_type ())

/* clang-format off */
#define LIAISON_STEP_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, route, liaison_route_get_type) \
  FIELD (T, p, CHOICE, kind, liaison_step_kind_get_type) \
  FIELD (T, p, TEXT, title, NULL) \
  FIELD (T, p, TEXT, role, NULL) \
  FIELD (T, p, TEXT, qualification, NULL) \
  FIELD (T, p, LINK, organization, liaison_organization_get_type) \
  FIELD (T, p, TEXT, since, NULL) \
  FIELD (T, p, TEXT, until, NULL) \
  FIELD (T, p, REAL, cost, NULL) \
  FIELD (T, p, TEXT, currency, NULL) \
  FIELD (T, p, CHOICE, status, liaison_step_status_get_type) \
  FIELD (T, p, LINK, after, liaison_step_get_type) \
  FIELD (T, p, NUMBER, position, NULL) \
  FIELD (T, p, TEXT, notes, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonStep, liaison_step, STEP, LIAISON_STEP_FIELDS)

G_END_DECLS
