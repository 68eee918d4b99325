/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

G_BEGIN_DECLS

/**
 * LiaisonStandpoint:
 * @n_contacts: how many are tied to the node
 * @effective_size: these less what is redundant among them
 * @efficiency: the effective size by contact
 * @constraint: how far the contacts lead to one another
 *
 * How a network looks from one node (Burt 1992); the measures are 0 where it
 * has no contact.
 */
typedef struct
{
  guint  n_contacts;
  double effective_size;
  double efficiency;
  double constraint;
} LiaisonStandpoint;

/**
 * LiaisonRepeat:
 * @one: index of a contact
 * @other: index of another, who is tied to it
 * @size: by how much the two make the effective size smaller
 */
typedef struct
{
  guint  one;
  guint  other;
  double size;
} LiaisonRepeat;

LiaisonStandpoint liaison_standpoint_measure       (LiaisonGraph *graph,
                                                    guint         node);
GArray           *liaison_standpoint_find_repeats  (LiaisonGraph *graph,
                                                    guint         node);
guint            *liaison_standpoint_count_hanging (LiaisonGraph *graph,
                                                    guint         node);
GArray           *liaison_standpoint_find_hanging  (LiaisonGraph *graph,
                                                    guint         node,
                                                    guint         through);

G_END_DECLS
