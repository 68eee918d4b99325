/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-advice.h"
#include "liaison-association.h"
#include "liaison-catalog-changes.h"
#include "liaison-catalog-skill.h"
#include "liaison-path.h"
#include "liaison-qualification.h"
#include "liaison-role.h"
#include "liaison-source.h"
#include "liaison-specialty.h"
#include "liaison-system.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonCatalog:
 *
 * What Liaison knows about the field. It never changes once it is loaded, and
 * may be used from any thread; its lists are of that kind too.
 */
#define LIAISON_TYPE_CATALOG (liaison_catalog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCatalog, liaison_catalog, LIAISON, CATALOG, GObject)

void            liaison_catalog_prepare (void);
void            liaison_catalog_set_default (LiaisonCatalog *self);
LiaisonCatalog *liaison_catalog_get_default (void);

LiaisonCatalog *liaison_catalog_load_changed (GFile                 *folder,
                                              LiaisonCatalogChanges *changes,
                                              GCancellable          *cancellable,
                                              GError               **error);
LiaisonCatalog *liaison_catalog_load_tolerant (GFile                 *folder,
                                               LiaisonCatalogChanges *changes);
LiaisonCatalog *liaison_catalog_load (GFile        *folder,
                                      GCancellable *cancellable,
                                      GError      **error);
void            liaison_catalog_load_async (GFile              *folder,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
LiaisonCatalog *liaison_catalog_load_finish (GAsyncResult *result,
                                             GError      **error);

GListModel *liaison_catalog_get_sectors (LiaisonCatalog *self);
GListModel *liaison_catalog_get_specialties (LiaisonCatalog *self);
GListModel *liaison_catalog_get_areas (LiaisonCatalog *self);
GListModel *liaison_catalog_get_job_types (LiaisonCatalog *self);
GListModel *liaison_catalog_get_roles (LiaisonCatalog *self);
GListModel *liaison_catalog_get_qualifications (LiaisonCatalog *self);
GListModel *liaison_catalog_get_associations (LiaisonCatalog *self);
GListModel *liaison_catalog_get_skills (LiaisonCatalog *self);
GListModel *liaison_catalog_get_systems (LiaisonCatalog *self);
GListModel *liaison_catalog_get_paths (LiaisonCatalog *self);
GListModel *liaison_catalog_dup_found (LiaisonCatalog *self,
                                       GListModel     *entries,
                                       const char     *text);

const char           *liaison_catalog_get_sector_name (LiaisonCatalog *self,
                                                       const char     *id);
LiaisonEntry         *liaison_catalog_get_entry_of_kind (LiaisonCatalog  *self,
                                                         LiaisonEntryKind kind,
                                                         const char      *id);
LiaisonEntry         *liaison_catalog_get_entry (LiaisonCatalog *self,
                                                 const char     *id);
LiaisonSpecialty     *liaison_catalog_get_specialty (LiaisonCatalog *self,
                                                     const char     *id);
LiaisonRole          *liaison_catalog_get_role (LiaisonCatalog *self,
                                                const char     *id);
LiaisonCatalogSkill  *liaison_catalog_get_skill (LiaisonCatalog *self,
                                                 const char     *id);
LiaisonQualification *liaison_catalog_get_qualification (LiaisonCatalog *self,
                                                         const char     *id);
LiaisonAssociation   *liaison_catalog_get_association (LiaisonCatalog *self,
                                                       const char     *id);
LiaisonAdvice        *liaison_catalog_get_advice (LiaisonCatalog *self,
                                                  const char     *id);
LiaisonSource        *liaison_catalog_get_source (LiaisonCatalog *self,
                                                  const char     *id);

G_END_DECLS
