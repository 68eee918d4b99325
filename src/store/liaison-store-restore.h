/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

gint64   liaison_store_restore        (LiaisonStore       *self,
                                       const char         *path,
                                       const char         *label,
                                       guint              *n_changed,
                                       GCancellable       *cancellable,
                                       GError            **error);
void     liaison_store_restore_async  (LiaisonStore       *self,
                                       const char         *path,
                                       const char         *label,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gint64   liaison_store_restore_finish (LiaisonStore       *self,
                                       GAsyncResult       *result,
                                       guint              *n_changed,
                                       GError            **error);

G_END_DECLS
