/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-routes.h"

#include "liaison-error.h"
#include "liaison-query.h"
#include "liaison-route-finder.h"

#include <glib/gi18n-lib.h>

#define AIMS "aims-for"

struct _LiaisonRoutes
{
  GObject parent_instance;

  LiaisonStart      *start; /* NULL where the caller said where one stands */
  GStrv              from;
  char              *to;
  GPtrArray         *routes;
  LiaisonStepTakers *takers;
  char              *remark;
};

static void liaison_routes_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonRoutes, liaison_routes, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, liaison_routes_list_model_init))

static GType
liaison_routes_get_item_type (GListModel *model)
{
  return LIAISON_TYPE_ROUTE_PROPOSAL;
}

static guint
liaison_routes_get_n_items (GListModel *model)
{
  return LIAISON_ROUTES (model)->routes->len;
}

static gpointer
liaison_routes_get_item (GListModel *model,
                         guint       position)
{
  LiaisonRoutes *self = LIAISON_ROUTES (model);

  return position < self->routes->len ? g_object_ref (g_ptr_array_index (self->routes, position)) : NULL;
}

static void
liaison_routes_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = liaison_routes_get_item_type;
  iface->get_n_items = liaison_routes_get_n_items;
  iface->get_item = liaison_routes_get_item;
}

static void
liaison_routes_finalize (GObject *object)
{
  LiaisonRoutes *self = LIAISON_ROUTES (object);

  g_clear_pointer (&self->start, liaison_start_free);
  g_strfreev (self->from);
  g_free (self->to);
  g_clear_pointer (&self->routes, g_ptr_array_unref);
  g_clear_object (&self->takers);
  g_free (self->remark);

  G_OBJECT_CLASS (liaison_routes_parent_class)->finalize (object);
}

static void
liaison_routes_class_init (LiaisonRoutesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_routes_finalize;
}

static void
liaison_routes_init (LiaisonRoutes *self)
{
}

/* The first of what the user marked, which are parted by spaces; "" for nothing. */
static char *
read_marked_aim (LiaisonConnection *connection,
                 GError           **error)
{
  g_autofree char *text = liaison_query_setting (connection, AIMS, error);
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, " ", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (liaison_catalog_get_entry (liaison_catalog_get_default (), words[i]) != NULL)
      return g_strdup (words[i]);

  return text != NULL ? g_strdup ("") : NULL;
}

/* What the plan leads to, else what the user marked first; "" for nothing. */
static char *
read_aim (LiaisonConnection *connection,
          GError           **error)
{
  g_autoptr (GPtrArray) plans = liaison_query_all (connection, LIAISON_TYPE_PLAN, error);
  LiaisonPlan *plan = plans != NULL && plans->len > 0 ? g_ptr_array_index (plans, 0) : NULL;

  if (plans == NULL)
    return NULL;
  if (plan != NULL && *liaison_plan_get_role (plan) != '\0')
    return g_strdup (liaison_plan_get_role (plan));
  if (plan != NULL && *liaison_plan_get_sector (plan) != '\0')
    return g_strdup (liaison_plan_get_sector (plan));

  return read_marked_aim (connection, error);
}

static gboolean
choose_ends (LiaisonRoutes     *self,
             LiaisonConnection *connection,
             const char        *from,
             const char        *to,
             GError           **error)
{
  const char *const given[] = { from, NULL };

  if (from == NULL && (self->start = liaison_start_read (connection, error)) == NULL)
    return FALSE;

  self->from = g_strdupv ((char **) (from != NULL ? given : liaison_start_get_ids (self->start)));
  self->to = to != NULL ? g_strdup (to) : read_aim (connection, error);

  return self->to != NULL;
}

static char *
dup_remark (LiaisonRoutes *self)
{
  LiaisonEntry *to = liaison_catalog_get_entry (liaison_catalog_get_default (), self->to);

  if (*self->to == '\0')
    return g_strdup (_ ("Say what you aim for, and routes to it can be proposed."));
  if (self->from[0] == NULL)
    return g_strdup (_ ("Say where you stand, and routes from there can be proposed."));
  if (self->routes->len == 0 && g_strv_contains ((const char *const *) self->from, self->to))
    return g_strdup (_ ("You stand there already."));
  if (self->routes->len == 0)
    /* Translators: a role or a field of work */
    return g_strdup_printf (_ ("The catalogue knows no way from where you stand to: %s. You can add steps of your own."),
                            to != NULL ? liaison_entry_get_name (to) : self->to);

  return g_strdup ("");
}

/**
 * liaison_routes_read: (constructor)
 * @connection: where to read
 * @from: (nullable): id of where one stands; %NULL for where the user does
 * @to: (nullable): id of what one aims for; %NULL for what the plan leads to, or
 *   what the user marked first
 * @error: return location of a failure: %LIAISON_ERROR_NOT_FOUND where the
 *   catalogue has no such entry
 *
 * Returns: (transfer full) (nullable): the routes from one to the other
 */
LiaisonRoutes *
liaison_routes_read (LiaisonConnection *connection,
                     const char        *from,
                     const char        *to,
                     GError           **error)
{
  g_autoptr (LiaisonRoutes) self = g_object_new (LIAISON_TYPE_ROUTES, NULL);
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (LiaisonProfile) profile = liaison_profile_read (connection, error);

  if (profile == NULL || !choose_ends (self, connection, from, to, error))
    return NULL;
  if (self->from[0] != NULL && *self->to != '\0')
    self->routes = liaison_route_finder_find (catalog, (const char *const *) self->from, self->to,
                                              liaison_profile_get_n_skills (profile) > 0 ? profile : NULL, error);
  else
    self->routes = g_ptr_array_new ();
  if (self->routes == NULL || (self->takers = liaison_step_takers_read (connection, catalog, error)) == NULL)
    return NULL;
  self->remark = dup_remark (self);

  return g_steal_pointer (&self);
}

static gpointer
read_routes (LiaisonConnection *connection,
             gpointer           nothing,
             GCancellable      *cancellable,
             GError           **error)
{
  return liaison_routes_read (connection, NULL, NULL, error);
}

/**
 * liaison_routes_read_async:
 * @store: a store
 * @cancellable: (nullable): stops it
 * @callback: called when they were found
 * @user_data: for @callback
 *
 * Finds the routes from where the user stands to what they aim for, off the main
 * thread.
 */
void
liaison_routes_read_async (LiaisonStore       *store,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  liaison_store_read_async (store, read_routes, NULL, NULL, g_object_unref, cancellable, callback, user_data);
}

/**
 * liaison_routes_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the routes
 */
LiaisonRoutes *
liaison_routes_read_finish (LiaisonStore *store,
                            GAsyncResult *result,
                            GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}

/**
 * liaison_routes_get_start:
 * @self: routes
 *
 * Returns: (transfer none) (nullable): where the user stands, %NULL where the
 *   routes were asked for from elsewhere
 */
const LiaisonStart *
liaison_routes_get_start (LiaisonRoutes *self)
{
  return self->start;
}

/**
 * liaison_routes_get_to:
 * @self: routes
 *
 * Returns: id of what they lead to, "" for nothing
 */
const char *
liaison_routes_get_to (LiaisonRoutes *self)
{
  return self->to;
}

/**
 * liaison_routes_get_remark:
 * @self: routes
 *
 * Returns: why there are none and what to do, "" where there are some
 */
const char *
liaison_routes_get_remark (LiaisonRoutes *self)
{
  return self->remark;
}

/**
 * liaison_routes_get_n_routes:
 * @self: routes
 *
 * Returns: how many there are
 */
guint
liaison_routes_get_n_routes (LiaisonRoutes *self)
{
  return self->routes->len;
}

/**
 * liaison_routes_get_route:
 * @self: routes
 * @place: from 0, the best
 *
 * Returns: (transfer none): one of them
 */
LiaisonRouteProposal *
liaison_routes_get_route (LiaisonRoutes *self,
                          guint          place)
{
  g_return_val_if_fail (place < self->routes->len, NULL);

  return g_ptr_array_index (self->routes, place);
}

/**
 * liaison_routes_find_takers:
 * @self: routes
 * @move: a move of one of them
 *
 * Returns: (transfer full) (element-type LiaisonStepTaker): the people whom
 *   the user knows who made that very step
 */
GArray *
liaison_routes_find_takers (LiaisonRoutes          *self,
                            const LiaisonRouteMove *move)
{
  const char *const from[] = { liaison_entry_get_id (LIAISON_ENTRY (move->edge.from)), NULL };

  return liaison_step_takers_find (self->takers, from, liaison_entry_get_id (LIAISON_ENTRY (move->edge.to)));
}

static gboolean
is_listed (GArray *people,
           gint64  key)
{
  for (guint i = 0; i < people->len; i++)
    if (g_array_index (people, LiaisonStepTaker, i).key == key)
      return TRUE;

  return FALSE;
}

/**
 * liaison_routes_find_known:
 * @self: routes
 * @route: one of them
 *
 * Returns: (transfer full) (element-type LiaisonStepTaker): the people whom
 *   the user knows who are or were in a role of that route, each once
 */
GArray *
liaison_routes_find_known (LiaisonRoutes        *self,
                           LiaisonRouteProposal *route)
{
  g_autoptr (GArray) known = NULL;

  for (guint i = 0; i < liaison_route_proposal_get_n_moves (route); i++)
    {
      LiaisonEntry *role = LIAISON_ENTRY (liaison_route_proposal_get_move (route, i)->edge.to);
      g_autoptr (GArray) people = liaison_step_takers_find_in_role (self->takers, liaison_entry_get_id (role));

      if (known == NULL)
        known = g_steal_pointer (&people);
      for (guint n = 0; people != NULL && n < people->len; n++)
        {
          LiaisonStepTaker *taker = &g_array_index (people, LiaisonStepTaker, n);

          if (is_listed (known, taker->key))
            continue;
          g_array_append_val (known, *taker);
          taker->name = NULL;
        }
    }

  return g_steal_pointer (&known);
}
