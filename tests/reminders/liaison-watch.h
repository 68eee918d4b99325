/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-fixture.h"
#include "liaison-follow-up-query.h"
#include "liaison-scheduler.h"

#define TODAY "2026-11-24"

G_BEGIN_DECLS

/* A scheduler over a store, with what it said. */
typedef struct
{
  LiaisonFixture   *fixture;
  LiaisonScheduler *scheduler;
  GPtrArray        *due;     /* texts of the follow-ups, a group a string */
  GPtrArray        *settled; /* keys */
  gboolean          is_deaf; /* nobody shows what is due */
} LiaisonWatch;

gpointer      liaison_watch_read_nothing (LiaisonConnection *connection, gpointer data, GCancellable *cancellable, GError **error);
void          liaison_watch_settle (LiaisonStore *store);
void          liaison_watch_set_clock (const char *day, const char *clock);
void          liaison_watch_start (LiaisonWatch *watch);
LiaisonWatch *liaison_watch_new (const char *day, const char *clock);
void          liaison_watch_free (LiaisonWatch *watch);
void          liaison_watch_restart (LiaisonWatch *watch);
void          liaison_watch_at (LiaisonWatch *watch, const char *day, const char *clock);
void          liaison_watch_assert_due (LiaisonWatch *watch, const char *expected);
gint64        liaison_watch_add (LiaisonWatch *watch, const char *text, const char *day, const char *clock);
gboolean      liaison_watch_finish (LiaisonChange *change, gpointer id, GError **error);
gboolean      liaison_watch_snooze (LiaisonChange *change, gpointer id, GError **error);
gboolean      liaison_watch_move (LiaisonChange *change, gpointer id, GError **error);
gboolean      liaison_watch_erase (LiaisonChange *change, gpointer id, GError **error);
void          liaison_watch_apply (LiaisonWatch *watch, LiaisonChangeFunc func, gint64 id);
gint64        liaison_watch_add_series (LiaisonWatch *watch, const char *text, const char *day, const char *clock, const char *rule, int repeat_from);
gboolean      liaison_watch_complete (LiaisonChange *change, gpointer id, GError **error);
void          liaison_watch_assert_open (LiaisonWatch *watch, const char *wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonWatch, liaison_watch_free)

G_END_DECLS
