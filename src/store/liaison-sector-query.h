/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

GHashTable *liaison_sector_query_counts (LiaisonConnection *connection,
                                         GError           **error);

G_END_DECLS
