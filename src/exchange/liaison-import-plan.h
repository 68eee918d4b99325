/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-column-map.h"
#include "liaison-import-row.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonImportPlan:
 *
 * A file that was read and compared with the store: what its import would do,
 * row by row, before anything is changed. It is a #GListModel of
 * #LiaisonImportRow in the order of the file, which never changes.
 *
 * Properties: name, form, form-label (the kind of file in words), n-new,
 * n-updated, n-same, n-skipped, changes-anything, progress (0 to 1, notified
 * while it is applied, on the thread that asked).
 */
#define LIAISON_TYPE_IMPORT_PLAN (liaison_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportPlan, liaison_import_plan, LIAISON, IMPORT_PLAN, GObject)

void               liaison_import_plan_new_async (LiaisonStore       *store,
                                                  GFile              *file,
                                                  LiaisonColumnMap   *map,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
LiaisonImportPlan *liaison_import_plan_new_finish (GAsyncResult *result,
                                                   GError      **error);
LiaisonImportPlan *liaison_import_plan_new_sync (LiaisonStore *store,
                                                 GFile        *file,
                                                 GCancellable *cancellable,
                                                 GError      **error);
LiaisonImportPlan *liaison_import_plan_new_mapped_sync (LiaisonStore     *store,
                                                        GFile            *file,
                                                        LiaisonColumnMap *map,
                                                        GCancellable     *cancellable,
                                                        GError          **error);
void               liaison_import_plan_read_again_async (LiaisonImportPlan  *self,
                                                         gboolean            takes_columns,
                                                         GCancellable       *cancellable,
                                                         GAsyncReadyCallback callback,
                                                         gpointer            user_data);

const char        *liaison_import_plan_get_name (LiaisonImportPlan *self);
const char        *liaison_import_plan_get_form (LiaisonImportPlan *self);
const char        *liaison_import_plan_get_form_label (LiaisonImportPlan *self);
gboolean           liaison_import_plan_is_export (LiaisonImportPlan *self);
guint              liaison_import_plan_get_count (LiaisonImportPlan *self,
                                                  LiaisonImportState state);
const char *const *liaison_import_plan_get_remarks (LiaisonImportPlan *self);
gboolean           liaison_import_plan_get_changes_anything (LiaisonImportPlan *self);
const char        *liaison_import_plan_get_no_backup (LiaisonImportPlan *self);
GListModel        *liaison_import_plan_get_columns (LiaisonImportPlan *self);
gboolean           liaison_import_plan_get_needs_columns (LiaisonImportPlan *self);
gboolean           liaison_import_plan_get_is_readable (LiaisonImportPlan *self);
guint              liaison_import_plan_get_n_made (LiaisonImportPlan *self);
gboolean           liaison_import_plan_asks_for_encoding (LiaisonImportPlan *self);
const char        *liaison_import_plan_get_encoding (LiaisonImportPlan *self);
void               liaison_import_plan_set_encoding (LiaisonImportPlan *self,
                                                     const char        *name);
gboolean           liaison_import_plan_asks_for_order (LiaisonImportPlan *self);
LiaisonDateOrder   liaison_import_plan_get_order (LiaisonImportPlan *self);
void               liaison_import_plan_set_order (LiaisonImportPlan *self,
                                                  LiaisonDateOrder   order);
double             liaison_import_plan_get_progress (LiaisonImportPlan *self);

void   liaison_import_plan_apply_async (LiaisonImportPlan  *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gint64 liaison_import_plan_apply_finish (LiaisonImportPlan *self,
                                         GAsyncResult      *result,
                                         GError           **error);
gint64 liaison_import_plan_apply_sync (LiaisonImportPlan *self,
                                       GCancellable      *cancellable,
                                       GError           **error);

G_END_DECLS
