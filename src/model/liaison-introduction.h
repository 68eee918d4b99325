/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonIntroduction:
 *
 * A request to one person to connect the user with another.
 *
 * - introducer: who is asked
 * - person: whom to meet, or 0
 * - organization: where to be introduced, or 0
 * - sector: in which sector, ""
 * - state: how far
 * - asked_on: day on which the introducer was asked
 * - made_on: day
 * - introducer_agreed_on: day
 * - target_asked_on: day on which the other side was asked
 * - target_agreed_on: day
 * - met_on: day
 * - thanked_on: day
 */
#define LIAISON_TYPE_INTRODUCTION (liaison_introduction_get_type ())

/* clang-format off */
#define LIAISON_INTRODUCTION_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, introducer, liaison_person_get_type) \
  FIELD (T, p, LINK, person, liaison_person_get_type) \
  FIELD (T, p, LINK, organization, liaison_organization_get_type) \
  FIELD (T, p, TEXT, sector, NULL) \
  FIELD (T, p, CHOICE, state, liaison_introduction_state_get_type) \
  FIELD (T, p, TEXT, asked_on, NULL) \
  FIELD (T, p, TEXT, made_on, NULL) \
  FIELD (T, p, TEXT, notes, NULL) \
  FIELD (T, p, TEXT, introducer_agreed_on, NULL) \
  FIELD (T, p, TEXT, target_asked_on, NULL) \
  FIELD (T, p, TEXT, target_agreed_on, NULL) \
  FIELD (T, p, TEXT, met_on, NULL) \
  FIELD (T, p, TEXT, thanked_on, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonIntroduction, liaison_introduction, INTRODUCTION, LIAISON_INTRODUCTION_FIELDS)

G_END_DECLS
