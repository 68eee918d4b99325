/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-chosen-entries.h"
#include "liaison-standing.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonEntryGrid:
 *
 * Entries of the catalogue as cards in a grid, with a page for when a search
 * found nothing.
 *
 * Signals: chosen (a #LiaisonEntry).
 */
#define LIAISON_TYPE_ENTRY_GRID (liaison_entry_grid_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEntryGrid, liaison_entry_grid, LIAISON, ENTRY_GRID, AdwBin)

void  liaison_entry_grid_follow (LiaisonEntryGrid     *self,
                                 LiaisonStanding      *standing,
                                 LiaisonChosenEntries *chosen);
void  liaison_entry_grid_set_entries (LiaisonEntryGrid *self,
                                      GListModel       *entries);
void  liaison_entry_grid_search (LiaisonEntryGrid *self,
                                 const char       *text);
guint liaison_entry_grid_get_n_shown (LiaisonEntryGrid *self);

G_END_DECLS
