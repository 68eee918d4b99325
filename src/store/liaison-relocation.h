/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-progress.h"
#include "liaison-store.h"

G_BEGIN_DECLS

char     *liaison_relocation_dup_target   (const char          *path);
void      liaison_store_relocate_async    (LiaisonStore        *self,
                                           const char          *target,
                                           LiaisonProgress     *progress,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean  liaison_store_relocate_finish   (LiaisonStore        *self,
                                           GAsyncResult        *result,
                                           GError             **error);

G_END_DECLS
