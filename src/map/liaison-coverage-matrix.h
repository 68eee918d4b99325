/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-coverage.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonCoverageMatrix:
 *
 * Sectors by kinds of contact: a button a cell, which says whom one has there
 * and opens what there is to do.
 *
 * Signals: chosen (the cell, its button).
 */
#define LIAISON_TYPE_COVERAGE_MATRIX (liaison_coverage_matrix_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCoverageMatrix, liaison_coverage_matrix, LIAISON, COVERAGE_MATRIX, AdwBin)

void       liaison_coverage_matrix_set_coverage (LiaisonCoverageMatrix *self,
                                                 LiaisonCoverage       *coverage);
GtkWidget *liaison_coverage_matrix_make_mark    (LiaisonCoverage       *coverage,
                                                 guint                  sector);

G_END_DECLS
