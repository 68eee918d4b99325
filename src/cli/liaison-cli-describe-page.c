/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-describe.h"

#include "liaison-contact.h"
#include "liaison-detail-query.h"
#include "liaison-other-detail.h"

/* What the window's page of a contact shows beside the records linked to it. */

static JsonArray *
describe_other_details (LiaisonRecord *record)
{
  g_autofree char *extra = NULL;
  g_auto (GStrv) lines = NULL;
  JsonArray *array = json_array_new ();

  g_object_get (record, "extra", &extra, NULL);
  lines = g_strsplit (extra, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (LiaisonOtherDetail) detail = liaison_other_detail_parse (lines[i]);
      JsonObject *object;

      if (detail == NULL)
        continue;
      object = json_object_new ();
      json_object_set_string_member (object, "property", detail->name);
      json_object_set_string_member (object, "label", detail->label);
      /* null for a picture in letters, which the export has */
      if (detail->value != NULL)
        json_object_set_string_member (object, "value", detail->value);
      else
        json_object_set_null_member (object, "value");
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
describe_entries (LiaisonDetail    *detail,
                  LiaisonDetailList list,
                  const char       *name)
{
  GListModel *entries = liaison_detail_get_list (detail, list);
  JsonArray  *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (entries, i);
      JsonObject *object = liaison_cli_describe_record (liaison_detail_entry_get_record (entry));

      if (name != NULL)
        json_object_set_string_member (object, name, liaison_detail_entry_get_name (entry));
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
describe_introduced (LiaisonDetail *detail)
{
  GListModel *entries = liaison_detail_get_list (detail, LIAISON_DETAIL_INTRODUCED);
  JsonArray  *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (entries, i);
      LiaisonPerson *person = liaison_detail_entry_get_record (entry);
      JsonObject    *object = json_object_new ();

      json_object_set_string_member (object, "uid", liaison_record_get_uid (LIAISON_RECORD (person)));
      json_object_set_string_member (object, "name", liaison_person_get_name (person));
      json_array_add_object_element (array, object);
    }

  return array;
}

/**
 * liaison_cli_describe_page:
 * @contact: the description of a contact
 * @connection: where to read
 * @key: its contact key
 * @error: return location of a failure
 *
 * Adds what else the page of the contact shows: other details, and of a person
 * whom they introduced the user to, the events where both will be and how often
 * each helped; of an organization whom one meets at its events.
 *
 * Returns: whether all could be read
 */
gboolean
liaison_cli_describe_page (JsonObject        *contact,
                           LiaisonConnection *connection,
                           gint64             key,
                           GError           **error)
{
  g_autoptr (LiaisonDetail) detail = liaison_query_detail (connection, key, error);

  if (detail == NULL)
    return FALSE;

  json_object_set_array_member (contact, "other_details", describe_other_details (liaison_detail_get_record (detail)));
  if (liaison_contact_key_is_organization (key))
    {
      json_object_set_array_member (contact, "meetings", describe_entries (detail, LIAISON_DETAIL_MEETINGS, "person"));
      return TRUE;
    }
  json_object_set_array_member (contact, "introduced", describe_introduced (detail));
  json_object_set_array_member (contact, "events", describe_entries (detail, LIAISON_DETAIL_EVENTS, "organization"));
  json_object_set_int_member (contact, "help_given", liaison_detail_get_n_given (detail));
  json_object_set_int_member (contact, "help_received", liaison_detail_get_n_received (detail));

  return TRUE;
}
