/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/* The setting that names the folder of the backups, where the user chose one. */
#define LIAISON_SETTING_BACKUP_FOLDER "backup-folder"

char      *liaison_query_backup_folder      (LiaisonConnection *connection,
                                             const char        *path,
                                             GError           **error);
gboolean   liaison_backup_is_folder_missing (const char        *folder,
                                             const char        *path);
GPtrArray *liaison_query_backups            (LiaisonConnection *connection,
                                             const char        *path,
                                             GError           **error);

G_END_DECLS
