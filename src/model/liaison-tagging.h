/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonTagging:
 *
 * A tag on a person or an organization.
 *
 * - person: who, or 0
 * - organization: which, or 0
 */
#define LIAISON_TYPE_TAGGING (liaison_tagging_get_type ())

/* clang-format off */
#define LIAISON_TAGGING_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, tag, liaison_tag_get_type) \
  FIELD (T, p, LINK, person, liaison_person_get_type) \
  FIELD (T, p, LINK, organization, liaison_organization_get_type)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonTagging, liaison_tagging, TAGGING, LIAISON_TAGGING_FIELDS)

G_END_DECLS
