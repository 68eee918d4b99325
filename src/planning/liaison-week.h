/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonWeek:
 * @first_day: the day a week begins with
 * @first_workday: the day work begins with
 *
 * How a week is cut where the reader is.
 */
typedef struct
{
  GDateWeekday first_day;
  GDateWeekday first_workday;
} LiaisonWeek;

LiaisonWeek  liaison_week_get_local (void);
GDateWeekday liaison_week_get_weekday (const char *day);
char        *liaison_week_dup_start (const char  *day,
                                     GDateWeekday first_day);

G_END_DECLS
