/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonFollowUp:
 *
 * Something to do by a day, alone or with people.
 *
 * - text: what to do
 * - day: when it is due, a whole day
 * - clock: at what time, "" for the day as such
 * - zone: the zone that the time is fixed to, "" for where the user is
 * - rule: recurrence as RFC 5545 writes it, "" for once
 * - repeat_from: what the next is counted from
 * - series_start: first day of the series
 * - snoozed_until: until when it rests, as that was when it was chosen
 * - done: when it was done
 * - log_on_done: doing it logs an interaction
 * - organization: about which, or 0
 * - introduction: of which, or 0
 * - opening: of which, or 0
 * - step: of which, or 0
 * - purpose: what an introduction or a membership made it for
 * - membership: which it renews, or 0
 * - snoozed_to_day: the day that it rests until, "" where it rests for a time
 *   and not for days; it counts then instead of the moment
 */
#define LIAISON_TYPE_FOLLOW_UP (liaison_follow_up_get_type ())

/* clang-format off */
#define LIAISON_FOLLOW_UP_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, text, NULL) \
  FIELD (T, p, TEXT, notes, NULL) \
  FIELD (T, p, TEXT, day, NULL) \
  FIELD (T, p, TEXT, clock, NULL) \
  FIELD (T, p, TEXT, zone, NULL) \
  FIELD (T, p, TEXT, rule, NULL) \
  FIELD (T, p, CHOICE, repeat_from, liaison_repeat_from_get_type) \
  FIELD (T, p, TEXT, series_start, NULL) \
  FIELD (T, p, MOMENT, snoozed_until, NULL) \
  FIELD (T, p, MOMENT, done, NULL) \
  FIELD (T, p, FLAG, log_on_done, NULL) \
  FIELD (T, p, LINK, organization, liaison_organization_get_type) \
  FIELD (T, p, LINK, introduction, liaison_introduction_get_type) \
  FIELD (T, p, LINK, opening, liaison_opening_get_type) \
  FIELD (T, p, LINK, step, liaison_step_get_type) \
  FIELD (T, p, CHOICE, purpose, liaison_follow_up_purpose_get_type) \
  FIELD (T, p, LINK, membership, liaison_membership_get_type) \
  FIELD (T, p, TEXT, snoozed_to_day, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonFollowUp, liaison_follow_up, FOLLOW_UP, LIAISON_FOLLOW_UP_FIELDS)

void     liaison_follow_up_snooze       (LiaisonFollowUp *self,
                                         gint64           until,
                                         const char      *to_day);
void     liaison_follow_up_end_snooze   (LiaisonFollowUp *self);
gboolean liaison_follow_up_is_snoozed   (LiaisonFollowUp *self);

G_END_DECLS
