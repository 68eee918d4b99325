/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-scene.h"

G_BEGIN_DECLS

/**
 * LiaisonMapPicture:
 * @surface: what was painted
 * @x: its middle, map units
 * @y: its middle, map units
 * @zoom: px for a map unit
 * @width: px
 * @height: px
 *
 * A part of the map as it was painted.
 *
 * To draw a map anywhere, with no window: make a #LiaisonMapAppearance of the
 * network, a #LiaisonMapScene of that and of the positions, look at all of it by
 * liaison_map_scene_fit() (or set its middle, zoom and size), and hand it to
 * liaison_map_picture_draw() with a cairo context of an SVG, a PDF or an image:
 * nodes, edges and names come as outlines and text. The groups of the appearance,
 * drawn by liaison_sector_style_draw() beside liaison_map_appearance_dup_label(),
 * are the legend. Colours, sizes, hidden and lifted nodes are the scene's.
 */
typedef struct
{
  cairo_surface_t *surface;
  float x;
  float y;
  float zoom;
  int width;
  int height;
} LiaisonMapPicture;

LiaisonMapPicture *liaison_map_picture_paint (LiaisonMapScene   *scene,
                                              LiaisonMapMarks   *marks);
void               liaison_map_picture_draw  (LiaisonMapScene   *scene,
                                              cairo_t           *cr);
void               liaison_map_picture_free  (LiaisonMapPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMapPicture, liaison_map_picture_free)

G_END_DECLS
