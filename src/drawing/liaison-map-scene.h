/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-appearance.h"
#include "liaison-map-marks.h"

/* The largest zoom at which all is seen, px for a map unit: a few people do not fill a screen. */
#define LIAISON_MAP_MOST_ZOOM 110.f

G_BEGIN_DECLS

/* No node. */
#define LIAISON_MAP_NO_NODE G_MAXUINT

/**
 * LiaisonMapScene:
 * @network: who is on the map
 * @appearance: how they look
 * @positions: x and y of every node, map units; NaN where it has no place yet
 * @titles: (element-type utf8): what those who look alike are called, by the groups
 *   of @appearance
 * @hidden: (nullable): for every node, whether it is left out
 * @chosen: (nullable): for every node, whether it is one of several selected
 * @selected: index of the selected node, or %LIAISON_MAP_NO_NODE
 * @reach: how many ties away from the selected node one may be not to be
 *   dimmed; 0 to dim nobody
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
  LiaisonMapAppearance *appearance;
  float *positions;
  GPtrArray *titles;
  guint8 *hidden;
  guint8 *chosen;
  guint selected;
  guint reach;
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

LiaisonMapScene *liaison_map_scene_new  (LiaisonMapAppearance *appearance,
                                         const float          *positions);
void             liaison_map_scene_free (LiaisonMapScene      *self);
void             liaison_map_scene_fit  (LiaisonMapScene      *self,
                                         int                   width,
                                         int                   height,
                                         float                 margin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMapScene, liaison_map_scene_free)

G_END_DECLS
