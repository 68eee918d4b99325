/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonDatabaseWatch:
 *
 * Sees that a database which is open is still at its place.
 */
typedef struct _LiaisonDatabaseWatch LiaisonDatabaseWatch;

/**
 * LiaisonDatabaseLostFunc:
 * @is_replaced: whether another file is at its place by now
 * @data: what the caller gave
 */
typedef void (*LiaisonDatabaseLostFunc) (gboolean is_replaced,
                                         gpointer data);

LiaisonDatabaseWatch *liaison_database_watch_new  (const char              *database,
                                                   LiaisonDatabaseLostFunc  func,
                                                   gpointer                 data);
void                  liaison_database_watch_free (LiaisonDatabaseWatch    *self);

G_END_DECLS
