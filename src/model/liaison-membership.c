/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-membership.h"

#include "liaison-organization.h"

LIAISON_DEFINE_RECORD (LiaisonMembership, liaison_membership, "membership", LIAISON_MEMBERSHIP_FIELDS)
