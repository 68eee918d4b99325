/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-chains.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonMapChainRow:
 *
 * A chain of people as a card, with a button that plans the introduction.
 */
#define LIAISON_TYPE_MAP_CHAIN_ROW (liaison_map_chain_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapChainRow, liaison_map_chain_row, LIAISON, MAP_CHAIN_ROW, GtkListBoxRow)

GtkWidget    *liaison_map_chain_row_new       (LiaisonStore        *store,
                                               const LiaisonTarget *target,
                                               LiaisonChain        *chain);
LiaisonChain *liaison_map_chain_row_get_chain (LiaisonMapChainRow  *self);

G_END_DECLS
