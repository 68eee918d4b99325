/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-rule.h"

G_BEGIN_DECLS

char *liaison_rule_dup_sentence (LiaisonRule *rule,
                                 const char  *day);
char *liaison_rule_dup_words (const char *text,
                              const char *day);

G_END_DECLS
