/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-records.h"

G_BEGIN_DECLS

gint64   liaison_digest_of_record    (LiaisonRecord      *record);
gint64   liaison_digest_of_row       (LiaisonStatement   *row,
                                      LiaisonRecordClass *klass);
gint64   liaison_digest_of_change    (const char         *label,
                                      gconstpointer       changeset,
                                      gsize               size);
char    *liaison_digest_dup_select   (LiaisonRecordClass *klass,
                                      const char         *condition);

gboolean liaison_digest_write_absent (LiaisonConnection  *connection,
                                      GError            **error);
gboolean liaison_digest_write_row    (LiaisonConnection  *connection,
                                      LiaisonRecordClass *klass,
                                      gint64              id,
                                      GError            **error);

G_END_DECLS
