/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-opening-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonOpeningCard:
 *
 * An opening on the board. It can be dragged to another stage.
 */
#define LIAISON_TYPE_OPENING_CARD (liaison_opening_card_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOpeningCard, liaison_opening_card, LIAISON, OPENING_CARD, GtkButton)

GtkWidget           *liaison_opening_card_new (LiaisonOpeningEntry *entry);
LiaisonOpeningEntry *liaison_opening_card_get_entry (LiaisonOpeningCard *self);

G_END_DECLS
