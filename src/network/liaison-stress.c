/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 *
 * The global shape of a layout: distances on the map as in the graph. Stress
 * is brought down by stochastic gradient descent (Zheng, Pawar and Goodman
 * 2018, doi:10.1109/TVCG.2018.2859997), for many nodes on the sparse model of
 * pivots (Ortmann, Klimenta and Brandes 2017, doi:10.7155/jgaa.00440).
 */

#include "config.h"

#include "liaison-part-private.h"

#include <math.h>

/* With so many nodes or fewer every pair counts. */
#define N_NODES_IN_FULL 400

/* Pivots of larger graphs. */
#define N_PIVOTS 150

/* Rounds of the descent, and the step that it ends with (Zheng et al. 2018). */
#define N_ROUNDS 30
#define LAST_STEP 0.1f

/* Terms that are taken in a row; the runs come in another order each round. */
#define RUN 64

/* Wants @one and @other @distance apart. Each end has a weight of its own: a
 * pivot speaks for its surroundings, but nobody moves it in return. */
typedef struct
{
  guint one;
  guint other;
  float distance;
  float weight_of_one;
  float weight_of_other;
} Term;

static float
get_map_distance (guint16 distance)
{
  return (float) distance / LIAISON_EDGE_LENGTH;
}

static void
add_term (GArray *terms,
          guint   one,
          guint   other,
          float   distance,
          float   weight_of_one,
          float   weight_of_other)
{
  Term term = { one, other, distance, weight_of_one, weight_of_other };

  g_array_append_val (terms, term);
}

static void
add_all_pairs (const LiaisonPart *part,
               GArray            *terms)
{
  g_autofree guint16 *distances = g_new (guint16, part->n_nodes);

  for (guint i = 0; i < part->n_nodes; i++)
    {
      liaison_part_walk (part, i, distances);
      for (guint j = i + 1; j < part->n_nodes; j++)
        {
          float distance = get_map_distance (distances[j]);

          add_term (terms, i, j, distance, 1 / (distance * distance), 1 / (distance * distance));
        }
    }
}

static void
add_neighbours (const LiaisonPart *part,
                GArray            *terms)
{
  for (guint i = 0; i < part->n_nodes; i++)
    for (guint e = part->offsets[i]; e < part->offsets[i + 1]; e++)
      if (part->neighbours[e] > i)
        {
          float distance = get_map_distance (part->lengths[e]);

          add_term (terms, i, part->neighbours[e], distance, 1 / (distance * distance), 1 / (distance * distance));
        }
}

/* Each pivot is the node farthest from those before it; the first is the one
 * with the most neighbours. Returns for every node the pivot nearest to it. */
static guint *
choose_pivots (const LiaisonPart *part,
               guint              n_pivots,
               guint             *pivots,
               guint16           *distances)
{
  guint              *region = g_new0 (guint, part->n_nodes);
  g_autofree guint16 *nearest = g_new (guint16, part->n_nodes);
  guint               next = 0;

  for (guint i = 1; i < part->n_nodes; i++)
    if (part->offsets[i + 1] - part->offsets[i] > part->offsets[next + 1] - part->offsets[next])
      next = i;
  memset (nearest, 0xff, part->n_nodes * sizeof (guint16));

  for (guint p = 0; p < n_pivots; p++)
    {
      guint16 *from = distances + (gsize) p * part->n_nodes;

      pivots[p] = next;
      liaison_part_walk (part, next, from);
      for (guint i = 0; i < part->n_nodes; i++)
        if (from[i] < nearest[i])
          {
            nearest[i] = from[i];
            region[i] = p;
          }
      next = 0;
      for (guint i = 1; i < part->n_nodes; i++)
        if (nearest[i] > nearest[next])
          next = i;
    }

  return region;
}

/* How many nodes of the region of pivot @p are at most so far from it. */
static guint *
count_region (const LiaisonPart *part,
              const guint       *region,
              guint              p,
              const guint16     *from,
              guint             *n_counts)
{
  guint *counts;
  guint  farthest = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    farthest = MAX (farthest, from[i]);
  counts = g_new0 (guint, farthest + 1);
  for (guint i = 0; i < part->n_nodes; i++)
    if (region[i] == p)
      counts[from[i]]++;
  for (guint i = 1; i <= farthest; i++)
    counts[i] += counts[i - 1];
  *n_counts = farthest + 1;

  return counts;
}

static void
add_pivots (const LiaisonPart *part,
            GArray            *terms)
{
  g_autofree guint16 *distances = g_new (guint16, (gsize) N_PIVOTS * part->n_nodes);
  guint               pivots[N_PIVOTS];
  g_autofree guint   *region = choose_pivots (part, N_PIVOTS, pivots, distances);

  for (guint p = 0; p < N_PIVOTS; p++)
    {
      const guint16    *from = distances + (gsize) p * part->n_nodes;
      guint             n_counts;
      g_autofree guint *counts = count_region (part, region, p, from, &n_counts);

      for (guint i = 0; i < part->n_nodes; i++)
        {
          float distance = get_map_distance (from[i]);
          float weight = 1 / (distance * distance);

          if (i != pivots[p])
            add_term (terms, i, pivots[p], distance, weight * (float) counts[from[i] / 2], 0);
        }
    }
}

static void
shuffle (GArray  *terms,
         guint64 *random)
{
  Term *array = (Term *) terms->data;

  for (guint i = terms->len - 1; i > 0; i--)
    {
      guint j = liaison_random_below (random, i + 1);
      Term  swapped = array[i];

      array[i] = array[j];
      array[j] = swapped;
    }
}

static inline void
satisfy (LiaisonPart *part,
         const Term  *term,
         float        step)
{
  float *one = part->positions + 2 * term->one;
  float *other = part->positions + 2 * term->other;
  float  dx = one[0] - other[0];
  float  dy = one[1] - other[1];
  float  length = sqrtf (dx * dx + dy * dy) + 1e-9f;
  float  excess = (length - term->distance) / (2 * length);
  float  share_of_one = MIN (term->weight_of_one * step, 1) * excess;
  float  share_of_other = MIN (term->weight_of_other * step, 1) * excess;

  if (!part->fixed[term->one])
    {
      one[0] -= share_of_one * dx;
      one[1] -= share_of_one * dy;
    }
  if (!part->fixed[term->other])
    {
      other[0] += share_of_other * dx;
      other[1] += share_of_other * dy;
    }
}

static guint
find_common_divisor (guint a,
                     guint b)
{
  while (b != 0)
    {
      guint rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

/* Takes every term once, the runs of them in an order that differs each time. */
static void
run_round (LiaisonPart *part,
           GArray      *terms,
           float        step,
           guint64     *random)
{
  const Term *array = (const Term *) terms->data;
  guint       n_runs = (terms->len + RUN - 1) / RUN;
  guint       first = liaison_random_below (random, n_runs);
  guint       stride = n_runs / 2 + liaison_random_below (random, n_runs / 2 + 1);

  while (find_common_divisor (n_runs, stride) > 1)
    stride++;

  for (guint r = 0; r < n_runs; r++)
    {
      guint start = (guint) (((guint64) r * stride + first) % n_runs) * RUN;
      guint end = MIN (start + RUN, terms->len);

      for (guint i = start; i < end; i++)
        satisfy (part, &array[i], step);
    }
}

static void
scatter (LiaisonPart *part,
         guint64     *random)
{
  float extent = sqrtf ((float) part->n_nodes);

  for (guint i = 0; i < part->n_nodes; i++)
    if (!part->fixed[i])
      {
        part->positions[2 * i] = (liaison_random_unit (random) - .5f) * extent;
        part->positions[2 * i + 1] = (liaison_random_unit (random) - .5f) * extent;
      }
}

/* Lays out a connected part from nothing around what is fixed. */
gboolean
liaison_stress_arrange (LiaisonPart    *part,
                        LiaisonStepFunc step,
                        gpointer        data)
{
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (Term));
  guint64 random = 1;
  float   least = G_MAXFLOAT, most = 0;

  scatter (part, &random);
  if (part->n_nodes < 2)
    return step (part, data);

  if (part->n_nodes <= N_NODES_IN_FULL)
    {
      add_all_pairs (part, terms);
    }
  else
    {
      add_neighbours (part, terms);
      add_pivots (part, terms);
    }
  shuffle (terms, &random);

  for (guint i = 0; i < terms->len; i++)
    {
      Term *term = &g_array_index (terms, Term, i);

      least = MIN (least, term->weight_of_one);
      most = MAX (most, term->weight_of_one);
    }
  least = MAX (least, most * 1e-6f);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      float fade = logf (most / (least * LAST_STEP)) / (N_ROUNDS - 1);

      run_round (part, terms, expf (-fade * (float) round) / least, &random);
      if (!step (part, data))
        return FALSE;
    }

  return TRUE;
}
