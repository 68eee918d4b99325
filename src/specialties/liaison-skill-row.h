/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-skill-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonSkillRow:
 *
 * A skill of the user: its level, and unfolded what shows it and when it was
 * last used. What is changed is saved at once.
 */
#define LIAISON_TYPE_SKILL_ROW (liaison_skill_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSkillRow, liaison_skill_row, LIAISON, SKILL_ROW, AdwExpanderRow)

GtkWidget  *liaison_skill_row_new        (LiaisonSkillSet     *skills);
void        liaison_skill_row_set_record (LiaisonSkillRow     *self,
                                          LiaisonProfileSkill *record);
LiaisonProfileSkill *liaison_skill_row_get_record (LiaisonSkillRow *self);
const char *liaison_skill_row_get_name   (LiaisonSkillRow     *self);

G_END_DECLS
