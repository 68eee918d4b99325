/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonOpeningDocument:
 *
 * A file that belongs to an opening: the advert, a letter, a curriculum vitae.
 * The file stays where it is.
 *
 * - name: as it is shown
 * - uri: where the file is
 */
#define LIAISON_TYPE_OPENING_DOCUMENT (liaison_opening_document_get_type ())

/* clang-format off */
#define LIAISON_OPENING_DOCUMENT_FIELDS(FIELD, T, p) \
  FIELD (T, p, LINK, opening, liaison_opening_get_type) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, TEXT, uri, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonOpeningDocument, liaison_opening_document, OPENING_DOCUMENT, LIAISON_OPENING_DOCUMENT_FIELDS)

G_END_DECLS
