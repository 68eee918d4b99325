/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-skill-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonWhatIf:
 *
 * The gaps that would add most, to be taken as learnt one by one.
 */
#define LIAISON_TYPE_WHAT_IF (liaison_what_if_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWhatIf, liaison_what_if, LIAISON, WHAT_IF, AdwBin)

void liaison_what_if_set_skills (LiaisonWhatIf   *self,
                                 LiaisonSkillSet *skills);

G_END_DECLS
