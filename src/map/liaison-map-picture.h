/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-marks.h"

G_BEGIN_DECLS

/* No node. */
#define LIAISON_MAP_NO_NODE G_MAXUINT

/**
 * LiaisonMapScene:
 * @network: who is on the map
 * @positions: x and y of every node, map units; NaN where it has no place yet
 * @selected: index of the selected node, or %LIAISON_MAP_NO_NODE
 * @is_focused: whether all but the selected node and its neighbours are dimmed
 * @lifted: the nodes of a chain that is lifted out of the picture, in order;
 *   all others are dimmed then
 * @n_lifted: how many they are, 0 for no chain
 * @x: the middle of the picture, map units
 * @y: the middle of the picture, map units
 * @zoom: px for a map unit
 * @width: px
 * @height: px
 * @view_width: of what is seen of it at once, px
 * @view_height: of what is seen of it at once, px
 * @scale: device pixels for a px
 * @look: colours
 * @font: of names
 *
 * All that a picture is painted from. It is handed to another thread, so
 * everything in it is its own.
 */
typedef struct
{
  LiaisonNetwork *network;
  float *positions;
  guint selected;
  gboolean is_focused;
  guint *lifted;
  guint n_lifted;
  float x;
  float y;
  float zoom;
  int width;
  int height;
  int view_width;
  int view_height;
  int scale;
  LiaisonMapLook look;
  PangoFontDescription *font;
} LiaisonMapScene;

/**
 * LiaisonMapPicture:
 * @texture: what was painted
 * @surface: the same for cairo, which would copy a texture for every frame
 * @x: its middle, map units
 * @y: its middle, map units
 * @zoom: px for a map unit
 * @width: px
 * @height: px
 *
 * A part of the map as it was painted.
 */
typedef struct
{
  GdkTexture *texture;
  cairo_surface_t *surface;
  float x;
  float y;
  float zoom;
  int width;
  int height;
} LiaisonMapPicture;

LiaisonMapScene   *liaison_map_scene_new     (LiaisonNetwork    *network,
                                              const float       *positions);
void               liaison_map_scene_free    (LiaisonMapScene   *self);

LiaisonMapPicture *liaison_map_picture_paint (LiaisonMapScene   *scene,
                                              LiaisonMapMarks   *marks);
void               liaison_map_picture_free  (LiaisonMapPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMapScene, liaison_map_scene_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMapPicture, liaison_map_picture_free)

G_END_DECLS
