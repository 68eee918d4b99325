/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonOpeningPerson:
 *
 * A person connected to an opening.
 *
 * - notes: how connected
 */
#define LIAISON_TYPE_OPENING_PERSON (liaison_opening_person_get_type ())

/* clang-format off */
#define LIAISON_OPENING_PERSON_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, opening, liaison_opening_get_type) \
  FIELD (T, p, LINK, person, liaison_person_get_type) \
  FIELD (T, p, TEXT, notes, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonOpeningPerson, liaison_opening_person, OPENING_PERSON, LIAISON_OPENING_PERSON_FIELDS)

G_END_DECLS
