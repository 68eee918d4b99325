/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-line-words.h"
#include "liaison-week.h"

G_BEGIN_DECLS

/* "the day before yesterday", "on Friday the 4th December 2026" */
#define LIAISON_MOST_DAY_WORDS 6

/**
 * LiaisonLineDays:
 * @today: the day it is
 * @week: how a week is cut
 *
 * What the days of a line are counted from.
 */
typedef struct
{
  const char        *today;
  const LiaisonWeek *week;
} LiaisonLineDays;

/**
 * LiaisonReadDay:
 * @text: words of a line
 * @today: the day it is
 * @week: how a week is cut
 *
 * Returns: (transfer full) (nullable): the day that they name, %NULL for none
 */
typedef char *(*LiaisonReadDay) (const char        *text,
                                 const char        *today,
                                 const LiaisonWeek *week);

gboolean liaison_line_days_may_be      (const char            *span,
                                        guint                  n_words);
char    *liaison_line_days_take        (const LiaisonLineDays *self,
                                        GArray                *words,
                                        LiaisonReadDay         read_day,
                                        guint                 *end);
guint    liaison_line_days_find_coming (const LiaisonLineDays *self,
                                        GArray                *words,
                                        guint                  start,
                                        guint                  until);
guint    liaison_line_days_find_clock  (GArray                *words,
                                        guint                  from);
char    *liaison_line_days_take_clock  (GArray                *words,
                                        guint                  from);

G_END_DECLS
