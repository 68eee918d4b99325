/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-chosen-entries.h"
#include "liaison-skill-set.h"
#include "liaison-standing.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonComparisonView:
 *
 * The entries that were chosen side by side, an aspect a row. Others are added
 * and taken away here; it prints.
 */
#define LIAISON_TYPE_COMPARISON_VIEW (liaison_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonComparisonView, liaison_comparison_view, LIAISON, COMPARISON_VIEW, AdwBin)

void liaison_comparison_view_follow (LiaisonComparisonView *self,
                                     LiaisonChosenEntries  *chosen,
                                     LiaisonSkillSet       *skills,
                                     LiaisonStanding       *standing);

G_END_DECLS
