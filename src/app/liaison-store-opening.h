/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonStoreOpening:
 *
 * A database on its way to the window. It is begun before there is a window,
 * so that the file is read while GTK still starts, and asked for once there is
 * one to show it.
 */
#define LIAISON_TYPE_STORE_OPENING (liaison_store_opening_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStoreOpening, liaison_store_opening, LIAISON, STORE_OPENING, GObject)

LiaisonStoreOpening *liaison_store_opening_new (const char     *path,
                                                LiaisonStoreUse use);
LiaisonStoreOpening *liaison_store_opening_begin (const char     *path,
                                                  LiaisonStoreUse use);
LiaisonStoreOpening *liaison_store_opening_begin_again (LiaisonStoreOpening *self);
void                 liaison_store_opening_start (LiaisonStoreOpening *self,
                                                  const char          *path);
const char          *liaison_store_opening_get_path (LiaisonStoreOpening *self);
void                 liaison_store_opening_wait_async (LiaisonStoreOpening *self,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
LiaisonStore        *liaison_store_opening_wait_finish (LiaisonStoreOpening *self,
                                                        GAsyncResult        *result,
                                                        GError             **error);

G_END_DECLS
