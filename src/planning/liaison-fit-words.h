/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-fit.h"

G_BEGIN_DECLS

const char *liaison_skill_level_get_label (int                   level);
const char *liaison_fit_state_get_label   (LiaisonFitState       state);
char       *liaison_fit_dup_percent       (LiaisonFit           *self);
char       *liaison_fit_dup_sentence      (LiaisonFit           *self,
                                           LiaisonCatalog       *catalog);
char       *liaison_fit_part_dup_levels   (const LiaisonFitPart *self);
char       *liaison_fit_part_dup_worth    (const LiaisonFitPart *self);

G_END_DECLS
