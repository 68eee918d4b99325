/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-tagging.h"

#include "liaison-organization.h"
#include "liaison-person.h"
#include "liaison-tag.h"

LIAISON_DEFINE_RECORD (LiaisonTagging, liaison_tagging, "tagging", LIAISON_TAGGING_FIELDS)
