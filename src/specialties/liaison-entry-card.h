/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry.h"
#include "liaison-chosen-entries.h"
#include "liaison-standing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonEntryCard:
 *
 * A specialty, an area or a role as a card in a grid.
 */
#define LIAISON_TYPE_ENTRY_CARD (liaison_entry_card_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEntryCard, liaison_entry_card, LIAISON, ENTRY_CARD, GtkWidget)

GtkWidget    *liaison_entry_card_new (LiaisonStanding      *standing,
                                      LiaisonChosenEntries *chosen);
void          liaison_entry_card_set_entry (LiaisonEntryCard *self,
                                            LiaisonEntry     *entry);
LiaisonEntry *liaison_entry_card_get_entry (LiaisonEntryCard *self);

G_END_DECLS
