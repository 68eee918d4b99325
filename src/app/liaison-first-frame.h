/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     liaison_first_frame_await_async  (GtkWindow           *window,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean liaison_first_frame_await_finish (GtkWindow           *window,
                                           GAsyncResult        *result,
                                           GError             **error);

G_END_DECLS
