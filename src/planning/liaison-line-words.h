/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-meaning.h"

G_BEGIN_DECLS

/**
 * LiaisonLineWord:
 * @start: where it begins in the line
 * @length: its length in bytes
 * @is_used: whether its meaning was taken
 *
 * A word of a line that somebody typed, from one blank to the next.
 */
typedef struct
{
  const char *start;
  gsize       length;
  gboolean    is_used;
} LiaisonLineWord;

/* Bytes of what may have a meaning. */
#define LIAISON_MOST_MEANING 100

GArray          *liaison_line_words_split (const char *line);
LiaisonLineWord *liaison_line_words_get (GArray *words,
                                         guint   i);
gsize            liaison_line_words_get_length (GArray *words,
                                                guint   from,
                                                guint   until);
char            *liaison_line_words_dup (GArray *words,
                                         guint   from,
                                         guint   until);
void             liaison_line_words_use (GArray *words,
                                         guint   from,
                                         guint   until);
gboolean         liaison_line_words_mean (GArray               *words,
                                          guint                 from,
                                          guint                 until,
                                          const LiaisonMeaning *meanings,
                                          guint                 n_meanings,
                                          int                  *value);
gboolean         liaison_line_word_ends_with_comma (const LiaisonLineWord *word);
char            *liaison_line_words_dup_with_commas (const char *text);

#define LIAISON_MEANS(meanings, words, from, until, value) \
  liaison_line_words_mean (words, from, until, meanings, G_N_ELEMENTS (meanings), value)

G_END_DECLS
