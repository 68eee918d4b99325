/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-change-log.h"
#include "liaison-change.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"

#include <glib/gi18n.h>

/* An option that takes numbers from 0 on. */
#define NOT_GIVEN G_MININT

typedef char *(*StepFunc) (LiaisonStore *store,
                           GError      **error);

static char *
undo (LiaisonStore *store,
      GError      **error)
{
  return liaison_store_undo (store, 0, error);
}

static gboolean
run_step (LiaisonCli *self,
          char      **argv,
          StepFunc    step,
          const char *member,
          const char *sentence,
          GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 0, 0, error);
  g_autoptr (LiaisonStore) store = arguments != NULL ? liaison_cli_open (self, error) : NULL;
  g_autofree char *label = store != NULL ? step (store, error) : NULL;

  if (label == NULL)
    return FALSE;

  if (self->json)
    {
      g_autoptr (JsonObject) object = json_object_new ();
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

      json_object_set_string_member (object, member, label);
      liaison_cli_print_json (node);
    }
  else
    {
      g_autofree char *visible = liaison_cli_dup_visible (label);

      liaison_cli_print ("%s: %s\n", sentence, visible);
    }

  return TRUE;
}

static gboolean
run_undo (LiaisonCli *self,
          char      **argv,
          GError    **error)
{
  return run_step (self, argv, undo, "undone", _("Undone"), error);
}

static gboolean
run_redo (LiaisonCli *self,
          char      **argv,
          GError    **error)
{
  return run_step (self, argv, liaison_store_redo, "redone", _("Done again"), error);
}

static gpointer
read_changes (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return liaison_query_changes (connection, *(guint *) data, error);
}

static void
print_changes (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LiaisonLogEntry *entry = g_ptr_array_index (changes, i);
      g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (liaison_log_entry_get_made (entry));
      g_autofree char *time = g_date_time_format (made, "%Y-%m-%d %H:%M");

      liaison_cli_print_line (time, liaison_log_entry_get_label (entry),
                              liaison_log_entry_get_undone (entry) ? _("undone") : "", NULL);
    }
}

static void
print_changes_as_json (GPtrArray *changes)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), array);

  for (guint i = 0; i < changes->len; i++)
    {
      LiaisonLogEntry *entry = g_ptr_array_index (changes, i);
      JsonObject      *object = json_object_new ();
      g_autoptr (GDateTime) made = g_date_time_new_from_unix_utc (liaison_log_entry_get_made (entry));
      g_autofree char *time = g_date_time_format_iso8601 (made);

      json_object_set_int_member (object, "id", liaison_log_entry_get_id (entry));
      json_object_set_string_member (object, "label", liaison_log_entry_get_label (entry));
      json_object_set_string_member (object, "made", time);
      json_object_set_boolean_member (object, "undone", liaison_log_entry_get_undone (entry));
      json_array_add_object_element (array, object);
    }
  liaison_cli_print_json (node);
}

static gboolean
set_limit (LiaisonChange *change,
           gpointer       limit,
           GError       **error)
{
  return liaison_change_set_setting (change, LIAISON_SETTING_UNDO_LIMIT, limit, error);
}

static gboolean
keep_changes (LiaisonCli   *self,
              LiaisonStore *store,
              int           keep,
              GError      **error)
{
  g_autofree char *limit = g_strdup_printf ("%d", keep);

  return liaison_store_change (store, _("Change How Much Can Be Undone"), set_limit, limit, self->cancellable, error) >= 0;
}

static gboolean
run_changes (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  int                most = 100, keep = NOT_GIVEN;
  const GOptionEntry options[] = {
    { "most", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &most, N_("How many, 100 unless said otherwise"), N_("NUMBER") },
    { "keep", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &keep, N_("Keep so many for undo from now on, 0 for all"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 0, 0, error);
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  guint wanted = (guint) MAX (most, 0);

  if (arguments == NULL)
    return FALSE;
  if (most < 0 || (keep < 0 && keep != NOT_GIVEN))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("How many changes is a number from 0 on."));
      return FALSE;
    }
  store = liaison_cli_open (self, error);
  if (store != NULL && keep != NOT_GIVEN && !keep_changes (self, store, keep, error))
    return FALSE;
  changes = store != NULL ? liaison_store_read (store, read_changes, &wanted, self->cancellable, error) : NULL;
  if (changes == NULL)
    return FALSE;

  if (self->json)
    print_changes_as_json (changes);
  else
    print_changes (changes);

  return TRUE;
}

const LiaisonCliCommand liaison_cli_history_commands[] = {
  { "undo", NULL, N_("Take the last change back"), run_undo },
  { "redo", NULL, N_("Make the change that was taken back again"), run_redo },
  { "changes", N_("[--most NUMBER] [--keep NUMBER]"), N_("List the changes, newest first"), run_changes },
  { NULL, NULL, NULL, NULL },
};
