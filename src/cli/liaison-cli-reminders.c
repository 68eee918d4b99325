/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli.h"

#include "liaison-cli-output.h"
#include "liaison-firing.h"
#include "liaison-rule-words.h"

#include <glib/gi18n.h>

#define MOST_FIRINGS 10000

typedef struct
{
  LiaisonReminderTimes times;
  guint                most;
} Question;

static JsonObject *
describe (const LiaisonFiring *firing)
{
  LiaisonFollowUp *record = liaison_reminder_get_record (firing->reminder);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (firing->moment);
  g_autofree char *when = g_date_time_format (moment, "%Y-%m-%dT%H:%M");
  g_autofree char *words = liaison_rule_dup_words (liaison_follow_up_get_rule (record), liaison_follow_up_get_series_start (record));
  JsonObject      *object = json_object_new ();

  json_object_set_string_member (object, "when", when);
  json_object_set_int_member (object, "moment", firing->moment);
  json_object_set_string_member (object, "text", liaison_follow_up_get_text (record));
  json_object_set_string_member (object, "with", liaison_reminder_get_names (firing->reminder));
  json_object_set_string_member (object, "day", liaison_follow_up_get_day (record));
  json_object_set_string_member (object, "clock", liaison_follow_up_get_clock (record));
  json_object_set_string_member (object, "repeats", words);
  json_object_set_string_member (object, "uid", liaison_reminder_get_uid (firing->reminder));

  return object;
}

static gpointer
read_firings (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) firings = liaison_firing_list (connection, &question->times, question->most, error);
  g_autoptr (JsonArray) array = json_array_new ();

  if (firings == NULL)
    return NULL;

  for (guint i = 0; i < firings->len; i++)
    json_array_add_object_element (array, describe (g_ptr_array_index (firings, i)));

  return json_node_init_array (json_node_alloc (), array);
}

static gboolean
run_reminders (LiaisonCli *self,
               char      **argv,
               GError    **error)
{
  int                count = 20;
  const GOptionEntry options[] = {
    { "count", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &count, N_("How many to list, 20 unless told"), N_("N") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 0, 0, error);
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (JsonNode) firings = NULL;
  Question   question;
  JsonArray *array;

  if (arguments == NULL)
    return FALSE;
  if (count < 0 || count > MOST_FIRINGS)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--count takes a number up to 10,000."));
      return FALSE;
    }

  settings = liaison_reminder_settings_new ();
  liaison_reminder_times_read (&question.times, settings);
  question.most = (guint) count;
  store = liaison_cli_open (self, error);
  firings = store != NULL ? liaison_store_read (store, read_firings, &question, self->cancellable, error) : NULL;
  if (firings == NULL)
    return FALSE;

  array = json_node_get_array (firings);
  if (self->json)
    liaison_cli_print_json (firings);
  else
    for (guint i = 0; i < json_array_get_length (array); i++)
      {
        JsonObject *firing = json_array_get_object_element (array, i);

        liaison_cli_print_line (json_object_get_string_member (firing, "when"), json_object_get_string_member (firing, "text"),
                                json_object_get_string_member (firing, "with"), json_object_get_string_member (firing, "repeats"),
                                json_object_get_string_member (firing, "uid"), NULL);
      }

  return TRUE;
}

const LiaisonCliCommand liaison_cli_reminders_commands[] = {
  { "reminders", N_("[--count N]"), N_("List what rings next"), run_reminders },
  { NULL, NULL, NULL, NULL },
};
