/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

void     liaison_acknowledged_note       (const char        *path,
                                         gint64             change);
guint    liaison_acknowledged_count_lost (const char        *path,
                                         LiaisonConnection *connection);
gboolean liaison_acknowledged_is_lost    (const char        *path);

G_END_DECLS
