/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-draft.h"

G_BEGIN_DECLS

/**
 * LiaisonMatcher:
 *
 * Finds, among the contacts that are known, the one that a draft speaks of: by
 * its uid, then a profile, then an e-mail address with a name that fits it,
 * then the same name with evidence for it and none against. In doubt it finds
 * nobody: two entries of one person can be merged, two people merged into one
 * are hard to part.
 */
typedef struct _LiaisonMatcher LiaisonMatcher;

LiaisonMatcher *liaison_matcher_new (void);
void            liaison_matcher_free (LiaisonMatcher *self);
void            liaison_matcher_add (LiaisonMatcher *self,
                                     LiaisonDraft   *known);
void            liaison_matcher_add_uid (LiaisonMatcher *self,
                                         const char     *uid,
                                         LiaisonDraft   *known);
LiaisonDraft   *liaison_matcher_find (LiaisonMatcher *self,
                                      LiaisonDraft   *draft,
                                      guint          *n_namesakes);
LiaisonDraft   *liaison_matcher_find_organization (LiaisonMatcher *self,
                                                   const char     *key);
LiaisonDraft   *liaison_matcher_find_uid (LiaisonMatcher *self,
                                          const char     *uid,
                                          gboolean        is_organization);

void liaison_matcher_collect_keys (LiaisonDraft *draft,
                                   GHashTable   *keys);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMatcher, liaison_matcher_free)

G_END_DECLS
