/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-skill-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonSkillsView:
 *
 * The skills of the user, and how they fit all roles: now, and if some of the
 * gaps were closed.
 */
#define LIAISON_TYPE_SKILLS_VIEW (liaison_skills_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSkillsView, liaison_skills_view, LIAISON, SKILLS_VIEW, AdwBin)

void        liaison_skills_view_set_skills (LiaisonSkillsView *self,
                                            LiaisonSkillSet   *skills);
void        liaison_skills_view_fill_in    (LiaisonSkillsView *self);
void        liaison_skills_view_read_catalog (LiaisonSkillsView *self);
const char *liaison_skills_view_get_best   (LiaisonSkillsView *self);

G_END_DECLS
