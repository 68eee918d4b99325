/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonAdvert:
 *
 * A job advert that the user saw.
 *
 * - organization: employer as written
 * - role: id of a role
 * - sector: id of a specialty or area
 * - seen_on: day
 * - text: the advert
 */
#define LIAISON_TYPE_ADVERT (liaison_advert_get_type ())

/* clang-format off */
#define LIAISON_ADVERT_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, title, NULL) \
  FIELD (T, p, TEXT, organization, NULL) \
  FIELD (T, p, TEXT, role, NULL) \
  FIELD (T, p, TEXT, sector, NULL) \
  FIELD (T, p, TEXT, seen_on, NULL) \
  FIELD (T, p, TEXT, text, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonAdvert, liaison_advert, ADVERT, LIAISON_ADVERT_FIELDS)

G_END_DECLS
