/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-change.h"
#include "liaison-cli-name.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-error.h"
#include "liaison-route-change.h"
#include "liaison-routes.h"

#include <glib/gi18n.h>

/* What in the catalogue says that one can go that way. */
static const char *const edge_kinds[] = {
  [LIAISON_ROUTE_EDGE_PATH] = "path",
  [LIAISON_ROUTE_EDGE_NEXT] = "next",
  [LIAISON_ROUTE_EDGE_SIDETRACK] = "sidetrack",
  [LIAISON_ROUTE_EDGE_RETURN] = "return",
  [LIAISON_ROUTE_EDGE_NEAR] = "near",
};

typedef struct
{
  char *from;
  char *to;
} Ends;

/* A route that is to become one of the plan. */
typedef struct
{
  Ends ends;
  int  rank;
} Wish;

static JsonObject *
describe_entry (LiaisonEntry *entry)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", liaison_entry_get_id (entry));
  json_object_set_string_member (object, "name", liaison_entry_get_name (entry));

  return object;
}

static JsonArray *
describe_entries (GPtrArray *entries)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < entries->len; i++)
    json_array_add_object_element (array, describe_entry (g_ptr_array_index (entries, i)));

  return array;
}

static JsonArray *
describe_takers (LiaisonConnection *connection,
                 GArray            *takers,
                 GError           **error)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < takers->len; i++)
    {
      const LiaisonStepTaker *taker = &g_array_index (takers, LiaisonStepTaker, i);
      JsonObject             *object = liaison_cli_describe_key (connection, taker->key, taker->name, error);

      if (object == NULL)
        return NULL;
      if (taker->year > 0)
        json_object_set_int_member (object, "year", taker->year);
      json_array_add_object_element (array, object);
    }

  return g_steal_pointer (&array);
}

static JsonObject *
describe_move (LiaisonConnection      *connection,
               LiaisonRoutes          *routes,
               const LiaisonRouteMove *move,
               GError                **error)
{
  g_autoptr (JsonObject) object = describe_entry (LIAISON_ENTRY (move->edge.to));
  g_autoptr (GArray) takers = liaison_routes_find_takers (routes, move);
  g_autofree char *made_by = liaison_step_takers_dup_sentence (takers);
  JsonArray       *people = describe_takers (connection, takers, error);

  if (people == NULL)
    return NULL;
  json_object_set_string_member (object, "from", liaison_entry_get_id (LIAISON_ENTRY (move->edge.from)));
  json_object_set_string_member (object, "edge", edge_kinds[move->edge.kind]);
  json_object_set_string_member (object, "reason", move->reason);
  json_object_set_int_member (object, "from_month", move->from_month);
  json_object_set_int_member (object, "month", move->month);
  json_object_set_array_member (object, "qualifications", describe_entries (move->qualifications));
  json_object_set_array_member (object, "people", people);
  json_object_set_string_member (object, "made_by", made_by);

  return g_steal_pointer (&object);
}

static JsonObject *
describe_route (LiaisonConnection    *connection,
                LiaisonRoutes        *routes,
                LiaisonRouteProposal *route,
                GError              **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GArray) known = liaison_routes_find_known (routes, route);
  JsonArray *steps = json_array_new ();

  json_object_set_string_member (object, "name", liaison_route_proposal_get_name (route));
  json_object_set_string_member (object, "sentence", liaison_route_proposal_get_sentence (route));
  json_object_set_object_member (object, "start", describe_entry (LIAISON_ENTRY (liaison_route_proposal_get_start (route))));
  json_object_set_int_member (object, "months", liaison_route_proposal_get_months (route));
  json_object_set_array_member (object, "gaps", describe_entries (liaison_route_proposal_get_gaps (route)));
  json_object_set_int_member (object, "known", known->len);
  json_object_set_array_member (object, "steps", steps);
  for (guint i = 0; i < liaison_route_proposal_get_n_moves (route); i++)
    {
      JsonObject *move = describe_move (connection, routes, liaison_route_proposal_get_move (route, i), error);

      if (move == NULL)
        return NULL;
      json_array_add_object_element (steps, move);
    }

  return g_steal_pointer (&object);
}

/* What is known of where the user stands. */
static const char *const start_kinds[] = {
  [LIAISON_START_NOWHERE] = "nowhere",
  [LIAISON_START_FIELD] = "field",
  [LIAISON_START_BEFORE] = "last-position",
  [LIAISON_START_NOW] = "position",
};

static JsonArray *
describe_start (LiaisonRoutes *routes,
                const char    *from)
{
  const LiaisonStart *start = liaison_routes_get_start (routes);
  JsonArray          *ids = json_array_new ();

  if (start == NULL)
    json_array_add_string_element (ids, from);
  for (const char *const *id = start != NULL ? liaison_start_get_ids (start) : NULL; id != NULL && *id != NULL; id++)
    json_array_add_string_element (ids, *id);

  return ids;
}

/* On the reading thread. */
static gpointer
read_answer (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Ends *ends = data;
  g_autoptr (LiaisonRoutes) routes = liaison_routes_read (connection, ends->from, ends->to, error);
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *array = json_array_new ();
  const LiaisonStart *start;
  g_autofree char *sentence = NULL;

  json_object_set_array_member (object, "routes", array);
  if (routes == NULL)
    return NULL;

  start = liaison_routes_get_start (routes);
  sentence = start != NULL ? liaison_start_dup_sentence (start) : g_strdup ("");

  json_object_set_array_member (object, "from", describe_start (routes, ends->from));
  json_object_set_string_member (object, "start", start != NULL ? start_kinds[liaison_start_get_kind (start)] : "given");
  json_object_set_string_member (object, "start_sentence", sentence);
  json_object_set_string_member (object, "to", liaison_routes_get_to (routes));
  json_object_set_string_member (object, "remark", liaison_routes_get_remark (routes));
  for (guint i = 0; i < liaison_routes_get_n_routes (routes); i++)
    {
      JsonObject *route = describe_route (connection, routes, liaison_routes_get_route (routes, i), error);

      if (route == NULL)
        return NULL;
      json_array_add_object_element (array, route);
    }

  return json_node_init_object (json_node_alloc (), object);
}

/* On the writing thread. */
static gboolean
adopt (LiaisonChange *change,
       gpointer       data,
       GError       **error)
{
  Wish *wish = data;
  g_autoptr (LiaisonRoutes) routes = liaison_routes_read (liaison_change_get_connection (change), wish->ends.from, wish->ends.to, error);

  if (routes == NULL)
    return FALSE;
  if (wish->rank < 1 || wish->rank > (int) liaison_routes_get_n_routes (routes))
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("There is no route %d."), wish->rank);
      return FALSE;
    }

  return liaison_change_adopt_route (change, liaison_routes_get_route (routes, wish->rank - 1), error);
}

static void
print_route (guint       rank,
             JsonObject *route)
{
  JsonArray       *steps = json_object_get_array_member (route, "steps");
  JsonObject      *start = json_object_get_object_member (route, "start");
  g_autofree char *number = g_strdup_printf ("%u", rank);

  liaison_cli_print_line (number, json_object_get_string_member (route, "name"), json_object_get_string_member (route, "sentence"), NULL);
  liaison_cli_print_line ("", json_object_get_string_member (start, "name"), NULL);
  for (guint i = 0; i < json_array_get_length (steps); i++)
    {
      JsonObject      *step = json_array_get_object_element (steps, i);
      g_autofree char *span = liaison_route_dup_span (json_object_get_int_member (step, "month"));
      /* Translators: after that time, as in “after 3 years” */
      g_autofree char *after = g_strdup_printf (_("after %s"), span);
      g_autofree char *name = g_strconcat ("→ ", json_object_get_string_member (step, "name"), NULL);

      liaison_cli_print_line ("", name, after, json_object_get_string_member (step, "reason"),
                              json_object_get_string_member (step, "made_by"), NULL);
    }
}

static void
print_answer (JsonObject *answer)
{
  JsonArray  *routes = json_object_get_array_member (answer, "routes");
  const char *remark = json_object_get_string_member (answer, "remark");
  const char *start = json_object_get_string_member (answer, "start_sentence");

  if (*start != '\0')
    liaison_cli_print_line (start, NULL);
  for (guint i = 0; i < json_array_get_length (routes); i++)
    print_route (i + 1, json_array_get_object_element (routes, i));
  if (*remark != '\0')
    liaison_cli_print_line (remark, NULL);
}

static gboolean
run_route (LiaisonCli *self,
           char      **argv,
           GError    **error)
{
  g_autofree char   *from = NULL;
  g_autofree char   *to = NULL;
  int                rank = 0;
  const GOptionEntry options[] = {
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &from, N_("Where you stand, a role, specialty or area"), N_("ID") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &to, N_("What you aim for, a role, specialty or area"), N_("ID") },
    { "adopt", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &rank, N_("Make this route one of the plan"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 0, 0, error);
  g_autoptr (LiaisonStore) store = arguments != NULL ? liaison_cli_open_catalog (self, error) : NULL;
  Wish wish = { { from, to }, rank };
  g_autoptr (JsonNode) answer = store != NULL ? liaison_store_read (store, read_answer, &wish.ends, self->cancellable, error) : NULL;

  if (answer == NULL)
    return FALSE;
  /* Translators: the name of a change, as in “Undo Add Route” */
  if (rank != 0)
    return liaison_store_change (store, _("Add Route"), adopt, &wish, self->cancellable, error) >= 0;
  if (self->json)
    liaison_cli_print_json (answer);
  else
    print_answer (json_node_get_object (answer));

  return TRUE;
}

const LiaisonCliCommand liaison_cli_route_commands[] = {
  { "route", N_("[--from ID] [--to ID] [--adopt NUMBER]"), N_("Propose routes from where you stand to what you aim for"), run_route },
  { NULL, NULL, NULL, NULL },
};
