/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-chain.h"

#include "liaison-cli-name.h"

static JsonObject *
describe_tie (const LiaisonChainTie *tie)
{
  JsonObject *object = json_object_new ();

  json_object_set_double_member (object, "strength", tie->strength);
  json_object_set_int_member (object, "closeness", tie->closeness);
  json_object_set_int_member (object, "days", tie->days);
  json_object_set_boolean_member (object, "inferred", tie->is_inferred);
  json_object_set_boolean_member (object, "past", tie->is_past);
  if (tie->is_inferred)
    json_object_set_string_member (object, "organization", tie->organization);

  return object;
}

static void
describe_words (JsonObject   *object,
                LiaisonChain *chain)
{
  json_object_set_string_member (object, "why", liaison_chain_get_why (chain));
  json_object_set_string_member (object, "weak", liaison_chain_get_weak (chain));
  json_object_set_string_member (object, "sentence", liaison_chain_get_sentence (chain));
}

/**
 * liaison_cli_describe_chain:
 * @connection: where to read
 * @chain: a chain
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): its people, ties and strength, and its
 *   words where it has any
 */
JsonObject *
liaison_cli_describe_chain (LiaisonConnection *connection,
                            LiaisonChain      *chain,
                            GError           **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *people = json_array_new ();
  JsonArray *ties = json_array_new ();

  json_object_set_array_member (object, "people", people);
  json_object_set_array_member (object, "ties", ties);
  json_object_set_double_member (object, "strength", liaison_chain_get_strength (chain));
  if (liaison_chain_get_sentence (chain) != NULL)
    describe_words (object, chain);
  for (guint i = 0; i < liaison_chain_get_n_people (chain); i++)
    {
      JsonObject *person = liaison_cli_describe_key (connection, liaison_chain_get_key (chain, i), liaison_chain_get_name (chain, i), error);

      if (person == NULL)
        return NULL;
      json_array_add_object_element (people, person);
      if (i > 0)
        json_array_add_object_element (ties, describe_tie (liaison_chain_get_tie (chain, i - 1)));
    }

  return g_steal_pointer (&object);
}
