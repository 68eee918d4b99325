/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonPlanPaper:
 * @LIAISON_PLAN_PAPER_PRINT: print the plan
 * @LIAISON_PLAN_PAPER_SAVE: save the plan as PDF
 * @LIAISON_PLAN_PAPER_PRINT_COVERAGE: print whom one knows for what one aims for
 * @LIAISON_PLAN_PAPER_SAVE_COVERAGE: save that as PDF
 *
 * What can be brought to paper.
 */
typedef enum
{
  LIAISON_PLAN_PAPER_PRINT,
  LIAISON_PLAN_PAPER_SAVE,
  LIAISON_PLAN_PAPER_PRINT_COVERAGE,
  LIAISON_PLAN_PAPER_SAVE_COVERAGE,
} LiaisonPlanPaper;

void        liaison_plan_paper_start (GtkWidget       *from,
                                      LiaisonStore    *store,
                                      LiaisonPlanPaper what,
                                      const char      *aim);
GMenuModel *liaison_plan_paper_dup_menu (void);

G_END_DECLS
