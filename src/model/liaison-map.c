/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map.h"

LIAISON_DEFINE_RECORD (LiaisonMap, liaison_map, "map", LIAISON_MAP_FIELDS)
