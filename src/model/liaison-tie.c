/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-tie.h"

#include "liaison-person.h"

LIAISON_DEFINE_RECORD (LiaisonTie, liaison_tie, "tie", LIAISON_TIE_FIELDS)
