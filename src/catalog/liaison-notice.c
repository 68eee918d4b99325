/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-notice.h"

static void
find_sources (JsonNode   *node,
              GHashTable *found)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *list = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (list); i++)
        find_sources (json_array_get_element (list, i), found);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject    *object = json_node_get_object (node);
      JsonObjectIter members;
      const char    *name;
      JsonNode      *member;

      json_object_iter_init (&members, object);
      while (json_object_iter_next (&members, &name, &member))
        if (g_str_equal (name, "source"))
          g_hash_table_add (found, (gpointer) json_node_get_string (member));
        else
          find_sources (member, found);
    }
}

/**
 * liaison_notice_dup:
 * @catalog: the catalogue
 * @entries: (array length=n_entries): what is shown
 * @n_entries: how many
 *
 * Returns: (transfer full): what the licences of the sources of @entries ask to be
 *   shown beside them, a line each; "" for nothing
 */
char *
liaison_notice_dup (LiaisonCatalog      *catalog,
                    LiaisonEntry *const *entries,
                    guint                n_entries)
{
  static const char *const sources[] = { "onet-29-2", "esco-1-1" };
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  GString *notices = g_string_new (NULL);

  for (guint i = 0; i < n_entries; i++)
    find_sources (liaison_entry_get_content (entries[i]), found);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      LiaisonSource *source = liaison_catalog_get_source (catalog, sources[i]);

      if (source != NULL && g_hash_table_contains (found, sources[i]))
        g_string_append_printf (notices, "%s%s", notices->len > 0 ? "\n" : "", liaison_source_get_attribution (source));
    }

  return g_string_free (notices, FALSE);
}
