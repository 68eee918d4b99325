/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       liaison_jump_search_async (LiaisonStore       *store,
                                      GtkWidget          *window,
                                      const char         *text,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
GPtrArray *liaison_jump_search_finish (LiaisonStore *store,
                                       GAsyncResult *result,
                                       GError      **error);

G_END_DECLS
