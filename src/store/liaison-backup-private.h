/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

char *liaison_backup_dup_folder (const char        *path);
char *liaison_backup_make       (LiaisonConnection *source,
                                 const char        *path,
                                 const char        *reason,
                                 GError           **error);

G_END_DECLS
