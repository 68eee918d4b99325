/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonEvent:
 *
 * A conference, meeting or course.
 *
 * - organization: who holds it
 * - since: first day
 * - until: last day
 */
#define LIAISON_TYPE_EVENT (liaison_event_get_type ())

/* clang-format off */
#define LIAISON_EVENT_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, LINK, organization, liaison_organization_get_type) \
  FIELD (T, p, TEXT, since, NULL) \
  FIELD (T, p, TEXT, until, NULL) \
  FIELD (T, p, TEXT, place, NULL) \
  FIELD (T, p, TEXT, url, NULL) \
  FIELD (T, p, TEXT, notes, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonEvent, liaison_event, EVENT, LIAISON_EVENT_FIELDS)

G_END_DECLS
