/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan-change.h"

#include "liaison-change.h"
#include "liaison-route-change.h"
#include "liaison-start.h"
#include "liaison-step-change.h"

#include <glib/gi18n.h>

/* A step to be moved: among those of its route, or in time. */
typedef struct
{
  LiaisonStep *step;
  int          places;
  int          from;
  int          until;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_object_unref (move->step);
  g_free (move);
}

static Move *
move_new (LiaisonStep *step)
{
  Move *move = g_new0 (Move, 1);

  move->step = g_object_ref (step);

  return move;
}

static gint64
get_id (gpointer record)
{
  return liaison_record_get_id (record);
}

static gboolean
add_step (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  if (liaison_step_get_route (data) == 0)
    {
      g_autoptr (LiaisonRoute) route = liaison_change_ensure_route (change, error);

      if (route == NULL)
        return FALSE;
      liaison_step_set_route (data, get_id (route));
    }

  return liaison_change_save_step (change, data, error);
}

static gboolean
save_step (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  return liaison_change_save_step (change, data, error);
}

static gboolean
move_step (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  Move *move = data;
  g_autoptr (GPtrArray) steps = liaison_query_steps (liaison_change_get_connection (change), liaison_step_get_route (move->step), error);
  int from = -1;
  int to;

  if (steps == NULL)
    return FALSE;

  for (guint i = 0; i < steps->len; i++)
    if (get_id (g_ptr_array_index (steps, i)) == get_id (move->step))
      from = (int) i;
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

static gboolean
shift_step (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  Move *move = data;

  return liaison_change_shift_step (change, get_id (move->step), move->from, move->until, error);
}

static gboolean
delete_step (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  return liaison_change_delete_step (change, get_id (data), error);
}

static gboolean
adopt_route (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  return liaison_change_adopt_route (change, data, error);
}

static gboolean
hold_role (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  return liaison_change_hold_role (change, data, TRUE, error);
}

static gboolean
add_route (LiaisonChange *change,
           gpointer       nothing,
           GError       **error)
{
  g_autoptr (LiaisonRoute) route = liaison_change_add_route (change, _ ("My route"), error);

  return route != NULL;
}

static gboolean
take_route (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  return liaison_change_take_route (change, get_id (data), error);
}

static gboolean
delete_route (LiaisonChange *change,
              gpointer       data,
              GError       **error)
{
  return liaison_change_delete_route (change, get_id (data), error);
}

/**
 * liaison_plan_add_step_async:
 * @store: a store
 * @route: id of a route, 0 for the one that the user takes
 * @title: what the step is
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Adds a step at the end of a route, and the plan itself where there is none.
 */
void
liaison_plan_add_step_async (LiaisonStore       *store,
                             gint64              route,
                             const char         *title,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  LiaisonStep *step = liaison_step_new ();

  liaison_step_set_route (step, route);
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
  Move *move = move_new (step);

  move->places = places;
  liaison_store_change_async (store, _ ("Move Step"), move_step, move, move_free, NULL, callback, user_data);
}

/**
 * liaison_plan_save_step_async:
 * @store: a store
 * @step: a step as it is to be
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Saves a step; what is next to do follows.
 */
void
liaison_plan_save_step_async (LiaisonStore       *store,
                              LiaisonStep        *step,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  liaison_store_change_async (store, _ ("Change Step"), save_step, g_object_ref (step), g_object_unref, NULL, callback, user_data);
}

/**
 * liaison_plan_shift_step_async:
 * @store: a store
 * @step: a step
 * @from: the month in which it is to begin
 * @until: the month before which it is to end
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Moves a step in time, and what waits for it.
 */
void
liaison_plan_shift_step_async (LiaisonStore       *store,
                               LiaisonStep        *step,
                               int                 from,
                               int                 until,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  Move *move = move_new (step);

  move->from = from;
  move->until = until;
  liaison_store_change_async (store, _ ("Move Step"), shift_step, move, move_free, NULL, callback, user_data);
}

/**
 * liaison_plan_delete_step_async:
 * @store: a store
 * @step: a step
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Deletes a step.
 */
void
liaison_plan_delete_step_async (LiaisonStore       *store,
                                LiaisonStep        *step,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  liaison_store_change_async (store, _ ("Delete Step"), delete_step, g_object_ref (step), g_object_unref, NULL, callback, user_data);
}

/**
 * liaison_plan_adopt_route_async:
 * @store: a store
 * @proposal: a route of the catalogue
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Makes a proposed route one of the plan.
 */
void
liaison_plan_adopt_route_async (LiaisonStore         *store,
                                LiaisonRouteProposal *proposal,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data)
{
  liaison_store_change_async (store, _ ("Add Route"), adopt_route, g_object_ref (proposal), g_object_unref, NULL, callback, user_data);
}

/**
 * liaison_plan_hold_role_async:
 * @store: a store
 * @role: a role of the catalogue
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Notes that the user has a position now, from which routes start.
 */
void
liaison_plan_hold_role_async (LiaisonStore       *store,
                              LiaisonEntry       *role,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  /* Translators: the name of a change; %s is a specialty, an area or a role. */
  g_autofree char *label = g_strdup_printf (_ ("Stand in %s"), liaison_entry_get_name (role));

  liaison_store_change_async (store, label, hold_role, g_strdup (liaison_entry_get_id (role)), g_free, NULL, callback, user_data);
}

/**
 * liaison_plan_add_route_async:
 * @store: a store
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Adds a route without steps.
 */
void
liaison_plan_add_route_async (LiaisonStore       *store,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  liaison_store_change_async (store, _ ("Add Route"), add_route, NULL, NULL, NULL, callback, user_data);
}

/**
 * liaison_plan_take_route_async:
 * @store: a store
 * @route: a route
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Makes a route the one that the user takes.
 */
void
liaison_plan_take_route_async (LiaisonStore       *store,
                               LiaisonRoute       *route,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  liaison_store_change_async (store, _ ("Take Route"), take_route, g_object_ref (route), g_object_unref, NULL, callback, user_data);
}

/**
 * liaison_plan_delete_route_async:
 * @store: a store
 * @route: a route
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Deletes a route with its steps.
 */
void
liaison_plan_delete_route_async (LiaisonStore       *store,
                                 LiaisonRoute       *route,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  liaison_store_change_async (store, _ ("Delete Route"), delete_route, g_object_ref (route), g_object_unref, NULL, callback, user_data);
}
