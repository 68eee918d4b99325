/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The agent rings while the window is closed, one for each database. It is
 * known on the session bus by the name of the window's program for that
 * database with ".Agent" behind it. */
#define LIAISON_AGENT_PATH "/org/liaisonplanner/Liaison/Agent"
#define LIAISON_AGENT_INTERFACE "org.liaisonplanner.Liaison.Agent1"

char *liaison_agent_dup_application_id (const char *database);
char *liaison_agent_dup_name (const char *database);
char *liaison_agent_dup_program (void);
char *liaison_agent_dup_zone (void);

void      liaison_agent_start_async (GDBusConnection    *connection,
                                     const char         *database,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean  liaison_agent_start_finish (GAsyncResult *result,
                                      GError      **error);
void      liaison_agent_ask_async (GDBusConnection    *connection,
                                   const char         *database,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
GVariant *liaison_agent_ask_finish (GAsyncResult *result,
                                    GError      **error);
void      liaison_agent_test_async (GDBusConnection    *connection,
                                    const char         *database,
                                    guint               seconds,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean  liaison_agent_test_finish (GAsyncResult *result,
                                     GError      **error);
void      liaison_agent_quit_async (GDBusConnection    *connection,
                                    const char         *database,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
void      liaison_agent_quit_finish (GAsyncResult *result);

G_END_DECLS
