/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 *
 * The last touch to a layout: marks do not cover one another.
 */

#include "config.h"

#include "liaison-spread-private.h"

#include "liaison-grid-private.h"

#include <math.h>

/* The room of a mark, map units, and rounds in which to find it. */
#define GAP 0.36f
#define N_ROUNDS 24

/* Of what two lack each gives so much; more than half makes room sooner. */
#define SHARE 0.6f

/* Two on one spot part in a direction of their own. */
#define GOLDEN_ANGLE 2.39996323f

/* Adds what node @i has to give to those of one row of squares. */
static gboolean
make_room (const LiaisonPart *part,
           const LiaisonGrid *grid,
           guint              i,
           guint              start,
           guint              end,
           float             *move)
{
  gboolean any = FALSE;

  for (guint k = start; k < end; k++)
    {
      guint j = grid->nodes[k];
      float dx = part->positions[2 * i] - grid->xs[k];
      float dy = part->positions[2 * i + 1] - grid->ys[k];
      float length = sqrtf (dx * dx + dy * dy);
      float lack = (GAP - length) * (part->fixed[j] ? 1 : SHARE);

      if (j == i || length >= GAP)
        continue;

      if (length < 1e-4f * GAP)
        {
          float way = i < j ? 1 : -1;

          dx = way * cosf (GOLDEN_ANGLE * (float) (i + j));
          dy = way * sinf (GOLDEN_ANGLE * (float) (i + j));
          length = 1;
        }
      move[0] += lack * dx / length;
      move[1] += lack * dy / length;
      any = TRUE;
    }

  return any;
}

static gboolean
make_room_around (const LiaisonPart *part,
                  const LiaisonGrid *grid,
                  guint              i,
                  float             *move)
{
  int      column = liaison_grid_find_column (grid, part->positions[2 * i]);
  int      row = liaison_grid_find_row (grid, part->positions[2 * i + 1]);
  gboolean any = FALSE;
  float    length;

  for (int r = MAX (row - 1, 0); r <= MIN (row + 1, grid->n_rows - 1); r++)
    {
      guint start = grid->starts[r * grid->n_columns + MAX (column - 1, 0)];
      guint end = grid->starts[r * grid->n_columns + MIN (column + 1, grid->n_columns - 1) + 1];

      any |= make_room (part, grid, i, start, end, move);
    }

  length = sqrtf (move[0] * move[0] + move[1] * move[1]);
  if (length > GAP)
    {
      move[0] *= GAP / length;
      move[1] *= GAP / length;
    }

  return any;
}

/* Moves what is not fixed until no two nodes cover each other, or nearly. */
void
liaison_spread (LiaisonPart *part)
{
  g_autofree float *moves = g_new (float, 2 * part->n_nodes);
  g_auto (LiaisonGrid) grid = { 0 };
  gboolean again = part->n_nodes > 1;

  for (guint round = 0; again && round < N_ROUNDS; round++)
    {
      again = FALSE;
      liaison_grid_fill (&grid, part->positions, part->n_nodes, GAP);
      for (guint i = 0; i < part->n_nodes; i++)
        {
          moves[2 * i] = moves[2 * i + 1] = 0;
          if (!part->fixed[i])
            again |= make_room_around (part, &grid, i, moves + 2 * i);
        }
      for (guint i = 0; i < 2 * part->n_nodes; i++)
        part->positions[i] += moves[i];
    }
}
