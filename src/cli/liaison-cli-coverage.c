/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-choice.h"
#include "liaison-cli-chain.h"
#include "liaison-cli-name.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-coverage.h"

#include <glib/gi18n.h>

static const char *const states[] = {
  [LIAISON_COVERAGE_EMPTY] = "empty",
  [LIAISON_COVERAGE_DORMANT] = "dormant",
  [LIAISON_COVERAGE_SINGLE] = "single",
  [LIAISON_COVERAGE_COVERED] = "covered",
};

static gboolean
describe_people (LiaisonConnection   *connection,
                 LiaisonCoverageCell *cell,
                 JsonArray           *people,
                 GError             **error)
{
  for (guint i = 0; i < liaison_coverage_cell_get_n_people (cell); i++)
    {
      const LiaisonCoveragePerson *person = liaison_coverage_cell_get_person (cell, i);
      JsonObject                  *object = liaison_cli_describe_key (connection, person->key, person->name, error);

      if (object == NULL)
        return FALSE;
      json_object_set_boolean_member (object, "dormant", person->is_dormant);
      json_array_add_object_element (people, object);
    }

  return TRUE;
}

static JsonArray *
describe_associations (LiaisonCoverageCell *cell)
{
  GPtrArray *associations = liaison_coverage_cell_get_associations (cell);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < associations->len; i++)
    {
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", liaison_entry_get_id (g_ptr_array_index (associations, i)));
      json_object_set_string_member (object, "name", liaison_entry_get_name (g_ptr_array_index (associations, i)));
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonObject *
describe_cell (LiaisonConnection   *connection,
               LiaisonCoverageCell *cell,
               GError             **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray         *people = json_array_new ();
  LiaisonContactKind kind = liaison_coverage_cell_get_kind (cell);

  json_object_set_string_member (object, "kind", liaison_choice_get_nick (LIAISON_TYPE_CONTACT_KIND, (int) kind));
  json_object_set_string_member (object, "state", states[liaison_coverage_cell_get_state (cell)]);
  json_object_set_array_member (object, "people", people);
  json_object_set_string_member (object, "sentence", liaison_coverage_cell_get_sentence (cell));
  if (!describe_people (connection, cell, people, error))
    return NULL;

  if (liaison_coverage_cell_get_state (cell) == LIAISON_COVERAGE_EMPTY)
    json_object_set_array_member (object, "associations", describe_associations (cell));
  if (liaison_coverage_cell_get_chain (cell) != NULL)
    {
      JsonObject *chain = liaison_cli_describe_chain (connection, liaison_coverage_cell_get_chain (cell), error);

      if (chain == NULL)
        return NULL;
      json_object_set_object_member (object, "introduce", chain);
    }

  return g_steal_pointer (&object);
}

static JsonObject *
describe_sector (LiaisonConnection *connection,
                 LiaisonCoverage   *coverage,
                 guint              row,
                 GError           **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray  *cells = json_array_new ();
  const char *id = liaison_coverage_get_sector (coverage, row);

  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "name", liaison_catalog_get_sector_name (liaison_catalog_get_default (), id));
  json_object_set_string_member (object, "sentence", liaison_coverage_get_sentence (coverage, row));
  json_object_set_array_member (object, "cells", cells);
  for (guint column = 0; column < liaison_coverage_get_n_kinds (coverage); column++)
    {
      JsonObject *cell = describe_cell (connection, liaison_coverage_get_cell (coverage, row, column), error);

      if (cell == NULL)
        return NULL;
      json_array_add_object_element (cells, cell);
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
  g_autoptr (LiaisonCoverage) coverage = liaison_coverage_read (connection, data, error);
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *sectors = json_array_new ();

  json_object_set_array_member (object, "sectors", sectors);
  if (coverage == NULL)
    return NULL;

  json_object_set_string_member (object, "id", liaison_coverage_get_id (coverage));
  json_object_set_string_member (object, "name", liaison_coverage_get_name (coverage));
  for (guint row = 0; row < liaison_coverage_get_n_sectors (coverage); row++)
    {
      JsonObject *sector = describe_sector (connection, coverage, row, error);

      if (sector == NULL)
        return NULL;
      json_array_add_object_element (sectors, sector);
    }

  return json_node_init_object (json_node_alloc (), object);
}

static void
print_cell (JsonObject *cell)
{
  int kind;

  if (!liaison_choice_from_nick (LIAISON_TYPE_CONTACT_KIND, json_object_get_string_member (cell, "kind"), &kind))
    return;
  liaison_cli_print_line ("", liaison_choice_get_label (LIAISON_TYPE_CONTACT_KIND, kind),
                          json_object_get_string_member (cell, "state"), json_object_get_string_member (cell, "sentence"), NULL);
}

static void
print_answer (JsonObject *answer)
{
  JsonArray *sectors = json_object_get_array_member (answer, "sectors");

  for (guint i = 0; i < json_array_get_length (sectors); i++)
    {
      JsonObject *sector = json_array_get_object_element (sectors, i);
      JsonArray  *cells = json_object_get_array_member (sector, "cells");

      liaison_cli_print_line (json_object_get_string_member (sector, "name"), json_object_get_string_member (sector, "sentence"), NULL);
      for (guint j = 0; j < json_array_get_length (cells); j++)
        print_cell (json_array_get_object_element (cells, j));
    }
}

static gboolean
run_coverage (LiaisonCli *self,
              char      **argv,
              GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 1, 1, error);
  g_autofree char *id = arguments != NULL ? liaison_cli_dup_text (arguments[0], error) : NULL;
  g_autoptr (LiaisonStore) store = id != NULL ? liaison_cli_open_catalog (self, error) : NULL;
  g_autoptr (JsonNode) answer = store != NULL ? liaison_store_read (store, read_answer, id, self->cancellable, error) : NULL;

  if (answer == NULL)
    return FALSE;
  if (self->json)
    liaison_cli_print_json (answer);
  else
    print_answer (json_node_get_object (answer));

  return TRUE;
}

const LiaisonCliCommand liaison_cli_coverage_commands[] = {
  { "coverage", N_("ID"), N_("Say whom you know for a specialty, area or role, and what is empty"), run_coverage },
  { NULL, NULL, NULL, NULL },
};
