/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-insight.h"

G_BEGIN_DECLS

GListModel *liaison_insights_find (LiaisonNetwork *network,
                                   GPtrArray      *touches);
GListModel *liaison_insights_read (LiaisonConnection *connection,
                                   GError           **error);
void        liaison_insights_read_async (LiaisonStore       *store,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GListModel *liaison_insights_read_finish (LiaisonStore *store,
                                          GAsyncResult *result,
                                          GError      **error);

G_END_DECLS
