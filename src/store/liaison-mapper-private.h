/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

/* The columns that every table begins with: id, uid, created, modified; its
 * fields follow in their order, and among them the digest of all that. */
#define LIAISON_MAPPER_IDENTITY_COLUMNS 4

guint    liaison_mapper_get_n_sealed (LiaisonRecordClass *klass);
gboolean liaison_mapper_insert    (LiaisonConnection *connection,
                                   LiaisonRecord     *record,
                                   GError           **error);
gboolean liaison_mapper_update    (LiaisonConnection *connection,
                                   LiaisonRecord     *record,
                                   GError           **error);
gboolean liaison_mapper_delete    (LiaisonConnection *connection,
                                   LiaisonRecord     *record,
                                   GError           **error);
LiaisonStatement *liaison_mapper_prepare_row (LiaisonConnection *connection,
                                   LiaisonRecord     *record,
                                   GError           **error);
char    *liaison_mapper_dup_select (GType             type,
                                   const char        *condition);
gpointer liaison_mapper_read      (LiaisonStatement  *statement,
                                   GType              type);

G_END_DECLS
