/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonMembership:
 *
 * The user's membership of an association.
 *
 * - dues: in currency
 * - currency: ISO 4217
 * - since: day
 * - until: day
 * - renews_on: day
 */
#define LIAISON_TYPE_MEMBERSHIP (liaison_membership_get_type ())

/* clang-format off */
#define LIAISON_MEMBERSHIP_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, organization, liaison_organization_get_type) \
  FIELD (T, p, TEXT, number, NULL) \
  FIELD (T, p, REAL, dues, NULL) \
  FIELD (T, p, TEXT, currency, NULL) \
  FIELD (T, p, TEXT, since, NULL) \
  FIELD (T, p, TEXT, until, NULL) \
  FIELD (T, p, TEXT, renews_on, NULL) \
  FIELD (T, p, TEXT, committee, NULL) \
  FIELD (T, p, TEXT, notes, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonMembership, liaison_membership, MEMBERSHIP, LIAISON_MEMBERSHIP_FIELDS)

G_END_DECLS
