/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-introduction.h"

#include "liaison-organization.h"
#include "liaison-person.h"

LIAISON_DEFINE_RECORD (LiaisonIntroduction, liaison_introduction, "introduction", LIAISON_INTRODUCTION_FIELDS)
