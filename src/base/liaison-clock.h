/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64     liaison_clock_now   (void);
GDateTime *liaison_clock_local (void);
void       liaison_clock_fix   (gint64 moment);

G_END_DECLS
