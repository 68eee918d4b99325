/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapCard:
 *
 * Says who is selected on the map, and offers what can be done.
 *
 * Properties: store, view (the map).
 */
#define LIAISON_TYPE_MAP_CARD (liaison_map_card_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapCard, liaison_map_card, LIAISON, MAP_CARD, AdwBin)

void liaison_map_card_update (LiaisonMapCard *self);

G_END_DECLS
