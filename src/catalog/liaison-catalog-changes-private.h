/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-changes.h"
#include "liaison-catalog-file-private.h"

G_BEGIN_DECLS

/**
 * LiaisonCatalogChangeEntry:
 * @file: the file of the catalogue that it belongs to
 * @id: id of the entry
 * @object: what the user says of it
 * @reading: where it was read, for its lines
 *
 * A change of one entry.
 */
typedef struct
{
  LiaisonCatalogFile  file;
  const char         *id;
  JsonObject         *object;
  LiaisonJsonReading *reading;
} LiaisonCatalogChangeEntry;

const LiaisonCatalogChangeEntry *liaison_catalog_changes_get (LiaisonCatalogChanges *self,
                                                              guint                  change);
const LiaisonCatalogChangeEntry *liaison_catalog_changes_look_up (LiaisonCatalogChanges *self,
                                                                  LiaisonCatalogFile     file,
                                                                  const char            *id);
JsonObject *liaison_catalog_change_merge (const LiaisonCatalogChangeEntry *change,
                                          JsonObject                      *built_in);

LiaisonCatalogFile liaison_catalog_changes_get_file (LiaisonEntryKind kind);

G_END_DECLS
