/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan-change.h"

#include "liaison-query.h"

#include <glib/gi18n.h>

/* A step to be moved among those of its route. */
typedef struct
{
  LiaisonStep *step;
  int          places;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_object_unref (move->step);
  g_free (move);
}

/**
 * liaison_plan_reading_free: (skip)
 * @reading: (transfer full): a plan that was read
 */
void
liaison_plan_reading_free (gpointer reading)
{
  LiaisonPlanReading *self = reading;

  g_clear_object (&self->plan);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self);
}

static gint
compare_steps (gconstpointer a,
               gconstpointer b)
{
  LiaisonStep *one = *(LiaisonStep **) a;
  LiaisonStep *other = *(LiaisonStep **) b;
  gint64       by_position = liaison_step_get_position (one) - liaison_step_get_position (other);
  gint64       by_id = liaison_record_get_id (LIAISON_RECORD (one)) - liaison_record_get_id (LIAISON_RECORD (other));
  gint64       order = by_position != 0 ? by_position : by_id;

  return order < 0 ? -1 : order > 0;
}

/* The record that was made first, or a new one where there is none. */
static gpointer
read_first (GPtrArray *records,
            GType      type)
{
  return records->len > 0 ? g_object_ref (g_ptr_array_index (records, 0)) : g_object_new (type, NULL);
}

static LiaisonPlan *
read_plan (LiaisonConnection *connection,
           GError           **error)
{
  g_autoptr (GPtrArray) plans = liaison_query_all (connection, LIAISON_TYPE_PLAN, error);

  return plans != NULL ? read_first (plans, LIAISON_TYPE_PLAN) : NULL;
}

static LiaisonRoute *
read_route (LiaisonConnection *connection,
            LiaisonPlan       *plan,
            GError           **error)
{
  g_autoptr (GPtrArray) routes = liaison_query_linked (connection, LIAISON_TYPE_ROUTE, LIAISON_TYPE_PLAN,
                                                       liaison_record_get_id (LIAISON_RECORD (plan)), error);

  return routes != NULL ? read_first (routes, LIAISON_TYPE_ROUTE) : NULL;
}

static GPtrArray *
read_steps (LiaisonConnection *connection,
            gint64             route,
            GError           **error)
{
  GPtrArray *steps = liaison_query_linked (connection, LIAISON_TYPE_STEP, LIAISON_TYPE_ROUTE, route, error);

  if (steps != NULL)
    g_ptr_array_sort (steps, compare_steps);

  return steps;
}

/**
 * liaison_plan_read: (skip)
 * @connection: where to read
 * @nothing: nothing
 * @cancellable: (nullable): whether it is still wanted
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): a #LiaisonPlanReading
 */
gpointer
liaison_plan_read (LiaisonConnection *connection,
                   gpointer           nothing,
                   GCancellable      *cancellable,
                   GError           **error)
{
  g_autoptr (LiaisonPlan) plan = read_plan (connection, error);
  g_autoptr (LiaisonRoute) route = plan != NULL ? read_route (connection, plan, error) : NULL;
  GPtrArray          *steps = route != NULL ? read_steps (connection, liaison_record_get_id (LIAISON_RECORD (route)), error) : NULL;
  LiaisonPlanReading *reading;

  if (steps == NULL)
    return NULL;

  reading = g_new0 (LiaisonPlanReading, 1);
  reading->plan = g_steal_pointer (&plan);
  reading->steps = steps;

  return reading;
}

static gboolean
is_saved (gpointer record)
{
  return liaison_record_get_id (record) != 0;
}

/* The first route of the first plan; both are made where they are missing. */
static LiaisonRoute *
ensure_route (LiaisonChange *change,
              GError       **error)
{
  LiaisonConnection *connection = liaison_change_get_connection (change);
  g_autoptr (LiaisonPlan) plan = read_plan (connection, error);
  g_autoptr (LiaisonRoute) route = NULL;

  if (plan == NULL || (!is_saved (plan) && !liaison_change_save (change, plan, error)))
    return NULL;

  route = read_route (connection, plan, error);
  if (route == NULL || is_saved (route))
    return g_steal_pointer (&route);

  liaison_route_set_plan (route, liaison_record_get_id (LIAISON_RECORD (plan)));

  return liaison_change_save (change, route, error) ? g_steal_pointer (&route) : NULL;
}

static gboolean
add_step (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  g_autoptr (LiaisonRoute) route = ensure_route (change, error);
  gint64 id = route != NULL ? liaison_record_get_id (LIAISON_RECORD (route)) : 0;
  g_autoptr (GPtrArray) steps = route != NULL ? read_steps (liaison_change_get_connection (change), id, error) : NULL;
  LiaisonStep *last = steps != NULL && steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;

  if (steps == NULL)
    return FALSE;

  liaison_step_set_route (data, id);
  liaison_step_set_position (data, last != NULL ? liaison_step_get_position (last) + 1 : 1);

  return liaison_change_save (change, data, error);
}

static gboolean
move_step (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  Move *move = data;
  g_autoptr (GPtrArray) steps = read_steps (liaison_change_get_connection (change), liaison_step_get_route (move->step), error);
  gint64 id = liaison_record_get_id (LIAISON_RECORD (move->step));
  int    from = -1;
  int    to;

  if (steps == NULL)
    return FALSE;

  for (guint i = 0; i < steps->len; i++)
    if (liaison_record_get_id (g_ptr_array_index (steps, i)) == id)
      from = i;
  to = from + move->places;
  if (from < 0 || to < 0 || to >= (int) steps->len)
    return TRUE;

  g_ptr_array_insert (steps, to, g_ptr_array_steal_index (steps, from));
  for (guint i = 0; i < steps->len; i++)
    {
      LiaisonStep *step = g_ptr_array_index (steps, i);

      if (liaison_step_get_position (step) == i + 1)
        continue;

      liaison_step_set_position (step, i + 1);
      if (!liaison_change_save (change, step, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * liaison_plan_add_step_async:
 * @store: a store
 * @title: what the step is
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Adds a step at the end of the plan's first route, and the plan itself where
 * there is none.
 */
void
liaison_plan_add_step_async (LiaisonStore       *store,
                             const char         *title,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  LiaisonStep *step = liaison_step_new ();

  liaison_step_set_title (step, title);
  liaison_store_change_async (store, _ ("Add Step"), add_step, step, g_object_unref, NULL, callback, user_data);
}

/**
 * liaison_plan_move_step_async:
 * @store: a store
 * @step: a step
 * @places: how many places down; up where negative
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Moves a step among those of its route.
 */
void
liaison_plan_move_step_async (LiaisonStore       *store,
                              LiaisonStep        *step,
                              int                 places,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Move *move = g_new0 (Move, 1);

  move->step = g_object_ref (step);
  move->places = places;
  liaison_store_change_async (store, _ ("Move Step"), move_step, move, move_free, NULL, callback, user_data);
}
