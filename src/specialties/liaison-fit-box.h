/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-skill-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonFitBox:
 *
 * How the user's skills fit one role or field: a picture, a sentence, each gap
 * with what closes it, and what is there.
 */
#define LIAISON_TYPE_FIT_BOX (liaison_fit_box_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFitBox, liaison_fit_box, LIAISON, FIT_BOX, AdwBin)

void liaison_fit_box_set_skills (LiaisonFitBox   *self,
                                 LiaisonSkillSet *skills);
void liaison_fit_box_show       (LiaisonFitBox   *self,
                                 LiaisonEntry    *entry);

G_END_DECLS
