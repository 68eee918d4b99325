/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

G_BEGIN_DECLS

/* A connected part of a graph with indices of its own, and where its nodes
 * are. Steps of the layout work on it and say after each how far they are. */
typedef struct
{
  guint n_nodes;
  guint *members;    /* index in the graph */
  guint *offsets;    /* n_nodes + 1 */
  guint *neighbours; /* own indices */
  guint16 *lengths;  /* of the edges to them, in parts of LIAISON_EDGE_LENGTH */
  guint length;      /* of all edges; 0 where they differ */
  float *positions;  /* x, y; map units */
  guint8 *fixed;     /* whether a node is not to be moved */
} LiaisonPart;

/* Returns whether to go on. */
typedef gboolean (*LiaisonStepFunc) (const LiaisonPart *part,
                                     gpointer           data);

LiaisonPart *liaison_part_new    (const LiaisonGraph *graph,
                                  const guint        *members,
                                  guint               n_members,
                                  guint              *scratch);
void         liaison_part_free   (LiaisonPart        *self);
void         liaison_part_walk   (const LiaisonPart  *self,
                                  guint               start,
                                  guint16            *distances);

/* A small generator of random numbers that gives the same everywhere
 * (SplitMix64; Steele, Lea and Flood 2014). */
static inline guint64
liaison_random_next (guint64 *state)
{
  guint64 z = (*state += 0x9e3779b97f4a7c15u);

  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;

  return z ^ (z >> 31);
}

static inline float
liaison_random_unit (guint64 *state)
{
  return (float) (liaison_random_next (state) >> 40) / (float) (1 << 24);
}

static inline guint
liaison_random_below (guint64 *state,
                      guint    n)
{
  return (guint) (((liaison_random_next (state) >> 32) * n) >> 32);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPart, liaison_part_free)

G_END_DECLS
