/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-network.h"
#include "liaison-sector-style.h"

#include <graphene.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * LiaisonMapVoice:
 * @LIAISON_MAP_VOICE_PLAIN: as others
 * @LIAISON_MAP_VOICE_BOLD: stands out
 * @LIAISON_MAP_VOICE_TITLE: of many at once, in larger letters
 *
 * How loud a name is.
 */
typedef enum
{
  LIAISON_MAP_VOICE_PLAIN,
  LIAISON_MAP_VOICE_BOLD,
  LIAISON_MAP_VOICE_TITLE,
} LiaisonMapVoice;

/**
 * LiaisonMapLook:
 * @dark: whether the background is dark
 * @high_contrast: whether edges must be seen by weak eyes
 * @text: the colour of text
 * @background: the colour of the background
 * @accent: the colour of the user and of what is selected
 *
 * What the picture of a map follows the desktop in; see liaison_map_look_init().
 */
typedef struct
{
  gboolean dark;
  gboolean high_contrast;
  LiaisonColour text;
  LiaisonColour background;
  LiaisonColour accent;
} LiaisonMapLook;

/**
 * LiaisonMapMarks:
 *
 * Draws nodes and names, and keeps what was drawn to draw it again. Belongs to
 * one thread.
 */
typedef struct _LiaisonMapMarks LiaisonMapMarks;

LiaisonMapMarks *liaison_map_marks_new          (void);
void             liaison_map_marks_free         (LiaisonMapMarks            *self);
void             liaison_map_marks_prepare      (LiaisonMapMarks            *self,
                                                 const LiaisonMapLook       *look,
                                                 const PangoFontDescription *font,
                                                 int                         scale);
void             liaison_map_marks_draw_node    (LiaisonMapMarks            *self,
                                                 cairo_t                    *cr,
                                                 const LiaisonNetworkNode   *node,
                                                 const LiaisonSectorStyle   *style,
                                                 float                       radius,
                                                 float                       x,
                                                 float                       y,
                                                 float                       alpha);
void             liaison_map_marks_measure_name (LiaisonMapMarks            *self,
                                                 const char                 *name,
                                                 LiaisonMapVoice             voice,
                                                 float                      *width,
                                                 float                      *height);
void             liaison_map_marks_draw_name    (LiaisonMapMarks            *self,
                                                 cairo_t                    *cr,
                                                 const char                 *name,
                                                 LiaisonMapVoice             voice,
                                                 const LiaisonColour        *colour,
                                                 const graphene_rect_t      *area);

const char      *liaison_map_node_get_name      (const LiaisonNetworkNode   *node);
char            *liaison_map_node_dup_initials  (const LiaisonNetworkNode   *node);
float            liaison_map_node_get_radius    (const LiaisonNetworkNode   *node,
                                                 float                       size,
                                                 float                       zoom);
void             liaison_map_look_init          (LiaisonMapLook             *self,
                                                 gboolean                    dark,
                                                 gboolean                    high_contrast);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMapMarks, liaison_map_marks_free)

G_END_DECLS
