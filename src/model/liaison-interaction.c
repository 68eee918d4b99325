/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-interaction.h"

#include "liaison-event.h"

LIAISON_DEFINE_RECORD (LiaisonInteraction, liaison_interaction, "interaction", LIAISON_INTERACTION_FIELDS)
