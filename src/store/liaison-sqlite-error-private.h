/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

gboolean liaison_sqlite_is_damage (int       code);
void     liaison_sqlite_set_error (sqlite3  *handle,
                                   int       code,
                                   GError  **error);

G_END_DECLS
