/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapSearch:
 *
 * An entry in which one finds a person or an organization to jump to.
 *
 * Properties: store. Signals: chosen (contact key), target-chosen (#LiaisonTarget;
 * also a sector or a role, once these are offered).
 */
#define LIAISON_TYPE_MAP_SEARCH (liaison_map_search_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapSearch, liaison_map_search, LIAISON, MAP_SEARCH, AdwBin)

void liaison_map_search_offer_targets (LiaisonMapSearch *self);
void liaison_map_search_start (LiaisonMapSearch *self);

G_END_DECLS
