/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-describe.h"

#include "liaison-cli-name.h"

static JsonArray *
describe_people (LiaisonConnection   *connection,
                 LiaisonOpeningEntry *entry,
                 GError             **error)
{
  GArray *people = liaison_opening_entry_get_people (entry);
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < people->len; i++)
    {
      const LiaisonOpeningContact *contact = &g_array_index (people, LiaisonOpeningContact, i);
      JsonObject                  *object = liaison_cli_describe_key (connection, contact->key, contact->name, error);

      if (object == NULL)
        return NULL;
      json_object_set_boolean_member (object, "connected", contact->record != NULL);
      json_array_add_object_element (array, object);
    }

  return g_steal_pointer (&array);
}

static JsonArray *
describe_records (GPtrArray *records)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < records->len; i++)
    json_array_add_object_element (array, liaison_cli_describe_record (g_ptr_array_index (records, i)));

  return array;
}

/**
 * liaison_cli_describe_opening:
 * @connection: where to read
 * @entry: an opening
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the record with its name, employer and
 *   deadline in words, its people, documents and history
 */
JsonObject *
liaison_cli_describe_opening (LiaisonConnection   *connection,
                              LiaisonOpeningEntry *entry,
                              GError             **error)
{
  JsonObject      *object = liaison_cli_describe_record (LIAISON_RECORD (liaison_opening_entry_get_record (entry)));
  JsonArray       *people = describe_people (connection, entry, error);
  g_autofree char *deadline = liaison_opening_entry_dup_deadline (entry);

  if (people == NULL)
    {
      json_object_unref (object);
      return NULL;
    }
  json_object_set_string_member (object, "name", liaison_opening_entry_get_title (entry));
  json_object_set_string_member (object, "employer", liaison_opening_entry_get_employer (entry));
  json_object_set_string_member (object, "when", deadline);
  json_object_set_array_member (object, "people", people);
  json_object_set_array_member (object, "documents", describe_records (liaison_opening_entry_get_documents (entry)));
  json_object_set_array_member (object, "history", describe_records (liaison_opening_entry_get_history (entry)));

  return object;
}
