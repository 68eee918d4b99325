/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char    *liaison_example_dup_path (void);
char    *liaison_example_shift (const char *text,
                                int         days,
                                GError    **error);
void     liaison_example_prepare_async (const char         *path,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean liaison_example_prepare_finish (GAsyncResult *result,
                                         GError      **error);

G_END_DECLS
