/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonAgentKeeper:
 *
 * Keeps the agent of a database running while its window is open: starts it,
 * and again where it was killed or crashed.
 *
 * Signals: `changed` where it went, came back, or cannot be started.
 */
#define LIAISON_TYPE_AGENT_KEEPER (liaison_agent_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAgentKeeper, liaison_agent_keeper, LIAISON, AGENT_KEEPER, GObject)

LiaisonAgentKeeper *liaison_agent_keeper_new            (GDBusConnection    *connection,
                                                         LiaisonStore       *store);
LiaisonStore       *liaison_agent_keeper_get_store      (LiaisonAgentKeeper *self);
gint64              liaison_agent_keeper_get_gone_since (LiaisonAgentKeeper *self);
gboolean            liaison_agent_keeper_has_given_up   (LiaisonAgentKeeper *self);

G_END_DECLS
