/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonRecordFunc:
 * @record: a record, to be kept by a reference of its own
 * @data: what the caller gave
 * @error: return location of a failure
 *
 * Returns: whether to go on
 */
typedef gboolean (*LiaisonRecordFunc) (LiaisonRecord *record,
                                       gpointer       data,
                                       GError       **error);

gint64     liaison_query_step         (LiaisonConnection *connection,
                                       GError           **error);
gpointer   liaison_query_record       (LiaisonConnection *connection,
                                       GType              type,
                                       gint64             id,
                                       GError           **error);
gpointer   liaison_query_record_by_uid (LiaisonConnection *connection,
                                       GType              type,
                                       const char        *uid,
                                       GError           **error);
GPtrArray *liaison_query_all          (LiaisonConnection *connection,
                                       GType              type,
                                       GError           **error);
gboolean   liaison_query_each         (LiaisonConnection *connection,
                                       GType              type,
                                       LiaisonRecordFunc  func,
                                       gpointer           data,
                                       GError           **error);
GPtrArray *liaison_query_linked       (LiaisonConnection *connection,
                                       GType              type,
                                       GType              target,
                                       gint64             id,
                                       GError           **error);
GPtrArray *liaison_query_own_stints   (LiaisonConnection *connection,
                                       GError           **error);
gint64     liaison_query_count        (LiaisonConnection *connection,
                                       GType              type,
                                       GError           **error);
char      *liaison_query_setting      (LiaisonConnection *connection,
                                       const char        *name,
                                       GError           **error);
GHashTable *liaison_query_settings    (LiaisonConnection *connection,
                                       GError           **error);

G_END_DECLS
