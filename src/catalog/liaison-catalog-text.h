/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"

G_BEGIN_DECLS

char     *liaison_catalog_dup_text (LiaisonCatalog *self,
                                    const char     *id);
JsonNode *liaison_catalog_dup_json (LiaisonCatalog *self,
                                    const char     *id);

char *liaison_catalog_dup_citation (LiaisonCatalog *self,
                                    const char     *country,
                                    int             year,
                                    const char     *source);
char *liaison_figure_dup_amount (const LiaisonFigure *figure);

const char *liaison_figure_kind_get_label (const char *kind);
const char *liaison_role_level_get_label (LiaisonRoleLevel level);
const char *liaison_specialty_kind_get_label (LiaisonSpecialtyKind kind);
const char *liaison_distance_get_label (int distance);
char       *liaison_commitment_dup_label (int commitment);

G_END_DECLS
