/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-chain-search.h"
#include "liaison-network.h"

G_BEGIN_DECLS

/**
 * LiaisonChainTie:
 * @strength: 0 to 1
 * @closeness: 1 to 5
 * @days: since the last interaction of both, or since it was added or ended
 * @is_inferred: whether nobody noted it
 * @is_past: whether it has ended
 * @organization: where both were, for an inferred tie; else ""
 *
 * A tie of a chain.
 */
typedef struct
{
  double   strength;
  int      closeness;
  int      days;
  gboolean is_inferred;
  gboolean is_past;
  char    *organization;
} LiaisonChainTie;

/**
 * LiaisonChain:
 *
 * A chain of people by whom one can be introduced. It never changes.
 *
 * Properties: names (of all, the first who asks, parted by arrows), strength
 * (0 to 1), n-people, why (a sentence on why it ranks where it does), weak (one
 * on what is weak in it), sentence (all there is to say).
 */
#define LIAISON_TYPE_CHAIN (liaison_chain_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonChain, liaison_chain, LIAISON, CHAIN, GObject)

LiaisonChain *liaison_chain_new (LiaisonNetwork         *network,
                                 const LiaisonChainPath *path);
void          liaison_chain_set_words (LiaisonChain *self,
                                       char         *why,
                                       char         *weak,
                                       char         *sentence);

guint                  liaison_chain_get_n_people (LiaisonChain *self);
gint64                 liaison_chain_get_key (LiaisonChain *self,
                                              guint         person);
const char            *liaison_chain_get_name (LiaisonChain *self,
                                               guint         person);
const LiaisonChainTie *liaison_chain_get_tie (LiaisonChain *self,
                                              guint         tie);
guint                  liaison_chain_get_weakest (LiaisonChain *self);
double                 liaison_chain_get_strength (LiaisonChain *self);
const char            *liaison_chain_get_names (LiaisonChain *self);
char                  *liaison_chain_dup_line (LiaisonChain *self);
const char            *liaison_chain_get_why (LiaisonChain *self);
const char            *liaison_chain_get_weak (LiaisonChain *self);
const char            *liaison_chain_get_sentence (LiaisonChain *self);

G_END_DECLS
