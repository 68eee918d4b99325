/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-skill-demand.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDemandRow:
 *
 * A term that adverts ask for: in how many, what the user has of it, and
 * unfolded the sentences it was counted from.
 */
#define LIAISON_TYPE_DEMAND_ROW (liaison_demand_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDemandRow, liaison_demand_row, LIAISON, DEMAND_ROW, AdwExpanderRow)

GtkWidget *liaison_demand_row_new (LiaisonDemand             *demand,
                                   const LiaisonDemandFilter *filter,
                                   const LiaisonDemandCount  *count,
                                   guint                      n_adverts,
                                   const LiaisonSkillDemand  *skill);

G_END_DECLS
