/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-name.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-insights.h"

#include <glib/gi18n.h>

static const char *const kinds[] = {
  [LIAISON_INSIGHT_REACH] = "reach",
  [LIAISON_INSIGHT_CONSTRAINT] = "constraint",
  [LIAISON_INSIGHT_CIRCLES] = "circles",
  [LIAISON_INSIGHT_BRIDGE] = "bridge",
  [LIAISON_INSIGHT_HANGING] = "hanging",
  [LIAISON_INSIGHT_REPEAT] = "repeat",
  [LIAISON_INSIGHT_WAKE] = "wake",
};

static JsonObject *
describe_insight (LiaisonConnection *connection,
                  LiaisonInsight    *insight,
                  GError           **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *people = json_array_new ();

  json_object_set_string_member (object, "kind", kinds[liaison_insight_get_kind (insight)]);
  json_object_set_string_member (object, "sentence", liaison_insight_get_sentence (insight));
  json_object_set_string_member (object, "measure", liaison_insight_get_measure (insight));
  json_object_set_double_member (object, "number", liaison_insight_get_number (insight));
  json_object_set_string_member (object, "advice", liaison_insight_get_advice (insight));
  json_object_set_array_member (object, "people", people);
  for (guint i = 0; i < liaison_insight_get_n_people (insight); i++)
    {
      JsonObject *person = liaison_cli_describe_key (connection, liaison_insight_get_key (insight, i),
                                                     liaison_insight_get_name (insight, i), error);

      if (person == NULL)
        return NULL;
      json_array_add_object_element (people, person);
    }

  return g_steal_pointer (&object);
}

/* On the reading thread. */
static gpointer
read_answer (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  g_autoptr (GListModel) insights = liaison_insights_read (connection, error);
  g_autoptr (JsonArray) array = json_array_new ();

  if (insights == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (insights); i++)
    {
      g_autoptr (LiaisonInsight) insight = g_list_model_get_item (insights, i);
      JsonObject *object = describe_insight (connection, insight, error);

      if (object == NULL)
        return NULL;
      json_array_add_object_element (array, object);
    }

  return json_node_init_array (json_node_alloc (), array);
}

static void
print_insight (JsonObject *insight)
{
  liaison_cli_print_line (json_object_get_string_member (insight, "sentence"), json_object_get_string_member (insight, "measure"), NULL);
  if (*json_object_get_string_member (insight, "advice") != '\0')
    liaison_cli_print_line ("", json_object_get_string_member (insight, "advice"), NULL);
}

static gboolean
run_insight (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 0, 0, error);
  g_autoptr (LiaisonStore) store = arguments != NULL ? liaison_cli_open (self, error) : NULL;
  g_autoptr (JsonNode) answer = store != NULL ? liaison_store_read (store, read_answer, NULL, self->cancellable, error) : NULL;
  JsonArray *insights;

  if (answer == NULL)
    return FALSE;
  if (self->json)
    {
      liaison_cli_print_json (answer);
      return TRUE;
    }

  insights = json_node_get_array (answer);
  for (guint i = 0; i < json_array_get_length (insights); i++)
    print_insight (json_array_get_object_element (insights, i));

  return TRUE;
}

const LiaisonCliCommand liaison_cli_insight_commands[] = {
  { "insight", NULL, N_("Say what the picture of your network means"), run_insight },
  { NULL, NULL, NULL, NULL },
};
