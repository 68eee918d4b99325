/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean liaison_export_head_read (GBytes  *text,
                                   gint64   newest,
                                   gint64  *step,
                                   GError **error);

G_END_DECLS
