/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonTag:
 *
 * A word of the user's by which people and organizations are gathered.
 *
 * - cadence: days between contacts that its people inherit, 0 for none
 */
#define LIAISON_TYPE_TAG (liaison_tag_get_type ())

/* clang-format off */
#define LIAISON_TAG_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, NUMBER, cadence, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonTag, liaison_tag, TAG, LIAISON_TAG_FIELDS)

G_END_DECLS
