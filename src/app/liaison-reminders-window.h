/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-agent-keeper.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonRemindersWindow:
 *
 * Shows that reminders arrive: who rings, what rings next, whether it may at
 * login, and a test.
 */
#define LIAISON_TYPE_REMINDERS_WINDOW (liaison_reminders_window_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRemindersWindow, liaison_reminders_window, LIAISON, REMINDERS_WINDOW, AdwWindow)

GtkWidget *liaison_reminders_window_new (GtkWindow          *parent,
                                         LiaisonStore       *store,
                                         GDBusConnection    *connection,
                                         LiaisonAgentKeeper *keeper);

G_END_DECLS
