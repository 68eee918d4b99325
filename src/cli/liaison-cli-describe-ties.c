/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-describe.h"

#include "liaison-contact.h"
#include "liaison-inferred-tie.h"
#include "liaison-introduction-entry.h"
#include "liaison-introduction-flow.h"
#include "liaison-query.h"

static JsonObject *
describe_introduction (LiaisonIntroductionEntry *entry)
{
  LiaisonIntroduction *record = liaison_introduction_entry_get_record (entry);
  JsonObject          *object = liaison_cli_describe_record (LIAISON_RECORD (record));
  g_autofree char     *waiting = liaison_introduction_flow_dup_waiting (record, liaison_introduction_entry_get_introducer (entry),
                                                                        liaison_introduction_entry_get_target (entry));

  json_object_set_string_member (object, "introducer", liaison_introduction_entry_get_introducer (entry));
  json_object_set_string_member (object, "target", liaison_introduction_entry_get_target (entry));
  json_object_set_string_member (object, "waiting", waiting);

  return object;
}

/**
 * liaison_cli_describe_introductions:
 * @connection: where to read
 * @key: a contact key, or 0 for all
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): introductions with the names of both
 *   sides, and what each waits for
 */
JsonArray *
liaison_cli_describe_introductions (LiaisonConnection *connection,
                                    gint64             key,
                                    GError           **error)
{
  g_autoptr (GPtrArray) entries = liaison_query_introductions (connection, key, error);
  JsonArray *array;

  if (entries == NULL)
    return NULL;

  array = json_array_new ();
  for (guint i = 0; i < entries->len; i++)
    json_array_add_object_element (array, describe_introduction (g_ptr_array_index (entries, i)));

  return array;
}

/**
 * liaison_cli_describe_inferred_ties:
 * @connection: where to read
 * @key: the contact key of a person
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): whom the person may know from where both
 *   were at one time
 */
JsonArray *
liaison_cli_describe_inferred_ties (LiaisonConnection *connection,
                                    gint64             key,
                                    GError           **error)
{
  g_autoptr (GPtrArray) ties = liaison_query_inferred_ties_of (connection, liaison_contact_key_get_id (key), error);
  JsonArray *array;

  if (ties == NULL)
    return NULL;

  array = json_array_new ();
  for (guint i = 0; i < ties->len; i++)
    {
      const LiaisonInferredTie *tie = g_ptr_array_index (ties, i);
      JsonObject               *object = json_object_new ();
      g_autofree char          *sentence = liaison_inferred_tie_dup_sentence (tie);

      /* "" stands for the user */
      json_object_set_string_member (object, "with", tie->other_name != NULL ? tie->other_name : "");
      json_object_set_string_member (object, "organization", tie->organization_name != NULL ? tie->organization_name : "");
      json_object_set_string_member (object, "since", tie->since);
      json_object_set_string_member (object, "until", tie->until);
      json_object_set_string_member (object, "words", sentence);
      json_array_add_object_element (array, object);
    }

  return array;
}
