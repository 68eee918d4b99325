/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 *
 * The local shape of a layout: neighbours near, strangers apart. Forces whose
 * reach is short (the bounded force of Zhong, Xue, Zhang, Zhang, Ban, Deussen
 * and Wang 2023, doi:10.1109/TVCG.2023.3238821) change what is near a node and
 * leave the rest of the map alone. Their reach follows from how crowded the map
 * is. What holds the map together is the stress, where it is known, and
 * otherwise the places that the nodes had.
 */

#include "config.h"

#include "liaison-settle-private.h"

#include "liaison-grid-private.h"

#include <math.h>

/* The scale of the forces is the radius of a circle with so many nodes in it;
 * they reach so many times as far. */
#define NODES_IN_SCALE 12.f
#define REACH 2.5f

/* The scale is no longer than so many ordinary edges, and where these are not
 * known so many map units: sparse graphs would push themselves apart. */
#define LONGEST_SCALE 1.1f
#define LONGEST_SCALE_UNKNOWN 1.5f

/* How strongly strangers push, and neighbours pull near and far; how far a node
 * gives in to the stress, or to the place where it was, in one round: in a
 * small graph, where a neighbour out of place costs more stress, and in one of
 * so many nodes. Chosen by trial on networks of 400 to 14,000. */
#define PUSH 0.3f
#define PULL 0.8f
#define PULL_FAR 0.02f
#define YIELD_IN_SMALL 0.1f
#define YIELD 0.05f
#define NODES_OF_LARGE 4000.f

/* What the stress wants changes little from one round to the next. */
#define ROUNDS_OF_A_WISH 2

/* How far the forces move a node in one round, in their scale. */
#define LONGEST_MOVE 0.5f

/* Four numbers that are reckoned with at once. */
typedef float Four __attribute__ ((vector_size (16)));
typedef gint32 FourBits __attribute__ ((vector_size (16)));

typedef struct
{
  LiaisonPart *part;
  LiaisonGrid  grid;
  float        scale;
  float        yield;
  float       *shares; /* how much a neighbour pulls, for every node's degree */
  float       *moves;  /* x and y of every node */
  float       *wish_x; /* where the stress or the earlier place wants it */
  float       *wish_y;
} Settling;

/* The scale of the forces: the radius of the circle that would hold so many
 * nodes where the usual node is. */
float
liaison_settle_measure (const LiaisonPart *part)
{
  g_auto (LiaisonGrid) grid = { 0 };
  float right = -G_MAXFLOAT, left = G_MAXFLOAT, bottom = -G_MAXFLOAT, top = G_MAXFLOAT;
  float side;

  for (guint i = 0; i < part->n_nodes; i++)
    {
      left = MIN (left, part->positions[2 * i]);
      right = MAX (right, part->positions[2 * i]);
      top = MIN (top, part->positions[2 * i + 1]);
      bottom = MAX (bottom, part->positions[2 * i + 1]);
    }
  side = 2 * sqrtf ((right - left) * (bottom - top) / (float) part->n_nodes);
  side = MAX (side, 2 * MAX (right - left, bottom - top) / (float) part->n_nodes); /* a line has no area */
  if (!(side > 0))
    return 1;

  liaison_grid_fill (&grid, part->positions, part->n_nodes, side);

  return sqrtf (NODES_IN_SCALE * grid.side * grid.side / ((float) G_PI * liaison_grid_get_crowd (&grid)));
}

static inline float
add_up (Four four)
{
  return four[0] + four[1] + four[2] + four[3];
}

/* Adds how those near to node @i push it. Two on one spot do not. */
static void
add_pushes (const Settling *self,
            guint           i,
            float          *force)
{
  const LiaisonGrid *grid = &self->grid;
  const FourBits     lanes = { 0, 1, 2, 3 };
  const float        of_scale = 1 / (self->scale * self->scale);
  const float        of_reach = of_scale / (REACH * REACH);
  float              x = self->part->positions[2 * i];
  float              y = self->part->positions[2 * i + 1];
  int                column = liaison_grid_find_column (grid, x);
  int                row = liaison_grid_find_row (grid, y);
  Four               push_x = { 0 }, push_y = { 0 };

  for (int r = MAX (row - 1, 0); r <= MIN (row + 1, grid->n_rows - 1); r++)
    {
      gint32 start = (gint32) grid->starts[r * grid->n_columns + MAX (column - 1, 0)];
      gint32 end = (gint32) grid->starts[r * grid->n_columns + MIN (column + 1, grid->n_columns - 1) + 1];

      for (gint32 k = start; k < end; k += 4)
        {
          Four xs, ys, dx, dy, square, fall, weight;

          memcpy (&xs, grid->xs + k, sizeof (Four));
          memcpy (&ys, grid->ys + k, sizeof (Four));
          dx = x - xs;
          dy = y - ys;
          square = dx * dx + dy * dy;
          fall = 1 - square * of_reach;
          fall = (Four) ((FourBits) fall & (fall > 0) & (lanes < end - k));
          weight = 1 + square * of_scale;
          weight = fall / (weight * weight);
          push_x += weight * dx;
          push_y += weight * dy;
        }
    }
  force[0] += PUSH * add_up (push_x);
  force[1] += PUSH * add_up (push_y);
}

/* The more neighbours, the less each one pulls, that hubs stay open. */
static void
add_pulls (const Settling *self,
           guint           i,
           float          *force)
{
  const LiaisonPart *part = self->part;
  const float        of_scale = 1 / (self->scale * self->scale);
  float              pull_x = 0, pull_y = 0;

  for (guint e = part->offsets[i]; e < part->offsets[i + 1]; e++)
    {
      guint j = part->neighbours[e];
      float share = MAX (self->shares[i], self->shares[j]) * LIAISON_EDGE_LENGTH / (float) part->lengths[e];
      float dx = part->positions[2 * j] - part->positions[2 * i];
      float dy = part->positions[2 * j + 1] - part->positions[2 * i + 1];

      share *= 1 / (1 + (dx * dx + dy * dy) * of_scale) + PULL_FAR;
      pull_x += share * dx;
      pull_y += share * dy;
    }
  force[0] += PULL * pull_x;
  force[1] += PULL * pull_y;
}

static void
find_moves (Settling *self,
            float     heat)
{
  LiaisonPart *part = self->part;

  for (guint i = 0; i < part->n_nodes; i++)
    {
      float force[2] = { 0, 0 };
      float share;

      self->moves[2 * i] = self->moves[2 * i + 1] = 0;
      if (part->fixed[i])
        continue;

      add_pulls (self, i, force);
      add_pushes (self, i, force);
      share = LONGEST_MOVE * self->scale / (sqrtf (force[0] * force[0] + force[1] * force[1]) + 1e-9f);
      share = heat * MIN (share, 1);
      self->moves[2 * i] = share * force[0] + self->yield * self->wish_x[i];
      self->moves[2 * i + 1] = share * force[1] + self->yield * self->wish_y[i];
    }
}

static void
find_wishes (Settling      *self,
             LiaisonStress *stress,
             const float   *start)
{
  if (stress != NULL)
    {
      liaison_stress_wish (stress, self->part, self->wish_x, self->wish_y);
      return;
    }

  for (guint i = 0; i < self->part->n_nodes; i++)
    {
      self->wish_x[i] = start[2 * i] - self->part->positions[2 * i];
      self->wish_y[i] = start[2 * i + 1] - self->part->positions[2 * i + 1];
    }
}

/* Nodes on one spot would stay there: each goes a little its own way. */
static void
part_twins (LiaisonPart *part,
            float        scale)
{
  guint64 random = 3;

  for (guint i = 0; i < part->n_nodes; i++)
    if (!part->fixed[i])
      {
        part->positions[2 * i] += (liaison_random_unit (&random) - .5f) * .02f * scale;
        part->positions[2 * i + 1] += (liaison_random_unit (&random) - .5f) * .02f * scale;
      }
}

static float
limit_scale (const LiaisonPart   *part,
             const LiaisonStress *stress)
{
  float longest = stress != NULL ? LONGEST_SCALE * liaison_stress_get_unit (stress) : LONGEST_SCALE_UNKNOWN;

  return MIN (liaison_settle_measure (part), longest);
}

static float
find_yield (const LiaisonPart   *part,
            const LiaisonStress *stress)
{
  float size = stress != NULL ? (float) part->n_nodes / NODES_OF_LARGE : 1;

  return YIELD_IN_SMALL + MIN (size, 1) * (YIELD - YIELD_IN_SMALL);
}

static void
settling_init (Settling            *self,
               LiaisonPart         *part,
               const LiaisonStress *stress)
{
  self->part = part;
  self->scale = limit_scale (part, stress);
  self->yield = find_yield (part, stress);
  self->shares = g_new (float, part->n_nodes);
  self->moves = g_new (float, 2 * part->n_nodes);
  self->wish_x = g_new (float, part->n_nodes);
  self->wish_y = g_new (float, part->n_nodes);
  for (guint i = 0; i < part->n_nodes; i++)
    self->shares[i] = 1 / sqrtf ((float) MAX (part->offsets[i + 1] - part->offsets[i], 1));
}

static void
settling_clear (Settling *self)
{
  liaison_grid_clear (&self->grid);
  g_free (self->shares);
  g_free (self->moves);
  g_free (self->wish_x);
  g_free (self->wish_y);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Settling, settling_clear)

/* Moves what is not fixed towards the balance of what pulls and pushes it, in
 * so many rounds. With @stress the whole map may follow, and the scale with it;
 * without, it stays as it is but for what is near. Returns whether @step wanted
 * to go on. */
gboolean
liaison_settle_arrange (LiaisonPart    *part,
                        LiaisonStress  *stress,
                        guint           n_rounds,
                        LiaisonStepFunc step,
                        gpointer        data)
{
  g_autofree float *start = g_memdup2 (part->positions, 2 * part->n_nodes * sizeof (float));
  g_auto (Settling) self = { 0 };

  if (part->n_nodes < 2)
    return TRUE;

  settling_init (&self, part, stress);
  if (stress != NULL)
    part_twins (part, self.scale);
  for (guint round = 0; round < n_rounds; round++)
    {
      if (stress != NULL)
        self.scale = limit_scale (part, stress);
      liaison_grid_fill (&self.grid, part->positions, part->n_nodes, REACH * self.scale);
      if (stress == NULL || round % ROUNDS_OF_A_WISH == 0)
        find_wishes (&self, stress, start);
      find_moves (&self, 1 - (float) round / (float) n_rounds);
      for (guint i = 0; i < 2 * part->n_nodes; i++)
        part->positions[i] += self.moves[i];
      if (step != NULL && !step (part, data))
        return FALSE;
    }

  return TRUE;
}
