/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonStanding:
 *
 * Where the user stands, what they aim for, and how many people they know in
 * each sector. It follows the store.
 *
 * Signals: changed.
 */
#define LIAISON_TYPE_STANDING (liaison_standing_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStanding, liaison_standing, LIAISON, STANDING, GObject)

LiaisonStanding *liaison_standing_new (void);

LiaisonStore *liaison_standing_get_store (LiaisonStanding *self);
void          liaison_standing_set_store (LiaisonStanding *self,
                                          LiaisonStore    *store);
gboolean      liaison_standing_get_loaded (LiaisonStanding *self);

const char *const *liaison_standing_get_stands (LiaisonStanding *self);
const char *const *liaison_standing_get_aims (LiaisonStanding *self);
const char *const *liaison_standing_get_goals (LiaisonStanding *self);
gboolean           liaison_standing_stands_in (LiaisonStanding *self,
                                               const char      *id);
gboolean           liaison_standing_aims_for (LiaisonStanding *self,
                                              const char      *id);
guint              liaison_standing_get_known (LiaisonStanding *self,
                                               const char      *sector);

void liaison_standing_stand_async (LiaisonStanding    *self,
                                   const char         *label,
                                   const char         *id,
                                   gboolean            stands,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void liaison_standing_aim_async (LiaisonStanding    *self,
                                 const char         *label,
                                 const char         *id,
                                 gboolean            aims,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

GStrv    liaison_query_stands (LiaisonConnection *connection,
                               GError           **error);
gboolean liaison_change_stand (LiaisonChange *change,
                               const char    *id,
                               gboolean       stands,
                               GError       **error);

G_END_DECLS
