/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-appearance.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapLegend:
 *
 * What the colours, shapes and lines of the map mean, folded until one asks.
 */
#define LIAISON_TYPE_MAP_LEGEND (liaison_map_legend_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapLegend, liaison_map_legend, LIAISON, MAP_LEGEND, AdwBin)

void liaison_map_legend_set_appearance (LiaisonMapLegend           *self,
                                        const LiaisonMapAppearance *appearance);

G_END_DECLS
