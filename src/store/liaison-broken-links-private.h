/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

GHashTable *liaison_broken_links_find      (LiaisonConnection *connection,
                                            GError           **error);
gboolean    liaison_broken_links_are_among (GHashTable        *links,
                                            GHashTable        *others);

G_END_DECLS
