/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-backup-places.h"
#include "liaison-backup.h"
#include "liaison-store.h"

G_BEGIN_DECLS

GPtrArray *liaison_store_list_backups          (LiaisonStore        *self,
                                                GError             **error);
char      *liaison_store_dup_backup_folder     (LiaisonStore        *self,
                                                GError             **error);
char      *liaison_store_back_up               (LiaisonStore        *self,
                                                const char          *reason,
                                                GError             **error);
gboolean   liaison_store_back_up_if_full       (LiaisonStore        *self,
                                                const char          *reason,
                                                GError             **error);
gboolean   liaison_store_back_up_to            (LiaisonStore        *self,
                                                const char          *path,
                                                GError             **error);
gboolean   liaison_store_back_up_if_due        (LiaisonStore        *self,
                                                GError             **error);

void       liaison_store_back_up_async         (LiaisonStore        *self,
                                                const char          *reason,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
void       liaison_store_back_up_if_due_async  (LiaisonStore        *self,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
gboolean   liaison_store_backup_finish         (LiaisonStore        *self,
                                                GAsyncResult        *result,
                                                GError             **error);

G_END_DECLS
