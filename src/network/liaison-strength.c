/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-strength.h"

#include <math.h>

/* The weight of closeness 1 to 5: even steps, the last one short of 1, so that
 * a longer chain of the closest is never as good as a shorter one. */
static const double weights[] = { 0.2, 0.4, 0.6, 0.8, 0.95 };

/**
 * liaison_strength_weigh:
 * @closeness: 1 to 5; what is beyond counts as the nearest of these
 *
 * Returns: the weight of a closeness, 0 to 1
 */
double
liaison_strength_weigh (int closeness)
{
  return weights[CLAMP (closeness, 1, 5) - 1];
}

/**
 * liaison_strength_freshness:
 * @days: since the last interaction, since the tie was added if there was none
 *
 * Halves with every %LIAISON_FRESHNESS_HALF_LIFE_DAYS.
 *
 * Returns: how fresh a tie is, 1 for today, towards 0
 */
double
liaison_strength_freshness (int days)
{
  return exp2 (-MAX (days, 0) / (double) LIAISON_FRESHNESS_HALF_LIFE_DAYS);
}

/**
 * liaison_strength_of_tie:
 * @closeness: 1 to 5
 * @days: as for liaison_strength_freshness()
 *
 * Returns: the strength of a tie, 0 to 1
 */
double
liaison_strength_of_tie (int closeness,
                         int days)
{
  return liaison_strength_weigh (closeness) *
         (LIAISON_STRENGTH_AT_REST + (1 - LIAISON_STRENGTH_AT_REST) * liaison_strength_freshness (days));
}
