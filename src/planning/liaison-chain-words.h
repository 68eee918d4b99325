/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-chain.h"

G_BEGIN_DECLS

void  liaison_chain_words_rank (GPtrArray *chains);
char *liaison_chain_words_dup_span (int days);

G_END_DECLS
