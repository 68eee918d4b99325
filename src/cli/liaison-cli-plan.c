/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-choice.h"
#include "liaison-cli-describe.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-next-actions.h"
#include "liaison-plan-entry.h"
#include "liaison-route-proposal.h"

#include <glib/gi18n.h>

static JsonArray *
describe_texts (GPtrArray *texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (texts, i));

  return array;
}

static JsonObject *
describe_step (const LiaisonStepEntry *step)
{
  JsonObject      *object = liaison_cli_describe_record (LIAISON_RECORD (step->record));
  g_autofree char *from = liaison_month_dup_day (step->span.from);
  g_autofree char *until = liaison_month_dup_day (step->span.until - 1);
  g_autofree char *when = liaison_step_entry_dup_when (step);

  json_object_set_string_member (object, "from_month", from);
  json_object_set_string_member (object, "until_month", until);
  json_object_set_string_member (object, "when", when);
  json_object_set_array_member (object, "asks_for", describe_texts (step->asks_for));
  json_object_set_string_member (object, "made_by", step->made_by);
  json_object_set_string_member (object, "warning", step->warning);

  return object;
}

static JsonObject *
describe_route (LiaisonRouteEntry *route)
{
  JsonObject *object = liaison_cli_describe_record (LIAISON_RECORD (liaison_route_entry_get_record (route)));
  JsonArray  *steps = json_array_new ();

  json_object_set_int_member (object, "months", liaison_route_entry_get_months (route));
  json_object_set_string_member (object, "cost", liaison_route_entry_get_cost (route));
  json_object_set_int_member (object, "gaps", liaison_route_entry_get_n_gaps (route));
  json_object_set_int_member (object, "known", liaison_route_entry_get_n_known (route));
  json_object_set_array_member (object, "steps", steps);
  for (guint i = 0; i < liaison_route_entry_get_n_steps (route); i++)
    json_array_add_object_element (steps, describe_step (liaison_route_entry_get_step (route, i)));

  return object;
}

static JsonArray *
describe_next (LiaisonPlanEntry *plan)
{
  GArray    *actions = liaison_plan_entry_get_next_actions (plan);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < actions->len; i++)
    {
      const LiaisonNextAction *action = &g_array_index (actions, LiaisonNextAction, i);
      JsonObject              *object = json_object_new ();

      json_object_set_string_member (object, "day", action->day);
      json_object_set_string_member (object, "text", action->text);
      json_array_add_object_element (array, object);
    }

  return array;
}

/* On the reading thread. */
static gpointer
read_answer (LiaisonConnection *connection,
             gpointer           nothing,
             GCancellable      *cancellable,
             GError           **error)
{
  g_autoptr (LiaisonPlanEntry) plan = liaison_plan_entry_read (connection, error);
  g_autoptr (JsonObject) object = NULL;
  JsonArray *routes = NULL;

  if (plan == NULL)
    return NULL;

  object = liaison_cli_describe_record (LIAISON_RECORD (liaison_plan_entry_get_record (plan)));
  routes = json_array_new ();
  json_object_set_array_member (object, "routes", routes);
  json_object_set_array_member (object, "next", describe_next (plan));
  for (guint i = 0; i < liaison_plan_entry_get_n_routes (plan); i++)
    json_array_add_object_element (routes, describe_route (liaison_plan_entry_get_route (plan, i)));

  return json_node_init_object (json_node_alloc (), object);
}

static const char *
get_label (GType       type,
           const char *nick)
{
  int value = 0;

  return liaison_choice_from_nick (type, nick, &value) ? liaison_choice_get_label (type, value) : "";
}

static void
print_route (JsonObject *route)
{
  JsonArray       *steps = json_object_get_array_member (route, "steps");
  gint64           n_gaps = json_object_get_int_member (route, "gaps");
  gint64           n_known = json_object_get_int_member (route, "known");
  g_autofree char *span = liaison_route_dup_span ((int) json_object_get_int_member (route, "months"));
  g_autofree char *gaps = g_strdup_printf (ngettext ("%d gap", "%d gaps", n_gaps), (int) n_gaps);
  g_autofree char *known = g_strdup_printf (ngettext ("%d person you know", "%d people you know", n_known), (int) n_known);

  liaison_cli_print_line (json_object_get_string_member (route, "name"), span, gaps, known, json_object_get_string_member (route, "cost"), NULL);
  for (guint i = 0; i < json_array_get_length (steps); i++)
    {
      JsonObject *step = json_array_get_object_element (steps, i);

      liaison_cli_print_line ("", json_object_get_string_member (step, "title"), json_object_get_string_member (step, "when"),
                              get_label (LIAISON_TYPE_STEP_KIND, json_object_get_string_member (step, "kind")),
                              get_label (LIAISON_TYPE_STEP_STATUS, json_object_get_string_member (step, "status")),
                              json_object_get_string_member (step, "made_by"), json_object_get_string_member (step, "warning"), NULL);
    }
}

static void
print_answer (JsonObject *plan)
{
  JsonArray    *routes = json_object_get_array_member (plan, "routes");
  JsonArray    *next = json_object_get_array_member (plan, "next");
  LiaisonEntry *goal = liaison_catalog_get_entry (liaison_catalog_get_default (), json_object_get_string_member (plan, "role"));

  if (goal == NULL)
    goal = liaison_catalog_get_entry (liaison_catalog_get_default (), json_object_get_string_member (plan, "sector"));
  if (goal != NULL)
    liaison_cli_print_line (liaison_entry_get_name (goal), json_object_get_string_member (plan, "until"), NULL);
  for (guint i = 0; i < json_array_get_length (routes); i++)
    print_route (json_array_get_object_element (routes, i));
  for (guint i = 0; i < json_array_get_length (next); i++)
    {
      JsonObject *action = json_array_get_object_element (next, i);

      liaison_cli_print_line (json_object_get_string_member (action, "day"), json_object_get_string_member (action, "text"), NULL);
    }
}

static gboolean
run_plan (LiaisonCli *self,
          char      **argv,
          GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 0, 0, error);
  g_autoptr (LiaisonStore) store = arguments != NULL ? liaison_cli_open_catalog (self, error) : NULL;
  g_autoptr (JsonNode) answer = store != NULL ? liaison_store_read (store, read_answer, NULL, self->cancellable, error) : NULL;

  if (answer == NULL)
    return FALSE;
  if (self->json)
    liaison_cli_print_json (answer);
  else
    print_answer (json_node_get_object (answer));

  return TRUE;
}

const LiaisonCliCommand liaison_cli_plan_commands[] = {
  { "plan", NULL, N_("Show the plan: its routes, their steps, and what to do next"), run_plan },
  { NULL, NULL, NULL, NULL },
};
