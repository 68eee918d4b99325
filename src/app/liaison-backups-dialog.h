/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonBackupsDialog:
 *
 * The backups of a database: when each was made, why, what is in it and what
 * it lacks; and how to go back to one.
 */
#define LIAISON_TYPE_BACKUPS_DIALOG (liaison_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonBackupsDialog, liaison_backups_dialog, LIAISON, BACKUPS_DIALOG, AdwWindow)

GtkWidget *liaison_backups_dialog_new (LiaisonStore *store);

G_END_DECLS
