/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* The keys of the map: walking along ties, looking, and what a pointer can do. */

#include "config.h"

#include "liaison-map-view-private.h"

#include "liaison-contact.h"

#include <math.h>

/* The zoom of a key. */
#define KEY_FACTOR 1.4

/* How far a key moves what is chosen, and the camera, px. */
#define KEY_STEP 24
#define KEY_PAN 120

/* The direction of a neighbour may differ so much from the key's: cos 60°. */
#define LEAST_COSINE .5f

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

  if (node == self->selected || self->hidden[node] || !(cosine > LEAST_COSINE))
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

static void
choose_if_any (LiaisonMapView *self,
               guint           node)
{
  if (node != LIAISON_MAP_NO_NODE && !self->chosen[node])
    liaison_map_view_choose_node (self, node, TRUE);
}

/* What a lasso is to a pointer: all whom one comes by are chosen. */
static void
walk_choosing (LiaisonMapView *self,
               float           dx,
               float           dy)
{
  choose_if_any (self, self->selected);
  walk (self, dx, dy);
  choose_if_any (self, self->selected);
}

/* With Control moves who is chosen, with Shift what is seen, with both chooses on
 * the way; else walks. */
static gboolean
press_arrow (LiaisonMapView *self,
             float           dx,
             float           dy,
             GdkModifierType state)
{
  LiaisonMapCamera camera = self->camera;

  if ((state & GDK_CONTROL_MASK) != 0 && (state & GDK_SHIFT_MASK) != 0)
    {
      walk_choosing (self, dx, dy);
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      if (self->selected == LIAISON_MAP_NO_NODE && liaison_map_view_count_chosen (self) == 0)
        return GDK_EVENT_PROPAGATE;

      liaison_map_view_nudge (self, (double) dx * KEY_STEP, (double) dy * KEY_STEP);
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_SHIFT_MASK) != 0)
    {
      camera.x += dx * KEY_PAN / camera.zoom;
      camera.y += dy * KEY_PAN / camera.zoom;
      liaison_map_view_fly_camera (self, camera);
      return GDK_EVENT_STOP;
    }

  return walk (self, dx, dy);
}

/* Step by step out of all that one went into. */
static gboolean
escape (LiaisonMapView *self)
{
  if (liaison_map_view_put_down (self) || liaison_map_view_end_link (self, LIAISON_MAP_NO_NODE) || liaison_map_view_choose_nobody (self))
    return GDK_EVENT_STOP;
  if (self->reach > 0)
    liaison_map_view_set_reach (self, 0);
  else if (self->selected != LIAISON_MAP_NO_NODE)
    liaison_map_view_select_node (self, LIAISON_MAP_NO_NODE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
ask_for_menu (LiaisonMapView *self)
{
  graphene_point_t place = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (GTK_WIDGET (self)) / 2, (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2);

  if (self->selected != LIAISON_MAP_NO_NODE)
    liaison_map_view_find_place (self, liaison_map_view_get_selected (self), &place);
  g_signal_emit_by_name (self, "menu", (double) place.x, (double) place.y);

  return GDK_EVENT_STOP;
}

/* What is done to the selected node; an end of a tie that is being drawn is one. */
static gboolean
press_on_selected (LiaisonMapView *self,
                   guint           key)
{
  if (self->selected == LIAISON_MAP_NO_NODE)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (!liaison_map_view_end_link (self, self->selected))
        liaison_map_view_activate_node (self, self->selected);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      liaison_map_view_choose_node (self, self->selected, !self->chosen[self->selected]);
      return GDK_EVENT_STOP;
    case GDK_KEY_Insert:
    case GDK_KEY_KP_Insert:
      liaison_map_view_begin_link (self, self->selected);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      liaison_map_view_hide (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_1:
    case GDK_KEY_2:
    case GDK_KEY_3:
      liaison_map_view_set_reach (self, key - GDK_KEY_0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* What was done to the picture comes before what was done to the data. */
static gboolean
press_with_control (LiaisonMapView *self,
                    guint           key,
                    GdkModifierType state)
{
  gboolean is_done = FALSE;

  if (key == GDK_KEY_a)
    is_done = liaison_map_view_choose_all (self) > 0;
  else if (key == GDK_KEY_z && (state & GDK_SHIFT_MASK) == 0)
    is_done = liaison_map_view_step_back (self);
  else if (key == GDK_KEY_y || key == GDK_KEY_Z || key == GDK_KEY_z)
    is_done = liaison_map_view_step_forward (self);

  return is_done ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
read_arrow (guint  key,
            float *dx,
            float *dy)
{
  *dx = key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -1 : key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  *dy = key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  return *dx != 0 || *dy != 0;
}

gboolean
liaison_map_view_press_key (LiaisonMapView *self,
                            guint           key,
                            guint           code,
                            GdkModifierType state)
{
  float dx, dy;

  if (self->network == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_ALT_MASK) == 0 && read_arrow (key, &dx, &dy))
    return press_arrow (self, dx, dy, state);
  if ((state & GDK_CONTROL_MASK) != 0 && (state & GDK_ALT_MASK) == 0)
    return press_with_control (self, key, state);
  if ((state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
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
    case GDK_KEY_Escape:
      return escape (self);
    case GDK_KEY_Menu:
      return ask_for_menu (self);
    case GDK_KEY_F10:
      return (state & GDK_SHIFT_MASK) != 0 ? ask_for_menu (self) : GDK_EVENT_PROPAGATE;
    default:
      return press_on_selected (self, key);
    }
}

/* Steps to another neighbour of what was selected by other means. Returns
 * FALSE after the last, for the keyboard to leave the map. */
gboolean
liaison_map_view_step_focus (LiaisonMapView *self,
                             gboolean        forward)
{
  guint        start = self->tab_start;
  int          step = forward ? 1 : -1;
  int          next = forward ? (int) self->tab_next : (int) self->tab_next - 2;
  guint        n;
  const guint *neighbours;

  if (start == LIAISON_MAP_NO_NODE)
    return FALSE;

  neighbours = liaison_graph_get_neighbours (self->graph, start, &n);
  while (next >= 0 && next < (int) n && self->hidden[neighbours[next]])
    next += step;
  if (next < 0 || next >= (int) n)
    return FALSE;

  liaison_map_view_select_node (self, neighbours[next]);
  liaison_map_view_reveal_node (self, neighbours[next]);
  self->tab_start = start;
  self->tab_next = (guint) next + 1;

  return TRUE;
}
