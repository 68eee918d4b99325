/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonCliStatus:
 * @LIAISON_CLI_DONE: it was done
 * @LIAISON_CLI_FAILED: it could not be done, and nothing was changed
 * @LIAISON_CLI_USAGE: the command line cannot be understood
 *
 * What the program ends with.
 */
typedef enum
{
  LIAISON_CLI_DONE = 0,
  LIAISON_CLI_FAILED = 1,
  LIAISON_CLI_USAGE = 2,
} LiaisonCliStatus;

typedef struct _LiaisonCliCommand LiaisonCliCommand;

/**
 * LiaisonCli:
 * @data: the database file
 * @json: whether to print JSON
 * @command: the command that is run
 * @cancellable: is cancelled by Ctrl+C
 * @store: (nullable): the database, once a command opened it
 * @has_changed: whether a command changed something in it
 *
 * One run of the program.
 */
typedef struct
{
  char                    *data;
  gboolean                 json;
  const LiaisonCliCommand *command;
  GCancellable            *cancellable;
  LiaisonStore            *store;
  gboolean                 has_changed;
} LiaisonCli;

/**
 * LiaisonCliFunc:
 * @self: this run
 * @argv: the command and what follows it
 * @error: return location of a failure; %G_OPTION_ERROR stands for usage
 *
 * Runs a command.
 *
 * Returns: whether it was done
 */
typedef gboolean (*LiaisonCliFunc) (LiaisonCli *self,
                                    char      **argv,
                                    GError    **error);

/**
 * LiaisonCliCommand:
 * @name: as it is typed
 * @arguments: (nullable): what follows it, for the help
 * @summary: what it does, for the help
 * @run: does it
 *
 * A command. Each group of them has a table that ends with a %NULL name.
 */
struct _LiaisonCliCommand
{
  const char    *name;
  const char    *arguments;
  const char    *summary;
  LiaisonCliFunc run;
};

extern const LiaisonCliCommand liaison_cli_advert_commands[];
extern const LiaisonCliCommand liaison_cli_backup_commands[];
extern const LiaisonCliCommand liaison_cli_cadence_commands[];
extern const LiaisonCliCommand liaison_cli_catalog_commands[];
extern const LiaisonCliCommand liaison_cli_check_commands[];
extern const LiaisonCliCommand liaison_cli_coverage_commands[];
extern const LiaisonCliCommand liaison_cli_demand_commands[];
extern const LiaisonCliCommand liaison_cli_compare_commands[];
extern const LiaisonCliCommand liaison_cli_duplicates_commands[];
extern const LiaisonCliCommand liaison_cli_exchange_commands[];
extern const LiaisonCliCommand liaison_cli_fit_commands[];
extern const LiaisonCliCommand liaison_cli_follow_up_commands[];
extern const LiaisonCliCommand liaison_cli_history_commands[];
extern const LiaisonCliCommand liaison_cli_insight_commands[];
extern const LiaisonCliCommand liaison_cli_introduce_commands[];
extern const LiaisonCliCommand liaison_cli_introduction_commands[];
extern const LiaisonCliCommand liaison_cli_log_commands[];
extern const LiaisonCliCommand liaison_cli_measure_commands[];
extern const LiaisonCliCommand liaison_cli_opening_commands[];
extern const LiaisonCliCommand liaison_cli_people_commands[];
extern const LiaisonCliCommand liaison_cli_plan_commands[];
extern const LiaisonCliCommand liaison_cli_recur_commands[];
extern const LiaisonCliCommand liaison_cli_reminders_commands[];
extern const LiaisonCliCommand liaison_cli_route_commands[];

LiaisonCliStatus liaison_cli_run (char **argv);

char        **liaison_cli_parse (LiaisonCli         *self,
                                 char              **argv,
                                 const GOptionEntry *options,
                                 guint               least,
                                 guint               most,
                                 GError            **error);
char         *liaison_cli_dup_text (const char *argument,
                                    GError    **error);
gboolean      liaison_cli_refuse (GError    **error,
                                  const char *message);
gboolean      liaison_cli_may_write (const char *path,
                                     gboolean    force,
                                     GError    **error);
LiaisonStore *liaison_cli_open (LiaisonCli *self,
                                GError    **error);
LiaisonStore *liaison_cli_open_catalog (LiaisonCli *self,
                                        GError    **error);

G_END_DECLS
