/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-recovery.h"

G_BEGIN_DECLS

gboolean liaison_salvage_export        (const char          *path,
                                        GFile               *file,
                                        LiaisonSalvage      *counts,
                                        GCancellable        *cancellable,
                                        GError             **error);
void     liaison_salvage_export_async  (const char          *path,
                                        GFile               *file,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
gboolean liaison_salvage_export_finish (GAsyncResult        *result,
                                        LiaisonSalvage      *counts,
                                        GError             **error);

G_END_DECLS
