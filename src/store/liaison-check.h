/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

char **liaison_query_check (LiaisonConnection *connection,
                            GCancellable      *cancellable,
                            GError           **error);

char **liaison_query_check_records (LiaisonConnection *connection,
                                    GCancellable      *cancellable,
                                    GError           **error);
char **liaison_query_check_text (LiaisonConnection *connection,
                                 GCancellable      *cancellable,
                                 GError           **error);
void   liaison_store_look_over  (LiaisonStore      *self,
                                 GCancellable      *cancellable);
gboolean liaison_query_see_whole (LiaisonConnection *connection,
                                  GError           **error);

G_END_DECLS
