/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-route-proposal.h"

G_BEGIN_DECLS

/* So many routes are proposed at most. */
#define LIAISON_ROUTE_MOST 4

GPtrArray *liaison_route_finder_find (LiaisonCatalog    *catalog,
                                      const char *const *from,
                                      const char        *to,
                                      const LiaisonProfile *profile,
                                      GError           **error);

G_END_DECLS
