/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MAP_PAINTER (liaison_map_painter_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapPainter, liaison_map_painter, LIAISON, MAP_PAINTER, GObject)

LiaisonMapPainter       *liaison_map_painter_new         (void);
void                     liaison_map_painter_paint       (LiaisonMapPainter *self,
                                                          LiaisonMapScene   *scene);
gboolean                 liaison_map_painter_get_busy    (LiaisonMapPainter *self);
const LiaisonMapPicture *liaison_map_painter_get_picture (LiaisonMapPainter *self);
GdkTexture              *liaison_map_painter_get_texture (LiaisonMapPainter *self);

G_END_DECLS
