/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-tag.h"

LIAISON_DEFINE_RECORD (LiaisonTag, liaison_tag, "tag", LIAISON_TAG_FIELDS)
