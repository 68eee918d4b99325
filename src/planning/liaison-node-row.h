/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-network.h"

G_BEGIN_DECLS

/**
 * LiaisonNodeMeasures:
 * @closeness: to the user, 1 to 5; 0 without a tie that is noted
 * @days: since the last contact with the user, -1 without a tie
 * @effective_size: contacts less what is redundant among them (Burt 1992), 0
 *   for none
 * @betweenness: on how many of the shortest ways of others it lies; -1 where
 *   the network is too large to tell
 * @circle: (nullable) (transfer none): who is in the middle of its circle
 *
 * What a node is, in numbers.
 */
typedef struct
{
  int         closeness;
  int         days;
  double      effective_size;
  double      betweenness;
  const char *circle;
} LiaisonNodeMeasures;

/**
 * LiaisonNodeRow:
 *
 * A node of the network as a row of a table, with its neighbours and measures.
 * It never changes.
 *
 * Properties: key, name, sector (its name), kind (in words), neighbours (how
 * many), closeness, days, effective-size, betweenness, circle.
 */
#define LIAISON_TYPE_NODE_ROW (liaison_node_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonNodeRow, liaison_node_row, LIAISON, NODE_ROW, GObject)

LiaisonNodeRow *liaison_node_row_new (LiaisonNetwork            *network,
                                      guint                      node,
                                      const LiaisonNodeMeasures *measures);

gint64      liaison_node_row_get_key (LiaisonNodeRow *self);
const char *liaison_node_row_get_name (LiaisonNodeRow *self);
const char *liaison_node_row_get_sector (LiaisonNodeRow *self);
const char *liaison_node_row_get_kind (LiaisonNodeRow *self);
guint       liaison_node_row_get_n_neighbours (LiaisonNodeRow *self);
char       *liaison_node_row_dup_neighbours (LiaisonNodeRow *self,
                                             guint           most);
GArray     *liaison_node_row_list_neighbours (LiaisonNodeRow *self);
const char *liaison_node_row_get_circle (LiaisonNodeRow *self);
char       *liaison_node_row_dup_sentence (LiaisonNodeRow *self);

const LiaisonNodeMeasures *liaison_node_row_get_measures (LiaisonNodeRow *self);

G_END_DECLS
