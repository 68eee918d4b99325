/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapTable:
 *
 * Those on the map as a table with their neighbours and measures, in any order,
 * and all that can be done with them. What is selected in it is selected on
 * the map.
 *
 * Properties: view (the map). Signals: chosen (a contact key is to be seen on
 * the map), asked (for who introduces one to a #LiaisonTarget).
 */
#define LIAISON_TYPE_MAP_TABLE (liaison_map_table_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapTable, liaison_map_table, LIAISON, MAP_TABLE, AdwBin)

G_END_DECLS
