/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *liaison_archive_extract (GBytes       *bytes,
                                 const char   *passphrase,
                                 gboolean     *is_cut,
                                 GCancellable *cancellable,
                                 GError      **error);

G_END_DECLS
