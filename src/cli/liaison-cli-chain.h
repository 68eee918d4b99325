/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-chain.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *liaison_cli_describe_chain (LiaisonConnection *connection,
                                        LiaisonChain      *chain,
                                        GError           **error);

G_END_DECLS
