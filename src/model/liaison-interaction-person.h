/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonInteractionPerson:
 *
 * A person with whom something happened.
 *
 */
#define LIAISON_TYPE_INTERACTION_PERSON (liaison_interaction_person_get_type ())

/* clang-format off */
#define LIAISON_INTERACTION_PERSON_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, interaction, liaison_interaction_get_type) \
  FIELD (T, p, LINK, person, liaison_person_get_type)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonInteractionPerson, liaison_interaction_person, INTERACTION_PERSON, LIAISON_INTERACTION_PERSON_FIELDS)

G_END_DECLS
