/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-coverage-cell.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonCoverageOffer:
 *
 * Whom one has in a cell of a coverage, and where there is nobody who could
 * introduce one and where such people meet.
 *
 * Signals: chosen (a contact key is to be seen), lifted (the contact keys of
 * a chain), asked (for all ways to a #LiaisonTarget).
 */
#define LIAISON_TYPE_COVERAGE_OFFER (liaison_coverage_offer_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCoverageOffer, liaison_coverage_offer, LIAISON, COVERAGE_OFFER, AdwBin)

void                 liaison_coverage_offer_show     (LiaisonCoverageOffer *self,
                                                      LiaisonStore         *store,
                                                      LiaisonCoverageCell  *cell);
LiaisonCoverageCell *liaison_coverage_offer_get_cell (LiaisonCoverageOffer *self);

G_END_DECLS
