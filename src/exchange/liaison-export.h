/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

void     liaison_export_async (LiaisonStore       *store,
                               GFile              *file,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
gboolean liaison_export_finish (LiaisonStore *store,
                                GAsyncResult *result,
                                GError      **error);
gboolean liaison_export_sync (LiaisonStore *store,
                              GFile        *file,
                              GCancellable *cancellable,
                              GError      **error);

G_END_DECLS
