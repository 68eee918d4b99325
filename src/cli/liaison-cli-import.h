/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-cli.h"

G_BEGIN_DECLS

gboolean liaison_cli_import (LiaisonCli *self,
                             char      **argv,
                             GError    **error);

G_END_DECLS
