/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonFollowUpPerson:
 *
 * A person whom a follow-up is about.
 *
 */
#define LIAISON_TYPE_FOLLOW_UP_PERSON (liaison_follow_up_person_get_type ())

/* clang-format off */
#define LIAISON_FOLLOW_UP_PERSON_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, follow_up, liaison_follow_up_get_type) \
  FIELD (T, p, LINK, person, liaison_person_get_type)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonFollowUpPerson, liaison_follow_up_person, FOLLOW_UP_PERSON, LIAISON_FOLLOW_UP_PERSON_FIELDS)

G_END_DECLS
