/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-error.h"
#include "liaison-neighbourhood.h"
#include "liaison-salvage-export.h"
#include "liaison-store-backup.h"
#include "liaison-store-restore.h"

#include <glib/gi18n.h>

/* Prints where a file is. */
static void
print_path (LiaisonCli *self,
            const char *path)
{
  g_autofree char *visible = g_filename_display_name (path);

  if (self->json)
    {
      g_autoptr (JsonObject) object = json_object_new ();
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

      json_object_set_string_member (object, "file", visible);
      liaison_cli_print_json (node);
    }
  else
    liaison_cli_print_line (visible, NULL);
}

/* The arguments of a command that writes the last of them, if it may. */
static char **
parse_to_write (LiaisonCli *self,
                char      **argv,
                guint       least,
                guint       most,
                GError    **error)
{
  gboolean           force = FALSE;
  const GOptionEntry options[] = {
    { "force", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &force, N_("Replace what is there"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, least, most, error);
  guint n_arguments;

  if (arguments == NULL)
    return NULL;

  n_arguments = g_strv_length (arguments);
  if (n_arguments == most && !liaison_cli_may_write (arguments[most - 1], force, error))
    return NULL;

  return g_steal_pointer (&arguments);
}

static gboolean
run_backup (LiaisonCli *self,
            char      **argv,
            GError    **error)
{
  g_auto (GStrv) arguments = parse_to_write (self, argv, 0, 1, error);
  g_autoptr (LiaisonStore) store = arguments != NULL ? liaison_cli_open (self, error) : NULL;
  g_autofree char *path = NULL;

  if (store == NULL)
    return FALSE;

  if (arguments[0] == NULL)
    path = liaison_store_back_up (store, "by-hand", error);
  else if (liaison_store_back_up_to (store, arguments[0], error))
    path = g_canonicalize_filename (arguments[0], NULL);
  if (path == NULL)
    return FALSE;

  print_path (self, path);

  return TRUE;
}

static JsonNode *
describe (LiaisonBackup *backup)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_utc (liaison_backup_get_moment (backup));
  g_autofree char    *time = g_date_time_format_iso8601 (made);
  g_autofree char    *file = g_filename_display_name (liaison_backup_get_path (backup));
  LiaisonBackupCounts counts;
  gboolean            whole = liaison_backup_read_counts (backup, &counts, NULL);

  json_object_set_string_member (object, "file", file);
  json_object_set_string_member (object, "made", time);
  json_object_set_string_member (object, "reason", liaison_backup_get_reason (backup));
  json_object_set_int_member (object, "size", (gint64) liaison_backup_get_size (backup));
  json_object_set_boolean_member (object, "readable", whole);
  if (whole)
    {
      json_object_set_int_member (object, "people", counts.people);
      json_object_set_int_member (object, "organizations", counts.organizations);
      json_object_set_int_member (object, "interactions", counts.interactions);
      json_object_set_int_member (object, "follow_ups", counts.follow_ups);
    }

  return json_node_init_object (json_node_alloc (), object);
}

static void
print_backup (LiaisonBackup *backup)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (liaison_backup_get_moment (backup));
  g_autofree char    *time = g_date_time_format (made, "%Y-%m-%d %H:%M");
  g_autofree char    *file = g_filename_display_name (liaison_backup_get_path (backup));
  g_autofree char    *people = NULL;
  LiaisonBackupCounts counts;

  if (liaison_backup_read_counts (backup, &counts, NULL))
    people = g_strdup_printf (ngettext ("%d person", "%d people", (gulong) counts.people), (int) counts.people);
  liaison_cli_print_line (time, liaison_backup_get_reason (backup),
                          people != NULL ? people : _("cannot be read"), file, NULL);
}

static gboolean
run_backups (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 0, 0, error);
  g_autoptr (LiaisonStore) store = arguments != NULL ? liaison_cli_open (self, error) : NULL;
  g_autoptr (GPtrArray) backups = store != NULL ? liaison_store_list_backups (store, error) : NULL;

  if (backups == NULL)
    return FALSE;

  if (self->json)
    {
      g_autoptr (JsonArray) array = json_array_new ();
      g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), array);

      for (guint i = 0; i < backups->len; i++)
        json_array_add_element (array, describe (g_ptr_array_index (backups, i)));
      liaison_cli_print_json (node);
    }
  else
    for (guint i = 0; i < backups->len; i++)
      print_backup (g_ptr_array_index (backups, i));

  return TRUE;
}

static void
print_restored (LiaisonCli *self,
                gboolean    changed,
                const char *kept,
                const char *sentence)
{
  if (self->json)
    {
      g_autoptr (JsonObject) object = json_object_new ();
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

      json_object_set_boolean_member (object, "changed", changed);
      if (kept != NULL)
        json_object_set_string_member (object, "damaged", kept);
      liaison_cli_print_json (node);
    }
  else
    liaison_cli_print ("%s\n", sentence);
}

static void
warn_of_changed (guint n_changed)
{
  if (n_changed > 0)
    g_printerr (ngettext ("liaison-cli: %u record of the backup is not as Liaison wrote it; “check --deep” names it\n",
                          "liaison-cli: %u records of the backup are not as Liaison wrote them; “check --deep” names them\n", n_changed),
                n_changed);
}

/* In the place of a database that cannot be opened, or that nothing is to be written to. */
static gboolean
restore_damaged (LiaisonCli *self,
                 const char *backup,
                 GError    **error)
{
  g_autofree char *path = liaison_store_dup_true_path (self->data);
  g_autofree char *kept = NULL;
  g_autofree char *visible = NULL;
  g_autofree char *sentence = NULL;
  guint            n_changed;

  if (!liaison_recovery_restore (path, backup, &kept, &n_changed, error))
    return FALSE;

  visible = g_filename_display_name (kept);
  /* Translators: %s is a folder */
  sentence = g_strdup_printf (_("Restored. The damaged database is kept in %s."), visible);
  print_restored (self, TRUE, visible, sentence);
  warn_of_changed (n_changed);

  return TRUE;
}

static gboolean
run_restore (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 1, 1, error);
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GError) failure = NULL;
  guint  n_changed;
  gint64 change;

  if (arguments == NULL)
    return FALSE;

  store = liaison_cli_open (self, &failure);
  if (g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_DAMAGED))
    return restore_damaged (self, arguments[0], error);
  if (store == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  change = liaison_store_restore (store, arguments[0], _("Restore a Backup"), &n_changed, self->cancellable, &failure);
  if (g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_DAMAGED))
    {
      /* It opens, and nothing is to be written to it. */
      g_clear_object (&store);
      g_clear_object (&self->store);
      return restore_damaged (self, arguments[0], error);
    }
  if (change < 0)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  print_restored (self, change > 0, NULL,
                  change > 0 ? _("Restored. “liaison-cli undo” takes it back.")
                             : _("The data are like the backup already."));
  warn_of_changed (n_changed);

  return TRUE;
}

static void
print_salvage (LiaisonCli           *self,
               const LiaisonSalvage *salvage,
               char                **kept)
{
  if (self->json)
    {
      g_autoptr (JsonObject) object = json_object_new ();
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

      json_object_set_int_member (object, "read", salvage->read);
      json_object_set_int_member (object, "refused", salvage->refused);
      json_object_set_int_member (object, "broken", salvage->broken);
      json_object_set_int_member (object, "changed", salvage->changed);
      json_object_set_boolean_member (object, "behind", salvage->is_behind);
      liaison_cli_set_texts (object, "kept", kept);
      liaison_cli_print_json (node);
    }
  else
    {
      liaison_cli_print (ngettext ("%u record was read.\n", "%u records were read.\n", salvage->read), salvage->read);
      if (salvage->refused > 0)
        liaison_cli_print (ngettext ("%u record made no sense and was left out.\n",
                                     "%u records made no sense and were left out.\n", salvage->refused),
                           salvage->refused);
      if (salvage->broken > 0)
        liaison_cli_print (ngettext ("%u kind of record could not be read to the end.\n",
                                     "%u kinds of records could not be read to the end.\n", salvage->broken),
                           salvage->broken);
      if (salvage->changed > 0)
        liaison_cli_print (ngettext ("%u record is not as Liaison wrote it.\n",
                                     "%u records are not as Liaison wrote them.\n", salvage->changed),
                           salvage->changed);
      if (salvage->is_behind)
        liaison_cli_print ("%s\n", _("Changes that were saved last are missing: the journal that they stood in is lost or broken."));
      for (guint i = 0; kept[i] != NULL; i++)
        liaison_cli_print_line (kept[i], NULL);
    }
}

static gboolean
run_salvage (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  g_auto (GStrv) arguments = parse_to_write (self, argv, 2, 2, error);
  g_autoptr (GFile) file = arguments != NULL ? g_file_new_for_commandline_arg (arguments[1]) : NULL;
  g_autofree char *path = NULL;
  g_auto (GStrv) kept = NULL;
  LiaisonSalvage counts;

  if (file == NULL || !liaison_salvage_export (arguments[0], file, &counts, self->cancellable, error))
    return FALSE;

  path = liaison_store_dup_true_path (arguments[0]);
  kept = liaison_neighbourhood_find_kept_journals (path);
  print_salvage (self, &counts, kept);

  return TRUE;
}

const LiaisonCliCommand liaison_cli_backup_commands[] = {
  { "backup", N_("[FILE]"), N_("Back the data up, to a file or where the backups are"), run_backup },
  { "backups", NULL, N_("List the backups, newest first"), run_backups },
  { "restore", N_("FILE"), N_("Make the data what a backup holds"), run_restore },
  { "salvage", N_("FILE OUT.json"), N_("Export what can be read of a damaged database"), run_salvage },
  { NULL, NULL, NULL, NULL },
};
