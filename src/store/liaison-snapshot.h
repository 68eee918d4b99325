/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

gboolean liaison_snapshot_begin (LiaisonConnection *connection,
                                 GError           **error);
void     liaison_snapshot_end (LiaisonConnection *connection);

G_END_DECLS
