/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-entry.h"

LIAISON_DEFINE_RECORD (LiaisonCatalogEntry, liaison_catalog_entry, "catalog_entry", LIAISON_CATALOG_ENTRY_FIELDS)
