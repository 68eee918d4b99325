/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-advert-words.h"

G_BEGIN_DECLS

/**
 * LiaisonTermStem:
 * @owner: who numbers stems
 * @word: a word
 * @length: its bytes
 *
 * Returns: the number of the word's stem, from 1
 */
typedef guint (*LiaisonTermStem) (gpointer    owner,
                                  const char *word,
                                  guint       length);

/**
 * LiaisonTermReading:
 * @words: (element-type LiaisonAdvertWord): of a text
 * @stems: (element-type guint): of each word, 0 for one without a number
 *
 * A text that is searched.
 */
typedef struct
{
  GArray *words;
  GArray *stems;
} LiaisonTermReading;

/**
 * LiaisonTermReach:
 * @LIAISON_TERM_REACH_SENTENCE: the sentence, or the line
 * @LIAISON_TERM_REACH_CLAUSE: what of it stands between semicolons
 *
 * How much of a text around a word is looked at.
 */
typedef enum
{
  LIAISON_TERM_REACH_SENTENCE,
  LIAISON_TERM_REACH_CLAUSE,
} LiaisonTermReach;

/**
 * LiaisonTermPattern:
 *
 * One open way to ask for something: words that stand in order in a sentence,
 * some of them one of several, with others between, but no semicolon. It never
 * changes.
 */
typedef struct _LiaisonTermPattern LiaisonTermPattern;

LiaisonTermPattern *liaison_term_pattern_new  (const char         *text,
                                               LiaisonTermStem     stem,
                                               gpointer            owner);
void                liaison_term_pattern_free (LiaisonTermPattern *self);

GArray  *liaison_term_pattern_get_first (LiaisonTermPattern       *self);
gboolean liaison_term_pattern_match     (LiaisonTermPattern       *self,
                                         const LiaisonTermReading *reading,
                                         guint                     at,
                                         guint                    *last);

gboolean liaison_term_reading_is_beside (const LiaisonTermReading *self,
                                         guint                     at,
                                         guint                     stem,
                                         LiaisonTermReach          reach);

G_END_DECLS
