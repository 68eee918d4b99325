/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-step.h"

G_BEGIN_DECLS

/* Months are counted from the beginning of the year 0: year * 12 + month - 1. */
#define LIAISON_NO_MONTH (-1)

int   liaison_month_of (const char *day);
int   liaison_month_after (const char *day);
char *liaison_month_dup_day (int month);
char *liaison_month_dup_words (int month);

/**
 * LiaisonStepSpan:
 * @from: the month in which it begins
 * @until: the month before which it ends
 * @is_guessed: whether its beginning is not noted
 * @is_open: whether its end is not noted
 *
 * When a step is, to the month.
 */
typedef struct
{
  int      from;
  int      until;
  gboolean is_guessed;
  gboolean is_open;
} LiaisonStepSpan;

GArray *liaison_step_span_list (GPtrArray *steps,
                                int        now);
int     liaison_step_get_usual_months (LiaisonStep *step);

G_END_DECLS
