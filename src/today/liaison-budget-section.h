/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-dates-section.h"
#include "liaison-follow-up-row.h"
#include "liaison-today-agenda.h"
#include "liaison-touch-section.h"

G_BEGIN_DECLS

/**
 * LiaisonBudgetSection:
 *
 * What fits into the time that the user has: follow-ups, people, renewals and
 * deadlines mixed by the rules of liaison_budget_pick(), each with why it was
 * picked and the minutes it is counted with.
 *
 * Properties: store, minutes (0 for the whole page), sentence (what half an
 * hour would do, "" for nothing), has-any (whether time is worth choosing).
 */
#define LIAISON_TYPE_BUDGET_SECTION (liaison_budget_section_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonBudgetSection, liaison_budget_section, LIAISON, BUDGET_SECTION, GtkWidget)

void                liaison_budget_section_follow (LiaisonBudgetSection *self,
                                                   LiaisonTodayAgenda   *agenda,
                                                   LiaisonTouchSection  *touch,
                                                   LiaisonDatesSection  *dates);
LiaisonFollowUpRow *liaison_budget_section_find_row (LiaisonBudgetSection *self,
                                                     gint64                id);

G_END_DECLS
