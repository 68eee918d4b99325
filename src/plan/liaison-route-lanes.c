/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-route-lanes-private.h"

#include "liaison-into-view.h"
#include "liaison-lane-rows.h"

/* Pixels: a month is between the least and the most wide. */
#define LEAST_WIDTH 4
#define MOST_WIDTH 40
#define USUAL_WIDTH 12
#define AXIS_HEIGHT 24
#define LANE_GAP 10

/* Months before the first step and after the last. */
#define MARGIN_MONTHS 3

G_DEFINE_FINAL_TYPE (LiaisonRouteLanes, liaison_route_lanes, GTK_TYPE_WIDGET)

enum
{
  SHIFTED,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
lane_free (gpointer data)
{
  LiaisonRouteLane *lane = data;

  for (guint i = 0; i < lane->cards->len; i++)
    gtk_widget_unparent (g_ptr_array_index (lane->cards, i));
  g_ptr_array_unref (lane->cards);
  gtk_widget_unparent (lane->head);
  g_free (lane->rows);
  g_free (lane);
}

/* ---- where things are ---- */

/**
 * liaison_route_lanes_get_x: (skip)
 * @self: lanes
 * @month: a month, perhaps in part
 *
 * Returns: where it begins, px
 */
double
liaison_route_lanes_get_x (LiaisonRouteLanes *self,
                           double             month)
{
  double x = (month - self->first) * self->month_width;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (GTK_WIDGET (self)) - x;

  return x;
}

static void
place_rows (LiaisonRouteLane *lane)
{
  guint n = lane->cards->len;
  g_autofree LiaisonStepSpan *spans = g_new (LiaisonStepSpan, n + 1);
  g_autofree LiaisonStepKind *kinds = g_new (LiaisonStepKind, n + 1);

  for (guint i = 0; i < n; i++)
    {
      LiaisonStepCard *card = g_ptr_array_index (lane->cards, i);

      spans[i] = *liaison_step_card_get_span (card);
      kinds[i] = (LiaisonStepKind) liaison_step_get_kind (liaison_step_card_get_step (card));
    }
  lane->n_rows = liaison_lane_rows_place (spans, kinds, n, lane->rows);
}

static int
place_lanes (LiaisonRouteLanes *self)
{
  int top = AXIS_HEIGHT;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      LiaisonRouteLane *lane = g_ptr_array_index (self->lanes, i);

      lane->top = top;
      top += LIAISON_LANE_HEAD_HEIGHT + (int) lane->n_rows * (LIAISON_LANE_ROW_HEIGHT + LIAISON_LANE_ROW_GAP) + LANE_GAP;
    }

  return top;
}

/**
 * liaison_route_lanes_get_area: (skip)
 * @self: lanes
 * @lane: one of them
 * @place: of a card in it
 * @area: (out): where the card is
 */
void
liaison_route_lanes_get_area (LiaisonRouteLanes *self,
                              LiaisonRouteLane              *lane,
                              guint              place,
                              GtkAllocation     *area)
{
  const LiaisonStepSpan *span = liaison_step_card_get_span (g_ptr_array_index (lane->cards, place));
  double                 from = liaison_route_lanes_get_x (self, span->from);
  double                 until = liaison_route_lanes_get_x (self, span->until);

  area->x = (int) MIN (from, until) + 1;
  area->width = MAX ((int) (MAX (from, until) - MIN (from, until)) - 2, 6);
  area->y = lane->top + LIAISON_LANE_HEAD_HEIGHT + (int) lane->rows[place] * (LIAISON_LANE_ROW_HEIGHT + LIAISON_LANE_ROW_GAP);
  area->height = LIAISON_LANE_ROW_HEIGHT;
}

static void
liaison_route_lanes_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  LiaisonRouteLanes *self = LIAISON_ROUTE_LANES (widget);

  place_lanes (self);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      LiaisonRouteLane         *lane = g_ptr_array_index (self->lanes, i);
      GtkAllocation head = { 6, lane->top, MAX (width - 12, 1), LIAISON_LANE_HEAD_HEIGHT };

      gtk_widget_size_allocate (lane->head, &head, -1);
      for (guint n = 0; n < lane->cards->len; n++)
        {
          GtkAllocation area;
          int           least;

          liaison_route_lanes_get_area (self, lane, n, &area);
          gtk_widget_measure (g_ptr_array_index (lane->cards, n), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
          area.width = MAX (area.width, least);
          gtk_widget_size_allocate (g_ptr_array_index (lane->cards, n), &area, -1);
        }
    }
}

static void
liaison_route_lanes_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  LiaisonRouteLanes *self = LIAISON_ROUTE_LANES (widget);
  int                width = (self->last - self->first) * self->month_width;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      LiaisonRouteLane *lane = g_ptr_array_index (self->lanes, i);

      gtk_widget_measure (lane->head, orientation, -1, NULL, NULL, NULL, NULL);
      for (guint n = 0; n < lane->cards->len; n++)
        gtk_widget_measure (g_ptr_array_index (lane->cards, n), orientation, -1, NULL, NULL, NULL, NULL);
    }
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (width, 1) : place_lanes (self);
}

static void
liaison_route_lanes_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  liaison_route_lanes_draw (LIAISON_ROUTE_LANES (widget), snapshot);
}

/**
 * liaison_route_lanes_shift: (skip)
 * @self: lanes
 * @card: a card
 * @span: when its step is to be
 *
 * Asks for a step to be moved.
 */
void
liaison_route_lanes_shift (LiaisonRouteLanes     *self,
                           LiaisonStepCard       *card,
                           const LiaisonStepSpan *span)
{
  g_signal_emit (self, signals[SHIFTED], 0, liaison_step_card_get_step (card), span->from, span->until);
}

static void
card_clicked_cb (LiaisonRouteLanes *self,
                 LiaisonStepCard   *card)
{
  g_signal_emit (self, signals[CHOSEN], 0, liaison_step_card_get_step (card));
}

/* ---- the widget ---- */

static void
liaison_route_lanes_dispose (GObject *object)
{
  LiaisonRouteLanes *self = LIAISON_ROUTE_LANES (object);

  self->dragged = NULL;
  g_clear_pointer (&self->lanes, g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_route_lanes_parent_class)->dispose (object);
}

static void
liaison_route_lanes_class_init (LiaisonRouteLanesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_route_lanes_dispose;
  widget_class->size_allocate = liaison_route_lanes_size_allocate;
  widget_class->measure = liaison_route_lanes_measure;
  widget_class->snapshot = liaison_route_lanes_snapshot;

  /**
   * LiaisonRouteLanes::shifted:
   * @self: lanes
   * @step: a step
   * @from: the month in which it is to begin
   * @until: the month before which it is to end
   */
  signals[SHIFTED] = g_signal_new ("shifted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, LIAISON_TYPE_STEP, G_TYPE_INT, G_TYPE_INT);
  /**
   * LiaisonRouteLanes::chosen:
   * @self: lanes
   * @step: a step
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, LIAISON_TYPE_STEP);

  gtk_widget_class_set_css_name (widget_class, "route-lanes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_route_lanes_init (LiaisonRouteLanes *self)
{
  self->lanes = g_ptr_array_new_with_free_func (lane_free);
  self->month_width = USUAL_WIDTH;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  liaison_route_lanes_add_input (self);
}

/**
 * liaison_route_lanes_new:
 *
 * Returns: (transfer floating): lanes of no plan
 */
GtkWidget *
liaison_route_lanes_new (void)
{
  return g_object_new (LIAISON_TYPE_ROUTE_LANES, NULL);
}

static GtkWidget *
make_head (LiaisonRouteLanes *self,
           LiaisonRouteEntry *route)
{
  GtkWidget *head = gtk_label_new (liaison_route_entry_get_name (route));

  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_ellipsize (GTK_LABEL (head), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (head, "caption-heading");
  gtk_widget_set_parent (head, GTK_WIDGET (self));

  return head;
}

/* Cards stay with their steps, so that one that has the focus keeps it. */
static GtkWidget *
claim_card (LiaisonRouteLanes *self,
            GHashTable        *known,
            gint64             id)
{
  GtkWidget *card = g_hash_table_lookup (known, &id);

  if (card != NULL)
    return card;

  card = liaison_step_card_new ();
  g_signal_connect_object (card, "clicked", G_CALLBACK (card_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (card, GTK_WIDGET (self));

  return card;
}

/* The cards of all lanes, which belong to no lane any more. */
static GHashTable *
release_cards (LiaisonRouteLanes *self)
{
  GHashTable *known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      LiaisonRouteLane *lane = g_ptr_array_index (self->lanes, i);

      for (guint n = 0; n < lane->cards->len; n++)
        {
          gint64 id = liaison_record_get_id (LIAISON_RECORD (liaison_step_card_get_step (g_ptr_array_index (lane->cards, n))));

          g_hash_table_insert (known, g_memdup2 (&id, sizeof id), g_ptr_array_index (lane->cards, n));
        }
      g_ptr_array_set_size (lane->cards, 0);
    }
  g_ptr_array_set_size (self->lanes, 0);

  return known;
}

static LiaisonRouteLane *
make_lane (LiaisonRouteLanes *self,
           LiaisonRouteEntry *route,
           GHashTable        *known)
{
  LiaisonRouteLane *lane = g_new0 (LiaisonRouteLane, 1);
  guint n_steps = liaison_route_entry_get_n_steps (route);

  lane->head = make_head (self, route);
  lane->cards = g_ptr_array_new ();
  lane->rows = g_new0 (guint, n_steps + 1);
  for (guint i = 0; i < n_steps; i++)
    {
      const LiaisonStepEntry *step = liaison_route_entry_get_step (route, i);
      gint64                  id = liaison_record_get_id (LIAISON_RECORD (step->record));
      GtkWidget              *card = claim_card (self, known, id);

      g_hash_table_remove (known, &id);
      liaison_step_card_show (LIAISON_STEP_CARD (card), step);
      gtk_widget_insert_before (card, GTK_WIDGET (self), NULL);
      g_ptr_array_add (lane->cards, card);
      self->first = MIN (self->first, step->span.from - MARGIN_MONTHS);
      self->last = MAX (self->last, step->span.until + MARGIN_MONTHS);
    }
  place_rows (lane);

  return lane;
}

/* The years may have grown by where it was moved to. */
static void
show_moved (LiaisonRouteLanes *self)
{
  GtkWidget *card = self->moved != 0 ? liaison_route_lanes_get_card (self, self->moved) : NULL;

  if (card != NULL && gtk_widget_has_focus (card))
    liaison_bring_into_view (card);
}

/**
 * liaison_route_lanes_show:
 * @self: lanes
 * @plan: the plan they are to show
 */
void
liaison_route_lanes_show (LiaisonRouteLanes *self,
                          LiaisonPlanEntry  *plan)
{
  g_autoptr (GHashTable) known = NULL;
  GHashTableIter iter;
  gpointer       card;

  g_return_if_fail (LIAISON_IS_ROUTE_LANES (self));

  self->dragged = NULL;
  known = release_cards (self);
  self->now = liaison_plan_entry_get_now (plan);
  self->first = self->now - MARGIN_MONTHS;
  self->last = self->now + 36;
  for (guint i = 0; i < liaison_plan_entry_get_n_routes (plan); i++)
    g_ptr_array_add (self->lanes, make_lane (self, liaison_plan_entry_get_route (plan, i), known));

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    gtk_widget_unparent (card);
  liaison_route_lanes_choose (self, self->chosen);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  show_moved (self);
}

/**
 * liaison_route_lanes_get_card:
 * @self: lanes
 * @step: id of a step
 *
 * Returns: (transfer none) (nullable): its card
 */
GtkWidget *
liaison_route_lanes_get_card (LiaisonRouteLanes *self,
                              gint64             step)
{
  g_return_val_if_fail (LIAISON_IS_ROUTE_LANES (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (LIAISON_IS_STEP_CARD (child) &&
        liaison_record_get_id (LIAISON_RECORD (liaison_step_card_get_step (LIAISON_STEP_CARD (child)))) == step)
      return child;

  return NULL;
}

/**
 * liaison_route_lanes_choose:
 * @self: lanes
 * @step: id of the step that is chosen, 0 for none
 */
void
liaison_route_lanes_choose (LiaisonRouteLanes *self,
                            gint64             step)
{
  GtkWidget *card;

  g_return_if_fail (LIAISON_IS_ROUTE_LANES (self));

  card = liaison_route_lanes_get_card (self, self->chosen);
  if (card != NULL)
    gtk_widget_remove_css_class (card, "chosen");
  self->chosen = step;
  card = liaison_route_lanes_get_card (self, step);
  if (card != NULL)
    gtk_widget_add_css_class (card, "chosen");
}

/**
 * liaison_route_lanes_get_month_width:
 * @self: lanes
 *
 * Returns: how wide a month is, px
 */
int
liaison_route_lanes_get_month_width (LiaisonRouteLanes *self)
{
  g_return_val_if_fail (LIAISON_IS_ROUTE_LANES (self), 0);

  return self->month_width;
}

/**
 * liaison_route_lanes_zoom:
 * @self: lanes
 * @by: steps in, out where negative
 */
void
liaison_route_lanes_zoom (LiaisonRouteLanes *self,
                          int                by)
{
  g_return_if_fail (LIAISON_IS_ROUTE_LANES (self));

  for (; by > 0; by--)
    self->month_width = MIN (self->month_width + MAX (self->month_width / 4, 1), MOST_WIDTH);
  for (; by < 0; by++)
    self->month_width = MAX (self->month_width - MAX (self->month_width / 5, 1), LEAST_WIDTH);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
