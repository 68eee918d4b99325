/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"
#include "liaison-target.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapCoverage:
 *
 * What of the network there is for the specialty, area or role that the user
 * aims for, or any other: sectors by kinds of contact.
 *
 * Properties: store. Signals: chosen, lifted, asked, as those of
 * #LiaisonCoverageOffer.
 */
#define LIAISON_TYPE_MAP_COVERAGE (liaison_map_coverage_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapCoverage, liaison_map_coverage, LIAISON, MAP_COVERAGE, AdwBin)

void liaison_map_coverage_show_entry (LiaisonMapCoverage *self,
                                      const char         *id);

G_END_DECLS
