/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan-document.h"

#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-date.h"
#include "liaison-isolate.h"
#include "liaison-next-actions.h"
#include "liaison-opening-entry.h"
#include "liaison-route-figure.h"
#include "liaison-route-proposal.h"

#include <glib/gi18n-lib.h>

static char *
dup_goal (LiaisonPlan *plan)
{
  LiaisonCatalog  *catalog = liaison_catalog_get_default ();
  LiaisonEntry    *aim = liaison_catalog_get_entry (catalog, liaison_plan_get_role (plan));
  g_autofree char *until = liaison_date_dup_full (liaison_plan_get_until (plan));

  if (aim == NULL)
    aim = liaison_catalog_get_entry (catalog, liaison_plan_get_sector (plan));
  if (aim == NULL)
    return g_strdup (_ ("My Plan"));
  if (*until == '\0')
    return g_strdup (liaison_entry_get_name (aim));

  /* Translators: a role or a field, and by when: "Taxonomist by 2028". */
  return g_strdup_printf (_ ("%s by %s"), liaison_entry_get_name (aim), until);
}

static void
append_line (GString    *lines,
             const char *line)
{
  if (*line != '\0')
    g_string_append_printf (lines, "\n%s", line);
}

/* With the number that it has in the figure. */
static void
add_step (LiaisonDocument        *document,
          const LiaisonStepEntry *step,
          guint                   number)
{
  g_autofree char   *text = g_strdup_printf ("%u. %s", number, liaison_step_get_title (step->record));
  g_autofree char   *when = liaison_step_entry_dup_when (step);
  g_autoptr (GString) note = g_string_new (liaison_choice_get_label (LIAISON_TYPE_STEP_KIND, liaison_step_get_kind (step->record)));
  g_autoptr (GString) lacking = g_string_new (NULL);

  for (guint i = 0; i < step->asks_for->len; i++)
    g_string_append_printf (lacking, "%s%s", i > 0 ? C_ ("list", ", ") : "", (const char *) g_ptr_array_index (step->asks_for, i));
  g_string_append_printf (note, " · %s", liaison_choice_get_label (LIAISON_TYPE_STEP_STATUS, liaison_step_get_status (step->record)));
  if (lacking->len > 0)
    /* Translators: names of skills and qualifications, which a step asks for and the user lacks */
    liaison_isolate_append_printf (note, _ (" · What I lack: %s"), lacking->str);
  append_line (note, liaison_step_get_notes (step->record));
  append_line (note, step->made_by);
  append_line (note, step->warning);
  liaison_document_add_line (document, text, when, note->str);
}

static void
add_route (LiaisonDocument   *document,
           LiaisonRouteEntry *route,
           gboolean           is_taken)
{
  guint            n_gaps = liaison_route_entry_get_n_gaps (route);
  guint            n_known = liaison_route_entry_get_n_known (route);
  g_autofree char *span = liaison_route_dup_span (liaison_route_entry_get_months (route));
  g_autofree char *gaps = g_strdup_printf (ngettext ("%u gap", "%u gaps", n_gaps), n_gaps);
  g_autofree char *known = g_strdup_printf (ngettext ("%u person I know", "%u people I know", n_known), n_known);
  GString         *figures = g_string_new (span);
  /* Translators: the route that the user takes; %s is its name */
  g_autofree char *taken = g_strdup_printf (_ ("%s (the one I take)"), liaison_route_entry_get_name (route));

  liaison_document_add_heading (document, is_taken ? taken : liaison_route_entry_get_name (route));
  g_string_append_printf (figures, " · %s", gaps);
  if (n_known > 0)
    g_string_append_printf (figures, " · %s", known);
  if (*liaison_route_entry_get_cost (route) != '\0')
    g_string_append_printf (figures, " · %s", liaison_route_entry_get_cost (route));
  liaison_document_add_paragraph (document, figures->str);
  g_string_free (figures, TRUE);
  for (guint i = 0; i < liaison_route_entry_get_n_steps (route); i++)
    add_step (document, liaison_route_entry_get_step (route, i), i + 1);
}

static void
add_openings (LiaisonDocument *document,
              GPtrArray       *openings)
{
  gboolean is_headed = FALSE;

  for (guint i = 0; openings != NULL && i < openings->len; i++)
    {
      LiaisonOpeningEntry *entry = g_ptr_array_index (openings, i);
      int                  stage = liaison_opening_get_stage (liaison_opening_entry_get_record (entry));
      g_autofree char     *deadline = liaison_opening_entry_dup_lasting_deadline (entry);
      g_autofree char     *note = g_strjoin (*liaison_opening_entry_get_employer (entry) != '\0' && *deadline != '\0' ? " · " : "",
                                             liaison_opening_entry_get_employer (entry), deadline, NULL);

      if (stage == LIAISON_OPENING_STAGE_CLOSED)
        continue;
      if (!is_headed)
        liaison_document_add_heading (document, _ ("Openings"));
      is_headed = TRUE;
      liaison_document_add_line (document, liaison_opening_entry_get_title (entry),
                                 liaison_choice_get_label (LIAISON_TYPE_OPENING_STAGE, stage), note);
    }
}

/**
 * liaison_document_new_for_plan:
 * @plan: the plan
 * @openings: (nullable) (element-type LiaisonOpeningEntry): openings to list
 *
 * Returns: (transfer full): the plan as one would hand it to a mentor
 */
LiaisonDocument *
liaison_document_new_for_plan (LiaisonPlanEntry *plan,
                               GPtrArray        *openings)
{
  g_autofree char *goal = dup_goal (liaison_plan_entry_get_record (plan));
  LiaisonDocument *document = liaison_document_new (goal);
  GArray          *actions = liaison_plan_entry_get_next_actions (plan);
  guint            n_routes = liaison_plan_entry_get_n_routes (plan);

  liaison_document_add_paragraph (document, liaison_plan_get_notes (liaison_plan_entry_get_record (plan)));
  liaison_route_figure_add (document, plan);
  if (actions->len > 0)
    liaison_document_add_heading (document, _ ("What to Do Next"));
  for (guint i = 0; i < actions->len; i++)
    {
      const LiaisonNextAction *action = &g_array_index (actions, LiaisonNextAction, i);
      g_autofree char         *day = liaison_date_dup_full (action->day);

      liaison_document_add_line (document, action->text, day, "");
    }
  for (guint i = 0; i < n_routes; i++)
    add_route (document, liaison_plan_entry_get_route (plan, i), i == 0);
  if (n_routes == 0)
    liaison_document_add_paragraph (document, _ ("No route is planned yet."));
  add_openings (document, openings);

  return document;
}

/**
 * liaison_document_read_plan:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the plan with the openings, on paper
 */
LiaisonDocument *
liaison_document_read_plan (LiaisonConnection *connection,
                            GError           **error)
{
  g_autoptr (LiaisonPlanEntry) plan = liaison_plan_entry_read (connection, error);
  g_autoptr (GPtrArray) openings = plan != NULL ? liaison_query_openings (connection, error) : NULL;

  return openings != NULL ? liaison_document_new_for_plan (plan, openings) : NULL;
}
