/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonOrganization:
 *
 * An employer, vendor, school, association or any other body.
 *
 * - name: as people write it
 * - kind: plain or an association
 * - sector: id of a specialty or area of the catalogue, "" for none
 * - place: town or region
 * - notes: free text
 * - extra: what an import could not place, kept for the export
 */
#define LIAISON_TYPE_ORGANIZATION (liaison_organization_get_type ())

/* clang-format off */
#define LIAISON_ORGANIZATION_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, CHOICE, kind, liaison_organization_kind_get_type) \
  FIELD (T, p, TEXT, sector, NULL) \
  FIELD (T, p, TEXT, place, NULL) \
  FIELD (T, p, TEXT, notes, NULL) \
  FIELD (T, p, TEXT, extra, NULL) \
  FIELD (T, p, NUMBER, imported, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonOrganization, liaison_organization, ORGANIZATION, LIAISON_ORGANIZATION_FIELDS)

G_END_DECLS
