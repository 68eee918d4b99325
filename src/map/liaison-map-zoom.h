/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapZoom:
 *
 * Buttons that look at the map from nearer, from farther, and at all of it.
 *
 * Properties: view (the map).
 */
#define LIAISON_TYPE_MAP_ZOOM (liaison_map_zoom_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapZoom, liaison_map_zoom, LIAISON, MAP_ZOOM, AdwBin)

G_END_DECLS
