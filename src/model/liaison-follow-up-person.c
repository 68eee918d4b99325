/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-follow-up-person.h"

#include "liaison-follow-up.h"
#include "liaison-person.h"

LIAISON_DEFINE_RECORD (LiaisonFollowUpPerson, liaison_follow_up_person, "follow_up_person", LIAISON_FOLLOW_UP_PERSON_FIELDS)
