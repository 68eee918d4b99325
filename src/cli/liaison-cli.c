/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli.h"

#include "liaison-backup.h"
#include "liaison-blank.h"
#include "liaison-cli-output.h"
#include "liaison-error.h"
#include "liaison-forwarding.h"
#include "liaison-own-catalog.h"
#include "liaison-store-backup.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* In the order in which the help lists them. */
static const LiaisonCliCommand *const groups[] = {
  liaison_cli_exchange_commands,
  liaison_cli_people_commands,
  liaison_cli_duplicates_commands,
  liaison_cli_introduction_commands,
  liaison_cli_log_commands,
  liaison_cli_backup_commands,
  liaison_cli_cadence_commands,
  liaison_cli_follow_up_commands,
  liaison_cli_reminders_commands,
  liaison_cli_recur_commands,
  liaison_cli_history_commands,
  liaison_cli_introduce_commands,
  liaison_cli_coverage_commands,
  liaison_cli_fit_commands,
  liaison_cli_advert_commands,
  liaison_cli_demand_commands,
  liaison_cli_route_commands,
  liaison_cli_plan_commands,
  liaison_cli_opening_commands,
  liaison_cli_insight_commands,
  liaison_cli_catalog_commands,
  liaison_cli_compare_commands,
  liaison_cli_measure_commands,
  liaison_cli_check_commands,
};

static const LiaisonCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const LiaisonCliCommand *command = groups[i]; command->name != NULL; command++)
      if (g_str_equal (command->name, name))
        return command;

  return NULL;
}

/* The command as it is typed: "show NAME-or-UID". */
static char *
dup_usage (const LiaisonCliCommand *command)
{
  if (command->arguments == NULL)
    return g_strdup (command->name);

  return g_strdup_printf ("%s %s", command->name, _(command->arguments));
}

static char *
dup_command_list (void)
{
  GString *list = g_string_new (_("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const LiaisonCliCommand *command = groups[i]; command->name != NULL; command++)
      {
        g_autofree char *usage = dup_usage (command);

        g_string_append_printf (list, "\n  %-42s %s", usage, _(command->summary));
      }
  g_string_append (list, "\n\n");
  g_string_append (list, _("“liaison-cli COMMAND --help” tells more of a command."));

  return g_string_free (list, FALSE);
}

/**
 * liaison_cli_parse:
 * @self: this run
 * @argv: the command and what follows it
 * @options: (nullable): options of the command
 * @least: how many arguments it needs
 * @most: how many it takes
 * @error: return location of a failure
 *
 * Reads the options of a command, --json and --help among them.
 *
 * Returns: (transfer full) (nullable): the arguments that are no options, as
 *   they were typed
 */
char **
liaison_cli_parse (LiaisonCli         *self,
                   char              **argv,
                   const GOptionEntry *options,
                   guint               least,
                   guint               most,
                   GError            **error)
{
  g_auto (GStrv) rest = NULL;
  g_auto (GStrv) given = g_strdupv (argv);
  const GOptionEntry common[] = {
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->json, N_("Print JSON"), NULL },
      { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &rest, "", NULL },
      G_OPTION_ENTRY_NULL,
  };
  g_autofree char *usage = dup_usage (self->command);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  guint n_rest;

  g_option_context_set_summary (context, _(self->command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &given, error))
    return NULL;

  n_rest = rest != NULL ? g_strv_length (rest) : 0;
  if (n_rest < least || n_rest > most)
    {
      /* Translators: %s is a command with its arguments, as in “show NAME-or-UID” */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("The command is used so: liaison-cli %s"), usage);
      return NULL;
    }

  return rest != NULL ? g_steal_pointer (&rest) : g_new0 (char *, 1);
}

/**
 * liaison_cli_refuse:
 * @error: return location of the failure
 * @message: what is wrong with the options
 *
 * Returns: %FALSE
 */
gboolean
liaison_cli_refuse (GError    **error,
                    const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);

  return FALSE;
}

/**
 * liaison_cli_dup_text:
 * @argument: as it was typed
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the argument in UTF-8, %NULL where it is
 *   blank or not text
 */
char *
liaison_cli_dup_text (const char *argument,
                      GError    **error)
{
  g_autofree char *text = g_utf8_validate (argument, -1, NULL)
                            ? g_strdup (argument)
                            : g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);

  if (text != NULL && !liaison_is_blank (g_strstrip (text)))
    return g_steal_pointer (&text);

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       text != NULL ? _("An argument is empty.") : _("An argument is not valid text."));

  return NULL;
}

/**
 * liaison_cli_may_write:
 * @path: where a file is to be written
 * @force: whether one that is there may be replaced, unless it is a link
 * @error: return location of a failure
 *
 * Returns: whether the place is free, or was given free
 */
gboolean
liaison_cli_may_write (const char *path,
                       gboolean    force,
                       GError    **error)
{
  g_autofree char *visible = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      visible = g_filename_display_name (path);
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                   _("“%s” is a link to another file. Nothing was written; choose another name."), visible);
      return FALSE;
    }
  if (force || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  visible = g_filename_display_name (path);
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
               _("“%s” is there already and was left as it is. Say --force to replace it."), visible);

  return FALSE;
}

static void
changed_cb (LiaisonStore *store,
            char        **tables,
            LiaisonCli   *self)
{
  self->has_changed = TRUE;
}

/* Whether there are backups of what is to be made. Asked before, for another
 * program may make it at the same time, and back that up. */
static gboolean
was_lost (const char *path)
{
  g_autofree char *true_path = liaison_store_dup_true_path (path);
  g_autofree char *folder = liaison_backup_dup_folder (true_path);
  g_autoptr (GPtrArray) backups = liaison_backup_list (folder, NULL);

  return backups != NULL && backups->len > 0 && !g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A database that is begun where one was lost is not to be taken for it. */
static void
warn_of_backups (LiaisonCli *self)
{
  g_autofree char *name = g_filename_display_name (self->data);
  g_autofree char *visible = liaison_cli_dup_visible (name);

  /* Translators: %s is the name of a file; the words in quotes after it are commands */
  g_printerr (_("liaison-cli: “%s” was not there and was begun anew, but there are backups of it: “backups” lists them, “restore” brings one back\n"), visible);
}

/**
 * liaison_cli_open:
 * @self: this run
 * @error: return location of a failure
 *
 * Opens the database that the user named, or their own.
 *
 * Returns: (transfer full) (nullable): the store
 */
LiaisonStore *
liaison_cli_open (LiaisonCli *self,
                  GError    **error)
{
  gboolean is_lost;

  if (self->data != NULL && g_file_test (self->data, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *name = g_filename_display_name (self->data);

      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                   _("“%s” is a folder. Name the file of the database in it."), name);
      return NULL;
    }

  is_lost = self->data != NULL && was_lost (self->data);
  g_clear_object (&self->store);
  self->store = liaison_store_open (self->data, error);
  if (self->store == NULL)
    return NULL;

  if (is_lost)
    warn_of_backups (self);
  g_signal_connect (self->store, "changed", G_CALLBACK (changed_cb), self);

  return g_object_ref (self->store);
}

/**
 * liaison_cli_open_catalog:
 * @self: this run
 * @error: return location of a failure
 *
 * Opens the database, and takes what the user added to the catalogue and changed
 * in it for the catalogue.
 *
 * Returns: (transfer full) (nullable): the database
 */
LiaisonStore *
liaison_cli_open_catalog (LiaisonCli *self,
                          GError    **error)
{
  g_autoptr (LiaisonStore) store = liaison_cli_open (self, error);

  if (store == NULL || !liaison_own_catalog_apply (store, self->cancellable, error))
    return NULL;

  return g_steal_pointer (&store);
}

static gboolean
interrupt_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_CONTINUE;
}

/* The signal is heard in a thread of its own: commands wait where they run. */
static gpointer
hear_interrupt (gpointer data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GSource) source = g_unix_signal_source_new (SIGINT);

  g_source_set_callback (source, interrupt_cb, data, NULL);
  g_source_attach (source, context);
  while (TRUE)
    g_main_context_iteration (context, TRUE);

  return NULL;
}

/* Where a database was moved to: said, for who named the old file may want that. */
static char *
dup_followed (const char *data)
{
  g_autofree char *named = g_canonicalize_filename (data, NULL);
  char            *path = liaison_forwarding_follow (named);

  if (!g_str_equal (path, named))
    {
      g_autofree char *visible = liaison_cli_dup_visible (path);

      g_printerr (_("liaison-cli: the database was moved; this is about “%s”\n"), visible);
    }

  return path;
}

static gboolean
parse_globals (LiaisonCli *self,
               char     ***argv,
               gboolean   *version,
               GError    **error)
{
  g_autofree char   *list = dup_command_list ();
  g_autofree char   *data = NULL;
  const GOptionEntry options[] = {
    { "data", 'd', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &data, N_("Use this database"), N_("FILE") },
      { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->json, N_("Print JSON"), NULL },
        { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, version, N_("Print the version"), NULL },
          G_OPTION_ENTRY_NULL,
      };
  g_autoptr (GOptionContext) context = g_option_context_new (_("COMMAND [ARGUMENT…]"));

  g_option_context_set_summary (context, _("Liaison, the networking planner for librarians, for scripts and terminals."));
  g_option_context_set_description (context, list);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, argv, error))
    return FALSE;

  /* A script whose variable is not set is not to write to one's own. */
  if (data != NULL && *data == '\0')
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“--data” names no file."));
      return FALSE;
    }

  if (data == NULL)
    data = g_strdup (g_getenv ("LIAISON_DATA"));
  self->data = data != NULL && *data != '\0' ? dup_followed (data) : liaison_store_dup_default_path ();

  return TRUE;
}

static gboolean
run_command (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  /* strict POSIX leaves the "--" that parts options from the command */
  char **rest = argv[1] != NULL && g_str_equal (argv[1], "--") ? argv + 2 : argv + 1;

  if (*rest == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("Say what to do. “liaison-cli --help” lists the commands."));
      return FALSE;
    }

  self->command = find_command (*rest);
  if (self->command == NULL)
    {
      g_autofree char *name = liaison_cli_dup_visible (*rest);

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("There is no command “%s”. “liaison-cli --help” lists the commands."), name);
      return FALSE;
    }

  g_thread_unref (g_thread_new ("interrupt", hear_interrupt, g_object_ref (self->cancellable)));

  return self->command->run (self, rest, error);
}

static gboolean
is_empty (const char *path)
{
  GStatBuf status;

  return path != NULL && g_stat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_size == 0;
}

/* An empty file is no good one either, but one can say more of it. */
static char *
dup_sentence (LiaisonCli   *self,
              const GError *error)
{
  g_autofree char *name = NULL;

  if (!g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED) || !is_empty (self->data))
    return liaison_error_dup_sentence (error);

  name = g_filename_display_name (self->data);

  return g_strdup_printf (_("“%s” is empty and holds no data. It was left as it is; restore a backup, or move it away to begin anew."), name);
}

/* What a sentence on a file leaves to be said: which it is and, where that is known,
 * what was found. */
static const char *
find_place (LiaisonCli   *self,
            const GError *error)
{
  static const LiaisonError of_files[] = {
    LIAISON_ERROR_FULL,
    LIAISON_ERROR_READ_ONLY,
    LIAISON_ERROR_UNREADABLE,
    LIAISON_ERROR_DAMAGED,
    LIAISON_ERROR_FOREIGN,
    LIAISON_ERROR_MOVED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (of_files); i++)
    if (g_error_matches (error, LIAISON_ERROR, of_files[i]))
      return strchr (error->message, G_DIR_SEPARATOR) != NULL ? error->message : self->data;

  return NULL;
}

static LiaisonCliStatus
report (LiaisonCli   *self,
        const GError *error)
{
  const char      *place = find_place (self, error);
  g_autofree char *sentence = dup_sentence (self, error);
  g_autofree char *visible = liaison_cli_dup_visible (sentence);

  g_printerr ("liaison-cli: %s\n", visible);
  if (place != NULL)
    {
      g_autofree char *shown = liaison_cli_dup_visible (place);

      g_printerr ("liaison-cli: %s\n", shown);
    }

  return error->domain == G_OPTION_ERROR ? LIAISON_CLI_USAGE : LIAISON_CLI_FAILED;
}

/* Who changes something from a terminal alone has backups, too. The change is
 * made by then, and its outcome told. */
static void
back_up (LiaisonCli *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->has_changed || liaison_store_back_up_if_due (self->store, &error))
    return;

  /* Translators: %s is a sentence that says why */
  g_printerr (_("liaison-cli: the backup of today was not made: %s\n"),
                 g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_FULL) ? _("there is no space left for it.") : error->message);
}

/**
 * liaison_cli_run:
 * @argv: the command line
 *
 * Runs the program. What was asked for goes to the standard output, what went
 * wrong, as a sentence, to the standard error.
 *
 * Returns: what to end with
 */
LiaisonCliStatus
liaison_cli_run (char **argv)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = g_strdupv (argv);
  LiaisonCli       self = { .cancellable = cancellable };
  LiaisonCliStatus status = LIAISON_CLI_DONE;
  gboolean         version = FALSE;

  if (parse_globals (&self, &rest, &version, &error))
    {
      if (version)
        liaison_cli_print ("liaison-cli %s\n", LIAISON_VERSION);
      else
        run_command (&self, rest, &error);
    }
  if (error == NULL)
    liaison_cli_print_end (&error);
  if (error != NULL)
    status = report (&self, error);
  back_up (&self);
  g_clear_object (&self.store);
  g_free (self.data);

  return status;
}
