/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-coverage.h"
#include "liaison-document.h"
#include "liaison-surroundings.h"

G_BEGIN_DECLS

LiaisonDocument *liaison_document_new_for_coverage (LiaisonCoverage     *coverage,
                                                    LiaisonSurroundings *known);
LiaisonDocument *liaison_document_read_coverage    (LiaisonConnection   *connection,
                                                    const char          *id,
                                                    GError             **error);

G_END_DECLS
