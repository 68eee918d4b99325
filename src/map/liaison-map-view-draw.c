/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What a pointer draws on the map: a lasso around people, a tie between two. */

#include "config.h"

#include "liaison-map-view-private.h"

/* Points of a lasso nearer than this are one, px. */
#define LEAST_STEP 3.f

void
liaison_map_view_begin_lasso (LiaisonMapView *self,
                              double          x,
                              double          y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  if (self->lasso == NULL)
    self->lasso = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  g_array_set_size (self->lasso, 0);
  g_array_append_val (self->lasso, point);
}

void
liaison_map_view_draw_lasso (LiaisonMapView *self,
                             double          x,
                             double          y)
{
  graphene_point_t        point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  const graphene_point_t *last = &g_array_index (self->lasso, graphene_point_t, self->lasso->len - 1);

  if (graphene_point_near (last, &point, LEAST_STEP))
    return;

  g_array_append_val (self->lasso, point);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whether a point is inside, by the rule of even and odd (Shimrat 1962). */
static gboolean
is_in_lasso (LiaisonMapView         *self,
             const graphene_point_t *point)
{
  gboolean                is_inside = FALSE;
  const graphene_point_t *corners = (const graphene_point_t *) (gpointer) self->lasso->data;

  for (guint i = 0, j = self->lasso->len - 1; i < self->lasso->len; j = i++)
    if ((corners[i].y > point->y) != (corners[j].y > point->y) &&
        point->x < (corners[j].x - corners[i].x) * (point->y - corners[i].y) / (corners[j].y - corners[i].y) + corners[i].x)
      is_inside = !is_inside;

  return is_inside;
}

/* Chooses all in it, beside those that were chosen before. */
void
liaison_map_view_end_lasso (LiaisonMapView *self)
{
  for (guint i = 0; self->network != NULL && i < liaison_network_get_n_nodes (self->network); i++)
    {
      graphene_point_t place;

      if (!self->hidden[i] && liaison_map_view_find_place (self, liaison_map_view_get_node (self, i)->key, &place) && is_in_lasso (self, &place))
        liaison_map_view_put_key (&self->chosen_keys, liaison_map_view_get_node (self, i)->key);
    }
  g_array_set_size (self->lasso, 0);
  liaison_map_view_look_who_is_there (self);
  liaison_map_view_tell_selected (self);
  g_object_notify (G_OBJECT (self), "n-chosen");
}

/* Moves all who are chosen as far as one of them was dragged. */
void
liaison_map_view_move_chosen (LiaisonMapView *self,
                              double          dx,
                              double          dy)
{
  for (guint i = 0; i < liaison_network_get_n_nodes (self->network); i++)
    if (self->chosen[i])
      {
        self->positions[2 * i] += (float) dx / self->camera.zoom;
        self->positions[2 * i + 1] += (float) dy / self->camera.zoom;
        self->pinned[i] = TRUE;
      }
  self->fits = FALSE;
  self->pins_changed = TRUE;
  liaison_map_view_repaint (self);
}

/* Moves those who are chosen, or what is selected, as keys do; steps that follow
 * one another are undone at once. */
void
liaison_map_view_nudge (LiaisonMapView *self,
                        double          dx,
                        double          dy)
{
  gboolean is_one = liaison_map_view_count_chosen (self) == 0;

  if (!self->nudges)
    liaison_map_view_remember (self);
  self->nudges = TRUE;
  liaison_layout_cancel (self->layout);
  if (is_one)
    self->chosen[self->selected] = TRUE;
  liaison_map_view_move_chosen (self, dx, dy);
  if (is_one)
    self->chosen[self->selected] = FALSE;
  liaison_map_view_tell_selected (self);
  g_object_notify (G_OBJECT (self), "pinned");
  g_signal_emit_by_name (self, "moved");
}

void
liaison_map_view_begin_link (LiaisonMapView *self,
                             guint           node)
{
  self->link_from = node;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  liaison_map_view_tell_selected (self);
  g_object_notify (G_OBJECT (self), "linking");
}

/* Returns whether one was being drawn. */
gboolean
liaison_map_view_end_link (LiaisonMapView *self,
                           guint           node)
{
  guint from = self->link_from;

  if (from == LIAISON_MAP_NO_NODE)
    return FALSE;

  self->link_from = LIAISON_MAP_NO_NODE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  liaison_map_view_tell_selected (self);
  g_object_notify (G_OBJECT (self), "linking");
  if (node != LIAISON_MAP_NO_NODE && node != from)
    g_signal_emit_by_name (self, "linked", liaison_map_view_get_node (self, from)->key, liaison_map_view_get_node (self, node)->key);

  return TRUE;
}

/* The keyboard leads the line to what is selected, the pointer to itself. */
static void
trace_link (LiaisonMapView *self,
            cairo_t        *cr)
{
  graphene_point_t from, to = GRAPHENE_POINT_INIT ((float) self->pointer_x, (float) self->pointer_y);

  if (!liaison_map_view_find_place (self, liaison_map_view_get_node (self, self->link_from)->key, &from))
    return;

  if (self->drag != LIAISON_MAP_DRAG_LINK && self->selected != LIAISON_MAP_NO_NODE)
    liaison_map_view_find_place (self, liaison_map_view_get_node (self, self->selected)->key, &to);
  cairo_move_to (cr, (double) from.x, (double) from.y);
  cairo_line_to (cr, (double) to.x, (double) to.y);
  cairo_set_line_width (cr, 3);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

static void
trace_lasso (LiaisonMapView      *self,
             cairo_t             *cr,
             const LiaisonColour *colour)
{
  LiaisonColour ground = *colour;
  const double  dashes[] = { 6, 4 };

  for (guint i = 0; i < self->lasso->len; i++)
    cairo_line_to (cr, (double) g_array_index (self->lasso, graphene_point_t, i).x, (double) g_array_index (self->lasso, graphene_point_t, i).y);
  cairo_close_path (cr);
  ground.alpha = .12f;
  liaison_colour_set_source (&ground, cr);
  cairo_fill_preserve (cr);
  liaison_colour_set_source (colour, cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

/* What is being drawn lies over the picture. */
void
liaison_map_view_snapshot_drawing (LiaisonMapView *self,
                                   GtkSnapshot    *snapshot)
{
  gboolean       has_lasso = self->lasso != NULL && self->lasso->len > 1;
  LiaisonMapLook look;
  cairo_t       *cr;

  if (!has_lasso && self->link_from == LIAISON_MAP_NO_NODE)
    return;

  liaison_map_view_read_look (self, &look);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)), (float) gtk_widget_get_height (GTK_WIDGET (self))));
  liaison_colour_set_source (&look.accent, cr);
  if (self->link_from != LIAISON_MAP_NO_NODE)
    trace_link (self, cr);
  if (has_lasso)
    trace_lasso (self, cr, &look.accent);
  cairo_destroy (cr);
}

/**
 * liaison_map_view_start_tie:
 * @self: a view
 *
 * Begins a tie at what is selected; it ends with the next node that is clicked, or
 * selected when Enter is pressed.
 */
void
liaison_map_view_start_tie (LiaisonMapView *self)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  if (self->selected != LIAISON_MAP_NO_NODE)
    liaison_map_view_begin_link (self, self->selected);
}
