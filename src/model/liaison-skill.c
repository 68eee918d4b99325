/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-skill.h"

LIAISON_DEFINE_RECORD (LiaisonSkill, liaison_skill, "skill", LIAISON_SKILL_FIELDS)
