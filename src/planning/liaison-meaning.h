/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonMeaning:
 * @words: English words of one meaning, parted by bars; those of the reader's
 *   language come by translation, in the context "date words"
 * @value: what they mean
 *
 * What a word means that somebody may type.
 */
typedef struct
{
  const char *words;
  int         value;
} LiaisonMeaning;

gboolean liaison_meaning_look_up (const LiaisonMeaning *meanings,
                                  guint                 n_meanings,
                                  const char           *folded,
                                  int                  *value);

#define LIAISON_LOOK_UP(meanings, folded, value) liaison_meaning_look_up (meanings, G_N_ELEMENTS (meanings), folded, value)

G_END_DECLS
