/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-compare.h"

#include "liaison-cli-output.h"
#include "liaison-error.h"

#include <glib/gi18n.h>

/* On the reading thread. */
static gpointer
read_comparison (LiaisonConnection *connection,
                 gpointer           ids,
                 GCancellable      *cancellable,
                 GError           **error)
{
  return liaison_comparison_read (connection, liaison_catalog_get_default (), ids, error);
}

/**
 * liaison_cli_compare:
 * @self: this run
 * @ids: (array zero-terminated=1): specialties, areas and roles
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): them side by side; %NULL where the
 *   catalogue does not know one, or there are too few or too many
 */
LiaisonComparison *
liaison_cli_compare (LiaisonCli        *self,
                     const char *const *ids,
                     GError           **error)
{
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (LiaisonComparison) comparison = NULL;

  store = liaison_cli_open_catalog (self, error);
  if (store == NULL)
    return NULL;
  for (guint i = 0; ids[i] != NULL; i++)
    if (liaison_catalog_get_entry (liaison_catalog_get_default (), ids[i]) == NULL)
      {
        g_autofree char *shown = liaison_cli_dup_visible (ids[i]);

        g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("The catalogue has no entry “%s”. “liaison-cli catalog” lists them."), shown);
        return NULL;
      }

  comparison = liaison_store_read (store, read_comparison, (gpointer) ids, self->cancellable, error);
  if (comparison == NULL || liaison_comparison_get_n_entries (comparison) == g_strv_length ((char **) ids))
    return g_steal_pointer (&comparison);

  liaison_cli_refuse (error, _("Say two to four different entries to compare."));

  return NULL;
}

static JsonObject *
describe_item (const LiaisonComparisonItem *item)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "text", item->text);
  json_object_set_boolean_member (object, "shared", item->is_shared);

  return object;
}

static JsonArray *
describe_cell (GPtrArray *cell)
{
  JsonArray *items = json_array_new ();

  for (guint i = 0; i < cell->len; i++)
    json_array_add_object_element (items, describe_item (g_ptr_array_index (cell, i)));

  return items;
}

static JsonObject *
describe_column (LiaisonComparison *comparison,
                 guint              column)
{
  LiaisonEntry *entry = liaison_comparison_get_entry (comparison, column);
  JsonObject   *object = json_object_new ();

  json_object_set_string_member (object, "id", liaison_entry_get_id (entry));
  json_object_set_string_member (object, "name", liaison_entry_get_name (entry));
  for (guint aspect = 0; aspect < LIAISON_COMPARISON_N_ASPECTS; aspect++)
    json_object_set_array_member (object, liaison_comparison_aspect_get_key (aspect),
                                  describe_cell (liaison_comparison_get_cell (comparison, aspect, column)));

  return object;
}

static void
print_json (LiaisonComparison *comparison)
{
  JsonArray *columns = json_array_new ();
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), columns);

  for (guint i = 0; i < liaison_comparison_get_n_entries (comparison); i++)
    json_array_add_object_element (columns, describe_column (comparison, i));
  json_array_unref (columns);
  liaison_cli_print_json (node);
}

/* What differs has a mark before it. */
static void
print_aspect (LiaisonComparison      *comparison,
              LiaisonComparisonAspect aspect)
{
  liaison_cli_print_line (liaison_comparison_differs (comparison, aspect) ? "*" : "", liaison_comparison_aspect_get_label (aspect), NULL);
  for (guint i = 0; i < liaison_comparison_get_n_entries (comparison); i++)
    {
      GPtrArray *cell = liaison_comparison_get_cell (comparison, aspect, i);

      for (guint n = 0; n < cell->len; n++)
        {
          const LiaisonComparisonItem *item = g_ptr_array_index (cell, n);

          liaison_cli_print_line ("", n == 0 ? liaison_entry_get_name (liaison_comparison_get_entry (comparison, i)) : "",
                                  item->is_shared ? "=" : "", item->text, NULL);
        }
    }
}

static gboolean
run_compare (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  g_auto (GStrv) ids = liaison_cli_parse (self, argv, NULL, 2, LIAISON_COMPARISON_MOST, error);
  g_autoptr (LiaisonComparison) comparison = ids != NULL ? liaison_cli_compare (self, (const char *const *) ids, error) : NULL;

  if (comparison == NULL)
    return FALSE;
  if (self->json)
    print_json (comparison);
  for (guint aspect = 0; !self->json && aspect < LIAISON_COMPARISON_N_ASPECTS; aspect++)
    if (!liaison_comparison_is_empty (comparison, aspect))
      print_aspect (comparison, aspect);

  return TRUE;
}

const LiaisonCliCommand liaison_cli_compare_commands[] = {
  { "compare", N_("ID ID [ID] [ID]"), N_("Set up to four specialties, areas or roles side by side"), run_compare },
  { NULL, NULL, NULL, NULL },
};
