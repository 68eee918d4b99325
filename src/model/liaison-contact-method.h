/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonContactMethod:
 *
 * A way to reach a person or an organization.
 *
 * - person: whose, or 0
 * - organization: whose, or 0
 * - kind: email, phone, ...
 * - value: the address or number as written
 * - label: "work", "home" or the user's word
 * - preferred: the one to use first
 * - position: order among the others
 */
#define LIAISON_TYPE_CONTACT_METHOD (liaison_contact_method_get_type ())

/* clang-format off */
#define LIAISON_CONTACT_METHOD_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, person, liaison_person_get_type) \
  FIELD (T, p, LINK, organization, liaison_organization_get_type) \
  FIELD (T, p, CHOICE, kind, liaison_method_kind_get_type) \
  FIELD (T, p, TEXT, value, NULL) \
  FIELD (T, p, TEXT, label, NULL) \
  FIELD (T, p, FLAG, preferred, NULL) \
  FIELD (T, p, NUMBER, position, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonContactMethod, liaison_contact_method, CONTACT_METHOD, LIAISON_CONTACT_METHOD_FIELDS)

G_END_DECLS
