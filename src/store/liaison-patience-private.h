/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* How a connection waits while others change the database. */
typedef struct
{
  gint64 since; /* monotonic time, in microseconds */
} LiaisonPatience;

void liaison_patience_give (LiaisonPatience *self,
                            sqlite3         *handle);

G_END_DECLS
