/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonAgent:
 *
 * Rings the reminders of one database until it is told to quit, asleep in
 * between.
 */
typedef struct _LiaisonAgent LiaisonAgent;

LiaisonAgent *liaison_agent_new (const char      *database,
                                 GDBusConnection *connection,
                                 GError         **error);
void          liaison_agent_free (LiaisonAgent *self);
void          liaison_agent_end (LiaisonAgent *self);
gboolean      liaison_agent_run (LiaisonAgent *self);
gboolean      liaison_agent_run_once (LiaisonAgent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonAgent, liaison_agent_free)

G_END_DECLS
