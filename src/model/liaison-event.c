/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-event.h"

#include "liaison-organization.h"

LIAISON_DEFINE_RECORD (LiaisonEvent, liaison_event, "event", LIAISON_EVENT_FIELDS)
