/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonSkill:
 *
 * A skill that the user added to the catalogue's.
 *
 * - entry: id by which others refer to it
 * - synonyms: a line each
 */
#define LIAISON_TYPE_SKILL (liaison_skill_get_type ())

/* clang-format off */
#define LIAISON_SKILL_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, entry, NULL) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, TEXT, description, NULL) \
  FIELD (T, p, TEXT, synonyms, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonSkill, liaison_skill, SKILL, LIAISON_SKILL_FIELDS)

G_END_DECLS
