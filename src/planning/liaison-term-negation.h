/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char   **liaison_term_negation_list     (void);
gboolean liaison_term_negation_is_any   (const char *const *words,
                                         const char        *sentence,
                                         gsize              length);
gboolean liaison_term_negation_is_there (const char *const *words,
                                         const char        *sentence,
                                         gsize              length,
                                         gsize              at);

G_END_DECLS
