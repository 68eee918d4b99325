/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-view-private.h"

#include <math.h>

/* A pointer that moved less than this has clicked, px. */
#define LEAST_DRAG 5

/* The zoom of a click of the wheel, and of a px that fingers scroll. */
#define WHEEL_FACTOR 1.2
#define SCROLL_FACTOR 1.01

/* What a drag is to do that begins at a node, or between them. */
static LiaisonMapDrag
choose_drag (LiaisonMapView *self,
             GdkModifierType state)
{
  guint node = self->drag_node;

  if (node == LIAISON_MAP_NO_NODE)
    return (state & GDK_SHIFT_MASK) != 0 || self->draws ? LIAISON_MAP_DRAG_LASSO : LIAISON_MAP_DRAG_CAMERA;
  if ((state & GDK_CONTROL_MASK) != 0 || self->draws)
    return LIAISON_MAP_DRAG_LINK;
  if ((state & GDK_SHIFT_MASK) != 0)
    return LIAISON_MAP_DRAG_LASSO;

  return self->chosen[node] ? LIAISON_MAP_DRAG_CHOSEN : LIAISON_MAP_DRAG_NODE;
}

static void
drag_begin_cb (LiaisonMapView *self,
               double          x,
               double          y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag = LIAISON_MAP_DRAG_NOTHING;
  self->drag_node = liaison_layout_get_settling (self->layout) ? LIAISON_MAP_NO_NODE : liaison_map_view_find_node (self, x, y);
  self->drag_camera = self->camera;
  self->drag_dx = self->drag_dy = 0;
}

static void
start_drag (LiaisonMapView *self,
            GtkGestureDrag *gesture)
{
  double x, y;

  self->drag = choose_drag (self, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->drag == LIAISON_MAP_DRAG_NODE || self->drag == LIAISON_MAP_DRAG_CHOSEN)
    liaison_map_view_remember (self);
  else if (self->drag == LIAISON_MAP_DRAG_LASSO)
    liaison_map_view_begin_lasso (self, x, y);
  else if (self->drag == LIAISON_MAP_DRAG_LINK)
    liaison_map_view_begin_link (self, self->drag_node);
}

static void
move_camera (LiaisonMapView *self,
             double          dx,
             double          dy)
{
  LiaisonMapCamera camera = self->drag_camera;

  camera.zoom = self->camera.zoom;
  camera.x -= (float) dx / camera.zoom;
  camera.y -= (float) dy / camera.zoom;
  liaison_map_view_move_camera (self, camera);
}

static void
drag_update_cb (LiaisonMapView *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x, y;

  if (self->drag == LIAISON_MAP_DRAG_NOTHING && hypot (dx, dy) >= LEAST_DRAG)
    start_drag (self, gesture);
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  self->pointer_x = x + dx;
  self->pointer_y = y + dy;
  switch (self->drag)
    {
    case LIAISON_MAP_DRAG_NODE:
      liaison_map_view_hold_node (self, self->drag_node, x + dx, y + dy);
      break;
    case LIAISON_MAP_DRAG_CHOSEN:
      liaison_map_view_move_chosen (self, dx - self->drag_dx, dy - self->drag_dy);
      self->drag_dx = dx;
      self->drag_dy = dy;
      break;
    case LIAISON_MAP_DRAG_LASSO:
      liaison_map_view_draw_lasso (self, x + dx, y + dy);
      break;
    case LIAISON_MAP_DRAG_LINK:
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    case LIAISON_MAP_DRAG_CAMERA:
      move_camera (self, dx, dy);
      break;
    case LIAISON_MAP_DRAG_NOTHING:
    default:
      break;
    }
}

static void
drag_end_cb (LiaisonMapView *self)
{
  LiaisonMapDrag drag = self->drag;

  self->drag = LIAISON_MAP_DRAG_NOTHING;
  if (drag == LIAISON_MAP_DRAG_NODE)
    liaison_map_view_release_node (self, self->drag_node);
  else if (drag == LIAISON_MAP_DRAG_CHOSEN)
    g_signal_emit_by_name (self, "moved");
  else if (drag == LIAISON_MAP_DRAG_LASSO)
    liaison_map_view_end_lasso (self);
  else if (drag == LIAISON_MAP_DRAG_LINK)
    liaison_map_view_end_link (self, liaison_map_view_find_node (self, self->pointer_x, self->pointer_y));
}

/* With Control or Shift it adds to those who are chosen, or takes one out. */
static void
released_cb (LiaisonMapView *self,
             int             n_press,
             double          x,
             double          y,
             GtkGesture     *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint           node;

  if (self->drag != LIAISON_MAP_DRAG_NOTHING)
    return;

  node = liaison_map_view_find_node (self, x, y);
  if (node != LIAISON_MAP_NO_NODE && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    {
      liaison_map_view_choose_node (self, node, !self->chosen[node]);
      return;
    }
  if (liaison_map_view_end_link (self, node))
    return;

  liaison_map_view_choose_nobody (self);
  liaison_map_view_select_node (self, node);
  if (n_press == 2)
    liaison_map_view_activate_node (self, node);
}

/* Also where a finger stays. */
static void
ask_for_menu_cb (LiaisonMapView *self,
                 double          x,
                 double          y)
{
  guint node = liaison_map_view_find_node (self, x, y);

  if (node == LIAISON_MAP_NO_NODE || !self->chosen[node])
    {
      liaison_map_view_choose_nobody (self);
      liaison_map_view_select_node (self, node);
    }
  g_signal_emit_by_name (self, "menu", x, y);
}

static void
right_pressed_cb (LiaisonMapView *self,
                  int             n_press,
                  double          x,
                  double          y)
{
  ask_for_menu_cb (self, x, y);
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

void
liaison_map_view_add_input (LiaisonMapView *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *right = gtk_gesture_click_new ();
  GtkGesture         *stay = gtk_gesture_long_press_new ();
  GtkGesture         *zoom = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (stay), TRUE);
  g_signal_connect_swapped (right, "pressed", G_CALLBACK (right_pressed_cb), self);
  g_signal_connect_swapped (stay, "pressed", G_CALLBACK (ask_for_menu_cb), self);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (zoom_begin_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (zoom_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (liaison_map_view_press_key), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (right));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (stay));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (zoom));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, keys);
}
