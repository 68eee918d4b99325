/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

G_BEGIN_DECLS

/**
 * LiaisonBrokerage:
 * @n_contacts: how many contacts a node has, those tied with no strength left
 *   out
 * @effective_size: contacts less what is redundant among them; NaN without any
 * @efficiency: the effective size by contact; NaN without any
 * @constraint: how far all contacts lead to one another; 1 for one contact,
 *   NaN for none, and well above 1 where few are tied strongly
 * @hierarchy: 0 where all contacts constrain alike, near 1 where one does; NaN
 *   for fewer than two
 *
 * What a node gains from contacts who do not know each other (Burt 1992), in
 * the whole graph.
 */
typedef struct
{
  guint  n_contacts;
  double effective_size;
  double efficiency;
  double constraint;
  double hierarchy;
} LiaisonBrokerage;

/**
 * LiaisonRedundancy:
 * @one: index of a contact
 * @other: index of another, after @one, who is tied to it
 * @size: by how much the two make the effective size smaller
 *
 * Two contacts of a node who repeat each other.
 */
typedef struct
{
  guint  one;
  guint  other;
  double size;
} LiaisonRedundancy;

LiaisonBrokerage *liaison_brokerage_measure_all     (const LiaisonGraph *graph);
GArray           *liaison_brokerage_find_redundancy (const LiaisonGraph *graph,
                                                     guint               node);

G_END_DECLS
