/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonPlanPage:
 *
 * The place of the plan: the goal, the steps to it, what it asks for, and how
 * many people the user knows there.
 *
 * Properties: store, folded.
 */
#define LIAISON_TYPE_PLAN_PAGE (liaison_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPlanPage, liaison_plan_page, LIAISON, PLAN_PAGE, AdwBin)

GtkWidget *liaison_plan_page_new (void);

G_END_DECLS
