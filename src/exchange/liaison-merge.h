/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-draft.h"

G_BEGIN_DECLS

/**
 * LiaisonMergeWords:
 * @added: what is added, in words, a phrase each
 * @kept: what stays though the file says otherwise, a sentence each
 * @n_kept: how many of these
 *
 * What a merge does, to be shown.
 */
typedef struct
{
  GString *added;
  GString *kept;
  guint    n_kept;
} LiaisonMergeWords;

gboolean liaison_merge_would_add (LiaisonDraft *known,
                                  LiaisonDraft *draft);
gboolean liaison_merge (LiaisonDraft      *known,
                        LiaisonDraft      *draft,
                        LiaisonMergeWords *words);

void liaison_merge_words_init (LiaisonMergeWords *self);
void liaison_merge_words_clear (LiaisonMergeWords *self);
void liaison_merge_words_add (LiaisonMergeWords *self,
                              const char        *label,
                              const char        *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonMergeWords, liaison_merge_words_clear)

G_END_DECLS
