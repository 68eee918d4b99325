/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-week.h"

G_BEGIN_DECLS

char *liaison_date_words_dup_day (const char        *text,
                                  const char        *today,
                                  const LiaisonWeek *week);
char *liaison_date_words_dup_past_day (const char        *text,
                                       const char        *today,
                                       const LiaisonWeek *week);
gboolean liaison_date_words_is_coming (const char        *text,
                                       const char        *today,
                                       const LiaisonWeek *week);
gboolean liaison_date_words_is_abbreviation (const char *word);
gboolean liaison_date_words_is_filler (const char *word);
char *liaison_date_words_dup_clock (const char *text);

G_END_DECLS
