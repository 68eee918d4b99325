/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-draft.h"
#include "liaison-parsers.h"

G_BEGIN_DECLS

/**
 * LiaisonCardKind:
 * @LIAISON_CARD_KIND_INDIVIDUAL: a person, or not said
 * @LIAISON_CARD_KIND_ORGANIZATION: an organization
 * @LIAISON_CARD_KIND_GROUP: a list of other cards
 * @LIAISON_CARD_KIND_PLACE: a location or a device
 *
 * What a card is of.
 */
typedef enum
{
  LIAISON_CARD_KIND_INDIVIDUAL,
  LIAISON_CARD_KIND_ORGANIZATION,
  LIAISON_CARD_KIND_GROUP,
  LIAISON_CARD_KIND_PLACE,
} LiaisonCardKind;

/**
 * LiaisonCardReader:
 * @draft: what the card says so far
 * @kind: what the card is of
 * @labels: names that a group of properties was given, by the group
 * @jobs: (element-type utf8 LiaisonDraftJob): those in a group, by the group
 * @members: (element-type utf8): uids of the cards of a group
 * @title: job title
 * @role: function
 *
 * A card while its properties are read.
 */
typedef struct
{
  LiaisonDraft   *draft;
  LiaisonCardKind kind;
  GHashTable     *labels;
  GHashTable     *jobs;
  GPtrArray      *members;
  char           *title;
  char           *role;
} LiaisonCardReader;

void liaison_card_reader_init (LiaisonCardReader *self,
                               guint              line);
void liaison_card_reader_read (LiaisonCardReader       *self,
                               const LiaisonParsedCard *card);
void liaison_card_reader_read_property (LiaisonCardReader         *self,
                                        const LiaisonCardProperty *property);
void liaison_card_reader_clear (LiaisonCardReader *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonCardReader, liaison_card_reader_clear)

G_END_DECLS
