/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-view.h"

G_BEGIN_DECLS

/**
 * LiaisonMapOverview:
 *
 * All of a large map, small, with a frame around what is seen of it: where one is,
 * and a place to go elsewhere. It shows itself while there is more than is seen.
 *
 * Properties: view (the map).
 */
#define LIAISON_TYPE_MAP_OVERVIEW (liaison_map_overview_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapOverview, liaison_map_overview, LIAISON, MAP_OVERVIEW, GtkWidget)

G_END_DECLS
