/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonPerson:
 *
 * A person of the network. The user is not among them: where a record may
 * speak of the user, its link to a person is 0.
 *
 * - name: the name as it is shown
 * - additional_name: middle names
 * - name_prefix: "Dr."
 * - name_suffix: "MLIS"
 * - birthday: a day, perhaps partial
 * - sector: id of a specialty or area, "" for none
 * - contact_kind: what kind of contact
 * - origin: how the contact came about
 * - introduced_by: who introduced them
 * - place: town or region
 * - notes: free text
 * - cadence: days between contacts, 0 for none
 * - paused_until: day until which the cadence rests
 * - extra: what an import could not place, kept for the export
 */
#define LIAISON_TYPE_PERSON (liaison_person_get_type ())

/* clang-format off */
#define LIAISON_PERSON_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, TEXT, given_name, NULL) \
  FIELD (T, p, TEXT, additional_name, NULL) \
  FIELD (T, p, TEXT, family_name, NULL) \
  FIELD (T, p, TEXT, name_prefix, NULL) \
  FIELD (T, p, TEXT, name_suffix, NULL) \
  FIELD (T, p, TEXT, nickname, NULL) \
  FIELD (T, p, TEXT, birthday, NULL) \
  FIELD (T, p, TEXT, sector, NULL) \
  FIELD (T, p, CHOICE, contact_kind, liaison_contact_kind_get_type) \
  FIELD (T, p, CHOICE, origin, liaison_origin_get_type) \
  FIELD (T, p, LINK, introduced_by, liaison_person_get_type) \
  FIELD (T, p, TEXT, place, NULL) \
  FIELD (T, p, TEXT, notes, NULL) \
  FIELD (T, p, NUMBER, cadence, NULL) \
  FIELD (T, p, TEXT, paused_until, NULL) \
  FIELD (T, p, TEXT, extra, NULL) \
  FIELD (T, p, NUMBER, imported, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonPerson, liaison_person, PERSON, LIAISON_PERSON_FIELDS)

G_END_DECLS
