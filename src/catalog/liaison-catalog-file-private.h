/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-changes.h"
#include "liaison-json-reading-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonCatalogFile:
 * @LIAISON_CATALOG_FILE_SOURCES: what facts come from
 * @LIAISON_CATALOG_FILE_ADVICE: kinds of contact
 * @LIAISON_CATALOG_FILE_ASSOCIATIONS: professional bodies
 * @LIAISON_CATALOG_FILE_SKILLS: skills
 * @LIAISON_CATALOG_FILE_SYSTEMS: programs and databases
 * @LIAISON_CATALOG_FILE_QUALIFICATIONS: qualifications
 * @LIAISON_CATALOG_FILE_SPECIALTIES: the ten specialties
 * @LIAISON_CATALOG_FILE_AREAS: new areas and types of job
 * @LIAISON_CATALOG_FILE_ROLES: roles
 * @LIAISON_CATALOG_FILE_PATHS: career paths
 * @LIAISON_CATALOG_N_FILES: how many there are
 *
 * The files that a catalogue consists of.
 */
typedef enum
{
  LIAISON_CATALOG_FILE_SOURCES,
  LIAISON_CATALOG_FILE_ADVICE,
  LIAISON_CATALOG_FILE_ASSOCIATIONS,
  LIAISON_CATALOG_FILE_SKILLS,
  LIAISON_CATALOG_FILE_SYSTEMS,
  LIAISON_CATALOG_FILE_QUALIFICATIONS,
  LIAISON_CATALOG_FILE_SPECIALTIES,
  LIAISON_CATALOG_FILE_AREAS,
  LIAISON_CATALOG_FILE_ROLES,
  LIAISON_CATALOG_FILE_PATHS,
  LIAISON_CATALOG_N_FILES,
} LiaisonCatalogFile;

/**
 * LiaisonCatalogTable:
 * @list: the entries in the order of their file
 * @by_id: the same by id
 *
 * The entries of a file.
 */
typedef struct
{
  GListStore *list;
  GHashTable *by_id;
} LiaisonCatalogTable;

gboolean liaison_catalog_read_files (GFile                 *folder,
                                     LiaisonCatalogChanges *changes,
                                     LiaisonCatalogTable    tables[LIAISON_CATALOG_N_FILES],
                                     GCancellable          *cancellable,
                                     GError               **error);

G_END_DECLS
