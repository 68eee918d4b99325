/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-reminder.h"

G_BEGIN_DECLS

/**
 * LiaisonReminderState:
 * @LIAISON_REMINDER_SENDING: about to be shown; perhaps it was
 * @LIAISON_REMINDER_SENT: shown
 *
 * How far a reminder has come. One that never got past sending rings again.
 */
typedef enum
{
  LIAISON_REMINDER_SENDING,
  LIAISON_REMINDER_SENT,
} LiaisonReminderState;

GHashTable *liaison_query_sent_reminders (LiaisonConnection *connection,
                                          GError           **error);
gboolean    liaison_sent_reminders_stand (GHashTable *sent,
                                          const char *key);
GPtrArray  *liaison_query_reminders (LiaisonConnection *connection,
                                     GHashTable        *sent,
                                     const char        *last_day,
                                     GError           **error);
gboolean    liaison_query_next_reminder_day (LiaisonConnection *connection,
                                             const char        *day,
                                             char             **next,
                                             GError           **error);
gint64      liaison_query_last_ringing (LiaisonConnection *connection,
                                        GError           **error);

gboolean liaison_change_note_reminder (LiaisonChange       *change,
                                       LiaisonReminder     *reminder,
                                       LiaisonReminderState state,
                                       gint64               moment,
                                       GError             **error);

G_END_DECLS
