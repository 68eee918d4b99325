/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"

G_BEGIN_DECLS

GPtrArray *liaison_meeting_places_find (LiaisonCatalog *catalog,
                                        const char     *sector);
char      *liaison_meeting_places_dup_names (GPtrArray *associations,
                                             guint      most);

G_END_DECLS
