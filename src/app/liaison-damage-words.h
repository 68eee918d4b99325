/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-assessment.h"
#include "liaison-recovery.h"

G_BEGIN_DECLS

char *liaison_damage_words_dup_title    (const LiaisonAssessment *assessment);
char *liaison_damage_words_dup_subtitle (const LiaisonAssessment *assessment);
char *liaison_damage_words_dup_salvaged (const LiaisonSalvage    *counts);

G_END_DECLS
