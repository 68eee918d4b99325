/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days after which a tie that rests is half as fresh. A year, the rhythm of
 * conferences and cards: our own default. */
#define LIAISON_FRESHNESS_HALF_LIFE_DAYS 365

/* What remains of the strength of a tie that was left to rest for ever. Of
 * dormant ties much remains (Levin, Walter and Murnighan 2011). */
#define LIAISON_STRENGTH_AT_REST 0.4

/* Affiliations are as close as colleagues, past ones as acquaintances. */
#define LIAISON_CLOSENESS_OF_AFFILIATION 3
#define LIAISON_CLOSENESS_OF_PAST_AFFILIATION 2

double liaison_strength_weigh     (int    closeness);
double liaison_strength_freshness (int    days);
double liaison_strength_of_tie    (int    closeness,
                                   int    days);

G_END_DECLS
