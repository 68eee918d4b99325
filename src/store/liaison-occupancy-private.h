/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands in the name of a folder with a journal that was set aside, between
 * the name of its database and the moment. */
#define LIAISON_OCCUPANCY_KEPT "-journal-"

gboolean liaison_occupancy_check     (const char  *path,
                                      GError     **error);
gboolean liaison_occupancy_set_aside (const char  *path);

G_END_DECLS
