/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-view-private.h"

#include "liaison-contact.h"

#include <math.h>

/* A pointer that moved less than this has clicked, px. */
#define LEAST_DRAG 5

/* The zoom of a click of the wheel, of a key, and of a px that fingers scroll. */
#define WHEEL_FACTOR 1.2
#define KEY_FACTOR 1.4
#define SCROLL_FACTOR 1.01

/* The direction of a neighbour may differ so much from the key's: cos 60°. */
#define LEAST_COSINE .5f

static void
drag_begin_cb (LiaisonMapView *self,
               double          x,
               double          y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag = LIAISON_MAP_DRAG_NOTHING;
  self->drag_node = liaison_layout_get_settling (self->layout) ? LIAISON_MAP_NO_NODE : liaison_map_view_find_node (self, x, y);
  self->drag_camera = self->camera;
}

static void
drag_update_cb (LiaisonMapView *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x, y;

  if (self->drag == LIAISON_MAP_DRAG_NOTHING && hypot (dx, dy) >= LEAST_DRAG)
    {
      self->drag = self->drag_node != LIAISON_MAP_NO_NODE ? LIAISON_MAP_DRAG_NODE : LIAISON_MAP_DRAG_CAMERA;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  if (self->drag == LIAISON_MAP_DRAG_NODE)
    {
      gtk_gesture_drag_get_start_point (gesture, &x, &y);
      liaison_map_view_hold_node (self, self->drag_node, x + dx, y + dy);
    }
  else if (self->drag == LIAISON_MAP_DRAG_CAMERA)
    {
      LiaisonMapCamera camera = self->drag_camera;

      camera.zoom = self->camera.zoom;
      camera.x -= (float) dx / camera.zoom;
      camera.y -= (float) dy / camera.zoom;
      liaison_map_view_move_camera (self, camera);
    }
}

static void
drag_end_cb (LiaisonMapView *self)
{
  if (self->drag == LIAISON_MAP_DRAG_NODE)
    liaison_map_view_release_node (self, self->drag_node);
  self->drag = LIAISON_MAP_DRAG_NOTHING;
}

static void
released_cb (LiaisonMapView *self,
             int             n_press,
             double          x,
             double          y)
{
  guint node;

  if (self->drag != LIAISON_MAP_DRAG_NOTHING)
    return;

  node = liaison_map_view_find_node (self, x, y);
  liaison_map_view_select_node (self, node);
  if (n_press == 2)
    liaison_map_view_activate_node (self, node);
}

static void
motion_cb (LiaisonMapView *self,
           double          x,
           double          y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

/* A wheel zooms, fingers move the map; with Control these zoom too. */
static gboolean
scroll_cb (LiaisonMapView           *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean         is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  LiaisonMapCamera camera = self->camera;

  if (is_wheel || (state & GDK_CONTROL_MASK) != 0)
    {
      liaison_map_view_zoom_at (self, pow (is_wheel ? WHEEL_FACTOR : SCROLL_FACTOR, -dy), self->pointer_x, self->pointer_y);
      return GDK_EVENT_STOP;
    }

  camera.x += (float) dx / camera.zoom;
  camera.y += (float) dy / camera.zoom;
  liaison_map_view_move_camera (self, camera);

  return GDK_EVENT_STOP;
}

static void
zoom_begin_cb (LiaisonMapView *self)
{
  self->zoom_at_start = self->camera.zoom;
}

static void
zoom_cb (LiaisonMapView *self,
         double          scale,
         GtkGesture     *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    liaison_map_view_zoom_at (self, self->zoom_at_start * scale / self->camera.zoom, x, y);
}

/* How well a node lies in a direction: small is good, infinite is not at all. */
static float
rate_direction (LiaisonMapView *self,
                guint           node,
                float           dx,
                float           dy)
{
  float x = self->positions[2 * node] - self->positions[2 * self->selected];
  float y = self->positions[2 * node + 1] - self->positions[2 * self->selected + 1];
  float distance = hypotf (x, y);
  float cosine = (x * dx + y * dy) / MAX (distance, 1e-6f);

  if (node == self->selected || !(cosine > LEAST_COSINE))
    return INFINITY;

  return distance * (2 - cosine);
}

/* Along a tie if one leads there, otherwise to whoever is next there. */
static guint
find_in_direction (LiaisonMapView *self,
                   float           dx,
                   float           dy)
{
  guint        n, found = LIAISON_MAP_NO_NODE;
  const guint *neighbours = liaison_graph_get_neighbours (self->graph, self->selected, &n);
  float        best = INFINITY;

  for (guint i = 0; i < n; i++)
    if (rate_direction (self, neighbours[i], dx, dy) < best)
      {
        found = neighbours[i];
        best = rate_direction (self, found, dx, dy);
      }
  for (guint i = 0; isinf (best) && i < liaison_graph_get_n_nodes (self->graph); i++)
    if (found == LIAISON_MAP_NO_NODE || rate_direction (self, i, dx, dy) < rate_direction (self, found, dx, dy))
      found = isinf (rate_direction (self, i, dx, dy)) ? found : i;

  return found;
}

static gboolean
walk (LiaisonMapView *self,
      float           dx,
      float           dy)
{
  guint node = 0;

  if (self->graph == NULL || liaison_graph_get_n_nodes (self->graph) == 0)
    return GDK_EVENT_PROPAGATE;

  if (self->selected != LIAISON_MAP_NO_NODE)
    node = find_in_direction (self, dx, dy);
  else if (!liaison_graph_find (self->graph, LIAISON_CONTACT_KEY_USER, &node))
    node = 0;
  if (node == LIAISON_MAP_NO_NODE)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }

  liaison_map_view_select_node (self, node);
  liaison_map_view_reveal_node (self, node);

  return GDK_EVENT_STOP;
}

static gboolean
escape (LiaisonMapView *self)
{
  if (liaison_map_view_put_down (self))
    return GDK_EVENT_STOP;
  if (liaison_map_view_get_focused (self))
    liaison_map_view_set_focused (self, FALSE);
  else if (self->selected != LIAISON_MAP_NO_NODE)
    liaison_map_view_select_node (self, LIAISON_MAP_NO_NODE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
key_cb (LiaisonMapView *self,
        guint           key,
        guint           code,
        GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return walk (self, -1, 0);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return walk (self, 1, 0);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return walk (self, 0, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return walk (self, 0, 1);
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      liaison_map_view_zoom (self, KEY_FACTOR);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      liaison_map_view_zoom (self, 1 / KEY_FACTOR);
      return GDK_EVENT_STOP;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      liaison_map_view_fit (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      liaison_map_view_activate_node (self, self->selected);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      return escape (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Steps to another neighbour of what was selected by other means. Returns
 * FALSE after the last, for the keyboard to leave the map. */
gboolean
liaison_map_view_step_focus (LiaisonMapView *self,
                             gboolean        forward)
{
  guint        start = self->tab_start;
  guint        next = self->tab_next;
  guint        n;
  const guint *neighbours;

  if (start == LIAISON_MAP_NO_NODE)
    return FALSE;

  neighbours = liaison_graph_get_neighbours (self->graph, start, &n);
  if (forward ? next >= n : next < 2)
    return FALSE;

  next = forward ? next : next - 2;
  liaison_map_view_select_node (self, neighbours[next]);
  liaison_map_view_reveal_node (self, neighbours[next]);
  self->tab_start = start;
  self->tab_next = next + 1;

  return TRUE;
}

void
liaison_map_view_add_input (LiaisonMapView *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *zoom = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (zoom_begin_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (zoom_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (zoom));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, keys);
}
