/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonFollowingTakeFunc:
 * @owner: whom the following belongs to
 * @answer: (transfer full): what was read
 *
 * Takes what was read, on the main thread.
 */
typedef void (*LiaisonFollowingTakeFunc) (gpointer owner,
                                          gpointer answer);

/**
 * LiaisonFollowingKind:
 * @what: what is read, for the log
 * @tables: (array zero-terminated=1): tables whose changes matter
 * @read: reads, on the reading thread
 * @free: frees what was read, where nobody takes it
 * @take: takes what was read
 *
 * How something is kept as the store has it.
 */
typedef struct
{
  const char              *what;
  const char *const       *tables;
  LiaisonReadFunc          read;
  GDestroyNotify           free;
  LiaisonFollowingTakeFunc take;
} LiaisonFollowingKind;

/**
 * LiaisonFollowing:
 *
 * Keeps something as a store has it: read once, and anew with each change of the
 * tables that matter. A newer reading stops an older one, and what another store
 * said is not taken.
 */
#define LIAISON_TYPE_FOLLOWING (liaison_following_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFollowing, liaison_following, LIAISON, FOLLOWING, GObject)

LiaisonFollowing *liaison_following_new (const LiaisonFollowingKind *kind,
                                         gpointer                    owner);

LiaisonStore *liaison_following_get_store (LiaisonFollowing *self);
void          liaison_following_set_store (LiaisonFollowing *self,
                                           LiaisonStore     *store);

G_END_DECLS
