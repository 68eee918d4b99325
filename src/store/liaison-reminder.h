/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-open-follow-up.h"

G_BEGIN_DECLS

/**
 * LiaisonReminder:
 *
 * One ringing of an open follow-up. It never changes.
 *
 * The occurrence names for when it is set, so that a follow-up rings once for
 * each: the day and time, and the moment it was snoozed until.
 */
#define LIAISON_TYPE_REMINDER (liaison_reminder_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonReminder, liaison_reminder, LIAISON, REMINDER, GObject)

LiaisonReminder *liaison_reminder_new (LiaisonOpenFollowUp *follow_up,
                                       gboolean             is_sent);
LiaisonReminder *liaison_reminder_new_at (LiaisonReminder *self,
                                          const char      *day,
                                          const char      *clock,
                                          GHashTable      *sent);

LiaisonFollowUp *liaison_reminder_get_record (LiaisonReminder *self);
LiaisonFollowUp *liaison_reminder_get_origin (LiaisonReminder *self);
const char      *liaison_reminder_get_uid (LiaisonReminder *self);
const char      *liaison_reminder_get_occurrence (LiaisonReminder *self);
const char      *liaison_reminder_get_key (LiaisonReminder *self);
const char      *liaison_reminder_get_names (LiaisonReminder *self);
gboolean         liaison_reminder_get_is_sent (LiaisonReminder *self);

G_END_DECLS
