/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-cli.h"

G_BEGIN_DECLS

/* How many options a filter has. */
#define LIAISON_CLI_N_FILTER_OPTIONS 15

/**
 * LiaisonCliFilter:
 *
 * The conditions of a filter as they were typed.
 */
typedef struct
{
  GStrv    types;
  GStrv    sectors;
  GStrv    kinds;
  GStrv    tags;
  GStrv    closeness;
  GStrv    freshness;
  GStrv    origins;
  GStrv    introducers;
  GStrv    organizations;
  GStrv    places;
  char    *saved;
  gboolean dormant;
  gboolean no_cadence;
  gboolean due;
  gboolean overdue;
} LiaisonCliFilter;

void     liaison_cli_filter_clear       (LiaisonCliFilter *self);
void     liaison_cli_filter_add_options (LiaisonCliFilter *self,
                                         GOptionEntry     *options);
char    *liaison_cli_filter_dup         (LiaisonCliFilter *self,
                                         LiaisonCli       *cli,
                                         LiaisonStore     *store,
                                         GError          **error);
gboolean liaison_cli_filter_is_set      (LiaisonCliFilter *self);
GArray  *liaison_cli_filter_find        (LiaisonCli       *cli,
                                         LiaisonStore     *store,
                                         const char       *query,
                                         const char       *filter,
                                         GError          **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonCliFilter, liaison_cli_filter_clear)

G_END_DECLS
