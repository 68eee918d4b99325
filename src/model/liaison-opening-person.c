/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opening-person.h"

#include "liaison-opening.h"
#include "liaison-person.h"

LIAISON_DEFINE_RECORD (LiaisonOpeningPerson, liaison_opening_person, "opening_person", LIAISON_OPENING_PERSON_FIELDS)
