/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonCard:
 * @line: the line of its BEGIN
 * @text: a vCard with a property a line: unfolded, decoded, UTF-8, safe to be
 *   given to libebook-contacts
 * @name: the formatted name, as far as it was seen
 * @problem: (nullable): why the card cannot be brought in, a translated sentence
 *
 * One card of a file.
 */
typedef struct
{
  guint    line;
  GString *text;
  char    *name;
  char    *problem;
} LiaisonCard;

/**
 * LiaisonCardSplitter:
 *
 * Cuts a file into its cards, and stands as the gate before libebook-contacts:
 * what is too long, has too many parts or too many properties becomes a
 * problem of its card and goes no further (notes on reliability, R11).
 */
typedef struct _LiaisonCardSplitter LiaisonCardSplitter;

LiaisonCardSplitter *liaison_card_splitter_new (GBytes *bytes);
void                 liaison_card_splitter_free (LiaisonCardSplitter *self);
gboolean             liaison_card_splitter_next (LiaisonCardSplitter *self,
                                                 LiaisonCard         *card);
guint                liaison_card_splitter_get_n_stray (LiaisonCardSplitter *self,
                                                        guint               *first);
void                 liaison_card_clear (LiaisonCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCardSplitter, liaison_card_splitter_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonCard, liaison_card_clear)

G_END_DECLS
