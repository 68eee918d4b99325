/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gint64  liaison_search_letters  (const char        *folded);
GArray *liaison_search_contacts (LiaisonConnection *connection,
                                 const char        *words,
                                 GCancellable      *cancellable,
                                 GError           **error);

G_END_DECLS
