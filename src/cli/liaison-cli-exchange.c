/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-draw.h"
#include "liaison-cli-filter.h"
#include "liaison-cli-output.h"
#include "liaison-cli-paper.h"
#include "liaison-cli.h"
#include "liaison-comparison.h"
#include "liaison-error.h"
#include "liaison-export.h"
#include "liaison-ical-import.h"
#include "liaison-import-column.h"
#include "liaison-import-plan.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  LiaisonImportState state;
  const char        *member;
} states[] = {
  { LIAISON_IMPORT_STATE_NEW, "new" },
  { LIAISON_IMPORT_STATE_UPDATED, "updated" },
  { LIAISON_IMPORT_STATE_SAME, "same" },
};

static JsonArray *
describe_skipped (LiaisonImportPlan *plan)
{
  JsonArray *skipped = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr (LiaisonImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);
      JsonObject *object;

      if (liaison_import_row_get_state (row) != LIAISON_IMPORT_STATE_SKIPPED)
        continue;
      object = json_object_new ();
      json_object_set_int_member (object, "line", liaison_import_row_get_line (row));
      json_object_set_string_member (object, "name", liaison_import_row_get_name (row));
      json_object_set_string_member (object, "reason", liaison_import_row_get_reason (row));
      json_array_add_object_element (skipped, object);
    }

  return skipped;
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
  json_object_set_array_member (object, "skipped", describe_skipped (plan));
  for (guint i = 0; remarks != NULL && remarks[i] != NULL; i++)
    json_array_add_string_element (array, remarks[i]);
  json_object_set_array_member (object, "remarks", array);

  return object;
}

static void
print_plan (JsonObject *plan)
{
  JsonArray       *skipped = json_object_get_array_member (plan, "skipped");
  JsonArray       *remarks = json_object_get_array_member (plan, "remarks");
  g_autofree char *file = liaison_cli_dup_visible (json_object_get_string_member (plan, "file"));

  /* Translators: a file, then how many of its rows are new, updated, the same and skipped */
  liaison_cli_print (_("%s: %u new, %u updated, %u the same, %u skipped"), file,
                        (guint) json_object_get_int_member (plan, "new"), (guint) json_object_get_int_member (plan, "updated"),
                        (guint) json_object_get_int_member (plan, "same"), json_array_get_length (skipped));
  liaison_cli_print ("\n");
  for (guint i = 0; i < json_array_get_length (skipped); i++)
    {
      JsonObject      *row = json_array_get_object_element (skipped, i);
      g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (row, "line"));

      liaison_cli_print_line ("", line, json_object_get_string_member (row, "name"),
                              json_object_get_string_member (row, "reason"), NULL);
    }
  for (guint i = 0; i < json_array_get_length (remarks); i++)
    liaison_cli_print_line ("", json_array_get_string_element (remarks, i), NULL);
}

/* What all files come to, and each of them. */
static JsonNode *
describe_all (JsonArray *plans)
{
  g_autoptr (JsonObject) all = json_object_new ();
  JsonArray *skipped = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      gint64 sum = 0;

      for (guint j = 0; j < json_array_get_length (plans); j++)
        sum += json_object_get_int_member (json_array_get_object_element (plans, j), states[i].member);
      json_object_set_int_member (all, states[i].member, sum);
    }
  for (guint i = 0; i < json_array_get_length (plans); i++)
    {
      JsonArray *rows = json_object_get_array_member (json_array_get_object_element (plans, i), "skipped");

      for (guint j = 0; j < json_array_get_length (rows); j++)
        json_array_add_element (skipped, json_node_copy (json_array_get_element (rows, j)));
    }
  json_object_set_array_member (all, "skipped", skipped);
  json_object_set_array_member (all, "files", json_array_ref (plans));

  return json_node_init_object (json_node_alloc (), all);
}

static char *
dup_uses (void)
{
  GString *uses = g_string_new (NULL);

  for (LiaisonColumnUse use = 0; use < LIAISON_COLUMN_USE_OTHER; use++)
    g_string_append_printf (uses, "%s%s", use > 0 ? ", " : "", liaison_column_use_get_nick (use));

  return g_string_free (uses, FALSE);
}

/* "Column=field": the field is what follows the last sign. */
static gboolean
add_named (LiaisonColumnMap *map,
           const char       *argument,
           GError          **error)
{
  g_autofree char *text = liaison_cli_dup_text (argument, error);
  char            *sign = text != NULL ? strrchr (text, '=') : NULL;
  LiaisonColumnUse use;

  if (text == NULL)
    return FALSE;

  if (sign != NULL && sign > text && liaison_column_use_from_nick (g_strstrip (sign + 1), &use))
    {
      *sign = '\0';
      liaison_column_map_name (map, g_strstrip (text), use);
      return TRUE;
    }

  {
    g_autofree char *uses = dup_uses ();

    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: what was typed, and a list of words that are not translated */
                 _("“%s” is not COLUMN=FIELD, where FIELD is one of: %s."), text, uses);
  }

  return FALSE;
}

static LiaisonColumnMap *
read_map (char  **arguments,
          GError **error)
{
  g_autoptr (LiaisonColumnMap) map = liaison_column_map_new ();

  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    if (!add_named (map, arguments[i], error))
      return NULL;

  return g_steal_pointer (&map);
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
  JsonArray       *skipped = json_array_new ();
  JsonObject      *object = json_object_new ();

  json_object_set_array_member (object, "skipped", skipped);
  json_object_set_array_member (object, "remarks", json_array_new ());
  if (import == NULL)
    {
      json_object_unref (object);
      return NULL;
    }

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

/* Each file is a change of its own; what came before a failure stays. */
static JsonObject *
import_file (LiaisonCli       *self,
             LiaisonStore     *store,
             const char       *path,
             LiaisonColumnMap *map,
             gboolean          dry_run,
             GError          **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (LiaisonImportPlan) plan = NULL;

  if (liaison_ical_import_is_meant (file, self->cancellable))
    return import_calendar (self, store, path, file, dry_run, error);

  plan = liaison_import_plan_new_mapped_sync (store, file, map, self->cancellable, error);
  if (plan == NULL || !check_readable (plan, error) ||
      (!dry_run && liaison_import_plan_get_changes_anything (plan) &&
       liaison_import_plan_apply_sync (plan, self->cancellable, error) < 0))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_prefix_error (error, "%s: ", name);
      return NULL;
    }

  return describe_plan (path, plan, !dry_run);
}

static gboolean
run_import (LiaisonCli *self,
            char      **argv,
            GError    **error)
{
  gboolean           dry_run = FALSE;
  g_auto (GStrv) named = NULL;
  const GOptionEntry options[] = {
    { "map", 'm', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &named, N_("Read a column of a table as a field"), N_("COLUMN=FIELD") },
    { "dry-run", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &dry_run, N_("Say what would be done and change nothing"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) files = liaison_cli_parse (self, argv, options, 1, G_MAXUINT, error);
  g_autoptr (LiaisonColumnMap) map = files != NULL ? read_map (named, error) : NULL;
  g_autoptr (LiaisonStore) store = map != NULL ? liaison_cli_open (self, error) : NULL;
  g_autoptr (JsonArray) plans = json_array_new ();
  gboolean done = TRUE;

  if (store == NULL)
    return FALSE;

  for (guint i = 0; done && files[i] != NULL; i++)
    {
      JsonObject *plan = import_file (self, store, files[i], map, dry_run, error);

      done = plan != NULL;
      if (done && !self->json)
        print_plan (plan);
      if (done)
        json_array_add_object_element (plans, plan);
    }
  if (self->json && json_array_get_length (plans) > 0)
    {
      g_autoptr (JsonNode) node = describe_all (plans);

      liaison_cli_print_json (node);
    }

  return done;
}

static GArray *
find_contacts (LiaisonCli       *self,
               LiaisonStore     *store,
               LiaisonCliFilter *conditions,
               const char       *query,
               GError          **error)
{
  g_autofree char *filter = liaison_cli_filter_dup (conditions, self, store, error);

  return filter != NULL ? liaison_cli_filter_find (self, store, query, filter, error) : NULL;
}

static gboolean
is_export (LiaisonExportForm form,
           gboolean          has_query,
           gboolean          has_mark,
           GError          **error)
{
  if (form == LIAISON_EXPORT_FORM_UNKNOWN)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("The name of the file must end with “.json” (everything), “.vcf” or “.csv” (contacts), “.graphml” (the network), “.ics” (what is to do), “.md” (to be read), or “.svg”, “.png” or “.pdf” (a picture of the map), or with “/” for a folder of all these."));
  else if (form == LIAISON_EXPORT_FORM_JSON && has_query)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("A JSON file is of everything; leave the query and the filter out."));
  else if (form == LIAISON_EXPORT_FORM_FOLDER && has_query)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("A folder is of everything; leave the query and the filter out."));
  else if (form != LIAISON_EXPORT_FORM_CSV && has_mark)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--bom is for CSV files."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
print_file (const char *argument)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *name = g_filename_display_name (argument);

  json_object_set_string_member (object, "file", name);
  liaison_cli_print_json (node);

  return TRUE;
}

static GOptionEntry
make_paper_option (char **what)
{
  GOptionEntry option = { .long_name = "what", .arg = G_OPTION_ARG_STRING };

  option.arg_data = what;
  option.description = N_("What a PDF file is of: the map, the plan, a person, whom you know for something, or two to four entries of the catalogue side by side");
  option.arg_description = N_("map|plan|person|coverage|comparison");

  return option;
}

/* Arguments are a file, then what is put on paper. */
static gboolean
export_paper (LiaisonCli *self,
              char      **arguments,
              GFile      *file,
              const char *what,
              gboolean    force,
              GError    **error)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; arguments[i] != NULL; i++)
    {
      char *subject = liaison_cli_dup_text (arguments[i], error);

      if (subject == NULL)
        return FALSE;
      g_ptr_array_add (subjects, subject);
    }
  g_ptr_array_add (subjects, NULL);

  return liaison_cli_may_write (arguments[0], force, error) &&
         liaison_cli_export_paper (self, file, what, (const char *const *) subjects->pdata, error) &&
         (!self->json || print_file (arguments[0]));
}

static gboolean
run_export (LiaisonCli *self,
            char      **argv,
            GError    **error)
{
  gboolean has_mark = FALSE, force = FALSE, is_narrowed, is_picture;
  g_autofree char *title = NULL;
  g_auto (LiaisonCliFilter) conditions = { NULL };
  GOptionEntry options[LIAISON_CLI_N_FILTER_OPTIONS + 5] = { { NULL } };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  LiaisonExportForm form = LIAISON_EXPORT_FORM_UNKNOWN;
  g_autofree char  *query = NULL;
  g_autofree char  *what = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GArray) keys = NULL;

  liaison_cli_filter_add_options (&conditions, options);
  options[LIAISON_CLI_N_FILTER_OPTIONS] = (GOptionEntry){
    "bom", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &has_mark, N_("Begin a CSV file with a byte order mark, for Excel"), NULL
    };
  options[LIAISON_CLI_N_FILTER_OPTIONS + 1] = (GOptionEntry){
    "force", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &force, N_("Replace what is there"), NULL
    };
  options[LIAISON_CLI_N_FILTER_OPTIONS + 2] = (GOptionEntry){
    "title", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &title, N_("What stands above a picture of the map"), N_("TEXT") };
  options[LIAISON_CLI_N_FILTER_OPTIONS + 3] = make_paper_option (&what);
  arguments = liaison_cli_parse (self, argv, options, 1, 1 + LIAISON_COMPARISON_MOST, error);
  file = arguments != NULL ? g_file_new_for_commandline_arg (arguments[0]) : NULL;
  if (file != NULL)
    form = g_str_has_suffix (arguments[0], "/") ? LIAISON_EXPORT_FORM_FOLDER : liaison_export_guess_form (file);
  if (file == NULL || (arguments[1] != NULL && (query = liaison_cli_dup_text (arguments[1], error)) == NULL))
    return FALSE;
  if (what != NULL && !g_str_equal (what, "map"))
    return export_paper (self, arguments, file, what, force, error);
  if (query != NULL && arguments[2] != NULL)
    return liaison_cli_refuse (error, _("Put a query of several words in quotation marks."));
  is_narrowed = query != NULL || liaison_cli_filter_is_set (&conditions);
  is_picture = liaison_cli_draw_is_picture (file);
  if ((!is_picture && !is_export (form, is_narrowed, has_mark, error)) ||
      (form != LIAISON_EXPORT_FORM_FOLDER && !liaison_cli_may_write (arguments[0], force, error)))
    return FALSE;

  store = liaison_cli_open (self, error);
  if (store == NULL || (is_narrowed && (keys = find_contacts (self, store, &conditions, query, error)) == NULL) ||
      !(is_picture ? liaison_cli_draw (self, store, keys, title, file, error)
                   : liaison_export_sync (store, file, form, keys, has_mark, self->cancellable, error)))
    return FALSE;

  return !self->json || print_file (arguments[0]);
}

const LiaisonCliCommand liaison_cli_exchange_commands[] = {
  { "import", N_("FILE… [--dry-run] [--map COLUMN=FIELD]…"), N_("Bring contacts, a calendar or an export in"), run_import },
  { "export", N_("FILE.json|.vcf|.csv|.graphml|.ics|.md|.svg|.png|.pdf|FOLDER/ [QUERY] [--tag TAG] …"), N_("Write everything, contacts, what is to do, or a picture of the map, to a file"), run_export },
  { NULL, NULL, NULL, NULL },
};
