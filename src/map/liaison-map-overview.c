/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-overview.h"

#include "liaison-contact.h"
#include "liaison-map-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* A map of fewer, or a view narrower than this, px, has no room for one. */
#define LEAST_NODES 60
#define LEAST_WIDTH 420

/* Left free around the dots, and the side of a dot, of the user twice, px. */
#define MARGIN 6.f
#define DOT 2.

struct _LiaisonMapOverview
{
  GtkWidget parent_instance;

  LiaisonMapView  *view;
  cairo_surface_t *dots; /* NULL where nodes have moved since */
  float            left; /* of what there is, map units */
  float            top;
  float            right;
  float            bottom;
  double           drag_x;
  double           drag_y;
  guint            n_seen;
  guint            idle; /* until it shows itself, or does no longer */
};

G_DEFINE_FINAL_TYPE (LiaisonMapOverview, liaison_map_overview, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_seen (const LiaisonMapView *view,
         guint                 node)
{
  return isfinite (view->positions[2 * node]) && !view->hidden[node];
}

/* How far what there is reaches; returns how many are seen. */
static guint
find_bounds (LiaisonMapOverview *self)
{
  const LiaisonMapView *view = self->view;
  guint                 n = 0;

  self->left = self->top = G_MAXFLOAT;
  self->right = self->bottom = -G_MAXFLOAT;
  for (guint i = 0; view->network != NULL && i < liaison_network_get_n_nodes (view->network); i++)
    if (is_seen (view, i))
      {
        self->left = MIN (self->left, view->positions[2 * i]);
        self->right = MAX (self->right, view->positions[2 * i]);
        self->top = MIN (self->top, view->positions[2 * i + 1]);
        self->bottom = MAX (self->bottom, view->positions[2 * i + 1]);
        n++;
      }

  return n;
}

/* px of the overview for a map unit */
static float
get_scale (LiaisonMapOverview *self)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN;

  return MIN (width / MAX (self->right - self->left, 1), height / MAX (self->bottom - self->top, 1));
}

static float
find_x (LiaisonMapOverview *self,
        float               x)
{
  return (x - (self->left + self->right) / 2) * get_scale (self) + (float) gtk_widget_get_width (GTK_WIDGET (self)) / 2;
}

static float
find_y (LiaisonMapOverview *self,
        float               y)
{
  return (y - (self->top + self->bottom) / 2) * get_scale (self) + (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2;
}

/* What is seen of the map, map units. */
static graphene_rect_t
get_seen (LiaisonMapOverview *self)
{
  const LiaisonMapCamera *camera = &self->view->camera;
  float                   width = (float) gtk_widget_get_width (GTK_WIDGET (self->view)) / camera->zoom;
  float                   height = (float) gtk_widget_get_height (GTK_WIDGET (self->view)) / camera->zoom;

  return GRAPHENE_RECT_INIT (camera->x - width / 2, camera->y - height / 2, width, height);
}

static gboolean
is_wanted (LiaisonMapOverview *self)
{
  graphene_rect_t seen = get_seen (self);

  return self->n_seen >= LEAST_NODES && gtk_widget_get_width (GTK_WIDGET (self->view)) >= LEAST_WIDTH &&
         (self->left < seen.origin.x || self->top < seen.origin.y ||
          self->right > seen.origin.x + seen.size.width || self->bottom > seen.origin.y + seen.size.height);
}

static void
show_cb (gpointer data)
{
  LiaisonMapOverview *self = data;

  self->idle = 0;
  if (self->view != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self), is_wanted (self));
}

/* Also told while the view gets its size, when no other widget may change. */
static void
seen_cb (LiaisonMapOverview *self,
         gboolean            moved)
{
  if (moved)
    {
      g_clear_pointer (&self->dots, cairo_surface_destroy);
      self->n_seen = find_bounds (self);
    }
  if (is_wanted (self) != gtk_widget_get_visible (GTK_WIDGET (self)) && self->idle == 0)
    self->idle = g_idle_add_once (show_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
dressed_cb (LiaisonMapOverview *self)
{
  g_clear_pointer (&self->dots, cairo_surface_destroy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The user and organizations are larger than people. */
static void
draw_dot (LiaisonMapOverview   *self,
          cairo_t              *cr,
          const LiaisonMapLook *look,
          guint                 node)
{
  gint64        key = liaison_map_view_get_node (self->view, node)->key;
  double        side = key == LIAISON_CONTACT_KEY_USER ? 3 * DOT : DOT;
  LiaisonColour colour = look->accent;

  if (key != LIAISON_CONTACT_KEY_USER)
    liaison_sector_style_get_colour (liaison_map_appearance_get_style (self->view->appearance, node), look->dark, &colour);
  liaison_colour_set_source (&colour, cr);
  cairo_rectangle (cr, (double) find_x (self, self->view->positions[2 * node]) - side / 2,
                   (double) find_y (self, self->view->positions[2 * node + 1]) - side / 2, side, side);
  cairo_fill (cr);
}

static void
draw_dots (LiaisonMapOverview   *self,
           const LiaisonMapLook *look)
{
  int      scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_t *cr;

  self->dots = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, gtk_widget_get_width (GTK_WIDGET (self)) * scale,
                                           gtk_widget_get_height (GTK_WIDGET (self)) * scale);
  cairo_surface_set_device_scale (self->dots, scale, scale);
  cr = cairo_create (self->dots);
  for (guint i = liaison_network_get_n_nodes (self->view->network); i > 0; i--)
    if (is_seen (self->view, i - 1))
      draw_dot (self, cr, look, i - 1);
  cairo_destroy (cr);
}

static void
draw_frame (LiaisonMapOverview   *self,
            cairo_t              *cr,
            const LiaisonMapLook *look)
{
  graphene_rect_t seen = get_seen (self);
  LiaisonColour   ground = look->accent;
  double          left = (double) MAX (find_x (self, seen.origin.x), 1);
  double          top = (double) MAX (find_y (self, seen.origin.y), 1);
  double          right = (double) MIN (find_x (self, seen.origin.x + seen.size.width), (float) gtk_widget_get_width (GTK_WIDGET (self)) - 1);
  double          bottom = (double) MIN (find_y (self, seen.origin.y + seen.size.height), (float) gtk_widget_get_height (GTK_WIDGET (self)) - 1);

  cairo_rectangle (cr, left, top, MAX (right - left, 2), MAX (bottom - top, 2));
  ground.alpha = .12f;
  liaison_colour_set_source (&ground, cr);
  cairo_fill_preserve (cr);
  liaison_colour_set_source (&look->accent, cr);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
liaison_map_overview_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  LiaisonMapOverview *self = LIAISON_MAP_OVERVIEW (widget);
  float               width = (float) gtk_widget_get_width (widget);
  float               height = (float) gtk_widget_get_height (widget);
  LiaisonMapLook      look;
  cairo_t            *cr;

  if (self->view == NULL || self->view->appearance == NULL || self->right < self->left)
    return;

  liaison_map_view_read_look (self->view, &look);
  if (self->dots == NULL)
    draw_dots (self, &look);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_set_source_surface (cr, self->dots, 0, 0);
  cairo_paint (cr);
  draw_frame (self, cr, &look);
  cairo_destroy (cr);
}

static void
liaison_map_overview_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  g_clear_pointer (&LIAISON_MAP_OVERVIEW (widget)->dots, cairo_surface_destroy);
}

static void
liaison_map_overview_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (liaison_map_overview_parent_class)->css_changed (widget, change);

  dressed_cb (LIAISON_MAP_OVERVIEW (widget));
}

/* ---- going elsewhere ---- */

static void
go_to (LiaisonMapOverview *self,
       double              x,
       double              y)
{
  LiaisonMapCamera camera = self->view->camera;

  camera.x += ((float) x - find_x (self, camera.x)) / get_scale (self);
  camera.y += ((float) y - find_y (self, camera.y)) / get_scale (self);
  liaison_map_view_move_camera (self->view, camera);
}

static void
pressed_cb (LiaisonMapOverview *self,
            double              x,
            double              y)
{
  self->drag_x = x;
  self->drag_y = y;
  go_to (self, x, y);
}

static void
dragged_cb (LiaisonMapOverview *self,
            double              dx,
            double              dy)
{
  go_to (self, self->drag_x + dx, self->drag_y + dy);
}

static void
set_view (LiaisonMapOverview *self,
          LiaisonMapView     *view)
{
  if (!g_set_object (&self->view, view) || view == NULL)
    return;

  g_signal_connect_object (view, "seen", G_CALLBACK (seen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::appearance", G_CALLBACK (dressed_cb), self, G_CONNECT_SWAPPED);
}

static void
liaison_map_overview_dispose (GObject *object)
{
  LiaisonMapOverview *self = LIAISON_MAP_OVERVIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->view);
  g_clear_pointer (&self->dots, cairo_surface_destroy);

  G_OBJECT_CLASS (liaison_map_overview_parent_class)->dispose (object);
}

static void
liaison_map_overview_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, LIAISON_MAP_OVERVIEW (object)->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_overview_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      set_view (LIAISON_MAP_OVERVIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_overview_class_init (LiaisonMapOverviewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_map_overview_dispose;
  object_class->get_property = liaison_map_overview_get_property;
  object_class->set_property = liaison_map_overview_set_property;
  widget_class->snapshot = liaison_map_overview_snapshot;
  widget_class->size_allocate = liaison_map_overview_size_allocate;
  widget_class->css_changed = liaison_map_overview_css_changed;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, LIAISON_TYPE_MAP_VIEW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "mapoverview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
liaison_map_overview_init (LiaisonMapOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->right = -1;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("All of the map"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Shift and an arrow key move what is seen"), -1);
}
