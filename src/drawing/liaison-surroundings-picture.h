/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-colour.h"
#include "liaison-surroundings.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * LiaisonSurroundingsLook:
 * @context: in which names are set: the font, and which side is read first
 * @text: of names and lines
 * @user: what the user is called
 * @is_dark: whether it lies on a dark ground
 *
 * How surroundings are drawn.
 */
typedef struct
{
  PangoContext *context;
  LiaisonColour text;
  const char   *user;
  gboolean      is_dark;
} LiaisonSurroundingsLook;

void liaison_surroundings_picture_draw       (const LiaisonSurroundings     *around,
                                              const LiaisonSurroundingsLook *look,
                                              cairo_t                       *cairo,
                                              double                         width,
                                              double                         height);
void liaison_surroundings_picture_find_place (const LiaisonSurroundings     *around,
                                              guint                          neighbour,
                                              gboolean                       is_mirrored,
                                              double                         width,
                                              double                         height,
                                              double                        *x,
                                              double                        *y);

G_END_DECLS
