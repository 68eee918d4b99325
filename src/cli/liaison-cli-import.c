/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-import.h"

#include "liaison-cli-columns.h"
#include "liaison-cli-output.h"
#include "liaison-cli-passphrase.h"
#include "liaison-error.h"
#include "liaison-ical-import.h"
#include "liaison-import-column.h"
#include "liaison-import-plan.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* How often a file is compared with data that others go on changing. */
#define MOST_TRIES 50

/* Letters of a name that a line shows. */
#define LETTERS_SHOWN 60

static const struct
{
  LiaisonImportState state;
  const char        *member;
} states[] = {
  { LIAISON_IMPORT_STATE_NEW, "new" },
  { LIAISON_IMPORT_STATE_UPDATED, "updated" },
  { LIAISON_IMPORT_STATE_SAME, "same" },
};

static char *
dup_short (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= LETTERS_SHOWN)
    return g_strdup (name);

  start = g_utf8_substring (name, 0, LETTERS_SHOWN);

  return g_strconcat (start, "…", NULL);
}

static JsonObject *
describe_row (LiaisonImportRow *row,
              const char       *member,
              const char       *words)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "line", liaison_import_row_get_line (row));
  json_object_set_string_member (object, "name", liaison_import_row_get_name (row));
  json_object_set_string_member (object, member, words);

  return object;
}

/* The rows that are skipped, those that change somebody, and those of which
 * something is not taken. */
static void
describe_rows (LiaisonImportPlan *plan,
               JsonObject        *object)
{
  JsonArray *skipped = json_array_new ();
  JsonArray *changes = json_array_new ();
  JsonArray *kept = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr (LiaisonImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);
      LiaisonImportState state = liaison_import_row_get_state (row);
      const char        *reason = liaison_import_row_get_reason (row);

      if (state == LIAISON_IMPORT_STATE_SKIPPED)
        json_array_add_object_element (skipped, describe_row (row, "reason", reason));
      else if (state != LIAISON_IMPORT_STATE_NEW && *reason != '\0')
        json_array_add_object_element (kept, describe_row (row, "reason", reason));
      if (state == LIAISON_IMPORT_STATE_UPDATED)
        json_array_add_object_element (changes, describe_row (row, "changes", liaison_import_row_get_changes (row)));
    }
  json_object_set_array_member (object, "skipped", skipped);
  json_object_set_array_member (object, "changes", changes);
  json_object_set_array_member (object, "kept", kept);
}

static JsonObject *
describe_plan (const char        *file,
               LiaisonImportPlan *plan,
               gboolean           applied)
{
  JsonObject        *object = json_object_new ();
  const char *const *remarks = liaison_import_plan_get_remarks (plan);
  JsonArray         *array = json_array_new ();
  g_autofree char   *name = g_filename_display_name (file);

  json_object_set_string_member (object, "file", name);
  json_object_set_string_member (object, "form", liaison_import_plan_get_form (plan));
  json_object_set_boolean_member (object, "imported", applied);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    json_object_set_int_member (object, states[i].member, liaison_import_plan_get_count (plan, states[i].state));
  describe_rows (plan, object);
  for (guint i = 0; remarks != NULL && remarks[i] != NULL; i++)
    json_array_add_string_element (array, remarks[i]);
  if (liaison_import_plan_get_no_backup (plan) != NULL)
    json_array_add_string_element (array, liaison_import_plan_get_no_backup (plan));
  json_object_set_array_member (object, "remarks", array);

  return object;
}

static void
print_rows (JsonObject *plan,
            const char *list,
            const char *member)
{
  JsonArray *rows = json_object_has_member (plan, list) ? json_object_get_array_member (plan, list) : NULL;

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonObject      *row = json_array_get_object_element (rows, i);
      g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (row, "line"));
      g_autofree char *name = dup_short (json_object_get_string_member (row, "name"));

      liaison_cli_print_line ("", line, name, json_object_get_string_member (row, member), NULL);
    }
}

/* What would be changed is told row by row; what was, in a number. */
static void
print_plan (JsonObject *plan,
            gboolean    dry_run)
{
  JsonArray       *remarks = json_object_get_array_member (plan, "remarks");
  g_autofree char *file = liaison_cli_dup_visible (json_object_get_string_member (plan, "file"));

  /* Translators: a file, then how many of its rows are new, updated, the same and skipped */
  liaison_cli_print (_("%s: %u new, %u updated, %u the same, %u skipped"), file,
                        (guint) json_object_get_int_member (plan, "new"), (guint) json_object_get_int_member (plan, "updated"),
                        (guint) json_object_get_int_member (plan, "same"), json_array_get_length (json_object_get_array_member (plan, "skipped")));
  liaison_cli_print ("\n");
  print_rows (plan, "skipped", "reason");
  if (dry_run)
    {
      print_rows (plan, "changes", "changes");
      print_rows (plan, "kept", "reason");
    }
  for (guint i = 0; i < json_array_get_length (remarks); i++)
    liaison_cli_print_line ("", json_array_get_string_element (remarks, i), NULL);
}

/* What all files come to, and each of them; one that failed counts nothing. */
static JsonNode *
describe_all (JsonArray *plans)
{
  g_autoptr (JsonObject) all = json_object_new ();
  JsonArray *skipped = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      gint64 sum = 0;

      for (guint j = 0; j < json_array_get_length (plans); j++)
        sum += json_object_get_int_member_with_default (json_array_get_object_element (plans, j), states[i].member, 0);
      json_object_set_int_member (all, states[i].member, sum);
    }
  for (guint i = 0; i < json_array_get_length (plans); i++)
    {
      JsonObject *plan = json_array_get_object_element (plans, i);
      JsonArray  *rows = json_object_has_member (plan, "skipped") ? json_object_get_array_member (plan, "skipped") : NULL;

      for (guint j = 0; rows != NULL && j < json_array_get_length (rows); j++)
        json_array_add_element (skipped, json_node_copy (json_array_get_element (rows, j)));
    }
  json_object_set_array_member (all, "skipped", skipped);
  json_object_set_array_member (all, "files", json_array_ref (plans));

  return json_node_init_object (json_node_alloc (), all);
}

/* A table of which nobody knows a column is no import. */
static gboolean
check_readable (LiaisonImportPlan *plan,
                GError           **error)
{
  GListModel *columns = liaison_import_plan_get_columns (plan);
  g_autoptr (GString) names = g_string_new (NULL);

  if (liaison_import_plan_get_is_readable (plan))
    return TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (LiaisonImportColumn) column = g_list_model_get_item (columns, i);

      g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "", liaison_import_column_get_header (column));
    }
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
               /* Translators: a list of names in quotes; --map is not translated */
               _("None of the columns tells who a row is about: %s. Say what they are, as in --map \"COLUMN=name\". Nothing was changed."),
               names->str);

  return FALSE;
}

/* A calendar, described as a plan is. */
static JsonObject *
import_calendar (LiaisonCli   *self,
                 LiaisonStore *store,
                 const char   *path,
                 GFile        *file,
                 gboolean      dry_run,
                 GError      **error)
{
  g_autoptr (LiaisonIcalImport) import = liaison_ical_import_sync (store, file, dry_run, self->cancellable, error);
  g_autofree char *name = g_filename_display_name (path);
  JsonArray       *skipped, *remarks;
  JsonObject      *object;

  if (import == NULL)
    return NULL;

  skipped = json_array_new ();
  remarks = json_array_new ();
  object = json_object_new ();
  json_object_set_array_member (object, "skipped", skipped);
  json_object_set_array_member (object, "remarks", remarks);
  for (guint i = 0; i < import->remarks->len; i++)
    json_array_add_string_element (remarks, g_ptr_array_index (import->remarks, i));

  json_object_set_string_member (object, "file", name);
  json_object_set_string_member (object, "form", "iCalendar");
  json_object_set_boolean_member (object, "imported", !dry_run);
  json_object_set_int_member (object, "new", import->n_new);
  json_object_set_int_member (object, "updated", 0);
  json_object_set_int_member (object, "same", import->n_same);
  for (guint i = 0; i < import->skipped->len; i++)
    {
      const LiaisonIcalSkip *skip = g_ptr_array_index (import->skipped, i);
      JsonObject            *row = json_object_new ();

      json_object_set_int_member (row, "line", skip->line);
      json_object_set_string_member (row, "name", skip->name);
      json_object_set_string_member (row, "reason", skip->reason);
      json_array_add_object_element (skipped, row);
    }

  return object;
}

/* What is locked is asked for once more, with what opens it. */
static LiaisonImportPlan *
make_plan (LiaisonCli       *self,
           LiaisonStore     *store,
           GFile            *file,
           LiaisonColumnMap *map,
           GError          **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonImportPlan *plan = liaison_import_plan_new_mapped_sync (store, file, map, self->cancellable, &failure);
  g_autofree char *passphrase = NULL;

  if (plan != NULL)
    return plan;
  if (!g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_LOCKED) || liaison_column_map_get_passphrase (map) != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  passphrase = liaison_cli_dup_passphrase (NULL, FALSE, error);
  if (passphrase == NULL)
    return NULL;

  liaison_column_map_set_passphrase (map, passphrase);

  return liaison_import_plan_new_mapped_sync (store, file, map, self->cancellable, error);
}

static JsonObject *
import_once (LiaisonCli       *self,
             LiaisonStore     *store,
             const char       *path,
             GFile            *file,
             LiaisonColumnMap *map,
             gboolean          dry_run,
             GError          **error)
{
  g_autoptr (LiaisonImportPlan) plan = make_plan (self, store, file, map, error);

  if (plan == NULL || !check_readable (plan, error) ||
      (!dry_run && liaison_import_plan_get_changes_anything (plan) &&
       liaison_import_plan_apply_sync (plan, self->cancellable, error) < 0))
    return NULL;

  return describe_plan (path, plan, !dry_run);
}

/* Nobody has seen the comparison: where another program changed the data since,
 * it is made again. */
static JsonObject *
import_contacts (LiaisonCli       *self,
                 LiaisonStore     *store,
                 const char       *path,
                 GFile            *file,
                 LiaisonColumnMap *map,
                 gboolean          dry_run,
                 GError          **error)
{
  g_autoptr (GError) failure = NULL;
  JsonObject *object = NULL;

  for (guint i = 0; i < MOST_TRIES && object == NULL && (i == 0 || g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_OUTDATED)); i++)
    {
      g_clear_error (&failure);
      object = import_once (self, store, path, file, map, dry_run, &failure);
    }
  if (object == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return object;
}

/* Each file is a change of its own; what failed says of which file. */
static JsonObject *
import_file (LiaisonCli       *self,
             LiaisonStore     *store,
             const char       *path,
             LiaisonColumnMap *map,
             gboolean          dry_run,
             GError          **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  JsonObject      *object = liaison_ical_import_is_meant (file, self->cancellable)
                              ? import_calendar (self, store, path, file, dry_run, error)
                              : import_contacts (self, store, path, file, map, dry_run, error);

  if (object == NULL)
    g_prefix_error (error, "%s: ", name);

  return object;
}

/* A file that failed, among others. */
static JsonObject *
describe_failure (const char   *path,
                  const GError *failure)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *sentence = liaison_error_dup_sentence (failure);
  JsonObject      *object = json_object_new ();

  json_object_set_string_member (object, "file", name);
  json_object_set_boolean_member (object, "imported", FALSE);
  json_object_set_string_member (object, "error", sentence);
  g_printerr ("liaison-cli: %s\n", sentence);

  return object;
}

/* Every file is tried. The failure of the only one is that of the command; of
 * several each is told where it stands. */
static gboolean
import_files (LiaisonCli       *self,
              LiaisonStore     *store,
              char            **files,
              LiaisonColumnMap *map,
              gboolean          dry_run,
              JsonArray        *plans,
              GError          **error)
{
  guint n_files = g_strv_length (files), n_failed = 0;

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GError) failure = NULL;
      JsonObject *plan = import_file (self, store, files[i], map, dry_run, &failure);

      if (plan == NULL && (n_files == 1 || g_cancellable_is_cancelled (self->cancellable)))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (plan != NULL && !self->json)
        print_plan (plan, dry_run);
      n_failed += plan == NULL ? 1 : 0;
      json_array_add_object_element (plans, plan != NULL ? plan : describe_failure (files[i], failure));
    }
  if (n_failed == 0)
    return TRUE;

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
               /* Translators: how many files failed, and how many there were */
               ngettext ("%u of %u files was not imported.", "%u of %u files were not imported.", n_failed), n_failed, n_files);

  return FALSE;
}

/* A try-out makes no database where there is none: it compares with an empty one
 * that goes again. */
static LiaisonStore *
open_to_compare (LiaisonCli *self,
                 char      **folder,
                 GError    **error)
{
  g_autofree char *path = NULL;

  if (g_file_test (self->data, G_FILE_TEST_EXISTS))
    return liaison_cli_open (self, error);

  *folder = g_dir_make_tmp ("liaison-XXXXXX", error);
  if (*folder == NULL)
    return NULL;

  path = g_build_filename (*folder, "liaison.db", NULL);

  return liaison_store_open (path, error);
}

/* Removes the folder of an empty database, once that is closed. */
static void
remove_folder (const char *folder)
{
  GDir       *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (folder);
}

/**
 * liaison_cli_import:
 * @self: this run
 * @argv: the command and what follows it
 * @error: return location of a failure; %G_OPTION_ERROR stands for usage
 *
 * Brings files in, each in a change of its own.
 *
 * Returns: whether all of them were brought in
 */
gboolean
liaison_cli_import (LiaisonCli *self,
                    char      **argv,
                    GError    **error)
{
  gboolean           dry_run = FALSE;
  g_auto (GStrv) named = NULL;
  g_autofree char   *encoding = NULL;
  g_autofree char   *first = NULL;
  g_autofree char   *passphrase_file = NULL;
  const GOptionEntry options[] = {
    { "map", 'm', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &named, N_("Read a column of a table as a field"), N_("COLUMN=FIELD") },
    { "encoding", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &encoding, N_("Read the file in this encoding"), N_("NAME") },
    { "first", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &first, N_("Which is first in dates such as 03/04/2020"), "day|month" },
    { "passphrase-file", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &passphrase_file, N_("Open a locked archive with the first line of a file"), N_("FILE") },
    { "dry-run", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &dry_run, N_("Say what would be done and change nothing"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) files = liaison_cli_parse (self, argv, options, 1, G_MAXUINT, error);
  g_autoptr (LiaisonColumnMap) map = files != NULL ? liaison_cli_read_columns (named, encoding, first, passphrase_file, error) : NULL;
  g_autofree char *folder = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (JsonArray) plans = json_array_new ();
  gboolean done = FALSE;

  if (map == NULL)
    return FALSE;

  store = dry_run ? open_to_compare (self, &folder, error) : liaison_cli_open (self, error);
  if (store != NULL)
    done = import_files (self, store, files, map, dry_run, plans, error);
  g_clear_object (&store);
  if (folder != NULL)
    remove_folder (folder);
  if (self->json && json_array_get_length (plans) > 0)
    {
      g_autoptr (JsonNode) node = describe_all (plans);

      liaison_cli_print_json (node);
    }

  return done;
}
