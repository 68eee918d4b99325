/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-change-label.h"
#include "liaison-cli.h"

#include "liaison-change.h"
#include "liaison-cli-find.h"
#include "liaison-cli-name.h"
#include "liaison-cli-output.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-person.h"
#include "liaison-query.h"
#include "liaison-reconnect.h"
#include "liaison-tag.h"

#include <glib/gi18n.h>

/* No person waits longer than a lifetime. */
#define MOST_DAYS 36500

/* ---- whom to be in touch with ---- */

static JsonObject *
describe (const LiaisonReconnect *reconnect,
          const char             *uid,
          const char             *today)
{
  static const char *const reasons[] = { "overdue", "due", "owed", "bridge", "weak", "dormant" };
  const LiaisonTouch      *touch = reconnect->touch;
  JsonObject              *object = json_object_new ();
  g_autofree char         *due = liaison_cadence_dup_due_day (touch);
  g_autofree char         *words = liaison_reconnect_dup_reason (reconnect, today);

  json_object_set_string_member (object, "uid", uid);
  json_object_set_string_member (object, "name", touch->name);
  json_object_set_string_member (object, "reason", reasons[reconnect->reason]);
  json_object_set_string_member (object, "words", words);
  json_object_set_string_member (object, "due", due != NULL ? due : "");
  json_object_set_string_member (object, "last_contact", touch->last_contact);
  json_object_set_int_member (object, "cadence", liaison_cadence_get_days (touch));

  return object;
}

static gpointer
read_reconnects (LiaisonConnection *connection,
                 gpointer           data,
                 GCancellable      *cancellable,
                 GError           **error)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autoptr (GPtrArray) touches = liaison_query_touches (connection, error);
  g_autoptr (GPtrArray) chosen = touches != NULL ? liaison_reconnect_choose (touches, today, LIAISON_RECONNECT_WEEKLY) : NULL;
  g_autoptr (JsonArray) people = json_array_new ();

  if (chosen == NULL)
    return NULL;

  for (guint i = 0; i < chosen->len; i++)
    {
      const LiaisonReconnect *reconnect = g_ptr_array_index (chosen, i);
      g_autoptr (LiaisonRecord) person = liaison_query_record (connection, LIAISON_TYPE_PERSON, reconnect->touch->person, error);

      if (person == NULL)
        return NULL;
      json_array_add_object_element (people, describe (reconnect, liaison_record_get_uid (person), today));
    }

  return json_node_init_array (json_node_alloc (), people);
}

static gboolean
list_reconnects (LiaisonCli   *self,
                 LiaisonStore *store,
                 GError      **error)
{
  g_autoptr (JsonNode) people = liaison_store_read (store, read_reconnects, NULL, self->cancellable, error);
  JsonArray *array = people != NULL ? json_node_get_array (people) : NULL;

  if (array == NULL)
    return FALSE;

  if (self->json)
    liaison_cli_print_json (people);
  else
    for (guint i = 0; i < json_array_get_length (array); i++)
      {
        JsonObject *person = json_array_get_object_element (array, i);

        liaison_cli_print_line (json_object_get_string_member (person, "name"), json_object_get_string_member (person, "due"),
                                json_object_get_string_member (person, "words"), json_object_get_string_member (person, "uid"), NULL);
      }

  return TRUE;
}

/* ---- setting a cadence ---- */

typedef struct
{
  gint64      person;
  const char *tag;
  gboolean    sets_days;
  int         days;
  const char *pause; /* NULL: as it was */
} Setting;

static gboolean
set_of_person (LiaisonChange *change,
               gpointer       data,
               GError       **error)
{
  Setting *setting = data;
  g_autoptr (LiaisonPerson) person =
    liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_PERSON, setting->person, error);

  if (person == NULL)
    return FALSE;

  if (setting->sets_days)
    liaison_person_set_cadence (person, setting->days);
  if (setting->pause != NULL)
    liaison_person_set_paused_until (person, setting->pause);

  return liaison_change_save (change, person, error);
}

static gboolean
set_of_tag (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  Setting         *setting = data;
  g_autofree char *folded = liaison_fold_dup (setting->tag);
  g_autoptr (GPtrArray) tags = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_TAG, error);

  for (guint i = 0; tags != NULL && i < tags->len; i++)
    {
      LiaisonTag      *tag = g_ptr_array_index (tags, i);
      g_autofree char *name = liaison_fold_dup (liaison_tag_get_name (tag));

      if (!g_str_equal (name, folded))
        continue;
      liaison_tag_set_cadence (tag, MAX (setting->days, 0));
      return liaison_change_save (change, tag, error);
    }
  if (tags != NULL)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("There is no tag “%s”."), setting->tag);

  return FALSE;
}

static void
tell_tag (LiaisonCli    *self,
          const Setting *setting)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *tag;

  if (!self->json)
    return;

  tag = json_object_new ();
  json_object_set_string_member (tag, "tag", setting->tag);
  json_object_set_int_member (tag, "cadence", MAX (setting->days, 0));
  json_node_take_object (node, tag);
  liaison_cli_print_json (node);
}

/* "30", "none" (that of the tags counts), "never" */
static gboolean
read_days (const char *every,
           Setting    *setting,
           GError    **error)
{
  guint64 days = 0;

  if (every == NULL)
    return TRUE;

  setting->sets_days = TRUE;
  if (g_str_equal (every, "none"))
    setting->days = 0;
  else if (g_str_equal (every, "never"))
    setting->days = -1;
  else if (g_ascii_string_to_unsigned (every, 10, 1, MOST_DAYS, &days, NULL))
    setting->days = (int) days;
  else
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--every takes a number of days, “none” (the cadence of the tags counts) or “never”."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_pause (const char *until,
            Setting    *setting,
            GError    **error)
{
  if (until == NULL || liaison_date_is_day (until))
    setting->pause = until;
  else if (g_str_equal (until, "none"))
    setting->pause = "";
  else
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--pause-until takes a day, as in 2026-11-24, or “none”."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_usable (const Setting *setting,
           const char    *name,
           GError       **error)
{
  gboolean sets = setting->sets_days || setting->pause != NULL;
  gboolean is_one = (name != NULL) != (setting->tag != NULL);

  if ((!sets && name == NULL && setting->tag == NULL) || (sets && is_one && (setting->tag == NULL || setting->pause == NULL)))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("Name a person and say --every or --pause-until, or give --tag and --every; or neither, to list who is due."));

  return FALSE;
}

static gboolean
run_cadence (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  g_autofree char   *every = NULL;
  g_autofree char   *tag = NULL;
  g_autofree char   *pause = NULL;
  const GOptionEntry options[] = {
    { "every", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &every, N_("Set the cadence"), N_("DAYS|none|never") },
    { "tag", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &tag, N_("Set it for everybody with this tag"), N_("TAG") },
    { "pause-until", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &pause, N_("Let it rest until a day"), N_("DATE|none") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 0, 1, error);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  Setting setting = { .tag = tag };
  gint64  key;

  if (arguments == NULL || (arguments[0] != NULL && (name = liaison_cli_dup_text (arguments[0], error)) == NULL) ||
      !read_days (every, &setting, error) || !read_pause (pause, &setting, error) || !is_usable (&setting, name, error))
    return FALSE;
  store = liaison_cli_open (self, error);
  if (store == NULL)
    return FALSE;
  if (name == NULL && tag == NULL)
    return list_reconnects (self, store, error);
  if (tag != NULL)
    {
      /* Translators: the name of a change, as in “Undo Set Cadence of the Tag board” */
      label = liaison_change_label_dup (_("Set Cadence of the Tag %s"), tag);
      if (liaison_store_change (store, label, set_of_tag, &setting, self->cancellable, error) < 0)
        return FALSE;
      tell_tag (self, &setting);
      return TRUE;
    }

  if (!liaison_cli_find_contact (self, store, name, &key, error))
    return FALSE;
  if (liaison_contact_key_is_organization (key))
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("“%s” is an organization; a cadence is for people."), name);
      return FALSE;
    }
  setting.person = liaison_contact_key_get_id (key);

  label = liaison_cli_dup_change_of (self, store, _("Set Cadence of %s"), key, error);

  return label != NULL && liaison_store_change (store, label, set_of_person, &setting, self->cancellable, error) >= 0 &&
         liaison_cli_tell_contact (self, store, key, error);
}

const LiaisonCliCommand liaison_cli_cadence_commands[] = {
  { "cadence", N_("[NAME|--tag TAG] [--every DAYS]"), N_("List whom to be in touch with, or set how often"), run_cadence },
  { NULL, NULL, NULL, NULL },
};
