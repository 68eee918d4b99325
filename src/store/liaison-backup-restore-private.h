/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-connection-private.h"
#include "liaison-scratch-private.h"

G_BEGIN_DECLS

/**
 * LiaisonPrivateCopy:
 * @scratch: the file, which is gone with this
 * @path: (transfer none): its path
 * @left_out: (nullable): why a journal that lies beside the original is no part
 *   of it
 * @acknowledged: how many changes to the original were acknowledged by then; 0 where
 *   that is not known
 * @connection: (nullable): a connection to it, where it is open
 *
 * A copy of a database that is looked at in its stead: opening a suspect file
 * would change it (rule R3).
 */
typedef struct
{
  LiaisonScratch    *scratch;
  const char        *path;
  const char        *left_out;
  gint64             acknowledged;
  LiaisonConnection *connection;
} LiaisonPrivateCopy;

LiaisonPrivateCopy *liaison_private_copy_new_anywhere (const char  *original,
                                                       GError     **error);
LiaisonPrivateCopy *liaison_private_copy_new    (const char         *original,
                                                 const char         *beside,
                                                 GError            **error);
void                liaison_private_copy_free   (LiaisonPrivateCopy *self);
gboolean            liaison_private_copy_mend   (LiaisonPrivateCopy *self,
                                                 GError            **error);
gboolean            liaison_private_copy_open   (LiaisonPrivateCopy *self,
                                                 GError            **error);

LiaisonPrivateCopy *liaison_backup_copy_whole   (const char         *backup,
                                                 const char         *beside,
                                                 GError            **error);
gboolean            liaison_backup_pour         (LiaisonChange      *change,
                                                 LiaisonConnection  *source,
                                                 GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPrivateCopy, liaison_private_copy_free)

G_END_DECLS
