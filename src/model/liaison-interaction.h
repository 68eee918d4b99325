/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonInteraction:
 *
 * Something that happened with one or more people.
 *
 * - kind: met, called, ...
 * - day: when, a whole day
 * - clock: at what time, "" for none
 * - summary: what it was about
 * - favour: who helped whom
 * - event: where, or 0
 */
#define LIAISON_TYPE_INTERACTION (liaison_interaction_get_type ())

/* clang-format off */
#define LIAISON_INTERACTION_FIELDS(FIELD, T, p) \
  FIELD (T, p, CHOICE, kind, liaison_interaction_kind_get_type) \
  FIELD (T, p, TEXT, day, NULL) \
  FIELD (T, p, TEXT, clock, NULL) \
  FIELD (T, p, TEXT, summary, NULL) \
  FIELD (T, p, CHOICE, favour, liaison_favour_get_type) \
  FIELD (T, p, LINK, event, liaison_event_get_type) \
  FIELD (T, p, TEXT, place, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonInteraction, liaison_interaction, INTERACTION, LIAISON_INTERACTION_FIELDS)

G_END_DECLS
