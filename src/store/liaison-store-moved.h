/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonMoved:
 * @LIAISON_MOVED_NOT: it stands where it was opened
 * @LIAISON_MOVED_AWAY: nothing stands there any more
 * @LIAISON_MOVED_REPLACED: another file does
 * @LIAISON_MOVED_JOURNAL: it does, without its journal
 * @LIAISON_MOVED_OVERWRITTEN: it does, with what another program wrote into it;
 *   what the store holds is not whole any more
 *
 * What became of the file of a database while it was open.
 */
typedef enum
{
  LIAISON_MOVED_NOT,
  LIAISON_MOVED_AWAY,
  LIAISON_MOVED_REPLACED,
  LIAISON_MOVED_JOURNAL,
  LIAISON_MOVED_OVERWRITTEN,
} LiaisonMoved;

LiaisonMoved liaison_store_get_moved        (LiaisonStore       *self);
void         liaison_store_look_where       (LiaisonStore       *self);
void         liaison_store_return_async     (LiaisonStore       *self,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
gboolean     liaison_store_return_finish    (LiaisonStore       *self,
                                             GAsyncResult       *result,
                                             GError            **error);
void         liaison_store_save_held_async  (LiaisonStore       *self,
                                             const char         *path,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
gboolean     liaison_store_save_held_finish (LiaisonStore       *self,
                                             GAsyncResult       *result,
                                             GError            **error);

G_END_DECLS
