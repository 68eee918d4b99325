/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-route-lanes-private.h"

static void
draw_year (LiaisonRouteLanes *self,
           GtkSnapshot       *snapshot,
           const GdkRGBA     *colour,
           int                year)
{
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  double  x = liaison_route_lanes_get_x (self, year * 12);
  GdkRGBA line = *colour;
  int     width;

  line.alpha *= 0.15f;
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT ((float) x, 0, 1, (float) gtk_widget_get_height (GTK_WIDGET (self))));
  line.alpha = colour->alpha * 0.7f;
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x -= width + 8;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x + 4, 2));
  gtk_snapshot_append_layout (snapshot, layout, &line);
  gtk_snapshot_restore (snapshot);
}

/* The lane, from where one stands through its posts; down to a sidetrack and back up. */
static void
draw_way (LiaisonRouteLanes *self,
          cairo_t           *cairo,
          LiaisonRouteLane  *lane)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double   last_x = liaison_route_lanes_get_x (self, self->now);
  double   last_y = lane->top + LIAISON_LANE_HEAD_HEIGHT + LIAISON_LANE_ROW_HEIGHT / 2.0;

  cairo_move_to (cairo, last_x, last_y);
  for (guint i = 0; i < lane->cards->len; i++)
    {
      LiaisonStep  *step = liaison_step_card_get_step (g_ptr_array_index (lane->cards, i));
      int           kind = liaison_step_get_kind (step);
      GtkAllocation area;
      double        begin, y, bend;

      if (kind != LIAISON_STEP_KIND_POSITION && kind != LIAISON_STEP_KIND_SIDETRACK)
        continue;
      liaison_route_lanes_get_area (self, lane, i, &area);
      y = area.y + area.height / 2.0;
      begin = is_mirrored ? area.x + area.width : area.x;
      bend = MAX (ABS (begin - last_x) / 2, 14) * (is_mirrored ? -1 : 1);
      cairo_curve_to (cairo, last_x + bend, last_y, begin - bend, y, begin, y);
      last_x = is_mirrored ? area.x : area.x + area.width;
      cairo_line_to (cairo, last_x, y);
      last_y = y;
    }
  cairo_stroke (cairo);
}

static void
draw_ways (LiaisonRouteLanes *self,
           GtkSnapshot       *snapshot,
           const GdkRGBA     *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  cairo_t   *cairo = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                               (float) gtk_widget_get_height (widget)));

  gdk_cairo_set_source_rgba (cairo, colour);
  cairo_set_line_width (cairo, 3);
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < self->lanes->len; i++)
    draw_way (self, cairo, g_ptr_array_index (self->lanes, i));
  cairo_destroy (cairo);
}

/**
 * liaison_route_lanes_draw: (skip)
 * @self: lanes
 * @snapshot: where to draw
 *
 * Draws the years, the ways and today's line, and the cards, which are read, above
 * them.
 */
void
liaison_route_lanes_draw (LiaisonRouteLanes *self,
                          GtkSnapshot       *snapshot)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  float            height = (float) gtk_widget_get_height (widget);
  GdkRGBA          text, accent, way;

  gtk_style_context_get_color (context, &text);
  if (!gtk_style_context_lookup_color (context, "accent_bg_color", &accent))
    accent = text;
  way = text;
  way.alpha *= 0.25f;
  for (int year = self->first / 12 + 1; year * 12 < self->last; year++)
    draw_year (self, snapshot, &text, year);
  draw_ways (self, snapshot, &way);
  gtk_snapshot_append_color (snapshot, &accent, &GRAPHENE_RECT_INIT ((float) liaison_route_lanes_get_x (self, self->now) - 1, 0, 2, height));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}
