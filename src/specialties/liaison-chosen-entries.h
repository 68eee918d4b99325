/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonChosenEntries:
 *
 * What the user chose to compare: some entries of the catalogue, in the order in
 * which they were chosen. Cards, pages and the comparison follow it.
 *
 * Signals: changed.
 */
#define LIAISON_TYPE_CHOSEN_ENTRIES (liaison_chosen_entries_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonChosenEntries, liaison_chosen_entries, LIAISON, CHOSEN_ENTRIES, GObject)

LiaisonChosenEntries *liaison_chosen_entries_new (guint most);

guint         liaison_chosen_entries_get_n (LiaisonChosenEntries *self);
LiaisonEntry *liaison_chosen_entries_get (LiaisonChosenEntries *self,
                                          guint                 position);
gboolean      liaison_chosen_entries_is_full (LiaisonChosenEntries *self);
gboolean      liaison_chosen_entries_contains (LiaisonChosenEntries *self,
                                               LiaisonEntry         *entry);
gboolean      liaison_chosen_entries_set (LiaisonChosenEntries *self,
                                          LiaisonEntry         *entry,
                                          gboolean              is_chosen);
void          liaison_chosen_entries_clear (LiaisonChosenEntries *self);
char         *liaison_chosen_entries_dup_names (LiaisonChosenEntries *self);
GStrv         liaison_chosen_entries_dup_ids (LiaisonChosenEntries *self);

G_END_DECLS
