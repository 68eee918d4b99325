/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-profile-skill.h"

#include "liaison-affiliation.h"

LIAISON_DEFINE_RECORD (LiaisonProfileSkill, liaison_profile_skill, "profile_skill", LIAISON_PROFILE_SKILL_FIELDS)
