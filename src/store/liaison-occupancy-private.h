/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean liaison_occupancy_check     (const char  *path,
                                      GError     **error);
gboolean liaison_occupancy_set_aside (const char  *path);

G_END_DECLS
