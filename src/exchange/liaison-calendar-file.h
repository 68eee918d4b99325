/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonCalendarFile:
 *
 * Keeps a calendar of what is to do in a folder, for other programs to
 * subscribe to: written whenever something of it changed and then was quiet
 * for a moment, whole or not at all.
 *
 * Signals: written.
 */
#define LIAISON_TYPE_CALENDAR_FILE (liaison_calendar_file_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCalendarFile, liaison_calendar_file, LIAISON, CALENDAR_FILE, GObject)

LiaisonCalendarFile *liaison_calendar_file_new (LiaisonStore *store);
void                 liaison_calendar_file_set_folder (LiaisonCalendarFile *self,
                                                       const char          *folder);
const char          *liaison_calendar_file_get_problem (LiaisonCalendarFile *self);
char                *liaison_calendar_file_dup_name (const char *database);

G_END_DECLS
