/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-cli.h"

G_BEGIN_DECLS

gboolean liaison_cli_find_contact  (LiaisonCli   *self,
                                    LiaisonStore *store,
                                    const char   *name,
                                    gint64       *key,
                                    GError      **error);
gboolean liaison_cli_guess_contact (LiaisonCli   *self,
                                    LiaisonStore *store,
                                    const char   *name,
                                    gint64       *key,
                                    GError      **error);
gboolean liaison_cli_tell_contact  (LiaisonCli   *self,
                                    LiaisonStore *store,
                                    gint64        key,
                                    GError      **error);

G_END_DECLS
