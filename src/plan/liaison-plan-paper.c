/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan-paper.h"

#include "liaison-coverage-document.h"
#include "liaison-paper.h"
#include "liaison-plan-document.h"

#include <glib/gi18n.h>

static gpointer
read_document (LiaisonConnection *connection,
               gpointer           aim,
               GCancellable      *cancellable,
               GError           **error)
{
  return aim != NULL ? liaison_document_read_coverage (connection, aim, error) : liaison_document_read_plan (connection, error);
}

/**
 * liaison_plan_paper_start:
 * @from: the widget from which it is asked for
 * @store: a store
 * @what: what to bring to paper
 * @aim: id of what one aims for
 *
 * Prints the plan or a report, or saves it as PDF, after asking where.
 */
void
liaison_plan_paper_start (GtkWidget       *from,
                          LiaisonStore    *store,
                          LiaisonPlanPaper what,
                          const char      *aim)
{
  gboolean is_coverage = what == LIAISON_PLAN_PAPER_PRINT_COVERAGE || what == LIAISON_PLAN_PAPER_SAVE_COVERAGE;
  gboolean is_print = what == LIAISON_PLAN_PAPER_PRINT || what == LIAISON_PLAN_PAPER_PRINT_COVERAGE;

  liaison_paper_start (from, store, is_print ? LIAISON_PAPER_PRINT : LIAISON_PAPER_SAVE, read_document, is_coverage ? g_strdup (aim) : NULL, g_free);
}

/**
 * liaison_plan_paper_dup_menu:
 *
 * Returns: (transfer full): a menu of all that, of the action "plan.paper"
 */
GMenuModel *
liaison_plan_paper_dup_menu (void)
{
  static const struct
  {
    const char      *label;
    LiaisonPlanPaper what;
  } items[] = {
    { N_ ("_Print the Plan…"), LIAISON_PLAN_PAPER_PRINT },
    { N_ ("_Save the Plan as PDF…"), LIAISON_PLAN_PAPER_SAVE },
    { N_ ("Print _Whom You Know…"), LIAISON_PLAN_PAPER_PRINT_COVERAGE },
    { N_ ("Save Whom You _Know as PDF…"), LIAISON_PLAN_PAPER_SAVE_COVERAGE },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i].label), NULL);

      g_menu_item_set_action_and_target (item, "plan.paper", "i", items[i].what);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}
