/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-backup-restore-private.h"
#include "liaison-connection-private.h"

G_BEGIN_DECLS

void     liaison_suspicion_raise      (const char        *path);
gboolean liaison_suspicion_clear      (const char        *path,
                                       GError           **error);
gboolean liaison_suspicion_is_in_use  (const char        *path);
gboolean liaison_suspicion_is_search_broken (LiaisonConnection *connection);
char    *liaison_suspicion_find_fault (LiaisonConnection *connection,
                                       gboolean           is_thorough,
                                       GError           **error);
gboolean liaison_suspicion_look_over  (LiaisonConnection *connection,
                                       const char        *path,
                                       gboolean           is_thorough,
                                       GError           **error);
const char *liaison_suspicion_find_break (const LiaisonPrivateCopy *copy,
                                          const char               *path,
                                          gboolean                 *loss);

G_END_DECLS
