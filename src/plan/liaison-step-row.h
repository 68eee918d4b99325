/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-route-entry.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonStepRow:
 *
 * A step of the plan in a list; unfolded it can be edited, moved and deleted.
 */
#define LIAISON_TYPE_STEP_ROW (liaison_step_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStepRow, liaison_step_row, LIAISON, STEP_ROW, AdwExpanderRow)

GtkWidget   *liaison_step_row_new (LiaisonStore *store);
LiaisonStep *liaison_step_row_get_step (LiaisonStepRow *self);
void         liaison_step_row_set_step (LiaisonStepRow    *self,
                                        LiaisonRouteEntry *route,
                                        guint              place);

G_END_DECLS
