/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-reminder-times.h"
#include "liaison-reminder.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonScheduler:
 *
 * Knows which follow-up rings next and says so when its moment comes, once for
 * each occurrence, over restarts. It sleeps in between.
 *
 * Signals: due (GPtrArray of #LiaisonReminder), when some are to be shown;
 * settled (key of a reminder), when one that was shown is done, deleted,
 * snoozed or moved.
 */
#define LIAISON_TYPE_SCHEDULER (liaison_scheduler_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonScheduler, liaison_scheduler, LIAISON, SCHEDULER, GObject)

LiaisonScheduler *liaison_scheduler_new (LiaisonStore *store);

LiaisonStore *liaison_scheduler_get_store (LiaisonScheduler *self);
gint64        liaison_scheduler_get_next (LiaisonScheduler *self);
void          liaison_scheduler_set_times (LiaisonScheduler           *self,
                                           const LiaisonReminderTimes *times);
const LiaisonReminderTimes        *
liaison_scheduler_get_times (LiaisonScheduler *self);
gint64 liaison_scheduler_get_last (LiaisonScheduler *self);
const char *
liaison_scheduler_get_problem (LiaisonScheduler *self);
void   liaison_scheduler_settle_delivery (LiaisonScheduler *self,
                                          GPtrArray        *reminders,
                                          gboolean          is_shown);
void   liaison_scheduler_retry (LiaisonScheduler *self);
void   liaison_scheduler_check (LiaisonScheduler *self);

G_END_DECLS
