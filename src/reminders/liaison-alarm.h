/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LiaisonAlarm:
 *
 * Waits for a moment of the wall clock, through sleep and while the clock is
 * set, without waking up for anything else.
 *
 * Signals: awake, at the moment or when the clock or the time zone was set;
 * the alarm is then to be set anew.
 */
#define LIAISON_TYPE_ALARM (liaison_alarm_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAlarm, liaison_alarm, LIAISON, ALARM, GObject)

LiaisonAlarm *liaison_alarm_new (void);
void          liaison_alarm_set (LiaisonAlarm *self,
                                 gint64        moment);

G_END_DECLS
