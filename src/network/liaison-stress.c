/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 *
 * The global shape of a layout: distances on the map as in the graph. Stress
 * is brought down by stochastic gradient descent (Zheng, Pawar and Goodman
 * 2018, doi:10.1109/TVCG.2018.2859997) on the sparse model of pivots (Ortmann,
 * Klimenta and Brandes 2017, doi:10.7155/jgaa.00440). A pivot moves all nodes
 * in one sweep and is not moved by them, so that a sweep is a plain loop over
 * arrays, several nodes at a time; small graphs have every node for a pivot.
 */

#include "config.h"

#include "liaison-stress-private.h"

#include <math.h>

/* Pivots: of small graphs, of large ones, and for how many nodes one more. */
#define LEAST_PIVOTS 100
#define MOST_PIVOTS 200
#define NODES_OF_A_PIVOT 20

/* Rounds of the descent, and the step that it ends with. */
#define N_ROUNDS 12
#define LAST_STEP 0.1f

/* Two nodes on one spot are so far apart, squared. */
#define TINY 1e-12f

struct _LiaisonStress
{
  guint  n_nodes;
  guint  n_pivots;
  guint *pivots;
  float *distances; /* a row of n_nodes for every pivot, map units */
  float *weights;   /* the same */
  float *totals;    /* all weights of a node, its edges with them */
  float  unit;      /* of an ordinary edge */

  /* x and y of every node, each in an array, while they are moved */
  float *x;
  float *y;
  float *before_x;
  float *before_y;
};

/* The next pivot is the node farthest from those before it; of several any. */
static guint
find_farthest (const guint16 *nearest,
               guint          n_nodes,
               guint64       *random)
{
  guint start = liaison_random_below (random, n_nodes);
  guint farthest = start;

  for (guint j = 1; j < n_nodes; j++)
    {
      guint i = start + j < n_nodes ? start + j : start + j - n_nodes;

      if (nearest[i] > nearest[farthest])
        farthest = i;
    }

  return farthest;
}

static guint
find_hub (const LiaisonPart *part)
{
  guint hub = 0;

  for (guint i = 1; i < part->n_nodes; i++)
    if (part->offsets[i + 1] - part->offsets[i] > part->offsets[hub + 1] - part->offsets[hub])
      hub = i;

  return hub;
}

/* Chooses the pivots, from the node with the most neighbours on, and walks from
 * each. @region gets for every node the pivot nearest to it. */
static guint16 *
choose_pivots (LiaisonStress     *self,
               const LiaisonPart *part,
               guint             *region)
{
  guint16            *walks = g_new (guint16, (gsize) self->n_pivots * self->n_nodes);
  g_autofree guint16 *nearest = g_new (guint16, self->n_nodes);
  guint64             random = 1;
  guint               next = find_hub (part);

  memset (nearest, 0xff, self->n_nodes * sizeof (guint16));
  for (guint p = 0; p < self->n_pivots; p++)
    {
      guint16 *from = walks + (gsize) p * self->n_nodes;

      self->pivots[p] = next;
      liaison_part_walk (part, next, from);
      for (guint i = 0; i < self->n_nodes; i++)
        if (from[i] < nearest[i])
          {
            nearest[i] = from[i];
            region[i] = p;
          }
      next = find_farthest (nearest, self->n_nodes, &random);
    }

  return walks;
}

/* How many nodes of the region of pivot @p are at most so far from it. */
static guint *
count_region (const LiaisonStress *self,
              const guint         *region,
              guint                p,
              const guint16       *from)
{
  guint *counts;
  guint  farthest = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    farthest = MAX (farthest, from[i]);
  counts = g_new0 (guint, farthest + 1);
  for (guint i = 0; i < self->n_nodes; i++)
    if (region[i] == p)
      counts[from[i]]++;
  for (guint i = 1; i <= farthest; i++)
    counts[i] += counts[i - 1];

  return counts;
}

/* A pivot speaks for those of its region that are nearer to it than half the
 * way to the node. */
static void
weigh_pivots (LiaisonStress *self,
              const guint16 *walks,
              const guint   *region)
{
  for (guint p = 0; p < self->n_pivots; p++)
    {
      const guint16    *from = walks + (gsize) p * self->n_nodes;
      float            *distances = self->distances + (gsize) p * self->n_nodes;
      float            *weights = self->weights + (gsize) p * self->n_nodes;
      g_autofree guint *counts = count_region (self, region, p, from);

      for (guint i = 0; i < self->n_nodes; i++)
        {
          distances[i] = (float) from[i] / LIAISON_EDGE_LENGTH;
          weights[i] = from[i] > 0 ? (float) counts[from[i] / 2] / (distances[i] * distances[i]) : 0;
          self->totals[i] += weights[i];
        }
    }
}

static inline float
get_length (const LiaisonPart *part,
            guint              e)
{
  return (float) part->lengths[e] / LIAISON_EDGE_LENGTH;
}

LiaisonStress *
liaison_stress_new (const LiaisonPart *part)
{
  LiaisonStress      *self = g_new0 (LiaisonStress, 1);
  g_autofree guint   *region = g_new0 (guint, part->n_nodes);
  g_autofree guint16 *walks = NULL;
  guint               n_pivots = MIN (LEAST_PIVOTS + part->n_nodes / NODES_OF_A_PIVOT, MOST_PIVOTS);

  self->n_nodes = part->n_nodes;
  self->n_pivots = MIN (n_pivots, part->n_nodes);
  self->unit = 1;
  self->pivots = g_new (guint, self->n_pivots);
  self->distances = g_new (float, (gsize) self->n_pivots * self->n_nodes);
  self->weights = g_new (float, (gsize) self->n_pivots * self->n_nodes);
  self->totals = g_new0 (float, self->n_nodes);
  self->x = g_new (float, self->n_nodes);
  self->y = g_new (float, self->n_nodes);
  self->before_x = g_new (float, self->n_nodes);
  self->before_y = g_new (float, self->n_nodes);

  walks = choose_pivots (self, part, region);
  weigh_pivots (self, walks, region);
  for (guint i = 0; i < part->n_nodes; i++)
    for (guint e = part->offsets[i]; e < part->offsets[i + 1]; e++)
      self->totals[i] += 1 / (get_length (part, e) * get_length (part, e));

  return self;
}

void
liaison_stress_free (LiaisonStress *self)
{
  g_free (self->pivots);
  g_free (self->distances);
  g_free (self->weights);
  g_free (self->totals);
  g_free (self->x);
  g_free (self->y);
  g_free (self->before_x);
  g_free (self->before_y);
  g_free (self);
}

/* How long an ordinary edge is to be, map units. */
float
liaison_stress_get_unit (const LiaisonStress *self)
{
  return self->unit;
}

/* Wants all distances longer by @factor. */
void
liaison_stress_scale (LiaisonStress *self,
                      float          factor)
{
  self->unit *= factor;
  for (gsize i = 0; i < (gsize) self->n_pivots * self->n_nodes; i++)
    self->distances[i] *= factor;
}

static void
take_places (LiaisonStress     *self,
             const LiaisonPart *part)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->x[i] = part->positions[2 * i];
      self->y[i] = part->positions[2 * i + 1];
    }
}

/* Fixed nodes are moved like the others, and put back. */
static void
put_fixed_back (LiaisonStress     *self,
                const LiaisonPart *part)
{
  for (guint i = 0; i < self->n_nodes; i++)
    if (part->fixed[i])
      {
        self->x[i] = part->positions[2 * i];
        self->y[i] = part->positions[2 * i + 1];
      }
}

static void
give_places (LiaisonStress *self,
             LiaisonPart   *part)
{
  put_fixed_back (self, part);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      part->positions[2 * i] = self->x[i];
      part->positions[2 * i + 1] = self->y[i];
    }
}

/* Moves all nodes towards their distances from one pivot. */
static void
sweep (float *restrict       x,
       float *restrict       y,
       const float *restrict distances,
       const float *restrict weights,
       guint                 n_nodes,
       float                 pivot_x,
       float                 pivot_y,
       float                 step)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      float dx = x[i] - pivot_x;
      float dy = y[i] - pivot_y;
      float length = sqrtf (dx * dx + dy * dy + TINY);
      float share = weights[i] * step;
      float excess = (share < 1 ? share : 1) * .5f * (1 - distances[i] / length);

      x[i] -= excess * dx;
      y[i] -= excess * dy;
    }
}

/* Edges count whoever is a pivot; both ends move as seen from where they were. */
static void
sweep_edges (LiaisonStress     *self,
             const LiaisonPart *part,
             float              step)
{
  memcpy (self->before_x, self->x, self->n_nodes * sizeof (float));
  memcpy (self->before_y, self->y, self->n_nodes * sizeof (float));
  for (guint i = 0; i < self->n_nodes; i++)
    for (guint e = part->offsets[i]; e < part->offsets[i + 1]; e++)
      {
        guint j = part->neighbours[e];
        float distance = get_length (part, e);
        float dx = self->x[i] - self->before_x[j];
        float dy = self->y[i] - self->before_y[j];
        float length = sqrtf (dx * dx + dy * dy + TINY);
        float excess = MIN (step / (distance * distance), 1) * .5f * (1 - distance * self->unit / length);

        self->x[i] -= excess * dx;
        self->y[i] -= excess * dy;
      }
}

static void
shuffle (guint   *order,
         guint    n,
         guint64 *random)
{
  for (guint i = n - 1; i > 0; i--)
    {
      guint j = liaison_random_below (random, i + 1);
      guint swapped = order[i];

      order[i] = order[j];
      order[j] = swapped;
    }
}

static void
find_extremes (const LiaisonStress *self,
               float               *least,
               float               *most)
{
  *least = G_MAXFLOAT;
  *most = 0;
  for (gsize i = 0; i < (gsize) self->n_pivots * self->n_nodes; i++)
    if (self->weights[i] > 0)
      {
        *least = MIN (*least, self->weights[i]);
        *most = MAX (*most, self->weights[i]);
      }
  *least = MAX (*least, *most * 1e-6f);
}

/* Brings the stress down from wherever the nodes are, in large steps first.
 * Returns whether @step wanted to go on. */
gboolean
liaison_stress_descend (LiaisonStress  *self,
                        LiaisonPart    *part,
                        LiaisonStepFunc step,
                        gpointer        data)
{
  g_autofree guint *order = g_memdup2 (self->pivots, self->n_pivots * sizeof (guint));
  guint64           random = 2;
  float             least, most, fade;

  for (guint p = 0; p < self->n_pivots; p++)
    order[p] = p;
  find_extremes (self, &least, &most);
  fade = logf (most / (least * LAST_STEP)) / (N_ROUNDS - 1);
  take_places (self, part);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      float size = expf (-fade * (float) round) / least;

      shuffle (order, self->n_pivots, &random);
      for (guint p = 0; p < self->n_pivots; p++)
        {
          gsize row = (gsize) order[p] * self->n_nodes;
          guint pivot = self->pivots[order[p]];

          sweep (self->x, self->y, self->distances + row, self->weights + row, self->n_nodes, self->x[pivot], self->y[pivot], size);
        }
      if (self->n_pivots < self->n_nodes)
        sweep_edges (self, part, size);
      give_places (self, part);
      if (!step (part, data))
        return FALSE;
    }

  return TRUE;
}

/* Adds what one pivot wants of all nodes. */
static void
gather (const float *restrict x,
        const float *restrict y,
        const float *restrict distances,
        const float *restrict weights,
        float *restrict       wish_x,
        float *restrict       wish_y,
        guint                 n_nodes,
        float                 pivot_x,
        float                 pivot_y)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      float dx = x[i] - pivot_x;
      float dy = y[i] - pivot_y;
      float length = sqrtf (dx * dx + dy * dy + TINY);
      float share = weights[i] * (1 - distances[i] / length);

      wish_x[i] -= share * dx;
      wish_y[i] -= share * dy;
    }
}

/* Tells how far each node would have to go to the middle of where the pivots
 * want it (a step of stress majorization; Gansner, Koren and North 2004). */
void
liaison_stress_wish (LiaisonStress     *self,
                     const LiaisonPart *part,
                     float             *x,
                     float             *y)
{
  memset (x, 0, self->n_nodes * sizeof (float));
  memset (y, 0, self->n_nodes * sizeof (float));
  take_places (self, part);
  for (guint p = 0; p < self->n_pivots; p++)
    {
      gsize row = (gsize) p * self->n_nodes;
      guint pivot = self->pivots[p];

      gather (self->x, self->y, self->distances + row, self->weights + row, x, y, self->n_nodes, self->x[pivot], self->y[pivot]);
    }
  for (guint i = 0; i < self->n_nodes; i++)
    {
      x[i] /= self->totals[i];
      y[i] /= self->totals[i];
    }
}
