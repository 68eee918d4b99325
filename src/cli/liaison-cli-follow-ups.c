/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-change-label.h"
#include "liaison-change.h"
#include "liaison-cli-describe.h"
#include "liaison-cli-find.h"
#include "liaison-cli-name.h"
#include "liaison-cli-output.h"
#include "liaison-clock.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-due.h"
#include "liaison-error.h"
#include "liaison-follow-up-query.h"
#include "liaison-occurrence.h"
#include "liaison-query.h"
#include "liaison-rule.h"
#include "liaison-zone.h"

#include <glib/gi18n.h>

typedef struct
{
  LiaisonFollowUp *follow_up;
  GArray          *people;
} Addition;

static gboolean
add_follow_up (LiaisonChange *change,
               gpointer       data,
               GError       **error)
{
  Addition *addition = data;

  return liaison_change_save (change, addition->follow_up, error) &&
         liaison_change_set_follow_up_people (change, liaison_record_get_id (LIAISON_RECORD (addition->follow_up)),
                                              (const gint64 *) addition->people->data, addition->people->len, error);
}

/* "2026-11-24", "2026-11-24T09:30", "2026-11-24 9:30" */
static gboolean
set_time (LiaisonFollowUp *follow_up,
          const char      *on,
          GError         **error)
{
  g_auto (GStrv) parts = on != NULL ? g_strsplit_set (on, "T ", 2) : NULL;
  g_autofree char *clock = NULL;

  if (parts != NULL && parts[0] != NULL && parts[1] != NULL)
    clock = g_strconcat (strlen (parts[1]) == 4 ? "0" : "", parts[1], NULL);

  if (parts == NULL || parts[0] == NULL || !liaison_date_is_day (parts[0]) ||
      (clock != NULL && !liaison_time_is_clock (clock)))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("Say when, as in --on 2026-11-24 or --on 2026-11-24T09:30."));
      return FALSE;
    }

  liaison_follow_up_set_day (follow_up, parts[0]);
  liaison_follow_up_set_clock (follow_up, clock != NULL ? clock : "");

  return TRUE;
}

static gboolean
set_rule (LiaisonFollowUp *follow_up,
          const char      *rule,
          gboolean         from_completion,
          GError         **error)
{
  g_autoptr (LiaisonRule) parsed = rule != NULL ? liaison_rule_parse (rule, error) : NULL;
  g_autofree char *text = parsed != NULL ? liaison_rule_dup_text (parsed) : NULL;

  if (rule == NULL)
    return TRUE;
  if (text == NULL)
    return FALSE;

  liaison_follow_up_set_rule (follow_up, text);
  liaison_follow_up_set_series_start (follow_up, liaison_follow_up_get_day (follow_up));
  liaison_follow_up_set_repeat_from (follow_up, from_completion ? LIAISON_REPEAT_FROM_COMPLETION : LIAISON_REPEAT_FROM_SCHEDULE);

  return TRUE;
}

static gboolean
set_zone (LiaisonFollowUp *follow_up,
          const char      *zone,
          GError         **error)
{
  if (zone == NULL)
    return TRUE;
  if (!liaison_zone_is_known (zone) || *liaison_follow_up_get_clock (follow_up) == '\0')
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--zone takes a zone such as Europe/Madrid, and a follow-up with a time."));
      return FALSE;
    }
  liaison_follow_up_set_zone (follow_up, zone);

  return TRUE;
}

static gboolean
set_contacts (LiaisonCli   *self,
              LiaisonStore *store,
              Addition     *addition,
              char        **names,
              GError      **error)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *name = liaison_cli_dup_text (names[i], error);
      gint64           key, id;

      if (name == NULL || !liaison_cli_find_contact (self, store, name, &key, error))
        return FALSE;

      id = liaison_contact_key_get_id (key);
      if (liaison_contact_key_is_organization (key))
        liaison_follow_up_set_organization (addition->follow_up, id);
      else
        g_array_append_val (addition->people, id);
    }

  return TRUE;
}

static gboolean
run_add_follow_up (LiaisonCli *self,
                   char      **argv,
                   GError    **error)
{
  g_autofree char *on = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *zone = NULL;
  g_auto (GStrv) names = NULL;
  gboolean           from_completion = FALSE;
  gboolean           logs = FALSE;
  const GOptionEntry options[] = {
    { "on", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &on, N_("When it is due; needed"), N_("DATE[THH:MM]") },
    { "with", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &names, N_("Whom it is about; may be given again"), N_("NAME-or-UID") },
    { "repeat", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &rule, N_("By what rule it repeats, as calendars write it"), N_("RRULE") },
    { "from-completion", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &from_completion, N_("Count from the day it is done"), NULL },
    { "zone", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &zone, N_("Whose clock the time is read from; where the computer is unless told"), N_("ZONE") },
    { "log", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &logs, N_("Log it as something that happened when it is done"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 1, 1, error);
  g_autofree char *text = arguments != NULL ? liaison_cli_dup_text (arguments[0], error) : NULL;
  g_autoptr (LiaisonFollowUp) follow_up = liaison_follow_up_new ();
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LiaisonStore) store = NULL;
  g_autofree char *label = NULL;
  Addition         addition = { follow_up, people };

  if (text == NULL || !set_time (follow_up, on, error) || !set_rule (follow_up, rule, from_completion, error) ||
      !set_zone (follow_up, zone, error))
    return FALSE;
  liaison_follow_up_set_log_on_done (follow_up, logs);
  store = liaison_cli_open (self, error);
  if (store == NULL || !set_contacts (self, store, &addition, names, error))
    return FALSE;

  liaison_follow_up_set_text (follow_up, text);
  /* Translators: the name of a change; the argument is what is to do */
  label = liaison_change_label_dup (_("Add “%s”"), text);
  if (liaison_store_change (store, label, add_follow_up, &addition, self->cancellable, error) < 0)
    return FALSE;

  liaison_cli_print_uid (self->json, liaison_record_get_uid (LIAISON_RECORD (follow_up)));

  return TRUE;
}

/* The day on which it is to be done: that of the snooze where that is later. */
static char *
dup_due_day (LiaisonFollowUp *follow_up)
{
  return liaison_follow_up_is_snoozed (follow_up) ? liaison_due_dup_day (follow_up)
                                                  : g_strdup (liaison_follow_up_get_day (follow_up));
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  LiaisonFollowUp *one = liaison_open_follow_up_get_record (*(LiaisonOpenFollowUp *const *) a);
  LiaisonFollowUp *other = liaison_open_follow_up_get_record (*(LiaisonOpenFollowUp *const *) b);
  g_autofree char *day = dup_due_day (one);
  g_autofree char *other_day = dup_due_day (other);
  int              order = strcmp (day, other_day);

  return order != 0 ? order : strcmp (liaison_follow_up_get_clock (one), liaison_follow_up_get_clock (other));
}

static const char *
get_state (const char *day,
           const char *today)
{
  int order = strcmp (day, today);

  return order < 0 ? "overdue" : order == 0 ? "today"
                                            : "later";
}

static gpointer
read_due (LiaisonConnection *connection,
          gpointer           data,
          GCancellable      *cancellable,
          GError           **error)
{
  const char      *last = data;
  g_autofree char *today = liaison_date_dup_today ();
  g_autoptr (JsonArray) due = json_array_new ();
  g_autoptr (GPtrArray) open = liaison_query_open_follow_ups (connection, error);

  if (open == NULL)
    return NULL;

  g_ptr_array_sort (open, compare_due);
  for (guint i = 0; i < open->len; i++)
    {
      LiaisonFollowUp *follow_up = liaison_open_follow_up_get_record (g_ptr_array_index (open, i));
      g_autofree char *day = dup_due_day (follow_up);
      JsonObject      *object;

      if (strcmp (day, last) > 0)
        break;
      object = liaison_cli_describe_follow_up (connection, follow_up, error);
      if (object == NULL)
        return NULL;
      json_object_set_string_member (object, "due", day);
      json_object_set_string_member (object, "state", get_state (day, today));
      json_array_add_object_element (due, object);
    }

  return json_node_init_array (json_node_alloc (), due);
}

static void
print_due (JsonArray *due)
{
  for (guint i = 0; i < json_array_get_length (due); i++)
    {
      JsonObject *object = json_array_get_object_element (due, i);
      JsonArray  *people = json_object_get_array_member (object, "people");
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint j = 0; j < json_array_get_length (people); j++)
        g_string_append_printf (names, "%s%s", j > 0 ? "; " : "",
                                json_object_get_string_member (json_array_get_object_element (people, j), "name"));
      liaison_cli_print_line (json_object_get_string_member (object, "due"), json_object_get_string_member (object, "clock"),
                              json_object_get_string_member (object, "text"), names->str,
                              json_object_get_string_member (object, "uid"), NULL);
    }
}

static gboolean
run_due (LiaisonCli *self,
         char      **argv,
         GError    **error)
{
  int                within = 0;
  const GOptionEntry options[] = {
    { "within", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &within, N_("Also what is due in the next days"), N_("DAYS") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 0, 0, error);
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *last = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (JsonNode) due = NULL;

  if (arguments == NULL)
    return FALSE;
  last = within >= 0 ? liaison_date_dup_plus_days (today, within) : NULL;
  if (last == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--within takes a number of days, from 0 up to some centuries."));
      return FALSE;
    }

  store = liaison_cli_open (self, error);
  due = store != NULL ? liaison_store_read (store, read_due, last, self->cancellable, error) : NULL;
  if (due == NULL)
    return FALSE;

  if (self->json)
    liaison_cli_print_json (due);
  else
    print_due (json_node_get_array (due));

  return TRUE;
}

/* The follow-up of a uid, which has to be there. */
static gpointer
find_follow_up (LiaisonConnection *connection,
                const char        *uid,
                GError           **error)
{
  g_autoptr (GError) failure = NULL;
  gpointer follow_up = liaison_query_record_by_uid (connection, LIAISON_TYPE_FOLLOW_UP, uid, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (follow_up == NULL)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("No follow-up has the uid “%s”."), uid);

  return follow_up;
}

static gpointer
read_text (LiaisonConnection *connection,
           gpointer           uid,
           GCancellable      *cancellable,
           GError           **error)
{
  g_autoptr (LiaisonFollowUp) follow_up = find_follow_up (connection, uid, error);

  return follow_up != NULL ? g_strdup (liaison_follow_up_get_text (follow_up)) : NULL;
}

static gboolean
mark_done (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  g_autoptr (LiaisonFollowUp) follow_up = find_follow_up (liaison_change_get_connection (change), data, error);

  if (follow_up == NULL)
    return FALSE;
  if (liaison_follow_up_get_done (follow_up) != 0)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("“%s” is done already."), liaison_follow_up_get_text (follow_up));
      return FALSE;
    }

  return liaison_change_complete_follow_up (change, liaison_record_get_id (LIAISON_RECORD (follow_up)), liaison_clock_now (), error);
}

static gboolean
run_done (LiaisonCli *self,
          char      **argv,
          GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 1, 1, error);
  g_autofree char *uid = arguments != NULL ? liaison_cli_dup_text (arguments[0], error) : NULL;
  g_autoptr (LiaisonStore) store = uid != NULL ? liaison_cli_open (self, error) : NULL;
  g_autofree char *text = store != NULL ? liaison_store_read (store, read_text, uid, self->cancellable, error) : NULL;
  g_autofree char *label = NULL;

  if (text == NULL)
    return FALSE;

  /* Translators: the name of a change; the argument is what was to do */
  label = liaison_change_label_dup (_("Mark “%s” as Done"), text);
  if (liaison_store_change (store, label, mark_done, uid, self->cancellable, error) < 0)
    return FALSE;

  if (self->json)
    liaison_cli_print_uid (TRUE, uid);

  return TRUE;
}

const LiaisonCliCommand liaison_cli_follow_up_commands[] = {
  { "add-follow-up", N_("--on DATE[THH:MM] [--with NAME] TEXT"), N_("Add a follow-up and print the uid"), run_add_follow_up },
  { "due", N_("[--within DAYS]"), N_("List what is overdue and due"), run_due },
  { "done", N_("UID"), N_("Mark a follow-up as done"), run_done },
  { NULL, NULL, NULL, NULL },
};
