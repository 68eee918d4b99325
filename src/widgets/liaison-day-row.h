/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDayRow:
 *
 * An entry row for a day, as words ("tomorrow", "in 2 weeks"), as a date, or
 * from a calendar.
 *
 * Properties: day ("2026-12-01"; "" while what is typed is none), past (words
 * are of what happened: "Friday" is the last one).
 */
#define LIAISON_TYPE_DAY_ROW (liaison_day_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDayRow, liaison_day_row, LIAISON, DAY_ROW, AdwEntryRow)

GtkWidget *liaison_day_row_new (void);

const char *liaison_day_row_get_day (LiaisonDayRow *self);
void        liaison_day_row_set_day (LiaisonDayRow *self,
                                     const char    *day);

G_END_DECLS
