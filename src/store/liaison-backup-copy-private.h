/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-backup.h"
#include "liaison-connection-private.h"

G_BEGIN_DECLS

gboolean liaison_backup_fail_folder (const char       *folder,
                                     GError          **error);
gboolean liaison_backup_count      (LiaisonConnection   *connection,
                                    LiaisonBackupCounts *counts,
                                    GError             **error);
gint64   liaison_backup_get_state  (LiaisonConnection   *connection,
                                    GError             **error);
gboolean liaison_backup_copy       (LiaisonConnection   *source,
                                    const char          *path,
                                    GError             **error);
gboolean liaison_backup_claim_folder (const char       *folder,
                                      int              *claim,
                                      GError          **error);
char    *liaison_backup_make       (LiaisonConnection   *source,
                                    const char          *folder,
                                    const char          *reason,
                                    GError             **error);

G_END_DECLS
