/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 *
 * Packs the parts of a layout side by side, as polyominoes (Freivalds,
 * Dogrusoz and Kikusts 2002, doi:10.1007/3-540-45848-4_30): each is put as near
 * to the middle as it fits, seen coarsely.
 */

#include "config.h"

#include "liaison-pack-private.h"

#include <math.h>

/* The side of a square, map units. */
#define SQUARE 1.25f

/* Squares of 16 bit in each direction. */
#define COORDINATE_LIMIT 32000

struct _LiaisonPack
{
  GHashTable *covered; /* of squares, packed into pointers */

  /* Where the search of the smallest piece so far had got to; no smaller one
   * fits before it. */
  guint least_size;
  int   first_ring;
};

static gpointer
pack_square (int column,
             int row)
{
  return GUINT_TO_POINTER (((guint) (column + 32768) << 16 | (guint) (row + 32768)) + 1u);
}

static int
find_square (float position)
{
  return (int) CLAMP (floorf (position / SQUARE), -COORDINATE_LIMIT, COORDINATE_LIMIT);
}

LiaisonPack *
liaison_pack_new (void)
{
  LiaisonPack *self = g_new0 (LiaisonPack, 1);

  self->covered = g_hash_table_new (NULL, NULL);
  self->least_size = G_MAXUINT;

  return self;
}

void
liaison_pack_free (LiaisonPack *self)
{
  g_hash_table_unref (self->covered);
  g_free (self);
}

/* Covers the squares of a piece that is at x, y and those around them. */
void
liaison_pack_cover (LiaisonPack *self,
                    const float *positions,
                    guint        n_positions,
                    float        x,
                    float        y)
{
  for (guint i = 0; i < n_positions; i++)
    {
      int column = find_square (positions[2 * i] + x);
      int row = find_square (positions[2 * i + 1] + y);

      for (int c = column - 1; c <= column + 1; c++)
        for (int r = row - 1; r <= row + 1; r++)
          g_hash_table_add (self->covered, pack_square (c, r));
    }
}

static gboolean
fits (LiaisonPack *self,
      const float *positions,
      guint        n_positions,
      float        x,
      float        y)
{
  for (guint i = 0; i < n_positions; i++)
    if (g_hash_table_contains (self->covered, pack_square (find_square (positions[2 * i] + x),
                                                           find_square (positions[2 * i + 1] + y))))
      return FALSE;

  return TRUE;
}

/* Tries the squares of a ring around the middle, wider than high as windows
 * are, the nearest first. */
static gboolean
try_ring (LiaisonPack *self,
          const float *positions,
          guint        n_positions,
          int          ring,
          float       *x,
          float       *y)
{
  float nearest = G_MAXFLOAT;

  for (int i = -ring; i <= ring; i++)
    for (int side = 0; side < 4; side++)
      {
        float column = (float) (side < 2 ? i : side == 2 ? -ring
                                                         : ring) *
                       1.5f * SQUARE;
        float row = (float) (side >= 2 ? i : side == 0 ? -ring
                                                       : ring) *
                    SQUARE;
        float square = column * column / 2 + row * row;

        if (square < nearest && fits (self, positions, n_positions, column, row))
          {
            nearest = square;
            *x = column;
            *y = row;
          }
      }

  return nearest < G_MAXFLOAT;
}

/* Finds where a piece, whose middle is at 0, fits and covers that. */
void
liaison_pack_place (LiaisonPack *self,
                    const float *positions,
                    guint        n_positions,
                    float       *x,
                    float       *y)
{
  int ring = n_positions >= self->least_size ? 0 : self->first_ring;

  if (n_positions <= self->least_size)
    {
      self->least_size = n_positions;
      ring = self->first_ring;
    }

  *x = *y = 0;
  while (!try_ring (self, positions, n_positions, ring, x, y) && ring < COORDINATE_LIMIT)
    ring++;
  if (n_positions == self->least_size)
    self->first_ring = ring;
  liaison_pack_cover (self, positions, n_positions, *x, *y);
}
