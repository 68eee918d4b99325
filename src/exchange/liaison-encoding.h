/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *liaison_encoding_unwrap (GBytes  *bytes,
                                 GError **error);
char   *liaison_encoding_dup_utf8 (const char *text,
                                   gsize       length,
                                   const char *charset);

G_END_DECLS
