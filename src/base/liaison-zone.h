/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GTimeZone *liaison_zone_find (const char *name);
gboolean   liaison_zone_is_known (const char *name);
char      *liaison_zone_dup_title (const char *name);
GStrv      liaison_zone_list (void);

G_END_DECLS
