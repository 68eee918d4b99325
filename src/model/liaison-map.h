/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonMap:
 *
 * A named view of the network.
 *
 * - filter: conditions, as of a saved filter
 * - colour_by: "sector", "kind" or "community"; after a blank what sizes tell: "ties",
 *   "closeness" or "brokerage"
 * - centre_x: map units
 * - centre_y: map units
 * - zoom: px for a map unit
 */
#define LIAISON_TYPE_MAP (liaison_map_get_type ())

/* clang-format off */
#define LIAISON_MAP_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, TEXT, filter, NULL) \
  FIELD (T, p, TEXT, colour_by, NULL) \
  FIELD (T, p, REAL, centre_x, NULL) \
  FIELD (T, p, REAL, centre_y, NULL) \
  FIELD (T, p, REAL, zoom, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonMap, liaison_map, MAP, LIAISON_MAP_FIELDS)

G_END_DECLS
