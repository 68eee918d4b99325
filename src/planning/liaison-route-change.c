/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-route-change.h"

#include "liaison-change.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-query.h"
#include "liaison-requirement.h"
#include "liaison-step-change.h"
#include "liaison-step-span.h"

#include <glib/gi18n-lib.h>

/**
 * liaison_change_ensure_plan:
 * @change: the change under way
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the plan, made where there is none
 */
LiaisonPlan *
liaison_change_ensure_plan (LiaisonChange *change,
                            GError       **error)
{
  g_autoptr (GPtrArray) plans = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_PLAN, error);
  g_autoptr (LiaisonPlan) plan = NULL;

  if (plans == NULL)
    return NULL;
  if (plans->len > 0)
    return g_object_ref (g_ptr_array_index (plans, 0));

  plan = liaison_plan_new ();

  return liaison_change_save (change, plan, error) ? g_steal_pointer (&plan) : NULL;
}

/**
 * liaison_change_add_route:
 * @change: the change under way
 * @name: of the route
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): a new route of the plan, the last
 */
LiaisonRoute *
liaison_change_add_route (LiaisonChange *change,
                          const char    *name,
                          GError       **error)
{
  g_autoptr (LiaisonPlan) plan = liaison_change_ensure_plan (change, error);
  gint64 id = plan != NULL ? liaison_record_get_id (LIAISON_RECORD (plan)) : 0;
  g_autoptr (GPtrArray) routes = plan != NULL ? liaison_query_routes (liaison_change_get_connection (change), id, error) : NULL;
  g_autoptr (LiaisonRoute) route = liaison_route_new ();

  if (routes == NULL)
    return NULL;

  liaison_route_set_plan (route, id);
  liaison_route_set_name (route, name);
  liaison_route_set_position (route, routes->len > 0 ? liaison_route_get_position (g_ptr_array_index (routes, routes->len - 1)) + 1 : 1);

  return liaison_change_save (change, route, error) ? g_steal_pointer (&route) : NULL;
}

/**
 * liaison_change_ensure_route:
 * @change: the change under way
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the route that the user takes, made where
 *   there is none
 */
LiaisonRoute *
liaison_change_ensure_route (LiaisonChange *change,
                             GError       **error)
{
  g_autoptr (LiaisonPlan) plan = liaison_change_ensure_plan (change, error);
  g_autoptr (GPtrArray) routes =
    plan != NULL ? liaison_query_routes (liaison_change_get_connection (change), liaison_record_get_id (LIAISON_RECORD (plan)), error) : NULL;

  if (routes == NULL)
    return NULL;

  return routes->len > 0 ? g_object_ref (g_ptr_array_index (routes, 0)) : liaison_change_add_route (change, _ ("My route"), error);
}

/* ---- a proposal becomes a route ---- */

typedef struct
{
  LiaisonChange *change;
  gint64         route;
  int            now;
  guint          n_steps;
  gint64         before; /* the position that the next move leads from */
} Adoption;

static gboolean
save_step (Adoption    *adoption,
           LiaisonStep *step,
           int          from,
           int          until,
           GError     **error)
{
  g_autofree char *since = liaison_month_dup_day (from);
  g_autofree char *last = until > from ? liaison_month_dup_day (until - 1) : g_strdup ("");

  liaison_step_set_route (step, adoption->route);
  liaison_step_set_position (step, ++adoption->n_steps);
  liaison_step_set_since (step, since);
  liaison_step_set_until (step, last);

  return liaison_change_save (adoption->change, step, error);
}

static gboolean
save_requirements (Adoption    *adoption,
                   LiaisonStep *step,
                   LiaisonRole *role,
                   GError     **error)
{
  g_autoptr (GArray) requirements = liaison_requirement_list (liaison_catalog_get_default (), LIAISON_ENTRY (role));

  for (guint i = 0; i < requirements->len; i++)
    {
      const LiaisonRequirement *requirement = &g_array_index (requirements, LiaisonRequirement, i);
      g_autoptr (LiaisonStepRequirement) record = liaison_step_requirement_new ();

      liaison_step_requirement_set_step (record, liaison_record_get_id (LIAISON_RECORD (step)));
      liaison_step_requirement_set_kind (record, LIAISON_ENTRY_KIND_SKILL);
      liaison_step_requirement_set_entry (record, requirement->skill);
      liaison_step_requirement_set_level (record, requirement->level);
      if (!liaison_change_save (adoption->change, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
adopt_qualification (Adoption             *adoption,
                     LiaisonQualification *qualification,
                     int                   from,
                     gint64               *id,
                     GError              **error)
{
  g_autoptr (LiaisonStep) step = liaison_step_new ();
  int months = MAX (liaison_qualification_get_months (qualification), 1);

  liaison_step_set_kind (step, LIAISON_STEP_KIND_QUALIFICATION);
  liaison_step_set_title (step, liaison_entry_get_name (LIAISON_ENTRY (qualification)));
  liaison_step_set_qualification (step, liaison_entry_get_id (LIAISON_ENTRY (qualification)));
  liaison_step_set_after (step, adoption->before);
  if (!save_step (adoption, step, from, from + months, error))
    return FALSE;
  *id = liaison_record_get_id (LIAISON_RECORD (step));

  return TRUE;
}

/* A qualification is got beside the post before, and the next waits for it. */
static gboolean
adopt_move (Adoption               *adoption,
            const LiaisonRouteMove *move,
            int                     until,
            GError                **error)
{
  g_autoptr (LiaisonStep) step = liaison_step_new ();
  gboolean is_sidetrack = move->edge.kind == LIAISON_ROUTE_EDGE_SIDETRACK && until > 0;
  gint64   after = adoption->before;
  int      months = 0;

  for (guint i = 0; i < move->qualifications->len; i++)
    {
      LiaisonQualification *qualification = g_ptr_array_index (move->qualifications, i);
      gint64                id = 0;

      if (!adopt_qualification (adoption, qualification, adoption->now + move->from_month, &id, error))
        return FALSE;
      if (liaison_qualification_get_months (qualification) >= months)
        {
          months = liaison_qualification_get_months (qualification);
          after = id;
        }
    }

  liaison_step_set_kind (step, is_sidetrack ? LIAISON_STEP_KIND_SIDETRACK : LIAISON_STEP_KIND_POSITION);
  liaison_step_set_title (step, liaison_entry_get_name (LIAISON_ENTRY (move->edge.to)));
  liaison_step_set_role (step, liaison_entry_get_id (LIAISON_ENTRY (move->edge.to)));
  liaison_step_set_notes (step, move->reason);
  liaison_step_set_after (step, after);
  if (!save_step (adoption, step, adoption->now + move->month, until > 0 ? adoption->now + until : 0, error) ||
      !save_requirements (adoption, step, move->edge.to, error))
    return FALSE;
  adoption->before = liaison_record_get_id (LIAISON_RECORD (step));

  return TRUE;
}

static gboolean
note_goal (LiaisonChange        *change,
           LiaisonRouteProposal *proposal,
           GError              **error)
{
  g_autoptr (LiaisonPlan) plan = liaison_change_ensure_plan (change, error);

  if (plan == NULL)
    return FALSE;
  if (*liaison_plan_get_role (plan) != '\0' || *liaison_plan_get_sector (plan) != '\0')
    return TRUE;

  liaison_plan_set_role (plan, liaison_entry_get_id (LIAISON_ENTRY (liaison_route_proposal_get_goal (proposal))));

  return liaison_change_save (change, plan, error);
}

/**
 * liaison_change_adopt_route:
 * @change: the change under way
 * @proposal: a route of the catalogue
 * @error: return location of a failure
 *
 * Makes a proposed route one of the plan, from this month on: its steps with
 * their dates, what they wait for and what they ask for. A plan without a goal
 * gets its goal.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_adopt_route (LiaisonChange        *change,
                            LiaisonRouteProposal *proposal,
                            GError              **error)
{
  g_autoptr (LiaisonRoute) route = note_goal (change, proposal, error)
                                     ? liaison_change_add_route (change, liaison_route_proposal_get_name (proposal), error)
                                     : NULL;
  g_autofree char *today = liaison_date_dup_today ();
  guint            n_moves = liaison_route_proposal_get_n_moves (proposal);
  Adoption         adoption = { change, 0, liaison_month_of (today), 0, 0 };

  if (route == NULL)
    return FALSE;
  adoption.route = liaison_record_get_id (LIAISON_RECORD (route));
  for (guint i = 0; i < n_moves; i++)
    {
      int until = i + 1 < n_moves ? liaison_route_proposal_get_move (proposal, i + 1)->month : 0;

      if (!adopt_move (&adoption, liaison_route_proposal_get_move (proposal, i), until, error))
        return FALSE;
    }

  return liaison_change_keep_next_actions (change, 0, error);
}

/* ---- routes ---- */

static LiaisonRoute *
find (LiaisonChange *change,
      gint64         id,
      GError       **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonRoute *route = liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_ROUTE, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (route == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("This route is no longer there."));

  return route;
}

/**
 * liaison_change_take_route:
 * @change: the change under way
 * @id: which route
 * @error: return location of a failure
 *
 * Makes a route the one that the user takes: it comes first, and what is next on
 * it is what is to do.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_take_route (LiaisonChange *change,
                           gint64         id,
                           GError       **error)
{
  g_autoptr (LiaisonRoute) route = find (change, id, error);
  g_autoptr (GPtrArray) routes =
    route != NULL ? liaison_query_routes (liaison_change_get_connection (change), liaison_route_get_plan (route), error) : NULL;
  gint64 place = 1;

  if (routes == NULL)
    return FALSE;
  for (guint i = 0; i < routes->len; i++)
    {
      LiaisonRoute *one = g_ptr_array_index (routes, i);
      gint64        position = liaison_record_get_id (LIAISON_RECORD (one)) == id ? 1 : ++place;

      if (liaison_route_get_position (one) == position)
        continue;
      liaison_route_set_position (one, position);
      if (!liaison_change_save (change, one, error))
        return FALSE;
    }

  return liaison_change_keep_next_actions (change, 0, error);
}

/**
 * liaison_change_delete_route:
 * @change: the change under way
 * @id: which route
 * @error: return location of a failure
 *
 * Deletes a route with its steps and what was still to do for them.
 *
 * Returns: whether it was deleted
 */
gboolean
liaison_change_delete_route (LiaisonChange *change,
                             gint64         id,
                             GError       **error)
{
  g_autoptr (LiaisonRoute) route = find (change, id, error);
  g_autoptr (GPtrArray) steps = route != NULL ? liaison_query_steps (liaison_change_get_connection (change), id, error) : NULL;

  if (steps == NULL)
    return FALSE;
  for (guint i = steps->len; i > 0; i--)
    if (!liaison_change_delete_step (change, liaison_record_get_id (g_ptr_array_index (steps, i - 1)), error))
      return FALSE;

  return liaison_change_delete (change, route, error) && liaison_change_keep_next_actions (change, 0, error);
}
