/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-scheduler.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonNotifier:
 *
 * Shows what a scheduler finds due as desktop notifications, takes them back
 * when there is nothing to be reminded of any more, and does what their
 * buttons say. What could not be shown is shown when there is a server.
 *
 * Signals: open (uid, "" for all that is due), when somebody wants to see it.
 */
#define LIAISON_TYPE_NOTIFIER (liaison_notifier_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonNotifier, liaison_notifier, LIAISON, NOTIFIER, GObject)

LiaisonNotifier *liaison_notifier_new (GDBusConnection  *connection,
                                       LiaisonScheduler *scheduler);

void        liaison_notifier_set_hides_names (LiaisonNotifier *self,
                                              gboolean         hides_names);
const char *liaison_notifier_get_problem (LiaisonNotifier *self);
void        liaison_notifier_show_test_async (LiaisonNotifier    *self,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
gboolean    liaison_notifier_show_test_finish (LiaisonNotifier *self,
                                               GAsyncResult    *result,
                                               GError         **error);

G_END_DECLS
