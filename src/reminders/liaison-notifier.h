/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-scheduler.h"

G_BEGIN_DECLS

/**
 * LiaisonNotifier:
 *
 * Shows what a scheduler finds due as desktop notifications, and takes them
 * back when there is nothing to be reminded of any more.
 *
 * It adds the actions `app.follow-up-done` (s: uid) and `app.follow-up-snooze`
 * (s: uid) to the application; `app.follow-up-open` (s: uid, "" for all that
 * is due) is the application's own.
 *
 * Properties: application, scheduler.
 */
#define LIAISON_TYPE_NOTIFIER (liaison_notifier_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonNotifier, liaison_notifier, LIAISON, NOTIFIER, GObject)

LiaisonNotifier *liaison_notifier_new (GApplication     *application,
                                       LiaisonScheduler *scheduler);

G_END_DECLS
