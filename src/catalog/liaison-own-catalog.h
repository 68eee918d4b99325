/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"
#include "liaison-change.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonOwnCatalog:
 *
 * Keeps the default catalogue as the user has changed it in a store.
 *
 * Signals: changed.
 */
#define LIAISON_TYPE_OWN_CATALOG (liaison_own_catalog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOwnCatalog, liaison_own_catalog, LIAISON, OWN_CATALOG, GObject)

LiaisonOwnCatalog *liaison_own_catalog_new (void);

LiaisonStore          *liaison_own_catalog_get_store (LiaisonOwnCatalog *self);
void                   liaison_own_catalog_set_store (LiaisonOwnCatalog *self,
                                                      LiaisonStore      *store);
LiaisonCatalogChanges *liaison_own_catalog_get_changes (LiaisonOwnCatalog *self);

gboolean liaison_own_catalog_apply (LiaisonStore *store,
                                    GCancellable *cancellable,
                                    GError      **error);
LiaisonCatalogChanges *liaison_own_catalog_read_file (GFile                 *file,
                                                      LiaisonCatalogChanges *before,
                                                      GCancellable          *cancellable,
                                                      GError               **error);

gboolean liaison_own_catalog_save (LiaisonChange *change,
                                   gpointer       changes,
                                   GError       **error);
gboolean liaison_own_catalog_take_back (LiaisonChange *change,
                                        gpointer       id,
                                        GError       **error);

G_END_DECLS
