/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonOpeningHistory:
 *
 * Something that happened with an opening.
 *
 * - day: when
 * - stage: how far it was then
 * - text: what the user wrote of it, "" where it only came to that stage
 */
#define LIAISON_TYPE_OPENING_HISTORY (liaison_opening_history_get_type ())

/* clang-format off */
#define LIAISON_OPENING_HISTORY_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, opening, liaison_opening_get_type) \
  FIELD (T, p, TEXT, day, NULL) \
  FIELD (T, p, CHOICE, stage, liaison_opening_stage_get_type) \
  FIELD (T, p, TEXT, text, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonOpeningHistory, liaison_opening_history, OPENING_HISTORY, LIAISON_OPENING_HISTORY_FIELDS)

G_END_DECLS
