/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup-lead.h"
#include "liaison-check.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-error.h"
#include "liaison-neighbourhood.h"

#include <glib/gi18n.h>

typedef struct
{
  gboolean    is_deep;
  const char *path;
  char       *lead; /* of a backup, in words */
} Look;

/* All looks are at one state of the database. */
static gpointer
read_faults (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Look *look = data;
  g_autoptr (LiaisonBackupLead) lead = NULL;
  g_autoptr (GStrvBuilder) faults = g_strv_builder_new ();
  g_auto (GStrv) shallow = liaison_query_check (connection, cancellable, error);
  g_auto (GStrv) changed = NULL;

  if (shallow == NULL)
    return NULL;

  g_strv_builder_addv (faults, (const char **) shallow);
  if (look->is_deep)
    {
      changed = liaison_query_check_text (connection, cancellable, error);
      if (changed == NULL)
        return NULL;
      g_strv_builder_addv (faults, (const char **) changed);
    }

  lead = liaison_query_backup_lead (connection, look->path, NULL);
  look->lead = lead != NULL ? liaison_backup_lead_dup_text (lead) : NULL;

  return g_strv_builder_end (faults);
}

static void
print_faults (char   **faults,
              char   **risks,
              gboolean as_json)
{
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (!as_json)
    {
      for (guint i = 0; faults[i] != NULL; i++)
        liaison_cli_print_line (faults[i], NULL);
      for (guint i = 0; risks[i] != NULL; i++)
        liaison_cli_print_line (risks[i], NULL);
      if (faults[0] == NULL && risks[0] == NULL)
        liaison_cli_print ("%s\n", _("All is well."));
      return;
    }

  object = json_object_new ();
  json_object_set_boolean_member (object, "sound", faults[0] == NULL);
  liaison_cli_set_texts (object, "faults", faults);
  liaison_cli_set_texts (object, "risks", risks);
  node = json_node_init_object (json_node_alloc (), object);
  liaison_cli_print_json (node);
}

/* What is no fault of the database, but is to be known. */
static char **
find_risks (const Look *look)
{
  g_autoptr (GStrvBuilder) risks = g_strv_builder_new ();
  g_auto (GStrv) around = liaison_neighbourhood_find_risks (look->path);

  if (look->lead != NULL)
    g_strv_builder_add (risks, look->lead);
  g_strv_builder_addv (risks, (const char **) around);

  return g_strv_builder_end (risks);
}

static gboolean
run_check (LiaisonCli *self,
           char      **argv,
           GError    **error)
{
  gboolean           deep = FALSE;
  const GOptionEntry options[] = {
    { "deep", 0, 0, G_OPTION_ARG_NONE, &deep, N_("See too that every record is as it was written, letter by letter"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 0, 0, error);
  g_autoptr (LiaisonStore) store = arguments != NULL ? liaison_cli_open (self, error) : NULL;
  Look           look = { deep, store != NULL ? liaison_store_get_path (store) : NULL, NULL };
  g_auto (GStrv) faults = store != NULL ? liaison_store_read (store, read_faults, &look, self->cancellable, error) : NULL;
  g_auto (GStrv) risks = faults != NULL ? find_risks (&look) : NULL;
  guint          n_faults;

  g_free (look.lead);

  if (faults == NULL)
    return FALSE;

  print_faults (faults, risks, self->json);
  n_faults = g_strv_length (faults);
  if (n_faults == 0)
    return TRUE;

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
               ngettext ("The database has %u fault. It was left as it is.",
                         "The database has %u faults. It was left as it is.", n_faults),
               n_faults);

  return FALSE;
}

const LiaisonCliCommand liaison_cli_check_commands[] = {
  { "check", N_("[--deep]"), N_("See that the database is whole"), run_check },
  { NULL, NULL, NULL, NULL },
};
