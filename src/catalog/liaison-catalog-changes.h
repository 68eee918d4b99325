/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-store-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonCatalogChanges:
 *
 * What a user added to or changed in the catalogue. Of an entry that is built in
 * only the members that differ are kept, so that an update of the catalogue
 * reaches the others.
 */
#define LIAISON_TYPE_CATALOG_CHANGES (liaison_catalog_changes_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCatalogChanges, liaison_catalog_changes, LIAISON, CATALOG_CHANGES, GObject)

LiaisonCatalogChanges *liaison_catalog_changes_new (void);
LiaisonCatalogChanges *liaison_catalog_changes_read (LiaisonConnection *connection,
                                                     GError           **error);

gboolean liaison_catalog_changes_add (LiaisonCatalogChanges *self,
                                      LiaisonEntryKind       kind,
                                      const char            *content,
                                      GError               **error);
gboolean liaison_catalog_changes_add_file (LiaisonCatalogChanges *self,
                                           const char            *name,
                                           GBytes                *bytes,
                                           GError               **error);
void     liaison_catalog_changes_add_all (LiaisonCatalogChanges *self,
                                          LiaisonCatalogChanges *others);

guint            liaison_catalog_changes_get_n (LiaisonCatalogChanges *self);
LiaisonEntryKind liaison_catalog_changes_get_kind (LiaisonCatalogChanges *self,
                                                   guint                  change);
const char      *liaison_catalog_changes_get_id (LiaisonCatalogChanges *self,
                                                 guint                  change);
char            *liaison_catalog_changes_dup_content (LiaisonCatalogChanges *self,
                                                      guint                  change);
gboolean         liaison_catalog_changes_find (LiaisonCatalogChanges *self,
                                               LiaisonEntryKind       kind,
                                               const char            *id,
                                               guint                 *change);

G_END_DECLS
