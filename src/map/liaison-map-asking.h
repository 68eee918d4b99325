/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Begins to read, with @callback and @data; returns FALSE where there is nothing
 * to ask yet. */
typedef gboolean (*LiaisonMapAskFunc) (gpointer            widget,
                                       LiaisonStore       *store,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            data);

/* Takes what was read; returns FALSE where it failed. */
typedef gboolean (*LiaisonMapTakeFunc) (gpointer      widget,
                                        LiaisonStore *store,
                                        GAsyncResult *result,
                                        GError      **error);

/**
 * LiaisonMapAsking:
 *
 * What a widget asks the store, again whenever the answer may be another: one
 * question at a time, and none while nobody sees the answer.
 */
#define LIAISON_TYPE_MAP_ASKING (liaison_map_asking_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapAsking, liaison_map_asking, LIAISON, MAP_ASKING, GObject)

LiaisonMapAsking *liaison_map_asking_new       (GtkWidget          *widget,
                                                LiaisonMapAskFunc   ask,
                                                LiaisonMapTakeFunc  take,
                                                const char *const  *tables);
LiaisonStore     *liaison_map_asking_get_store (LiaisonMapAsking   *self);
gboolean          liaison_map_asking_set_store (LiaisonMapAsking   *self,
                                                LiaisonStore       *store);
gboolean          liaison_map_asking_get_busy  (LiaisonMapAsking   *self);
void              liaison_map_asking_ask       (LiaisonMapAsking   *self);
void              liaison_map_asking_ask_anew  (LiaisonMapAsking   *self);

G_END_DECLS
