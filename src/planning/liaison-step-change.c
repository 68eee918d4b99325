/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-step-change.h"

#include "liaison-change.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-follow-up-query.h"
#include "liaison-next-actions.h"
#include "liaison-query.h"
#include "liaison-step-span.h"

#include <glib/gi18n-lib.h>

static int
compare (gint64 one_position,
         gint64 other_position,
         gpointer one,
         gpointer other)
{
  gint64 order = one_position - other_position;

  if (order == 0)
    order = liaison_record_get_id (one) - liaison_record_get_id (other);

  return order < 0 ? -1 : order > 0;
}

static gint
compare_routes (gconstpointer a,
                gconstpointer b)
{
  LiaisonRoute *one = *(LiaisonRoute **) a;
  LiaisonRoute *other = *(LiaisonRoute **) b;

  return compare (liaison_route_get_position (one), liaison_route_get_position (other), one, other);
}

static gint
compare_steps (gconstpointer a,
               gconstpointer b)
{
  LiaisonStep *one = *(LiaisonStep **) a;
  LiaisonStep *other = *(LiaisonStep **) b;

  return compare (liaison_step_get_position (one), liaison_step_get_position (other), one, other);
}

/**
 * liaison_query_routes:
 * @connection: where to read
 * @plan: a plan
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonRoute): its routes,
 *   the one that the user takes first
 */
GPtrArray *
liaison_query_routes (LiaisonConnection *connection,
                      gint64             plan,
                      GError           **error)
{
  GPtrArray *routes = liaison_query_linked (connection, LIAISON_TYPE_ROUTE, LIAISON_TYPE_PLAN, plan, error);

  if (routes != NULL)
    g_ptr_array_sort (routes, compare_routes);

  return routes;
}

/**
 * liaison_query_steps:
 * @connection: where to read
 * @route: a route
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonStep): its steps in order
 */
GPtrArray *
liaison_query_steps (LiaisonConnection *connection,
                     gint64             route,
                     GError           **error)
{
  GPtrArray *steps = liaison_query_linked (connection, LIAISON_TYPE_STEP, LIAISON_TYPE_ROUTE, route, error);

  if (steps != NULL)
    g_ptr_array_sort (steps, compare_steps);

  return steps;
}

static LiaisonStep *
find (LiaisonChange *change,
      gint64         id,
      GError       **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonStep *step = liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_STEP, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (step == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("This step is no longer there."));

  return step;
}

/* ---- next actions ---- */

/* The steps of the route that the user takes; none where there is no plan. */
static GPtrArray *
read_taken_steps (LiaisonConnection *connection,
                  GError           **error)
{
  g_autoptr (GPtrArray) plans = liaison_query_all (connection, LIAISON_TYPE_PLAN, error);
  g_autoptr (GPtrArray) routes = NULL;

  if (plans == NULL)
    return NULL;
  if (plans->len == 0)
    return g_ptr_array_new ();
  routes = liaison_query_routes (connection, liaison_record_get_id (g_ptr_array_index (plans, 0)), error);
  if (routes == NULL)
    return NULL;

  return routes->len > 0 ? liaison_query_steps (connection, liaison_record_get_id (g_ptr_array_index (routes, 0)), error)
                         : g_ptr_array_new ();
}

static const LiaisonNextAction *
find_action (GArray *actions,
             gint64  step)
{
  for (guint i = 0; i < actions->len; i++)
    {
      const LiaisonNextAction *action = &g_array_index (actions, LiaisonNextAction, i);

      if (liaison_record_get_id (LIAISON_RECORD (action->step)) == step)
        return action;
    }

  return NULL;
}

static gboolean
put_follow_up (LiaisonChange           *change,
               LiaisonFollowUp         *follow_up,
               const LiaisonNextAction *action,
               GError                 **error)
{
  liaison_follow_up_set_text (follow_up, action->text);
  liaison_follow_up_set_day (follow_up, action->day);
  liaison_follow_up_end_snooze (follow_up);
  liaison_follow_up_set_purpose (follow_up, LIAISON_FOLLOW_UP_PURPOSE_STEP);
  liaison_follow_up_set_step (follow_up, liaison_record_get_id (LIAISON_RECORD (action->step)));
  liaison_follow_up_set_organization (follow_up, liaison_step_get_organization (action->step));

  return liaison_change_save (change, follow_up, error);
}

/* Those that are there already; a step of which the user moved the follow-up and
 * changed nothing keeps it where it is. */
static gboolean
keep_those_there (LiaisonChange *change,
                  GArray        *actions,
                  gint64         changed,
                  GHashTable    *kept,
                  GError       **error)
{
  g_autoptr (GPtrArray) all = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LiaisonFollowUp         *follow_up = g_ptr_array_index (all, i);
      gint64                   step = liaison_follow_up_get_step (follow_up);
      const LiaisonNextAction *action = find_action (actions, step);

      if (liaison_follow_up_get_purpose (follow_up) != LIAISON_FOLLOW_UP_PURPOSE_STEP || liaison_follow_up_get_done (follow_up) != 0)
        continue;
      if (action == NULL ? !liaison_change_delete (change, follow_up, error)
                         : step == changed && !put_follow_up (change, follow_up, action, error))
        return FALSE;
      if (action != NULL)
        g_hash_table_add (kept, action->step);
    }

  return all != NULL;
}

/**
 * liaison_change_keep_next_actions:
 * @change: the change under way
 * @changed: the step that was changed, 0 for none
 * @error: return location of a failure
 *
 * Keeps the follow-ups of the plan in step: what is next on the route that the
 * user takes is there, and nothing else.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_keep_next_actions (LiaisonChange *change,
                                  gint64         changed,
                                  GError       **error)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autoptr (GPtrArray) steps = read_taken_steps (liaison_change_get_connection (change), error);
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) actions = steps != NULL ? liaison_next_actions_list (steps, today, LIAISON_STEP_NEXT_ACTIONS) : NULL;

  if (actions == NULL || !keep_those_there (change, actions, changed, kept, error))
    return FALSE;

  for (guint i = 0; i < actions->len; i++)
    {
      const LiaisonNextAction *action = &g_array_index (actions, LiaisonNextAction, i);
      g_autoptr (LiaisonFollowUp) follow_up = liaison_follow_up_new ();

      if (!g_hash_table_contains (kept, action->step) && !put_follow_up (change, follow_up, action, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- changing steps ---- */

/**
 * liaison_change_save_step:
 * @change: the change under way
 * @step: a step, new or read in this change
 * @error: return location of a failure
 *
 * Saves a step; a new one stands at the end of its route. What is next to do
 * follows.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_save_step (LiaisonChange *change,
                          LiaisonStep   *step,
                          GError       **error)
{
  if (liaison_record_get_id (LIAISON_RECORD (step)) == 0 && liaison_step_get_position (step) == 0)
    {
      g_autoptr (GPtrArray) steps = liaison_query_steps (liaison_change_get_connection (change), liaison_step_get_route (step), error);
      LiaisonStep *last = steps != NULL && steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;

      if (steps == NULL)
        return FALSE;
      liaison_step_set_position (step, last != NULL ? liaison_step_get_position (last) + 1 : 1);
    }

  return liaison_change_save (change, step, error) &&
         liaison_change_keep_next_actions (change, liaison_record_get_id (LIAISON_RECORD (step)), error);
}

static gboolean
set_span (LiaisonChange *change,
          LiaisonStep   *step,
          int            from,
          int            until,
          GError       **error)
{
  g_autofree char *since = liaison_month_dup_day (from);
  g_autofree char *last = liaison_month_dup_day (until - 1);
  gboolean         is_noted = *liaison_step_get_until (step) != '\0';

  /* A day that lies in the month stays as exact as it was. */
  if (liaison_month_of (liaison_step_get_since (step)) != from)
    liaison_step_set_since (step, since);
  if (is_noted && liaison_month_after (liaison_step_get_until (step)) != until)
    liaison_step_set_until (step, last);

  return liaison_change_save (change, step, error);
}

/* What waits for a step cannot begin before its end; it is moved as far as it
 * must, and what waits for it in turn. */
static gboolean
push_dependents (LiaisonChange *change,
                 GPtrArray     *steps,
                 GArray        *spans,
                 guint          moved,
                 guint          depth,
                 GError       **error)
{
  gint64 id = liaison_record_get_id (g_ptr_array_index (steps, moved));
  int    end = g_array_index (spans, LiaisonStepSpan, moved).until;

  for (guint i = 0; depth < steps->len && i < steps->len; i++)
    {
      LiaisonStep     *step = g_ptr_array_index (steps, i);
      LiaisonStepSpan *span = &g_array_index (spans, LiaisonStepSpan, i);
      int              by = end - span->from;

      if (liaison_step_get_after (step) != id || by <= 0 || span->is_guessed || i == moved)
        continue;
      span->from += by;
      span->until += by;
      if (!set_span (change, step, span->from, span->until, error) || !push_dependents (change, steps, spans, i, depth + 1, error))
        return FALSE;
    }

  return TRUE;
}

static int
find_place (GPtrArray *steps,
            gint64     id)
{
  for (guint i = 0; i < steps->len; i++)
    if (liaison_record_get_id (g_ptr_array_index (steps, i)) == id)
      return (int) i;

  return -1;
}

/**
 * liaison_change_shift_step:
 * @change: the change under way
 * @id: which step
 * @from: the month in which it is to begin
 * @until: the month before which it is to end
 * @error: return location of a failure
 *
 * Moves a step in time, or makes it longer or shorter. What waits for it is
 * pushed on, where it would begin before its end. A step without an end gets
 * one once it is made longer or shorter than such steps are.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_shift_step (LiaisonChange *change,
                           gint64         id,
                           int            from,
                           int            until,
                           GError       **error)
{
  LiaisonConnection *connection = liaison_change_get_connection (change);
  g_autofree char   *today = liaison_date_dup_today ();
  g_autoptr (LiaisonStep) step = find (change, id, error);
  g_autoptr (GPtrArray) steps = step != NULL ? liaison_query_steps (connection, liaison_step_get_route (step), error) : NULL;
  g_autoptr (GArray) spans = NULL;
  LiaisonStepSpan *span;
  int              place;

  if (steps == NULL || (place = find_place (steps, id)) < 0)
    return FALSE;

  spans = liaison_step_span_list (steps, liaison_month_of (today));
  span = &g_array_index (spans, LiaisonStepSpan, place);
  g_set_object (&step, g_ptr_array_index (steps, place));
  until = MAX (until, from + 1);
  if (span->is_open && until - from != span->until - span->from)
    {
      g_autofree char *last = liaison_month_dup_day (until - 1);

      liaison_step_set_until (step, last);
    }
  span->from = from;
  span->until = until;

  return set_span (change, step, from, until, error) && push_dependents (change, steps, spans, (guint) place, 0, error) &&
         liaison_change_keep_next_actions (change, id, error);
}

/**
 * liaison_change_bring_on_step:
 * @change: the change under way
 * @id: which step
 * @error: return location of a failure
 *
 * Says that what was next for a step was done: a planned one is under way, one
 * under way is done.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_bring_on_step (LiaisonChange *change,
                              gint64         id,
                              GError       **error)
{
  g_autoptr (LiaisonStep) step = find (change, id, error);

  if (step == NULL)
    return FALSE;
  if (liaison_step_get_status (step) == LIAISON_STEP_STATUS_PLANNED)
    liaison_step_set_status (step, LIAISON_STEP_STATUS_ACTIVE);
  else if (liaison_step_get_status (step) == LIAISON_STEP_STATUS_ACTIVE)
    liaison_step_set_status (step, LIAISON_STEP_STATUS_DONE);

  return liaison_change_save_step (change, step, error);
}

/**
 * liaison_change_delete_step:
 * @change: the change under way
 * @id: which step
 * @error: return location of a failure
 *
 * Deletes a step with what was still to do for it. What waited for it waits for
 * what it waited for.
 *
 * Returns: whether it was deleted
 */
gboolean
liaison_change_delete_step (LiaisonChange *change,
                            gint64         id,
                            GError       **error)
{
  LiaisonConnection *connection = liaison_change_get_connection (change);
  g_autoptr (LiaisonStep) step = find (change, id, error);
  g_autoptr (GPtrArray) follow_ups = step != NULL ? liaison_query_linked (connection, LIAISON_TYPE_FOLLOW_UP, LIAISON_TYPE_STEP, id, error) : NULL;
  g_autoptr (GPtrArray) steps = follow_ups != NULL ? liaison_query_steps (connection, liaison_step_get_route (step), error) : NULL;

  if (steps == NULL)
    return FALSE;
  for (guint i = 0; i < follow_ups->len; i++)
    {
      LiaisonFollowUp *follow_up = g_ptr_array_index (follow_ups, i);

      if (liaison_follow_up_get_purpose (follow_up) == LIAISON_FOLLOW_UP_PURPOSE_STEP && liaison_follow_up_get_done (follow_up) == 0 &&
          !liaison_change_delete (change, follow_up, error))
        return FALSE;
    }
  for (guint i = 0; i < steps->len; i++)
    {
      LiaisonStep *one = g_ptr_array_index (steps, i);

      if (liaison_step_get_after (one) != id)
        continue;
      liaison_step_set_after (one, liaison_step_get_after (step));
      if (!liaison_change_save (change, one, error))
        return FALSE;
    }

  return liaison_change_delete (change, step, error) && liaison_change_keep_next_actions (change, 0, error);
}
