/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonOpening:
 *
 * A job the user is after.
 *
 * - organization: employer
 * - role: id of a role
 * - stage: how far
 * - deadline: day
 * - position: order within its stage
 */
#define LIAISON_TYPE_OPENING (liaison_opening_get_type ())

/* clang-format off */
#define LIAISON_OPENING_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, title, NULL) \
  FIELD (T, p, LINK, organization, liaison_organization_get_type) \
  FIELD (T, p, TEXT, role, NULL) \
  FIELD (T, p, CHOICE, stage, liaison_opening_stage_get_type) \
  FIELD (T, p, TEXT, deadline, NULL) \
  FIELD (T, p, TEXT, url, NULL) \
  FIELD (T, p, TEXT, notes, NULL) \
  FIELD (T, p, NUMBER, position, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonOpening, liaison_opening, OPENING, LIAISON_OPENING_FIELDS)

G_END_DECLS
