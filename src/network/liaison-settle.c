/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 *
 * The local shape of a layout: neighbours near, strangers apart. Forces whose
 * reach is short (the bounded force of Zhong, Xue, Zhang, Zhang, Ban, Deussen
 * and Wang 2023, doi:10.1109/TVCG.2023.3238821) change what is near a node and
 * leave the rest of the map alone.
 */

#include "config.h"

#include "liaison-part-private.h"

#include <math.h>

/* Nodes farther apart than so many map units do not push each other. */
#define REACH 2.5f

/* How strongly strangers push, neighbours pull near and far, and the place
 * where a node was holds it; chosen by trial on networks of 400 to 14,000. */
#define PUSH 0.09f
#define PULL 0.22f
#define PULL_FAR 0.012f
#define HOLD 0.03f

/* How far a node goes in one round at most, map units. */
#define LONGEST_MOVE 0.25f

/* Of a crowd only so many push; with the weight of the others. */
#define CROWD 48

typedef struct
{
  float  x;
  float  y;
  float  cell;
  int    n_columns;
  int    n_rows;
  guint *starts; /* n_columns * n_rows + 1 */
  guint *nodes;  /* by cell */
} Grid;

static int
find_column (const Grid *grid,
             float       x)
{
  return CLAMP ((int) ((x - grid->x) / grid->cell), 0, grid->n_columns - 1);
}

static int
find_row (const Grid *grid,
          float       y)
{
  return CLAMP ((int) ((y - grid->y) / grid->cell), 0, grid->n_rows - 1);
}

static guint
find_cell (const Grid  *grid,
           const float *position)
{
  return (guint) find_row (grid, position[1]) * (guint) grid->n_columns + (guint) find_column (grid, position[0]);
}

static void
measure_grid (Grid              *grid,
              const LiaisonPart *part)
{
  float right = -G_MAXFLOAT, bottom = -G_MAXFLOAT;

  grid->x = grid->y = G_MAXFLOAT;
  for (guint i = 0; i < part->n_nodes; i++)
    {
      grid->x = MIN (grid->x, part->positions[2 * i]);
      grid->y = MIN (grid->y, part->positions[2 * i + 1]);
      right = MAX (right, part->positions[2 * i]);
      bottom = MAX (bottom, part->positions[2 * i + 1]);
    }
  grid->cell = MAX (REACH, MAX (right - grid->x, bottom - grid->y) / 512);
  grid->n_columns = (int) ((right - grid->x) / grid->cell) + 1;
  grid->n_rows = (int) ((bottom - grid->y) / grid->cell) + 1;
}

static void
grid_fill (Grid              *grid,
           const LiaisonPart *part)
{
  g_autofree guint *next = NULL;
  guint             n_cells;

  measure_grid (grid, part);
  n_cells = (guint) grid->n_columns * (guint) grid->n_rows;
  grid->starts = g_new0 (guint, n_cells + 1);
  grid->nodes = g_new (guint, MAX (part->n_nodes, 1));
  for (guint i = 0; i < part->n_nodes; i++)
    grid->starts[find_cell (grid, part->positions + 2 * i) + 1]++;
  for (guint i = 0; i < n_cells; i++)
    grid->starts[i + 1] += grid->starts[i];
  next = g_memdup2 (grid->starts, n_cells * sizeof (guint));
  for (guint i = 0; i < part->n_nodes; i++)
    grid->nodes[next[find_cell (grid, part->positions + 2 * i)]++] = i;
}

static void
grid_clear (Grid *grid)
{
  g_clear_pointer (&grid->starts, g_free);
  g_clear_pointer (&grid->nodes, g_free);
}

/* Adds the push of one cell on node @i. */
static void
push_from_cell (const LiaisonPart *part,
                const Grid        *grid,
                guint              cell,
                guint              i,
                guint              round,
                float             *force)
{
  const float *here = part->positions + 2 * i;
  guint        start = grid->starts[cell];
  guint        n = grid->starts[cell + 1] - start;
  guint        stride = n > CROWD ? n / CROWD : 1;

  for (guint c = stride > 1 ? (round + i) % stride : 0; c < n; c += stride)
    {
      guint j = grid->nodes[start + c];
      float dx = here[0] - part->positions[2 * j];
      float dy = here[1] - part->positions[2 * j + 1];
      float square = dx * dx + dy * dy;

      if (j == i || square > REACH * REACH)
        continue;

      if (square < 1e-6f) /* two on one spot part in a direction of their own */
        {
          dx = (i < j ? 1e-3f : -1e-3f) * cosf ((float) (i + j));
          dy = (i < j ? 1e-3f : -1e-3f) * sinf ((float) (i + j));
        }
      square = PUSH * (float) stride / ((1 + 8 * square) * (1 + square)) * 8;
      force[0] += dx * square;
      force[1] += dy * square;
    }
}

static void
add_pushes (const LiaisonPart *part,
            const Grid        *grid,
            guint              i,
            guint              round,
            float             *force)
{
  int column = find_column (grid, part->positions[2 * i]);
  int row = find_row (grid, part->positions[2 * i + 1]);

  for (int y = MAX (row - 1, 0); y <= MIN (row + 1, grid->n_rows - 1); y++)
    for (int x = MAX (column - 1, 0); x <= MIN (column + 1, grid->n_columns - 1); x++)
      push_from_cell (part, grid, (guint) (y * grid->n_columns + x), i, round, force);
}

/* The more neighbours, the less each one pulls, that hubs stay open. */
static void
add_pulls (const LiaisonPart *part,
           guint              i,
           float             *force)
{
  guint degree = part->offsets[i + 1] - part->offsets[i];

  for (guint e = part->offsets[i]; e < part->offsets[i + 1]; e++)
    {
      guint j = part->neighbours[e];
      guint other = part->offsets[j + 1] - part->offsets[j];
      float length = (float) part->lengths[e] / LIAISON_EDGE_LENGTH;
      float dx = (part->positions[2 * j] - part->positions[2 * i]) / length;
      float dy = (part->positions[2 * j + 1] - part->positions[2 * i + 1]) / length;
      float square = dx * dx + dy * dy;
      float share = 1 / sqrtf ((float) MAX (MIN (degree, other), 1));

      share = share * (PULL / (1 + square) + PULL_FAR) / length;
      force[0] += dx * share;
      force[1] += dy * share;
    }
}

/* Moves what is not fixed towards the balance of what pulls and pushes it,
 * in so many rounds. */
gboolean
liaison_settle_arrange (LiaisonPart    *part,
                        guint           n_rounds,
                        LiaisonStepFunc step,
                        gpointer        data)
{
  g_autofree float *start = g_memdup2 (part->positions, 2 * part->n_nodes * sizeof (float));
  g_autofree float *moves = g_new (float, 2 * part->n_nodes);
  gboolean          wanted = TRUE;

  for (guint round = 0; wanted && part->n_nodes > 1 && round < n_rounds; round++)
    {
      Grid  grid = { 0 };
      float heat = 1 - (float) round / (float) n_rounds;

      grid_fill (&grid, part);
      for (guint i = 0; i < part->n_nodes; i++)
        {
          float force[2] = { HOLD * (start[2 * i] - part->positions[2 * i]), HOLD * (start[2 * i + 1] - part->positions[2 * i + 1]) };
          float length;

          moves[2 * i] = moves[2 * i + 1] = 0;
          if (part->fixed[i])
            continue;

          add_pulls (part, i, force);
          add_pushes (part, &grid, i, round, force);
          length = sqrtf (force[0] * force[0] + force[1] * force[1]);
          length = heat * MIN (1, LONGEST_MOVE / (length + 1e-9f));
          moves[2 * i] = force[0] * length;
          moves[2 * i + 1] = force[1] * length;
        }
      for (guint i = 0; i < 2 * part->n_nodes; i++)
        part->positions[i] += moves[i];
      grid_clear (&grid);
      wanted = step == NULL || step (part, data);
    }

  return wanted;
}
