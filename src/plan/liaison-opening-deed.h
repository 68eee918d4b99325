/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

void liaison_opening_move_async (LiaisonStore       *store,
                                 gint64              id,
                                 LiaisonOpeningStage stage,
                                 int                 place,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
void liaison_opening_save_async (LiaisonStore       *store,
                                 LiaisonOpening     *opening,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
void liaison_opening_note_async (LiaisonStore       *store,
                                 gint64              id,
                                 const char         *text,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
void liaison_opening_delete_async (LiaisonStore       *store,
                                   gint64              id,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

G_END_DECLS
