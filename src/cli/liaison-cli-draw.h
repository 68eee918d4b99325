/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-cli.h"

G_BEGIN_DECLS

gboolean liaison_cli_draw_is_picture (GFile        *file);
gboolean liaison_cli_draw            (LiaisonCli   *self,
                                      LiaisonStore *store,
                                      GArray       *keys,
                                      const char   *title,
                                      GFile        *file,
                                      GError      **error);

G_END_DECLS
