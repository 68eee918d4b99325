/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-view.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapTools:
 *
 * What one works on the map with: filter, drawing, what colours and sizes tell,
 * named maps, and the menu of a node or an empty place.
 *
 * Properties: store, view (the map), filter (conditions), colour-by ("sector",
 * "kind" or "community"), size-by ("ties", "closeness" or "brokerage"), map (the
 * id of the named map as text, "0" for the one of everybody).
 */
#define LIAISON_TYPE_MAP_TOOLS (liaison_map_tools_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapTools, liaison_map_tools, LIAISON, MAP_TOOLS, AdwBin)

gint64 liaison_map_tools_get_map      (LiaisonMapTools *self);
char  *liaison_map_tools_dup_title    (LiaisonMapTools *self);
void   liaison_map_tools_show_filter  (LiaisonMapTools *self);
void   liaison_map_tools_store_changed (LiaisonMapTools   *self,
                                        const char *const *tables);

G_END_DECLS
