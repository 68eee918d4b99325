/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonDailyBackup:
 *
 * Makes the backup of the day while a database is open, once something
 * changed; late where it was missed.
 *
 * Signals: failed, with a #GError, the first time that one could not be made.
 */
#define LIAISON_TYPE_DAILY_BACKUP (liaison_daily_backup_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDailyBackup, liaison_daily_backup, LIAISON, DAILY_BACKUP, GObject)

LiaisonDailyBackup *liaison_daily_backup_new (LiaisonStore *store);

G_END_DECLS
