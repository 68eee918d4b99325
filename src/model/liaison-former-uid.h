/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonFormerUid:
 *
 * The uid of a contact that was merged into another: who comes by it in a file
 * is known.
 *
 * - former: the uid
 * - person: who has it now, or 0
 * - organization: which, or 0
 */
#define LIAISON_TYPE_FORMER_UID (liaison_former_uid_get_type ())

/* clang-format off */
#define LIAISON_FORMER_UID_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, former, NULL) \
  FIELD (T, p, LINK, person, liaison_person_get_type) \
  FIELD (T, p, LINK, organization, liaison_organization_get_type)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonFormerUid, liaison_former_uid, FORMER_UID, LIAISON_FORMER_UID_FIELDS)

G_END_DECLS
