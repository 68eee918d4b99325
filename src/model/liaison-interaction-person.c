/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-interaction-person.h"

#include "liaison-interaction.h"
#include "liaison-person.h"

LIAISON_DEFINE_RECORD (LiaisonInteractionPerson, liaison_interaction_person, "interaction_person", LIAISON_INTERACTION_PERSON_FIELDS)
