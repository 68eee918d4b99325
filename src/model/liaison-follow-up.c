/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-follow-up.h"

#include "liaison-introduction.h"
#include "liaison-membership.h"
#include "liaison-opening.h"
#include "liaison-organization.h"
#include "liaison-step.h"

LIAISON_DEFINE_RECORD (LiaisonFollowUp, liaison_follow_up, "follow_up", LIAISON_FOLLOW_UP_FIELDS)
