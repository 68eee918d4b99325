/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-cli.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean    liaison_cli_find_person (LiaisonCli   *self,
                                     LiaisonStore *store,
                                     const char   *name,
                                     gint64       *key,
                                     GError      **error);
char       *liaison_cli_dup_name (LiaisonCli   *self,
                                  LiaisonStore *store,
                                  gint64        key,
                                  GError      **error);
char       *liaison_cli_dup_change_of (LiaisonCli   *self,
                                       LiaisonStore *store,
                                       const char   *format,
                                       gint64        key,
                                       GError      **error);
JsonObject *liaison_cli_describe_key (LiaisonConnection *connection,
                                      gint64             key,
                                      const char        *name,
                                      GError           **error);

G_END_DECLS
