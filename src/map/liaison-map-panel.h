/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-view.h"
#include "liaison-target.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapPanel:
 *
 * What stands beside the map: what the picture means, and who can introduce the
 * user.
 *
 * Properties: store, view (the map). Signals: chosen (contact key), lifted and opened (#GArray of
 * the contact keys of a chain).
 */
#define LIAISON_TYPE_MAP_PANEL (liaison_map_panel_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapPanel, liaison_map_panel, LIAISON, MAP_PANEL, AdwBin)

void liaison_map_panel_introduce (LiaisonMapPanel     *self,
                                  const LiaisonTarget *target);
void liaison_map_panel_cover     (LiaisonMapPanel     *self,
                                  const char          *id);
void liaison_map_panel_put_down (LiaisonMapPanel *self);

G_END_DECLS
