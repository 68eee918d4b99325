/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-node-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *liaison_node_table_make        (LiaisonNetwork     *network,
                                            GCancellable       *cancellable,
                                            GError            **error);
void        liaison_node_table_make_async  (LiaisonNetwork     *network,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
GListModel *liaison_node_table_make_finish (GAsyncResult       *result,
                                            GError            **error);

G_END_DECLS
