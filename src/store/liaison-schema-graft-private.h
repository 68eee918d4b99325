/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-scratch-private.h"

G_BEGIN_DECLS

gboolean liaison_schema_can_be_read (LiaisonConnection *connection);
gboolean liaison_schema_graft       (const char        *copy,
                                     GError           **error);

G_END_DECLS
