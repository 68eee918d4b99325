/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-cli.h"
#include "liaison-comparison.h"

G_BEGIN_DECLS

LiaisonComparison *liaison_cli_compare (LiaisonCli        *self,
                                        const char *const *ids,
                                        GError           **error);

G_END_DECLS
