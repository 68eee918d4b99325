/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-reminder-times.h"
#include "liaison-reminder.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonFiring:
 * @reminder: what rings
 * @moment: when, UTC seconds
 *
 * A ringing to come.
 */
typedef struct
{
  LiaisonReminder *reminder;
  gint64           moment;
} LiaisonFiring;

GPtrArray *liaison_firing_list (LiaisonConnection          *connection,
                                const LiaisonReminderTimes *times,
                                guint                       most,
                                GError                    **error);

G_END_DECLS
