/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-text.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-error.h"

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

static gboolean
run_catalog (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 0, 1, error);
  g_autofree char *id = NULL;
  LiaisonCatalog  *catalog;

  if (arguments == NULL)
    return FALSE;
  if (arguments[0] != NULL && (id = liaison_cli_dup_text (arguments[0], error)) == NULL)
    return FALSE;

  catalog = liaison_catalog_get_default ();
  if (self->json ? print_json (catalog, id) : print_text (catalog, id))
    return TRUE;

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND,
               _("The catalogue has no entry “%s”. “liaison-cli catalog” lists them."), id);

  return FALSE;
}

const LiaisonCliCommand liaison_cli_catalog_commands[] = {
  { "catalog", N_("[ID]"), N_("List the specialties, areas and roles, or show one"), run_catalog },
  { NULL, NULL, NULL, NULL },
};
