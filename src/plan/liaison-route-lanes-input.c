/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-into-view.h"
#include "liaison-route-lanes-private.h"

static LiaisonStepCard *
find_card_at (LiaisonRouteLanes *self,
              double             x,
              double             y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (picked != NULL && !LIAISON_IS_STEP_CARD (picked))
    picked = picked != GTK_WIDGET (self) ? gtk_widget_get_parent (picked) : NULL;

  return picked != NULL ? LIAISON_STEP_CARD (picked) : NULL;
}

static LiaisonRouteGrip
find_grip (LiaisonRouteLanes *self,
           LiaisonStepCard   *card,
           double             x)
{
  double from = liaison_route_lanes_get_x (self, liaison_step_card_get_span (card)->from);
  double until = liaison_route_lanes_get_x (self, liaison_step_card_get_span (card)->until);

  if (ABS (until - from) < 3 * LIAISON_LANE_EDGE)
    return LIAISON_ROUTE_GRIP_WHOLE;
  if (ABS (x - until) < LIAISON_LANE_EDGE)
    return LIAISON_ROUTE_GRIP_UNTIL;

  return ABS (x - from) < LIAISON_LANE_EDGE ? LIAISON_ROUTE_GRIP_FROM : LIAISON_ROUTE_GRIP_WHOLE;
}

static void
drag_begin_cb (LiaisonRouteLanes *self,
               double             x,
               double             y,
               GtkGestureDrag    *gesture)
{
  self->dragged = find_card_at (self, x, y);
  if (self->dragged == NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->grip = find_grip (self, self->dragged, x);
  self->before = *liaison_step_card_get_span (self->dragged);
}

static LiaisonStepSpan
get_dragged (LiaisonRouteLanes *self,
             double             offset)
{
  gboolean        is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double          months = (is_mirrored ? -offset : offset) / self->month_width;
  int             by = (int) (months < 0 ? months - 0.5 : months + 0.5);
  LiaisonStepSpan span = self->before;

  if (self->grip != LIAISON_ROUTE_GRIP_UNTIL)
    span.from += by;
  if (self->grip != LIAISON_ROUTE_GRIP_FROM)
    span.until += by;
  if (self->grip == LIAISON_ROUTE_GRIP_FROM)
    span.from = MIN (span.from, span.until - 1);
  span.until = MAX (span.until, span.from + 1);

  return span;
}

static void
drag_update_cb (LiaisonRouteLanes *self,
                double             x,
                double             y,
                GtkGestureDrag    *gesture)
{
  LiaisonStepSpan span;

  if (self->dragged == NULL)
    return;
  if (gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, (int) y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  span = get_dragged (self, x);
  liaison_step_card_preview (self->dragged, span.from, span.until);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (LiaisonRouteLanes *self,
             double             x,
             double             y,
             GtkGestureDrag    *gesture)
{
  LiaisonStepCard *card = self->dragged;
  LiaisonStepSpan  span;

  if (card == NULL)
    return;
  span = get_dragged (self, x);
  self->dragged = NULL;
  if (span.from != self->before.from || span.until != self->before.until)
    liaison_route_lanes_shift (self, card, &span);
}

/* ---- moving by keys ---- */

static gboolean
key_pressed_cb (LiaisonRouteLanes *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget       *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean         is_longer = (state & GDK_SHIFT_MASK) != 0;
  int              by = (keyval == GDK_KEY_Right) - (keyval == GDK_KEY_Left);
  LiaisonStepSpan  span;
  LiaisonStepCard *card;

  if (by == 0 || (state & GDK_ALT_MASK) == 0 || !LIAISON_IS_STEP_CARD (focus))
    return FALSE;

  card = LIAISON_STEP_CARD (focus);
  span = *liaison_step_card_get_span (card);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    by = -by;
  if (!is_longer)
    span.from += by;
  span.until = MAX (span.until + by, span.from + 1);
  /* At once, for the key may be pressed again before it is saved. */
  liaison_step_card_preview (card, span.from, span.until);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  liaison_bring_into_view (GTK_WIDGET (card));
  self->moved = liaison_record_get_id (LIAISON_RECORD (liaison_step_card_get_step (card)));
  liaison_route_lanes_shift (self, card, &span);

  return TRUE;
}

/**
 * liaison_route_lanes_add_input: (skip)
 * @self: lanes
 *
 * Lets steps be moved by pointer and by keys.
 */
void
liaison_route_lanes_add_input (LiaisonRouteLanes *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}
