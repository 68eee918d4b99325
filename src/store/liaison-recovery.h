/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonSalvage:
 * @read: how many records were read and kept
 * @refused: how many were read and made no sense, or belong to what is gone
 * @broken: how many kinds of records could not be read to the end
 * @changed: of those read, how many are not as they were written
 * @is_behind: whether changes that were saved last are missing, for their journal is
 *   lost or broken
 *
 * What came of reading a damaged database.
 */
typedef struct
{
  guint read;
  guint refused;
  guint broken;
  guint changed;
  gboolean is_behind;
} LiaisonSalvage;

gboolean liaison_recovery_salvage (const char     *path,
                                   LiaisonStore   *into,
                                   LiaisonSalvage *salvage,
                                   GCancellable   *cancellable,
                                   GError        **error);
gboolean liaison_recovery_restore (const char     *path,
                                   const char     *backup,
                                   char          **kept,
                                   guint          *n_changed,
                                   GError        **error);
void     liaison_recovery_restore_async  (const char         *path,
                                          const char         *backup,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
char    *liaison_recovery_restore_finish (GAsyncResult       *result,
                                          guint              *n_changed,
                                          GError            **error);

G_END_DECLS
