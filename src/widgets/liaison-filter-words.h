/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-filter.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonFacetValue:
 * @value: what is to be there
 * @words: it in words, to be translated
 *
 * One of the fixed values of a facet.
 */
typedef struct
{
  const char *value;
  const char *words;
} LiaisonFacetValue;

const char              *liaison_filter_words_get_title  (LiaisonFacet facet);
const LiaisonFacetValue *liaison_filter_words_get_values (LiaisonFacet facet);
char                    *liaison_filter_words_dup        (LiaisonFacet facet,
                                                          const char  *value,
                                                          const char  *name);
GStrv                    liaison_filter_words_dup_sectors (void);
gpointer                 liaison_filter_words_read_names (LiaisonConnection *connection,
                                                          gpointer           filter,
                                                          GCancellable      *cancellable,
                                                          GError           **error);

G_END_DECLS
