/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonDismissal:
 *
 * A suggestion that the user put off or refused.
 *
 * - subject: what was suggested
 * - person: about whom
 * - other: and whom, or 0
 * - until: day; "" for ever
 */
#define LIAISON_TYPE_DISMISSAL (liaison_dismissal_get_type ())

/* clang-format off */
#define LIAISON_DISMISSAL_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, subject, NULL) \
  FIELD (T, p, LINK, person, liaison_person_get_type) \
  FIELD (T, p, LINK, other, liaison_person_get_type) \
  FIELD (T, p, TEXT, until, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonDismissal, liaison_dismissal, DISMISSAL, LIAISON_DISMISSAL_FIELDS)

G_END_DECLS
