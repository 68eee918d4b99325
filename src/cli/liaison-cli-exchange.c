/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-draw.h"
#include "liaison-cli-filter.h"
#include "liaison-cli-import.h"
#include "liaison-cli-output.h"
#include "liaison-cli-paper.h"
#include "liaison-cli-passphrase.h"
#include "liaison-cli.h"
#include "liaison-comparison.h"
#include "liaison-error.h"
#include "liaison-export.h"

#include <glib/gi18n.h>
#include <string.h>

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
                         _("The name of the file must end with “.json” (everything), “.vcf” or “.csv” (contacts), “.graphml” (the network), “.ics” (what is to do), “.md” (to be read), “.zip” (all these, locked with a passphrase), or “.svg”, “.png” or “.pdf” (a picture of the map), or with “/” for a folder of all these."));
  else if (form == LIAISON_EXPORT_FORM_JSON && has_query)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("A JSON file is of everything; leave the query and the filter out."));
  else if (form == LIAISON_EXPORT_FORM_LOCKED && has_query)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("A locked archive is of everything; leave the query and the filter out."));
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
              const char *paper,
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
         liaison_cli_export_paper (self, file, what, paper, (const char *const *) subjects->pdata, error) &&
         (!self->json || print_file (arguments[0]));
}

/* A locked archive asks for what will open it. */
static gboolean
export_data (LiaisonCli            *self,
             LiaisonStore          *store,
             GFile                 *file,
             LiaisonExportForm      form,
             LiaisonExportSelection selection,
             const char            *passphrase_file,
             GError               **error)
{
  g_autofree char *passphrase = NULL;

  if (form == LIAISON_EXPORT_FORM_LOCKED)
    {
      selection.passphrase = passphrase = liaison_cli_dup_passphrase (passphrase_file, TRUE, error);
      if (passphrase == NULL)
        return FALSE;
    }

  return liaison_export_sync (store, file, form, &selection, self->cancellable, error);
}

static gboolean
run_export (LiaisonCli *self,
            char      **argv,
            GError    **error)
{
  gboolean has_mark = FALSE, force = FALSE, is_narrowed, is_picture;
  g_autofree char *title = NULL;
  g_auto (LiaisonCliFilter) conditions = { NULL };
  GOptionEntry options[LIAISON_CLI_N_FILTER_OPTIONS + 7] = { { NULL } };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  LiaisonExportForm form = LIAISON_EXPORT_FORM_UNKNOWN;
  g_autofree char  *query = NULL;
  g_autofree char  *what = NULL;
  g_autofree char  *paper = NULL;
  g_autofree char  *passphrase_file = NULL;
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
  options[LIAISON_CLI_N_FILTER_OPTIONS + 4] = (GOptionEntry){
    "passphrase-file", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &passphrase_file, N_("Lock a ZIP file with the first line of a file"), N_("FILE") };
  options[LIAISON_CLI_N_FILTER_OPTIONS + 5] = (GOptionEntry){
    "paper", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &paper, N_("For which paper pages are set, where it is not that of your region"), N_("a4|letter") };
  arguments = liaison_cli_parse (self, argv, options, 1, 1 + LIAISON_COMPARISON_MOST, error);
  file = arguments != NULL ? g_file_new_for_commandline_arg (arguments[0]) : NULL;
  if (file != NULL)
    form = g_str_has_suffix (arguments[0], "/") ? LIAISON_EXPORT_FORM_FOLDER : liaison_export_guess_form (file);
  if (file == NULL || (arguments[1] != NULL && (query = liaison_cli_dup_text (arguments[1], error)) == NULL))
    return FALSE;
  if (passphrase_file != NULL && (form != LIAISON_EXPORT_FORM_LOCKED || what != NULL))
    return liaison_cli_refuse (error, _("Only a ZIP file can be locked with a passphrase: let its name end with “.zip”."));
  if (what != NULL && !g_str_equal (what, "map"))
    return export_paper (self, arguments, file, what, paper, force, error);
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
                   : export_data (self, store, file, form, (LiaisonExportSelection){ .keys = keys, .has_mark = has_mark }, passphrase_file, error)))
    return FALSE;

  return !self->json || print_file (arguments[0]);
}

const LiaisonCliCommand liaison_cli_exchange_commands[] = {
  { "import", N_("FILE… [--dry-run] [--map COLUMN=FIELD]… [--encoding NAME] [--first day|month] [--passphrase-file FILE]"), N_("Bring contacts, a calendar or an export in"), liaison_cli_import },
  { "export", N_("FILE.json|.zip|.vcf|.csv|.graphml|.ics|.md|.svg|.png|.pdf|FOLDER/ [QUERY] [--tag TAG] …"), N_("Write everything, contacts, what is to do, or a picture of the map, to a file"), run_export },
  { NULL, NULL, NULL, NULL },
};
