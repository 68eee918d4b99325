/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-term-pattern.h"

G_BEGIN_DECLS

/**
 * LiaisonTermPatterns:
 *
 * The patterns of terms, by the stems that they begin with.
 */
typedef struct _LiaisonTermPatterns LiaisonTermPatterns;

LiaisonTermPatterns *liaison_term_patterns_new  (LiaisonTermStem      stem,
                                                 gpointer             owner);
void                 liaison_term_patterns_free (LiaisonTermPatterns *self);

void       liaison_term_patterns_add (LiaisonTermPatterns *self,
                                      guint                term,
                                      const char          *text);
GPtrArray *liaison_term_patterns_get (LiaisonTermPatterns *self,
                                      guint                stem);
guint      liaison_term_patterns_get_term (LiaisonTermPatterns *self,
                                           LiaisonTermPattern  *pattern);

G_END_DECLS
