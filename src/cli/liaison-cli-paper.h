/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-cli.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean liaison_cli_export_paper (LiaisonCli        *self,
                                   GFile             *file,
                                   const char        *what,
                                   const char        *paper,
                                   const char *const *subjects,
                                   GError           **error);

G_END_DECLS
