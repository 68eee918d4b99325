/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/* So many next actions are follow-ups at once. */
#define LIAISON_STEP_NEXT_ACTIONS 3

GPtrArray *liaison_query_routes (LiaisonConnection *connection,
                                 gint64             plan,
                                 GError           **error);
GPtrArray *liaison_query_steps (LiaisonConnection *connection,
                                gint64             route,
                                GError           **error);

gboolean liaison_change_save_step (LiaisonChange *change,
                                   LiaisonStep   *step,
                                   GError       **error);
gboolean liaison_change_shift_step (LiaisonChange *change,
                                    gint64         id,
                                    int            from,
                                    int            until,
                                    GError       **error);
gboolean liaison_change_bring_on_step (LiaisonChange *change,
                                       gint64         id,
                                       GError       **error);
gboolean liaison_change_delete_step (LiaisonChange *change,
                                     gint64         id,
                                     GError       **error);
gboolean liaison_change_keep_next_actions (LiaisonChange *change,
                                           gint64         changed,
                                           GError       **error);

G_END_DECLS
