/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-dismissal.h"

#include "liaison-person.h"

LIAISON_DEFINE_RECORD (LiaisonDismissal, liaison_dismissal, "dismissal", LIAISON_DISMISSAL_FIELDS)
