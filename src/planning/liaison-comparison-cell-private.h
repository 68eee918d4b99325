/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-comparison.h"

G_BEGIN_DECLS

/**
 * LiaisonComparisonGround:
 * @catalog: the catalogue
 * @profile: the skills of the user
 * @known: (nullable): how many people the user knows, by sector
 * @sources: gathers where figures are from
 *
 * What cells are made from.
 */
typedef struct
{
  LiaisonCatalog       *catalog;
  const LiaisonProfile *profile;
  GHashTable           *known;
  GPtrArray            *sources;
} LiaisonComparisonGround;

GPtrArray *liaison_comparison_cell_new (const LiaisonComparisonGround *ground,
                                        LiaisonComparisonAspect        aspect,
                                        LiaisonEntry                  *entry);

G_END_DECLS
