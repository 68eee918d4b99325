/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nodes by the squares they are in, for finding those near to a place. The
 * places of a square, and those of squares in a row, stand side by side. */
typedef struct
{
  float  x;
  float  y;
  float  side; /* of a square */
  int    n_columns;
  int    n_rows;
  guint *starts; /* n_columns * n_rows + 1 */
  guint *nodes;  /* by square */
  float *xs;     /* of these; three more of any value follow */
  float *ys;
} LiaisonGrid;

void  liaison_grid_fill      (LiaisonGrid       *self,
                              const float       *positions,
                              guint              n_positions,
                              float              side);
void  liaison_grid_clear     (LiaisonGrid       *self);
float liaison_grid_get_crowd (const LiaisonGrid *self);

static inline int
liaison_grid_find_column (const LiaisonGrid *self,
                          float              x)
{
  return CLAMP ((int) ((x - self->x) / self->side), 0, self->n_columns - 1);
}

static inline int
liaison_grid_find_row (const LiaisonGrid *self,
                       float              y)
{
  return CLAMP ((int) ((y - self->y) / self->side), 0, self->n_rows - 1);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonGrid, liaison_grid_clear)

G_END_DECLS
