/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opening-history.h"

#include "liaison-opening.h"

LIAISON_DEFINE_RECORD (LiaisonOpeningHistory, liaison_opening_history, "opening_history", LIAISON_OPENING_HISTORY_FIELDS)
