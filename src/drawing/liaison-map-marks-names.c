/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What is written on the map: names, and in larger letters those of countries. */

#include "config.h"

#include "liaison-map-marks-private.h"

#include "liaison-drawn-text.h"

#include <math.h>

/* Names longer than this are shortened, px. */
#define LONGEST_NAME 150

/* How much larger the name of a country is. */
#define TITLE_SIZE 1.35

static PangoLayout *
get_name (LiaisonMapMarks *self,
          const char      *name,
          LiaisonMapVoice  voice)
{
  static const char *const prefixes[] = { "", "\n", "\n\n" };
  g_autofree char *key = g_strconcat (prefixes[voice], name, NULL);
  PangoLayout     *layout = g_hash_table_lookup (self->names, key);
  g_autoptr (PangoFontDescription) font = NULL;

  if (layout != NULL)
    return layout;

  font = pango_font_description_copy (self->font);
  pango_font_description_set_weight (font, voice == LIAISON_MAP_VOICE_PLAIN ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD);
  if (voice == LIAISON_MAP_VOICE_TITLE)
    pango_font_description_set_absolute_size (font, TITLE_SIZE * pango_font_description_get_size (font));
  layout = pango_layout_new (self->context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (voice != LIAISON_MAP_VOICE_TITLE)
    pango_layout_set_width (layout, LONGEST_NAME * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  liaison_drawn_text_set_name (layout, name);
  g_hash_table_insert (self->names, g_steal_pointer (&key), layout);

  return layout;
}

/**
 * liaison_map_marks_measure_name:
 * @self: marks
 * @name: a name
 * @voice: how loud it is
 * @width: (out): px
 * @height: (out): px
 *
 * Measures a name as it is drawn, shortened if need be.
 */
void
liaison_map_marks_measure_name (LiaisonMapMarks *self,
                                const char      *name,
                                LiaisonMapVoice  voice,
                                float           *width,
                                float           *height)
{
  PangoRectangle logical;

  pango_layout_get_pixel_extents (get_name (self, name, voice), NULL, &logical);
  *width = (float) logical.width;
  *height = (float) logical.height;
}

/**
 * liaison_map_marks_draw_name:
 * @self: marks
 * @cr: where to draw
 * @name: a name
 * @voice: how loud it is
 * @colour: (nullable): of the letters, %NULL for that of text
 * @area: where, as large as measured; px
 *
 * Draws a name with a rim that keeps it apart from lines and nodes behind it.
 */
void
liaison_map_marks_draw_name (LiaisonMapMarks       *self,
                             cairo_t               *cr,
                             const char            *name,
                             LiaisonMapVoice        voice,
                             const LiaisonColour   *colour,
                             const graphene_rect_t *area)
{
  PangoLayout   *layout = get_name (self, name, voice);
  LiaisonColour  rim = self->look.background;
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  cairo_new_path (cr);
  cairo_move_to (cr, floorf (area->origin.x) - logical.x, floorf (area->origin.y));
  pango_cairo_layout_path (cr, layout);
  rim.alpha = .85f;
  liaison_colour_set_source (&rim, cr);
  cairo_set_line_width (cr, voice == LIAISON_MAP_VOICE_TITLE ? 5 : 3.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_move_to (cr, floorf (area->origin.x) - logical.x, floorf (area->origin.y));
  liaison_colour_set_source (colour != NULL ? colour : &self->look.text, cr);
  pango_cairo_show_layout (cr, layout);
}
