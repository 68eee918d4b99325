/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-skill-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDemandView:
 *
 * What the job adverts ask for that the user pastes, drops or opens here, beside
 * what they can do.
 */
#define LIAISON_TYPE_DEMAND_VIEW (liaison_demand_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDemandView, liaison_demand_view, LIAISON, DEMAND_VIEW, AdwBin)

void  liaison_demand_view_set_skills (LiaisonDemandView *self,
                                      LiaisonSkillSet   *skills);
guint liaison_demand_view_get_n_adverts (LiaisonDemandView *self);

G_END_DECLS
