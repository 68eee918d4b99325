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

gboolean
liaison_map_view_press_key (LiaisonMapView *self,
                            guint           key,
                            guint           code,
                            GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) != 0 && (state & GDK_SHIFT_MASK) == 0 && key == GDK_KEY_z)
    return liaison_map_view_step_back (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
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
