/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean liaison_fuzz_edge_list (const guint8 *bytes,
                                 gsize         size);

G_END_DECLS
