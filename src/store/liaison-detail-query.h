/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail.h"
#include "liaison-store.h"

G_BEGIN_DECLS

LiaisonDetail *liaison_query_detail (LiaisonConnection *connection,
                                     gint64             key,
                                     GError           **error);
void           liaison_detail_read_async (LiaisonStore       *store,
                                          gint64              key,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
LiaisonDetail *liaison_detail_read_finish (LiaisonStore *store,
                                           GAsyncResult *result,
                                           GError      **error);

G_END_DECLS
