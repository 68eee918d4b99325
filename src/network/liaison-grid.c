/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-grid-private.h"

#include <string.h>

/* Squares a side at most, so that one node far away does not cost memory. */
#define MOST_SQUARES 1024

/* Room after the last place, for those who look at four at a time. */
#define MARGIN 3

static void
measure (LiaisonGrid *self,
         const float *positions,
         guint        n_positions,
         float        side)
{
  float right = -G_MAXFLOAT, bottom = -G_MAXFLOAT;

  self->x = self->y = G_MAXFLOAT;
  for (guint i = 0; i < n_positions; i++)
    {
      self->x = MIN (self->x, positions[2 * i]);
      self->y = MIN (self->y, positions[2 * i + 1]);
      right = MAX (right, positions[2 * i]);
      bottom = MAX (bottom, positions[2 * i + 1]);
    }
  self->side = MAX (side, MAX (right - self->x, bottom - self->y) / MOST_SQUARES);
  self->n_columns = (int) ((right - self->x) / self->side) + 1;
  self->n_rows = (int) ((bottom - self->y) / self->side) + 1;
}

static guint
find_square (const LiaisonGrid *self,
             const float       *position)
{
  return (guint) liaison_grid_find_row (self, position[1]) * (guint) self->n_columns +
         (guint) liaison_grid_find_column (self, position[0]);
}

/* @self: all 0, or filled before. @n_positions: 1 or more. */
void
liaison_grid_fill (LiaisonGrid *self,
                   const float *positions,
                   guint        n_positions,
                   float        side)
{
  g_autofree guint *next = NULL;
  guint             n_squares;

  liaison_grid_clear (self);
  measure (self, positions, n_positions, side);
  n_squares = (guint) self->n_columns * (guint) self->n_rows;
  self->starts = g_new0 (guint, n_squares + 1);
  self->nodes = g_new (guint, n_positions);
  self->xs = g_new0 (float, n_positions + MARGIN);
  self->ys = g_new0 (float, n_positions + MARGIN);
  for (guint i = 0; i < n_positions; i++)
    self->starts[find_square (self, positions + 2 * i) + 1]++;
  for (guint i = 0; i < n_squares; i++)
    self->starts[i + 1] += self->starts[i];

  next = g_memdup2 (self->starts, n_squares * sizeof (guint));
  for (guint i = 0; i < n_positions; i++)
    {
      guint at = next[find_square (self, positions + 2 * i)]++;

      self->nodes[at] = i;
      self->xs[at] = positions[2 * i];
      self->ys[at] = positions[2 * i + 1];
    }
}

void
liaison_grid_clear (LiaisonGrid *self)
{
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->nodes, g_free);
  g_clear_pointer (&self->xs, g_free);
  g_clear_pointer (&self->ys, g_free);
}

/* With how many others, itself too, a node shares its square on average. */
float
liaison_grid_get_crowd (const LiaisonGrid *self)
{
  guint  n_squares = (guint) self->n_columns * (guint) self->n_rows;
  double sum = 0;

  for (guint i = 0; i < n_squares; i++)
    {
      double n = self->starts[i + 1] - self->starts[i];

      sum += n * n;
    }

  return (float) (sum / self->starts[n_squares]);
}
