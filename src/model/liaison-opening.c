/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opening.h"

#include "liaison-organization.h"

LIAISON_DEFINE_RECORD (LiaisonOpening, liaison_opening, "opening", LIAISON_OPENING_FIELDS)
