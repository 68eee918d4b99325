/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-colour.h"

G_BEGIN_DECLS

/**
 * LiaisonMapCanvas:
 *
 * What a map is drawn on, in any thread: pixels, or whatever cairo draws on. On
 * pixels lines are drawn by code of its own, several times faster than cairo
 * strokes them, everything else with cairo.
 */
typedef struct _LiaisonMapCanvas LiaisonMapCanvas;

LiaisonMapCanvas *liaison_map_canvas_new         (int               width,
                                                  int               height,
                                                  int               scale);
LiaisonMapCanvas *liaison_map_canvas_new_for     (cairo_t          *cr);
void              liaison_map_canvas_free        (LiaisonMapCanvas *self);
void              liaison_map_canvas_draw_line   (LiaisonMapCanvas *self,
                                                  float             x0,
                                                  float             y0,
                                                  float             x1,
                                                  float             y1,
                                                  float             width,
                                                  float             dash,
                                                  const LiaisonColour    *colour);
cairo_t          *liaison_map_canvas_get_cairo   (LiaisonMapCanvas *self);
cairo_surface_t  *liaison_map_canvas_ref_surface (LiaisonMapCanvas *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMapCanvas, liaison_map_canvas_free)

G_END_DECLS
