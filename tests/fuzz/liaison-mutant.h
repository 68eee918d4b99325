/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray  *liaison_mutant_load_seeds (const char *place);
char      **liaison_mutant_load_words (const char *place);
GByteArray *liaison_mutant_new        (GBytes            *seed,
                                       GBytes            *other,
                                       const char *const *words,
                                       GRand             *chance);

G_END_DECLS
