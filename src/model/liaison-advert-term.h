/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonAdvertTerm:
 *
 * A term of the catalogue found in an advert.
 *
 * - kind: a skill, a system, ...
 * - entry: id of the catalogue
 * - start: byte in the text
 * - length: bytes
 */
#define LIAISON_TYPE_ADVERT_TERM (liaison_advert_term_get_type ())

/* clang-format off */
#define LIAISON_ADVERT_TERM_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, advert, liaison_advert_get_type) \
  FIELD (T, p, CHOICE, kind, liaison_entry_kind_get_type) \
  FIELD (T, p, TEXT, entry, NULL) \
  FIELD (T, p, NUMBER, start, NULL) \
  FIELD (T, p, NUMBER, length, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonAdvertTerm, liaison_advert_term, ADVERT_TERM, LIAISON_ADVERT_TERM_FIELDS)

G_END_DECLS
