/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-affiliation.h"

#include "liaison-organization.h"
#include "liaison-person.h"

LIAISON_DEFINE_RECORD (LiaisonAffiliation, liaison_affiliation, "affiliation", LIAISON_AFFILIATION_FIELDS)
