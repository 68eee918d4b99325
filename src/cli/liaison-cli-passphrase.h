/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_cli_dup_passphrase (const char *path,
                                  gboolean    is_new,
                                  GError    **error);

G_END_DECLS
