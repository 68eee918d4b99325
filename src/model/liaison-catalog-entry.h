/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonCatalogEntry:
 *
 * What the user added to or changed in the catalogue.
 *
 * - entry: id
 * - content: the entry as JSON
 */
#define LIAISON_TYPE_CATALOG_ENTRY (liaison_catalog_entry_get_type ())

/* clang-format off */
#define LIAISON_CATALOG_ENTRY_FIELDS(FIELD, T, p) \
  FIELD (T, p, CHOICE, kind, liaison_entry_kind_get_type) \
  FIELD (T, p, TEXT, entry, NULL) \
  FIELD (T, p, TEXT, content, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonCatalogEntry, liaison_catalog_entry, CATALOG_ENTRY, LIAISON_CATALOG_ENTRY_FIELDS)

G_END_DECLS
