/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"
#include "liaison-coverage-cell.h"

G_BEGIN_DECLS

/**
 * LiaisonCoverage:
 *
 * What of the network there is for a specialty, area or role that somebody aims
 * for: its sectors, and those that are near it, by kinds of contact. It is a
 * #GListModel of #LiaisonCoverageCell, row by row, and never changes.
 *
 * Properties: name (of what is aimed for), n-sectors, n-kinds.
 */
#define LIAISON_TYPE_COVERAGE (liaison_coverage_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCoverage, liaison_coverage, LIAISON, COVERAGE, GObject)

LiaisonCoverage *liaison_coverage_read (LiaisonConnection *connection,
                                        const char        *id,
                                        GError           **error);
void             liaison_coverage_read_async (LiaisonStore       *store,
                                              const char         *id,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
LiaisonCoverage *liaison_coverage_read_finish (LiaisonStore *store,
                                               GAsyncResult *result,
                                               GError      **error);

const char          *liaison_coverage_get_id (LiaisonCoverage *self);
const char          *liaison_coverage_get_name (LiaisonCoverage *self);
guint                liaison_coverage_get_n_sectors (LiaisonCoverage *self);
const char          *liaison_coverage_get_sector (LiaisonCoverage *self,
                                                  guint            row);
const char          *liaison_coverage_get_sentence (LiaisonCoverage *self,
                                                    guint            row);
guint                liaison_coverage_get_n_kinds (LiaisonCoverage *self);
LiaisonContactKind   liaison_coverage_get_kind (LiaisonCoverage *self,
                                                guint            column);
LiaisonCoverageCell *liaison_coverage_get_cell (LiaisonCoverage *self,
                                                guint            row,
                                                guint            column);

G_END_DECLS
