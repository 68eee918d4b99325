/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-event-person.h"

#include "liaison-event.h"
#include "liaison-person.h"

LIAISON_DEFINE_RECORD (LiaisonEventPerson, liaison_event_person, "event_person", LIAISON_EVENT_PERSON_FIELDS)
