/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonProfileSkill:
 *
 * A skill of the user, with evidence.
 *
 * - skill: id of the catalogue or of an own skill
 * - level: 0 to 4
 * - evidence: what shows it, in words
 * - affiliation: the position that shows it
 * - last_used: a day, perhaps partial
 * - evidence_kind: what the evidence is
 */
#define LIAISON_TYPE_PROFILE_SKILL (liaison_profile_skill_get_type ())

/* clang-format off */
#define LIAISON_PROFILE_SKILL_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, skill, NULL) \
  FIELD (T, p, NUMBER, level, NULL) \
  FIELD (T, p, TEXT, evidence, NULL) \
  FIELD (T, p, LINK, affiliation, liaison_affiliation_get_type) \
  FIELD (T, p, TEXT, last_used, NULL) \
  FIELD (T, p, CHOICE, evidence_kind, liaison_evidence_kind_get_type)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonProfileSkill, liaison_profile_skill, PROFILE_SKILL, LIAISON_PROFILE_SKILL_FIELDS)

G_END_DECLS
