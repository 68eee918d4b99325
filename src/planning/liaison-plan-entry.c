/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan-entry.h"

#include "liaison-date.h"
#include "liaison-next-actions.h"
#include "liaison-query.h"
#include "liaison-requirement.h"
#include "liaison-step-change.h"

struct _LiaisonPlanEntry
{
  GObject parent_instance;

  LiaisonPlan  *record;
  LiaisonStart *start;
  GPtrArray    *routes;
  GPtrArray    *steps; /* of the route that is taken, for its next actions */
  GArray       *next_actions;
  int           now;
};

static void liaison_plan_entry_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonPlanEntry, liaison_plan_entry, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, liaison_plan_entry_list_model_init))

static GType
liaison_plan_entry_get_item_type (GListModel *model)
{
  return LIAISON_TYPE_ROUTE_ENTRY;
}

static guint
liaison_plan_entry_get_n_items (GListModel *model)
{
  return LIAISON_PLAN_ENTRY (model)->routes->len;
}

static gpointer
liaison_plan_entry_get_item (GListModel *model,
                             guint       position)
{
  LiaisonPlanEntry *self = LIAISON_PLAN_ENTRY (model);

  return position < self->routes->len ? g_object_ref (g_ptr_array_index (self->routes, position)) : NULL;
}

static void
liaison_plan_entry_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = liaison_plan_entry_get_item_type;
  iface->get_n_items = liaison_plan_entry_get_n_items;
  iface->get_item = liaison_plan_entry_get_item;
}

static void
liaison_plan_entry_finalize (GObject *object)
{
  LiaisonPlanEntry *self = LIAISON_PLAN_ENTRY (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->start, liaison_start_free);
  g_ptr_array_unref (self->routes);
  g_clear_pointer (&self->next_actions, g_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_plan_entry_parent_class)->finalize (object);
}

static void
liaison_plan_entry_class_init (LiaisonPlanEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_plan_entry_finalize;
}

static void
liaison_plan_entry_init (LiaisonPlanEntry *self)
{
  self->routes = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Where the user said nothing of their skills they have those of where they stand. */
static LiaisonProfile *
read_profile (LiaisonConnection  *connection,
              const LiaisonStart *start,
              GError            **error)
{
  LiaisonProfile *profile = liaison_profile_read (connection, error);

  if (profile == NULL || liaison_profile_get_n_skills (profile) > 0)
    return profile;
  for (const char *const *id = liaison_start_get_roles (start); *id != NULL; id++)
    {
      LiaisonRole *role = liaison_catalog_get_role (liaison_catalog_get_default (), *id);

      for (const char *const *skill = role != NULL ? liaison_role_get_skills (role) : NULL; skill != NULL && *skill != NULL; skill++)
        liaison_profile_raise (profile, *skill, LIAISON_SKILL_MOST);
    }

  return profile;
}

static gboolean
read_routes (LiaisonPlanEntry  *self,
             LiaisonConnection *connection,
             GError           **error)
{
  g_autoptr (GPtrArray) records = liaison_query_routes (connection, liaison_record_get_id (LIAISON_RECORD (self->record)), error);
  g_autoptr (GPtrArray) requirements = records != NULL ? liaison_query_all (connection, LIAISON_TYPE_STEP_REQUIREMENT, error) : NULL;
  g_autoptr (LiaisonProfile) profile = requirements != NULL ? read_profile (connection, self->start, error) : NULL;
  g_autoptr (LiaisonStepTakers) takers = profile != NULL ? liaison_step_takers_read (connection, liaison_catalog_get_default (), error) : NULL;

  if (takers == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      LiaisonRoute *record = g_ptr_array_index (records, i);
      g_autoptr (GPtrArray) steps = liaison_query_steps (connection, liaison_record_get_id (LIAISON_RECORD (record)), error);

      if (steps == NULL)
        return FALSE;
      g_ptr_array_add (self->routes, liaison_route_entry_new (record, steps, requirements, liaison_start_get_roles (self->start), profile, takers, self->now));
      if (i == 0)
        self->steps = g_steal_pointer (&steps);
    }

  return TRUE;
}

/**
 * liaison_plan_entry_read: (constructor)
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the plan, new where there is none yet
 */
LiaisonPlanEntry *
liaison_plan_entry_read (LiaisonConnection *connection,
                         GError           **error)
{
  g_autoptr (LiaisonPlanEntry) self = g_object_new (LIAISON_TYPE_PLAN_ENTRY, NULL);
  g_autoptr (GPtrArray) plans = liaison_query_all (connection, LIAISON_TYPE_PLAN, error);
  g_autofree char *today = liaison_date_dup_today ();

  if (plans == NULL || (self->start = liaison_start_read (connection, error)) == NULL)
    return NULL;
  self->now = liaison_month_of (today);
  self->record = plans->len > 0 ? g_object_ref (g_ptr_array_index (plans, 0)) : liaison_plan_new ();
  if (plans->len > 0 && !read_routes (self, connection, error))
    return NULL;
  if (self->steps == NULL)
    self->steps = g_ptr_array_new ();
  self->next_actions = liaison_next_actions_list (self->steps, today, LIAISON_STEP_NEXT_ACTIONS);

  return g_steal_pointer (&self);
}

static gpointer
read_plan (LiaisonConnection *connection,
           gpointer           nothing,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_plan_entry_read (connection, error);
}

/**
 * liaison_plan_entry_read_async:
 * @store: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it was read
 * @user_data: for @callback
 *
 * Does what liaison_plan_entry_read() does, off the main thread.
 */
void
liaison_plan_entry_read_async (LiaisonStore       *store,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  liaison_store_read_async (store, read_plan, NULL, NULL, g_object_unref, cancellable, callback, user_data);
}

/**
 * liaison_plan_entry_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the plan
 */
LiaisonPlanEntry *
liaison_plan_entry_read_finish (LiaisonStore *store,
                                GAsyncResult *result,
                                GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}

/**
 * liaison_plan_entry_get_record:
 * @self: a plan
 *
 * Returns: (transfer none): its record, not to be changed
 */
LiaisonPlan *
liaison_plan_entry_get_record (LiaisonPlanEntry *self)
{
  return self->record;
}

/**
 * liaison_plan_entry_get_start:
 * @self: a plan
 *
 * Returns: (transfer none): where the user stands
 */
const LiaisonStart *
liaison_plan_entry_get_start (LiaisonPlanEntry *self)
{
  return self->start;
}

/**
 * liaison_plan_entry_get_now:
 * @self: a plan
 *
 * Returns: the month in which it was read
 */
int
liaison_plan_entry_get_now (LiaisonPlanEntry *self)
{
  return self->now;
}

/**
 * liaison_plan_entry_get_n_routes:
 * @self: a plan
 *
 * Returns: how many routes it has
 */
guint
liaison_plan_entry_get_n_routes (LiaisonPlanEntry *self)
{
  return self->routes->len;
}

/**
 * liaison_plan_entry_get_route:
 * @self: a plan
 * @place: from 0, the one that the user takes
 *
 * Returns: (transfer none): a route of it
 */
LiaisonRouteEntry *
liaison_plan_entry_get_route (LiaisonPlanEntry *self,
                              guint             place)
{
  g_return_val_if_fail (place < self->routes->len, NULL);

  return g_ptr_array_index (self->routes, place);
}

/**
 * liaison_plan_entry_get_next_actions:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type LiaisonNextAction): what to do next on
 *   the route that the user takes
 */
GArray *
liaison_plan_entry_get_next_actions (LiaisonPlanEntry *self)
{
  return self->next_actions;
}
