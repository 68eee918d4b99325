/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonPlanReading:
 * @plan: the plan, new where there is none yet
 * @steps: (element-type LiaisonStep): the steps of its first route, in order
 *
 * The plan as it is in the store.
 */
typedef struct
{
  LiaisonPlan *plan;
  GPtrArray   *steps;
} LiaisonPlanReading;

void     liaison_plan_reading_free (gpointer reading);
gpointer liaison_plan_read (LiaisonConnection *connection,
                            gpointer           nothing,
                            GCancellable      *cancellable,
                            GError           **error);

void liaison_plan_add_step_async (LiaisonStore       *store,
                                  const char         *title,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
void liaison_plan_move_step_async (LiaisonStore       *store,
                                   LiaisonStep        *step,
                                   int                 places,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

G_END_DECLS
