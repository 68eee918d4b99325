/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

gboolean liaison_schema_prepare (const char        *path,
                                 GError           **error);
gboolean liaison_schema_step_up (LiaisonConnection *connection,
                                 GError           **error);
gboolean liaison_schema_check_step (LiaisonConnection *connection,
                                    const char        *path,
                                    GError           **error);
gboolean liaison_schema_verify  (LiaisonConnection *connection,
                                 const char        *path,
                                 GError           **error);

G_END_DECLS
