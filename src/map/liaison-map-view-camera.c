/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-view-private.h"

#include <math.h>

/* Bounds of the zoom, px for a map unit, and the zoom a person is shown at. */
#define LEAST_ZOOM 2.f
#define MOST_ZOOM 260.f
#define SHOWING_ZOOM 80.f
#define MOST_FITTING_ZOOM 110.f

/* Left free around the whole map, for what floats over it, px. */
#define FITTING_MARGIN 64

/* How much larger than the view a picture is, so that panning needs no other. */
#define SPARE .22f

/* A camera that did not move for so long has come to rest, ms. */
#define REST 400

/* How near to a node a click may be, px. */
#define CLICK_SLACK 5

/* The font of the widget in px, for a thread that knows no screen. */
static PangoFontDescription *
dup_font (LiaisonMapView *self)
{
  PangoContext         *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  double                size = pango_font_description_get_size (font);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  pango_font_description_set_absolute_size (font, size);

  return font;
}

void
liaison_map_view_repaint (LiaisonMapView *self)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  int              width = gtk_widget_get_width (widget);
  int              height = gtk_widget_get_height (widget);
  float            spare = self->tick != 0 ? 0 : SPARE;
  LiaisonMapScene *scene;

  if (self->appearance == NULL || width <= 0 || height <= 0 || !gtk_widget_get_mapped (widget))
    return;

  scene = liaison_map_scene_new (self->appearance, self->positions);
  scene->selected = self->selected;
  scene->reach = self->reach;
  if (self->n_hidden > 0)
    scene->hidden = g_memdup2 (self->hidden, liaison_network_get_n_nodes (self->network));
  if (liaison_map_view_count_chosen (self) > 0)
    scene->chosen = g_memdup2 (self->chosen, liaison_network_get_n_nodes (self->network));
  liaison_map_view_fill_lifted (self, scene);
  scene->x = self->camera.x;
  scene->y = self->camera.y;
  scene->zoom = self->camera.zoom;
  scene->width = 2 * (int) ((float) width * (.5f + spare));
  scene->height = 2 * (int) ((float) height * (.5f + spare));
  scene->view_width = width;
  scene->view_height = height;
  scene->scale = gtk_widget_get_scale_factor (widget);
  scene->font = dup_font (self);
  liaison_map_view_read_look (self, &scene->look);
  liaison_map_painter_paint (self->painter, scene);
}

/* The camera from which all nodes are seen. */
static LiaisonMapCamera
find_fitting_camera (LiaisonMapView *self)
{
  float            left = G_MAXFLOAT, top = G_MAXFLOAT, right = -G_MAXFLOAT, bottom = -G_MAXFLOAT;
  float            width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float            height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float            margin = MIN (FITTING_MARGIN, MIN (width, height) / 6);
  LiaisonMapCamera camera = self->camera;

  for (guint i = 0; self->network != NULL && i < liaison_network_get_n_nodes (self->network); i++)
    if (isfinite (self->positions[2 * i]) && !self->hidden[i])
      {
        left = MIN (left, self->positions[2 * i]);
        right = MAX (right, self->positions[2 * i]);
        top = MIN (top, self->positions[2 * i + 1]);
        bottom = MAX (bottom, self->positions[2 * i + 1]);
      }
  if (left > right || width <= 0)
    return camera;

  camera.x = (left + right) / 2;
  camera.y = (top + bottom) / 2;
  camera.zoom = MIN ((width - 2 * margin) / MAX (right - left, .01f), (height - 2 * margin) / MAX (bottom - top, .01f));
  camera.zoom = CLAMP (camera.zoom, LEAST_ZOOM, MOST_FITTING_ZOOM);

  return camera;
}

void
liaison_map_view_look_again (LiaisonMapView *self)
{
  if (self->fits)
    self->camera = find_fitting_camera (self);
  liaison_map_view_repaint (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "seen", TRUE);
}

/* The node under a point of the view, the nearest of several. */
guint
liaison_map_view_find_node (LiaisonMapView *self,
                            double          x,
                            double          y)
{
  float map_x = ((float) x - (float) gtk_widget_get_width (GTK_WIDGET (self)) / 2) / self->camera.zoom + self->camera.x;
  float map_y = ((float) y - (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2) / self->camera.zoom + self->camera.y;
  guint found = LIAISON_MAP_NO_NODE;
  float nearest = G_MAXFLOAT;

  for (guint i = 0; self->network != NULL && i < liaison_network_get_n_nodes (self->network); i++)
    {
      float radius = liaison_map_view_get_radius (self, i);
      float distance = hypotf (self->positions[2 * i] - map_x, self->positions[2 * i + 1] - map_y) * self->camera.zoom - radius;

      if (!self->hidden[i] && distance <= CLICK_SLACK && distance < nearest)
        {
          nearest = distance;
          found = i;
        }
    }

  return found;
}

static void
rested_cb (gpointer data)
{
  LiaisonMapView *self = data;

  self->rest = 0;
  g_signal_emit_by_name (self, "moved");
}

/* Who leaves the map has seen enough. */
void
liaison_map_view_rest_camera (LiaisonMapView *self)
{
  if (self->rest == 0)
    return;

  g_clear_handle_id (&self->rest, g_source_remove);
  rested_cb (self);
}

/* Begins with what was seen last, or with the whole map. */
void
liaison_map_view_restore_camera (LiaisonMapView *self)
{
  LiaisonMapCamera camera = liaison_network_get_camera (self->network);

  g_clear_handle_id (&self->rest, g_source_remove);
  self->camera_moved = FALSE;
  self->fits = camera.zoom <= 0;
  if (self->fits)
    return;

  self->camera = camera;
  self->camera.zoom = CLAMP (camera.zoom, LEAST_ZOOM, MOST_ZOOM);
}

void
liaison_map_view_move_camera (LiaisonMapView  *self,
                              LiaisonMapCamera camera)
{
  gboolean zooms = camera.zoom != self->camera.zoom;

  self->fits = FALSE;
  self->camera = camera;
  self->camera.zoom = CLAMP (camera.zoom, LEAST_ZOOM, MOST_ZOOM);
  self->camera_moved = TRUE;
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add_once (REST, rested_cb, self);
  if (zooms && !liaison_map_painter_get_busy (self->painter))
    liaison_map_view_repaint (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "seen", FALSE);
}

void
liaison_map_view_fly_cb (double   progress,
                         gpointer data)
{
  LiaisonMapView  *self = data;
  float            at = (float) progress;
  LiaisonMapCamera camera = {
    .x = self->camera_from.x + (self->camera_to.x - self->camera_from.x) * at,
    .y = self->camera_from.y + (self->camera_to.y - self->camera_from.y) * at,
    .zoom = self->camera_from.zoom * powf (self->camera_to.zoom / self->camera_from.zoom, at),
  };

  liaison_map_view_move_camera (self, camera);
}

void
liaison_map_view_fly_camera (LiaisonMapView  *self,
                             LiaisonMapCamera camera)
{
  adw_animation_reset (self->flight);
  self->camera_from = self->camera;
  self->camera_to = camera;
  self->camera_to.zoom = CLAMP (camera.zoom, LEAST_ZOOM, MOST_ZOOM);
  adw_animation_play (self->flight);
}

/* Zooms so that what is at a point of the view stays there. */
void
liaison_map_view_zoom_at (LiaisonMapView *self,
                          double          factor,
                          double          x,
                          double          y)
{
  float            dx = (float) x - (float) gtk_widget_get_width (GTK_WIDGET (self)) / 2;
  float            dy = (float) y - (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2;
  LiaisonMapCamera camera = self->camera;

  camera.zoom = CLAMP (camera.zoom * (float) factor, LEAST_ZOOM, MOST_ZOOM);
  camera.x += dx / self->camera.zoom - dx / camera.zoom;
  camera.y += dy / self->camera.zoom - dy / camera.zoom;
  liaison_map_view_move_camera (self, camera);
}

/* Moves the camera only as far as is needed to see a node well. */
void
liaison_map_view_reveal_node (LiaisonMapView *self,
                              guint           node)
{
  float            half_width = (float) gtk_widget_get_width (GTK_WIDGET (self)) / 2 / self->camera.zoom;
  float            half_height = (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2 / self->camera.zoom;
  LiaisonMapCamera camera = self->camera;
  float            x = self->positions[2 * node];
  float            y = self->positions[2 * node + 1];

  if (!isfinite (x))
    return;

  camera.x = CLAMP (camera.x, x - half_width * .75f, x + half_width * .75f);
  camera.y = CLAMP (camera.y, y - half_height * .75f, y + half_height * .75f);
  if (camera.x != self->camera.x || camera.y != self->camera.y)
    liaison_map_view_fly_camera (self, camera);
}

/* Whether the picture shows all of the view, or soon will not. */
static gboolean
is_covered (LiaisonMapView          *self,
            const LiaisonMapPicture *picture,
            const graphene_rect_t   *area)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float spare = self->tick != 0 ? 0 : .04f * width;

  return picture->zoom == self->camera.zoom && area->origin.x <= -spare && area->origin.y <= -spare &&
         area->origin.x + area->size.width >= width + spare && area->origin.y + area->size.height >= height + spare;
}

/* In software a texture would be copied whole for every frame. */
static void
append_picture (LiaisonMapView          *self,
                GtkSnapshot             *snapshot,
                const LiaisonMapPicture *picture,
                const graphene_rect_t   *area,
                double                   scale)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (self)));
  cairo_t     *cr;

  if (!GSK_IS_CAIRO_RENDERER (renderer))
    {
      gtk_snapshot_append_texture (snapshot, liaison_map_painter_get_texture (self->painter), area);
      return;
    }

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)), (float) gtk_widget_get_height (GTK_WIDGET (self))));
  cairo_translate (cr, area->origin.x, area->origin.y);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, picture->surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

void
liaison_map_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  LiaisonMapView          *self = LIAISON_MAP_VIEW (widget);
  const LiaisonMapPicture *picture = liaison_map_painter_get_picture (self->painter);
  float                    width = (float) gtk_widget_get_width (widget);
  float                    height = (float) gtk_widget_get_height (widget);
  float                    scale;
  graphene_rect_t          area;

  if (picture == NULL || self->network == NULL)
    return;

  scale = self->camera.zoom / picture->zoom;
  area.size.width = (float) picture->width * scale;
  area.size.height = (float) picture->height * scale;
  area.origin.x = roundf ((picture->x - self->camera.x) * self->camera.zoom + width / 2 - area.size.width / 2);
  area.origin.y = roundf ((picture->y - self->camera.y) * self->camera.zoom + height / 2 - area.size.height / 2);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  append_picture (self, snapshot, picture, &area, scale);
  liaison_map_view_snapshot_drawing (self, snapshot);
  gtk_snapshot_pop (snapshot);
  if (!is_covered (self, picture, &area) && !liaison_map_painter_get_busy (self->painter))
    liaison_map_view_repaint (self);
}

/**
 * liaison_map_view_show:
 * @self: a view
 * @key: a contact key
 *
 * Selects a node and brings it to the middle.
 */
void
liaison_map_view_show (LiaisonMapView *self,
                       gint64          key)
{
  LiaisonMapCamera camera;

  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  liaison_map_view_set_selected (self, key);
  if (self->selected == LIAISON_MAP_NO_NODE || !isfinite (self->positions[2 * self->selected]))
    return;

  camera = self->camera;
  camera.x = self->positions[2 * self->selected];
  camera.y = self->positions[2 * self->selected + 1];
  camera.zoom = MAX (camera.zoom, SHOWING_ZOOM);
  liaison_map_view_fly_camera (self, camera);
}

/**
 * liaison_map_view_fit:
 * @self: a view
 *
 * Shows the whole map.
 */
void
liaison_map_view_fit (LiaisonMapView *self)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  liaison_map_view_fly_camera (self, find_fitting_camera (self));
}

/**
 * liaison_map_view_zoom:
 * @self: a view
 * @factor: above 1 to see more closely
 *
 * Zooms at the middle of the view.
 */
void
liaison_map_view_zoom (LiaisonMapView *self,
                       double          factor)
{
  LiaisonMapCamera camera;

  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  camera = adw_animation_get_state (self->flight) == ADW_ANIMATION_PLAYING ? self->camera_to : self->camera;
  camera.zoom *= (float) factor;
  liaison_map_view_fly_camera (self, camera);
}

/**
 * liaison_map_view_find_place:
 * @self: a view
 * @key: a contact key
 * @place: (out caller-allocates): where it is in the view, px
 *
 * Returns: whether the contact is on the map
 */
gboolean
liaison_map_view_find_place (LiaisonMapView   *self,
                             gint64            key,
                             graphene_point_t *place)
{
  guint node;

  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), FALSE);

  if (self->graph == NULL || !liaison_graph_find (self->graph, key, &node) || !isfinite (self->positions[2 * node]))
    return FALSE;

  place->x = (self->positions[2 * node] - self->camera.x) * self->camera.zoom + (float) gtk_widget_get_width (GTK_WIDGET (self)) / 2;
  place->y = (self->positions[2 * node + 1] - self->camera.y) * self->camera.zoom + (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2;

  return TRUE;
}
