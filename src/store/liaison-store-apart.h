/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

void     liaison_store_read_apart_async (LiaisonStore       *self,
                                         LiaisonReadFunc     func,
                                         gpointer            data,
                                         GDestroyNotify      destroy,
                                         GDestroyNotify      destroy_result,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gpointer liaison_store_read_apart_finish (LiaisonStore *self,
                                          GAsyncResult *result,
                                          GError      **error);

G_END_DECLS
