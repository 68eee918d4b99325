/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonAffiliation:
 *
 * A person's stint at an organization; of the user where person is 0.
 *
 * - person: 0 for the user
 * - organization: where
 * - title: job title
 * - role: id of a role of the catalogue
 * - since: a day, perhaps partial
 * - until: a day, perhaps partial; "" while it lasts
 */
#define LIAISON_TYPE_AFFILIATION (liaison_affiliation_get_type ())

/* clang-format off */
#define LIAISON_AFFILIATION_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, person, liaison_person_get_type) \
  FIELD (T, p, LINK, organization, liaison_organization_get_type) \
  FIELD (T, p, TEXT, title, NULL) \
  FIELD (T, p, TEXT, department, NULL) \
  FIELD (T, p, TEXT, role, NULL) \
  FIELD (T, p, TEXT, since, NULL) \
  FIELD (T, p, TEXT, until, NULL) \
  FIELD (T, p, TEXT, notes, NULL) \
  FIELD (T, p, NUMBER, imported, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonAffiliation, liaison_affiliation, AFFILIATION, LIAISON_AFFILIATION_FIELDS)

G_END_DECLS
