/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

void     liaison_acknowledged_note    (const char        *path,
                                      LiaisonConnection *connection);
gint64   liaison_acknowledged_get     (const char        *path);
gboolean liaison_acknowledged_are_in  (gint64             acknowledged,
                                      LiaisonConnection *connection);
gboolean liaison_acknowledged_is_lost (const char        *path);

G_END_DECLS
