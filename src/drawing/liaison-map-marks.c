/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-marks-private.h"

#include "liaison-contact.h"
#include "liaison-drawn-text.h"
#include "liaison-isolate.h"

#include <glib/gi18n.h>
#include <math.h>

/* From this radius on a node is large enough for initials, px. */
#define NEAR_RADIUS 11.f

/* Radius of a node for a zoom, and its bounds, px. */
#define RADIUS_OF_ZOOM .15f
#define LEAST_RADIUS 2.f
#define LEAST_NEAR_RADIUS 3.4f

/* From the first zoom to the second the least radius grows, px for a map unit. */
#define FAR_ZOOM 7.f
#define NEAR_ZOOM 18.f
#define MOST_RADIUS 20.f

/* Between a mark and the lines behind it, px. */
#define HALO 1.5f

/* So many names and marks are kept. */
#define N_KEPT 4000

typedef struct
{
  cairo_surface_t *surface;
  float            extent; /* half its side, px */
} Mark;

static void
mark_free (gpointer data)
{
  Mark *mark = data;

  cairo_surface_destroy (mark->surface);
  g_free (mark);
}

/**
 * liaison_map_marks_new:
 *
 * Returns: (transfer full): marks for this thread
 */
LiaisonMapMarks *
liaison_map_marks_new (void)
{
  LiaisonMapMarks *self = g_new0 (LiaisonMapMarks, 1);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();

  self->context = pango_font_map_create_context (map);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mark_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return self;
}

/**
 * liaison_map_marks_free:
 * @self: (transfer full): marks
 *
 * Throws away what was kept.
 */
void
liaison_map_marks_free (LiaisonMapMarks *self)
{
  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->names);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * liaison_map_marks_prepare:
 * @self: marks
 * @look: colours
 * @font: the font of names
 * @scale: device pixels for a px, 0 to draw outlines, which nothing coarsens
 *
 * Says how what comes next is to look.
 */
void
liaison_map_marks_prepare (LiaisonMapMarks            *self,
                           const LiaisonMapLook       *look,
                           const PangoFontDescription *font,
                           int                         scale)
{
  if (self->scale != scale || memcmp (&self->look, look, sizeof *look) != 0 || g_hash_table_size (self->marks) > N_KEPT)
    g_hash_table_remove_all (self->marks);
  if (self->font == NULL || !pango_font_description_equal (self->font, font) || g_hash_table_size (self->names) > N_KEPT)
    {
      g_hash_table_remove_all (self->names);
      g_hash_table_remove_all (self->marks);
      g_clear_pointer (&self->font, pango_font_description_free);
      self->font = pango_font_description_copy (font);
    }
  self->scale = scale;
  self->look = *look;
}

/**
 * liaison_map_node_get_name:
 * @node: a node
 *
 * Returns: (transfer none): what it is called on the map
 */
const char *
liaison_map_node_get_name (const LiaisonNetworkNode *node)
{
  if (*node->name != '\0')
    return node->name;

  /* Translators: the user themself on the map of their network, and somebody whose name is not known */
  return node->key == LIAISON_CONTACT_KEY_USER ? _("Me") : _("No Name");
}

/**
 * liaison_map_node_dup_initials:
 * @node: a node
 *
 * Returns: (transfer full): the first letters of the first and the last word
 *   of its name
 */
char *
liaison_map_node_dup_initials (const LiaisonNetworkNode *node)
{
  g_autofree char *bare = liaison_isolate_dup_bare (liaison_map_node_get_name (node));
  g_autofree char *name = g_strstrip (g_utf8_normalize (bare, -1, G_NORMALIZE_ALL_COMPOSE));
  g_autoptr (GString) initials = g_string_new (NULL);
  const char *last = name;

  for (const char *at = name; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)) && g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (at))))
      last = g_utf8_next_char (at);

  if (g_unichar_isgraph (g_utf8_get_char (name)))
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (name)));
  if (last != name)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (last)));

  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/**
 * liaison_map_node_get_radius:
 * @node: a node
 * @size: how large it is beside others, 1 for an ordinary one
 * @zoom: px for a map unit
 *
 * Returns: how large it is drawn, px; of a square half its side
 */
float
liaison_map_node_get_radius (const LiaisonNetworkNode *node,
                             float                     size,
                             float                     zoom)
{
  float near = CLAMP ((zoom - FAR_ZOOM) / (NEAR_ZOOM - FAR_ZOOM), 0, 1);
  float least = LEAST_RADIUS + near * (LEAST_NEAR_RADIUS - LEAST_RADIUS);
  float radius = CLAMP (zoom * RADIUS_OF_ZOOM, least, MOST_RADIUS);

  if (node->key == LIAISON_CONTACT_KEY_USER)
    return MAX (radius * 1.35f, 7);

  return radius * size;
}

/**
 * liaison_map_look_init:
 * @self: (out caller-allocates): a look
 * @dark: whether the background is dark
 * @high_contrast: whether edges must be seen by weak eyes
 *
 * Gives the colours of the desktop where no widget tells them, as for a file.
 */
void
liaison_map_look_init (LiaisonMapLook *self,
                       gboolean        dark,
                       gboolean        high_contrast)
{
  memset (self, 0, sizeof *self);
  self->dark = dark;
  self->high_contrast = high_contrast;
  liaison_colour_unpack (&self->text, dark ? 0xffffff : 0x1e1e1e);
  liaison_colour_unpack (&self->background, dark ? 0x1e1e1e : 0xffffff);
  liaison_colour_unpack (&self->accent, dark ? 0x78aeed : 0x1c71d8);
}

static void
trace_square (cairo_t *cr,
              double   x,
              double   y,
              double   extent)
{
  double corner = extent * .38;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + extent - corner, y - extent + corner, corner, -G_PI_2, 0);
  cairo_arc (cr, x + extent - corner, y + extent - corner, corner, 0, G_PI_2);
  cairo_arc (cr, x - extent + corner, y + extent - corner, corner, G_PI_2, G_PI);
  cairo_arc (cr, x - extent + corner, y - extent + corner, corner, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
draw_text (LiaisonMapMarks *self,
           cairo_t         *cr,
           const char      *text,
           double           size)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (self->font);
  PangoRectangle ink;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_font_description (layout, font);
  liaison_drawn_text_set (layout, text);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  cairo_move_to (cr, -ink.x - ink.width / 2.0, -ink.y - ink.height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

/* Behind every mark, so that lines end before it. */
static void
draw_ground (LiaisonMapMarks *self,
             cairo_t         *cr,
             double           radius)
{
  cairo_path_t *path = cairo_copy_path (cr);

  liaison_colour_set_source (self->look.high_contrast ? &self->look.text : &self->look.background, cr);
  cairo_set_line_width (cr, 2 * MIN (HALO, radius * .35));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}

static void
draw_organization (LiaisonMapMarks          *self,
                   cairo_t                  *cr,
                   const LiaisonNetworkNode *node,
                   const LiaisonSectorStyle *style,
                   double                    radius,
                   const LiaisonColour      *colour)
{
  trace_square (cr, 0, 0, radius);
  draw_ground (self, cr, radius);
  liaison_colour_set_source (colour, cr);
  cairo_fill (cr);
  liaison_colour_set_source (&self->look.background, cr);
  if (node->is_association)
    {
      trace_square (cr, 0, 0, radius * .8);
      cairo_set_line_width (cr, MAX (radius * .12, 1));
      cairo_stroke (cr);
    }
  if (style->shape == LIAISON_SECTOR_SHAPE_RING)
    return;

  cairo_new_path (cr);
  liaison_sector_shape_trace (style->shape, cr, 0, 0, radius * .5);
  cairo_fill (cr);
}

static void
draw_user (LiaisonMapMarks          *self,
           cairo_t                  *cr,
           const LiaisonNetworkNode *node,
           double                    radius)
{
  g_autofree char *initials = liaison_map_node_dup_initials (node);

  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  draw_ground (self, cr, radius);
  liaison_colour_set_source (&self->look.accent, cr);
  cairo_fill (cr);
  liaison_colour_set_source (&self->look.background, cr);
  cairo_arc (cr, 0, 0, radius * .84, 0, 2 * G_PI);
  cairo_set_line_width (cr, MAX (radius * .1, 1));
  cairo_stroke (cr);
  if (radius >= NEAR_RADIUS)
    draw_text (self, cr, initials, radius * (g_utf8_strlen (initials, -1) > 1 ? .75 : .9));
}

/* The sector's mark in a corner of a person's disc. */
static void
draw_badge (LiaisonMapMarks          *self,
            cairo_t                  *cr,
            const LiaisonSectorStyle *style,
            double                    radius)
{
  double at = radius * .74;
  double extent = radius * .42;

  if (style->shape == LIAISON_SECTOR_SHAPE_RING)
    return;

  liaison_colour_set_source (&self->look.background, cr);
  cairo_arc (cr, at, at, extent, 0, 2 * G_PI);
  cairo_fill (cr);
  liaison_sector_style_draw (style, cr, self->look.dark, at, at, extent * .68);
}

static void
draw_person (LiaisonMapMarks          *self,
             cairo_t                  *cr,
             const LiaisonNetworkNode *node,
             const LiaisonSectorStyle *style,
             double                    radius,
             const LiaisonColour      *colour)
{
  g_autofree char *initials = NULL;

  if (radius < NEAR_RADIUS)
    {
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      liaison_sector_shape_trace (style->shape, cr, 0, 0, radius);
      draw_ground (self, cr, radius);
      liaison_colour_set_source (colour, cr);
      cairo_fill (cr);
      return;
    }

  initials = liaison_map_node_dup_initials (node);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  draw_ground (self, cr, radius);
  liaison_colour_set_source (colour, cr);
  cairo_fill (cr);
  liaison_colour_set_source (&self->look.background, cr);
  draw_text (self, cr, initials, radius * .8);
  draw_badge (self, cr, style, radius);
}

/* With its middle at the origin. */
static void
trace_node (LiaisonMapMarks          *self,
            cairo_t                  *cr,
            const LiaisonNetworkNode *node,
            const LiaisonSectorStyle *style,
            float                     radius)
{
  LiaisonColour colour;

  liaison_sector_style_get_colour (style, self->look.dark, &colour);
  if (node->key == LIAISON_CONTACT_KEY_USER)
    draw_user (self, cr, node, (double) radius);
  else if (liaison_contact_key_is_organization (node->key))
    draw_organization (self, cr, node, style, (double) radius, &colour);
  else
    draw_person (self, cr, node, style, (double) radius, &colour);
}

static Mark *
make_mark (LiaisonMapMarks          *self,
           const LiaisonNetworkNode *node,
           const LiaisonSectorStyle *style,
           float                     radius)
{
  Mark    *mark = g_new0 (Mark, 1);
  int      side = (int) ceilf ((radius * 1.25f + 2 * HALO) * 2) * self->scale;
  cairo_t *cr;

  mark->extent = (float) side / (float) self->scale / 2;
  mark->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_surface_set_device_scale (mark->surface, self->scale, self->scale);
  cr = cairo_create (mark->surface);
  cairo_translate (cr, (double) mark->extent, (double) mark->extent);
  trace_node (self, cr, node, style, radius);
  cairo_destroy (cr);

  return mark;
}

static void
draw_outlines (LiaisonMapMarks          *self,
               cairo_t                  *cr,
               const LiaisonNetworkNode *node,
               const LiaisonSectorStyle *style,
               float                     radius,
               float                     x,
               float                     y,
               float                     alpha)
{
  double extent = (double) (radius * 1.25f + 2 * HALO);

  cairo_save (cr);
  cairo_translate (cr, (double) x, (double) y);
  if (alpha < 1)
    {
      cairo_rectangle (cr, -extent, -extent, 2 * extent, 2 * extent);
      cairo_clip (cr); /* or the group is as large as the page */
      cairo_push_group (cr);
    }
  cairo_new_path (cr);
  trace_node (self, cr, node, style, radius);
  if (alpha < 1)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, (double) alpha);
    }
  cairo_restore (cr);
}

/* The mark that was kept, or a new one. */
static const Mark *
get_mark (LiaisonMapMarks          *self,
          const LiaisonNetworkNode *node,
          const LiaisonSectorStyle *style,
          float                     radius)
{
  gboolean         is_person = !liaison_contact_key_is_organization (node->key);
  g_autofree char *initials = is_person && radius >= NEAR_RADIUS ? liaison_map_node_dup_initials (node) : NULL;
  g_autofree char *description =
    g_strdup_printf ("%d %d %s %s", (int) (radius * 2),
                     node->key == LIAISON_CONTACT_KEY_USER ? 3 : is_person ? 0
                                                                           : 1 + node->is_association,
                     style->sector, initials != NULL ? initials : "");
  Mark *mark = g_hash_table_lookup (self->marks, description);

  if (mark == NULL)
    {
      mark = make_mark (self, node, style, radius);
      g_hash_table_insert (self->marks, g_steal_pointer (&description), mark);
    }

  return mark;
}

/**
 * liaison_map_marks_draw_node:
 * @self: marks
 * @cr: where to draw
 * @node: a node
 * @style: its colour and shape
 * @radius: px
 * @x: its middle, px
 * @y: its middle, px
 * @alpha: 1 for all there, 0 for not seen
 *
 * Draws a node: large ones with initials, small ones as the shape of their
 * style.
 */
void
liaison_map_marks_draw_node (LiaisonMapMarks          *self,
                             cairo_t                  *cr,
                             const LiaisonNetworkNode *node,
                             const LiaisonSectorStyle *style,
                             float                     radius,
                             float                     x,
                             float                     y,
                             float                     alpha)
{
  const Mark *mark;
  double      side = 1.0 / MAX (self->scale, 1);

  if (self->scale == 0)
    {
      draw_outlines (self, cr, node, style, radius, x, y, alpha);
      return;
    }

  mark = get_mark (self, node, style, roundf (radius * 2) / 2);
  cairo_set_source_surface (cr, mark->surface, roundf ((x - mark->extent) / (float) side) * side,
                            roundf ((y - mark->extent) / (float) side) * side);
  if (alpha < 1)
    cairo_paint_with_alpha (cr, alpha);
  else
    cairo_paint (cr);
}
