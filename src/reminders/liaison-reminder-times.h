/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-follow-up.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonReminderTimes:
 * @hour: when follow-ups without a time ring, 0 to 23
 * @quiet_from: the hour from which nothing rings
 * @quiet_until: the hour at which it rings instead; equal to @quiet_from for
 *   no quiet hours
 * @days_off: bits, 1 << #GDateWeekday, of the days on which nothing rings
 * @is_digest: whether all of a day rings together, at @hour
 *
 * When the user wants to be reminded. What falls into quiet hours or on a day
 * off rings after it; nothing is dropped.
 */
typedef struct
{
  int      hour;
  int      quiet_from;
  int      quiet_until;
  guint    days_off;
  gboolean is_digest;
} LiaisonReminderTimes;

#define LIAISON_REMINDER_TIMES_DEFAULT \
  {                                    \
    .hour = 9                          \
  }

GSettings *liaison_reminder_settings_new (void);
void       liaison_reminder_times_read (LiaisonReminderTimes *self,
                                        GSettings            *settings);
gint64     liaison_reminder_times_shift (const LiaisonReminderTimes *self,
                                         gint64                      moment);
gint64     liaison_reminder_times_get_moment (const LiaisonReminderTimes *self,
                                              LiaisonFollowUp            *record);

G_END_DECLS
