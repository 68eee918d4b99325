/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"
#include "liaison-chain.h"
#include "liaison-target.h"

G_BEGIN_DECLS

/**
 * LiaisonChains:
 *
 * Who can introduce one to a target: a #GListModel of #LiaisonChain, the best
 * first, three at most. It never changes.
 *
 * Properties: target-name, from-name ("You" for the user), remark (a sentence
 * on what was looked for, or what to do where there is no chain; "" for none).
 */
#define LIAISON_TYPE_CHAINS (liaison_chains_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonChains, liaison_chains, LIAISON, CHAINS, GObject)

LiaisonChains *liaison_chains_find (LiaisonNetwork      *network,
                                    const LiaisonTarget *target,
                                    GArray              *people,
                                    gint64               from);
LiaisonChains *liaison_chains_read (LiaisonConnection   *connection,
                                    const LiaisonTarget *target,
                                    gint64               from,
                                    GError             **error);

void           liaison_chains_read_async (LiaisonStore        *store,
                                          const LiaisonTarget *target,
                                          gint64               from,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
LiaisonChains *liaison_chains_read_finish (LiaisonStore *store,
                                           GAsyncResult *result,
                                           GError      **error);

const LiaisonTarget *liaison_chains_get_target (LiaisonChains *self);
const char          *liaison_chains_get_from_name (LiaisonChains *self);
const char          *liaison_chains_get_remark (LiaisonChains *self);
guint                liaison_chains_get_n_chains (LiaisonChains *self);
LiaisonChain        *liaison_chains_get_chain (LiaisonChains *self,
                                               guint          rank);

G_END_DECLS
