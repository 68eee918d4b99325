/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-colour.h"

G_BEGIN_DECLS

/**
 * LiaisonSectorShape:
 * @LIAISON_SECTOR_SHAPE_RING: no sector
 * @LIAISON_SECTOR_SHAPE_CIRCLE: ●
 * @LIAISON_SECTOR_SHAPE_SQUARE: ■
 * @LIAISON_SECTOR_SHAPE_DIAMOND: ◆
 * @LIAISON_SECTOR_SHAPE_TRIANGLE_UP: ▲
 * @LIAISON_SECTOR_SHAPE_TRIANGLE_DOWN: ▼
 * @LIAISON_SECTOR_SHAPE_TRIANGLE_START: ◀
 * @LIAISON_SECTOR_SHAPE_TRIANGLE_END: ▶
 * @LIAISON_SECTOR_SHAPE_PENTAGON: ⬟
 * @LIAISON_SECTOR_SHAPE_HEXAGON: ⬢
 * @LIAISON_SECTOR_SHAPE_STAR: ★
 * @LIAISON_SECTOR_SHAPE_SPARK: ✦
 * @LIAISON_SECTOR_SHAPE_PLUS: ✚
 * @LIAISON_SECTOR_SHAPE_CROSS: ✖
 * @LIAISON_SECTOR_SHAPE_DOME: ◓
 *
 * The shape that tells a sector where its colour cannot. It is the same in
 * every text direction.
 */
typedef enum
{
  LIAISON_SECTOR_SHAPE_RING,
  LIAISON_SECTOR_SHAPE_CIRCLE,
  LIAISON_SECTOR_SHAPE_SQUARE,
  LIAISON_SECTOR_SHAPE_DIAMOND,
  LIAISON_SECTOR_SHAPE_TRIANGLE_UP,
  LIAISON_SECTOR_SHAPE_TRIANGLE_DOWN,
  LIAISON_SECTOR_SHAPE_TRIANGLE_START,
  LIAISON_SECTOR_SHAPE_TRIANGLE_END,
  LIAISON_SECTOR_SHAPE_PENTAGON,
  LIAISON_SECTOR_SHAPE_HEXAGON,
  LIAISON_SECTOR_SHAPE_STAR,
  LIAISON_SECTOR_SHAPE_SPARK,
  LIAISON_SECTOR_SHAPE_PLUS,
  LIAISON_SECTOR_SHAPE_CROSS,
  LIAISON_SECTOR_SHAPE_DOME,
} LiaisonSectorShape;

/**
 * LiaisonSectorStyle:
 * @sector: id of a specialty or area; "" for the style of no sector
 * @shape: its shape
 * @on_light: its colour on light backgrounds, 3:1 or better against white
 * @on_dark: its colour on dark backgrounds, 3:1 or better against #303030
 *
 * How a sector looks, wherever it is shown. Never changes, and is safe to use
 * on any thread.
 */
typedef struct
{
  const char *sector;
  LiaisonSectorShape shape;
  guint32 on_light;
  guint32 on_dark;
} LiaisonSectorStyle;

/* The style of no sector, and one for each sector of the catalogue. */
#define LIAISON_N_SECTOR_STYLES 15

const LiaisonSectorStyle *liaison_sector_style_get        (const char               *sector);
const LiaisonSectorStyle *liaison_sector_style_get_nth    (guint                     n);
void                      liaison_sector_style_get_colour (const LiaisonSectorStyle *self,
                                                           gboolean                  dark,
                                                           LiaisonColour                  *colour);
void                      liaison_sector_shape_trace      (LiaisonSectorShape        shape,
                                                           cairo_t                  *cr,
                                                           double                    x,
                                                           double                    y,
                                                           double                    radius);
void                      liaison_sector_style_draw       (const LiaisonSectorStyle *self,
                                                           cairo_t                  *cr,
                                                           gboolean                  dark,
                                                           double                    x,
                                                           double                    y,
                                                           double                    radius);

G_END_DECLS
