/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-page-text.h"

#include "liaison-drawn-text.h"

#include <glib/gi18n-lib.h>

/* A page is measured in points, so a point is a unit. */
#define RESOLUTION 72

#define LINE_SPACING 1.15f

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"
#define LEFT_TO_RIGHT_MARK 0x200e
#define RIGHT_TO_LEFT_MARK 0x200f

static gboolean
runs_from_right (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * liaison_page_text_is_mirrored:
 *
 * Returns: whether pages are read from the right, as the words of the page itself say
 */
gboolean
liaison_page_text_is_mirrored (void)
{
  return runs_from_right (g_utf8_get_char (_ ("Page %u of %u")));
}

/**
 * liaison_page_text_new_context:
 * @cairo: where it will be drawn, or the like of it
 * @font: family and size, points
 *
 * Letters stand where they would on any printer, whatever is drawn on: lines are
 * broken once to measure them, and a second time to draw them.
 *
 * Returns: (transfer full): what the texts of a page are set in
 */
PangoContext *
liaison_page_text_new_context (cairo_t    *cairo,
                               const char *font)
{
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (font);
  PangoContext         *context = pango_cairo_create_context (cairo);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, RESOLUTION);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_font_description (context, description);
  pango_context_set_base_dir (context, liaison_page_text_is_mirrored () ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);

  return context;
}

/* Whether the first letter of a line, outside of what is isolated, says that it
 * runs in another direction than the page. Without letters it is a number, as of
 * a telephone, and runs to the right everywhere. */
static gboolean
runs_otherwise (const char *line,
                gboolean    is_mirrored)
{
  gboolean has_digit = FALSE;
  guint    depth = 0;

  for (; *line != '\0'; line = g_utf8_next_char (line))
    {
      gunichar c = g_utf8_get_char (line);

      if (c >= 0x2066 && c <= 0x2068)
        depth++;
      else if (c == 0x2069)
        depth -= depth > 0;
      else if (depth == 0 && (c == LEFT_TO_RIGHT_MARK || c == RIGHT_TO_LEFT_MARK))
        return (c == RIGHT_TO_LEFT_MARK) != is_mirrored;
      else if (depth == 0 && g_unichar_isalpha (c))
        return runs_from_right (c) != is_mirrored;
      else
        has_digit = has_digit || (depth == 0 && g_unichar_isdigit (c));
    }

  return has_digit && is_mirrored;
}

/* Such lines begin where all others do, with their own points and brackets in place. */
static char *
dup_isolated (const char *text)
{
  gboolean is_mirrored = liaison_page_text_is_mirrored ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      char *isolated = runs_otherwise (*line, is_mirrored) ? g_strconcat (FIRST_STRONG_ISOLATE, *line, POP_ISOLATE, NULL) : NULL;

      if (isolated == NULL)
        continue;
      g_free (*line);
      *line = isolated;
    }

  return g_strjoinv ("\n", lines);
}

/**
 * liaison_page_text_new:
 * @cairo: where it will be drawn, or the like of it
 * @font: family and size, points
 * @text: what it says; never markup
 * @width: after so many points it goes on in the next line, 0 for never
 *
 * Returns: (transfer full): a text, aligned to where a line of the page begins
 */
PangoLayout *
liaison_page_text_new (cairo_t    *cairo,
                       const char *font,
                       const char *text,
                       double      width)
{
  g_autofree char *isolated = dup_isolated (text);
  PangoContext    *context = liaison_page_text_new_context (cairo, font);
  PangoLayout     *layout = pango_layout_new (context);
  gboolean         is_mirrored = liaison_page_text_is_mirrored ();

  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, is_mirrored && width > 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  liaison_drawn_text_set (layout, isolated);
  g_object_unref (context);

  return layout;
}

/**
 * liaison_page_text_measure:
 * @layout: a text
 * @width: (out): points
 * @height: (out): points
 */
void
liaison_page_text_measure (PangoLayout *layout,
                           double      *width,
                           double      *height)
{
  int pango_width, pango_height;

  pango_layout_get_size (layout, &pango_width, &pango_height);
  *width = (double) pango_width / PANGO_SCALE;
  *height = (double) pango_height / PANGO_SCALE;
}

/**
 * liaison_page_text_show:
 * @layout: a text
 * @cairo: where to draw
 * @x: of its left end, points
 * @y: of its upper end, points
 * @grey: 0 for black, 1 for white
 */
void
liaison_page_text_show (PangoLayout *layout,
                        cairo_t     *cairo,
                        double       x,
                        double       y,
                        double       grey)
{
  cairo_set_source_rgb (cairo, grey, grey, grey);
  cairo_move_to (cairo, x, y);
  pango_cairo_show_layout (cairo, layout);
}
