/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonTie:
 *
 * A relation between two people, or between a person and the user.
 *
 * - person: one side
 * - other: the other side, 0 for the user
 * - kind: what joins them
 * - closeness: 1 to 5
 * - since: a day, perhaps partial
 * - until: a day, perhaps partial; "" while it lasts
 */
#define LIAISON_TYPE_TIE (liaison_tie_get_type ())

/* clang-format off */
#define LIAISON_TIE_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, person, liaison_person_get_type) \
  FIELD (T, p, LINK, other, liaison_person_get_type) \
  FIELD (T, p, CHOICE, kind, liaison_tie_kind_get_type) \
  FIELD (T, p, NUMBER, closeness, NULL) \
  FIELD (T, p, TEXT, since, NULL) \
  FIELD (T, p, TEXT, until, NULL) \
  FIELD (T, p, TEXT, notes, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonTie, liaison_tie, TIE, LIAISON_TIE_FIELDS)

G_END_DECLS
