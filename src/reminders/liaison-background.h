/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean liaison_background_is_sandboxed (void);
gboolean liaison_background_has_autostart (const char *database);
void     liaison_background_request_async (GDBusConnection    *connection,
                                           const char         *database,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean liaison_background_request_finish (GAsyncResult *result,
                                            GError      **error);

G_END_DECLS
