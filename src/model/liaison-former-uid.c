/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-former-uid.h"

#include "liaison-organization.h"
#include "liaison-person.h"

LIAISON_DEFINE_RECORD (LiaisonFormerUid, liaison_former_uid, "former_uid", LIAISON_FORMER_UID_FIELDS)
