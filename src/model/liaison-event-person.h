/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonEventPerson:
 *
 * A person whom one meets at an event.
 *
 */
#define LIAISON_TYPE_EVENT_PERSON (liaison_event_person_get_type ())

/* clang-format off */
#define LIAISON_EVENT_PERSON_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, event, liaison_event_get_type) \
  FIELD (T, p, LINK, person, liaison_person_get_type) \
  FIELD (T, p, TEXT, notes, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonEventPerson, liaison_event_person, EVENT_PERSON, LIAISON_EVENT_PERSON_FIELDS)

G_END_DECLS
