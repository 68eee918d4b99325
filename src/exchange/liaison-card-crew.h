/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-card-splitter.h"
#include "liaison-vcard-properties.h"

G_BEGIN_DECLS

/**
 * LiaisonReadCard:
 * @card: the card, as it was cut out of the file
 * @reader: what was read of it, where @card has no problem
 * @is_complete: whether that is enough to know somebody by
 *
 * A card that was read.
 */
typedef struct
{
  LiaisonCard       card;
  LiaisonCardReader reader;
  gboolean          is_complete;
} LiaisonReadCard;

/**
 * LiaisonCardCrew:
 *
 * Reads the cards of a file, as many at a time as there are processors, and
 * hands them out in the order of the file.
 */
typedef struct _LiaisonCardCrew LiaisonCardCrew;

LiaisonCardCrew *liaison_card_crew_new  (LiaisonCardSplitter  *splitter,
                                         const LiaisonParsers *parsers);
void             liaison_card_crew_free (LiaisonCardCrew      *self);
GArray          *liaison_card_crew_next (LiaisonCardCrew      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCardCrew, liaison_card_crew_free)

G_END_DECLS
