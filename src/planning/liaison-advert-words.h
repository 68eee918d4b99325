/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonAdvertWord:
 * @start: byte in the text
 * @length: bytes
 * @sentence: which sentence it is in, from 0
 * @clause: which part of the text it is in that no semicolon or sentence ends, from 0
 * @is_capital: whether it begins with a capital letter
 * @is_upper: whether all its letters are capitals, but for an s behind them
 *
 * A word of a text.
 */
typedef struct
{
  guint    start;
  guint    length;
  guint    sentence;
  guint    clause;
  gboolean is_capital;
  gboolean is_upper;
} LiaisonAdvertWord;

/**
 * LiaisonAdvertSentence:
 * @start: byte in the text
 * @length: bytes
 *
 * A sentence, or a line that is none.
 */
typedef struct
{
  guint start;
  guint length;
} LiaisonAdvertSentence;

void  liaison_advert_words_split    (const char              *text,
                                     GArray                  *words,
                                     GArray                  *sentences);
void  liaison_advert_words_stem     (const char              *word,
                                     guint                    length,
                                     GString                 *stem);

G_END_DECLS
