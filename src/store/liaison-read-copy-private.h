/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean liaison_read_copy_is_needed (const char  *path);
char    *liaison_read_copy_make      (const char  *path,
                                      GError     **error);
void     liaison_read_copy_remove    (const char  *copy);

G_END_DECLS
