/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-text.h"
#include "liaison-choice.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-error.h"
#include "liaison-own-catalog.h"

#include <glib/gi18n.h>

static gboolean
print_json (LiaisonCatalog *catalog,
            const char     *id)
{
  g_autoptr (JsonNode) node = liaison_catalog_dup_json (catalog, id);

  if (node != NULL)
    liaison_cli_print_json (node);

  return node != NULL;
}

static gboolean
print_text (LiaisonCatalog *catalog,
            const char     *id)
{
  g_autofree char *text = liaison_catalog_dup_text (catalog, id);

  if (text != NULL)
    liaison_cli_print ("%s%s", text, g_str_has_suffix (text, "\n") ? "" : "\n");

  return text != NULL;
}

/* What is told of the user's own: a line each, or their file as it would be added. */
static void
print_changes (LiaisonCli            *self,
               LiaisonCatalogChanges *changes)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < liaison_catalog_changes_get_n (changes); i++)
    {
      const char      *kind = liaison_choice_get_nick (LIAISON_TYPE_ENTRY_KIND, (int) liaison_catalog_changes_get_kind (changes, i));
      g_autofree char *content = liaison_catalog_changes_dup_content (changes, i);
      JsonObject      *object = json_object_new ();

      json_object_set_string_member (object, "kind", kind);
      json_object_set_member (object, "entry", json_from_string (content, NULL));
      json_array_add_object_element (array, object);
      if (!self->json)
        liaison_cli_print_line (kind, liaison_catalog_changes_get_id (changes, i), content, NULL);
    }
  if (self->json)
    {
      g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), array);

      liaison_cli_print_json (node);
    }
}

/* On the reading thread. */
static gpointer
read_changes (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return liaison_catalog_changes_read (connection, error);
}

static gboolean
add_file (LiaisonCli   *self,
          LiaisonStore *store,
          const char   *path,
          GError      **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (LiaisonCatalogChanges) before = liaison_store_read (store, read_changes, NULL, self->cancellable, error);
  g_autoptr (LiaisonCatalogChanges) added = before != NULL ? liaison_own_catalog_read_file (file, before, self->cancellable, error) : NULL;

  return added != NULL && liaison_store_change (store, _("Change the Catalogue"), liaison_own_catalog_save, added, self->cancellable, error) >= 0;
}

static gboolean
take_back (LiaisonCli   *self,
           LiaisonStore *store,
           char         *id,
           GError      **error)
{
  /* Translators: the name of a change; %s is an entry of the catalogue. */
  g_autofree char *label = g_strdup_printf (_("Take Back the Change of “%s”"), id);

  return liaison_store_change (store, label, liaison_own_catalog_take_back, id, self->cancellable, error) >= 0;
}

static gboolean
show (LiaisonCli *self,
      const char *id,
      GError    **error)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();

  if (self->json ? print_json (catalog, id) : print_text (catalog, id))
    return TRUE;

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND,
               _("The catalogue has no entry “%s”. “liaison-cli catalog” lists them."), id);

  return FALSE;
}

static gboolean
run_catalog (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  g_autofree char *added = NULL;
  g_autofree char *taken = NULL;
  gboolean         mine = FALSE;
  const GOptionEntry options[] = {
    { "add", 0, 0, G_OPTION_ARG_FILENAME, &added, N_("Add entries, or change some, by a file of JSON"), N_("FILE") },
    { "mine", 0, 0, G_OPTION_ARG_NONE, &mine, N_("List what you added and changed"), NULL },
    { "take-back", 0, 0, G_OPTION_ARG_STRING, &taken, N_("Take back what you said of an entry"), N_("ID") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 0, 1, error);
  g_autofree char *id = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (LiaisonCatalogChanges) changes = NULL;

  if (arguments == NULL || (arguments[0] != NULL && (id = liaison_cli_dup_text (arguments[0], error)) == NULL))
    return FALSE;
  if (added == NULL && taken == NULL && !mine && !g_file_test (self->data, G_FILE_TEST_EXISTS))
    return show (self, id, error);

  store = liaison_cli_open_catalog (self, error);
  if (store == NULL)
    return FALSE;
  if (added != NULL || taken != NULL)
    return (added == NULL || add_file (self, store, added, error)) && (taken == NULL || take_back (self, store, taken, error));
  if (!mine)
    return show (self, id, error);

  changes = liaison_store_read (store, read_changes, NULL, self->cancellable, error);
  if (changes != NULL)
    print_changes (self, changes);

  return changes != NULL;
}

const LiaisonCliCommand liaison_cli_catalog_commands[] = {
  { "catalog", N_("[ID] [--add FILE] [--mine] [--take-back ID]"), N_("List the specialties, areas and roles, or show one, or add and change entries"), run_catalog },
  { NULL, NULL, NULL, NULL },
};
