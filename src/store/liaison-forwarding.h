/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *liaison_forwarding_follow (const char *path);
char    *liaison_forwarding_dup_usual (void);
gboolean liaison_forwarding_note   (const char *from,
                                    const char *to,
                                    GError    **error);

G_END_DECLS
