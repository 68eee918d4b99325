/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-route-lanes.h"
#include "liaison-step-card.h"

G_BEGIN_DECLS

/* Pixels: a lane has a head and rows of cards; so near to its end a card is drawn longer. */
#define LIAISON_LANE_HEAD_HEIGHT 28
#define LIAISON_LANE_ROW_HEIGHT 54
#define LIAISON_LANE_ROW_GAP 6
#define LIAISON_LANE_EDGE 10

/* What of a card is held. */
typedef enum
{
  LIAISON_ROUTE_GRIP_NONE,
  LIAISON_ROUTE_GRIP_FROM,
  LIAISON_ROUTE_GRIP_WHOLE,
  LIAISON_ROUTE_GRIP_UNTIL,
} LiaisonRouteGrip;

/* A route. */
typedef struct
{
  GtkWidget *head; /* a label */
  GPtrArray *cards;
  guint     *rows;
  guint      n_rows;
  int        top; /* px */
} LiaisonRouteLane;

struct _LiaisonRouteLanes
{
  GtkWidget parent_instance;

  GPtrArray *lanes;
  int        now;
  int        first; /* months */
  int        last;
  int        month_width;
  gint64     chosen;
  gint64     moved; /* the step that was moved by keys last, 0 for none */

  LiaisonStepCard *dragged;
  LiaisonRouteGrip grip;
  LiaisonStepSpan  before; /* of the one that is dragged */
};

double liaison_route_lanes_get_x (LiaisonRouteLanes *self,
                                  double             month);
void   liaison_route_lanes_get_area (LiaisonRouteLanes *self,
                                     LiaisonRouteLane  *lane,
                                     guint              place,
                                     GtkAllocation     *area);
void   liaison_route_lanes_draw (LiaisonRouteLanes *self,
                                 GtkSnapshot       *snapshot);
void   liaison_route_lanes_add_input (LiaisonRouteLanes *self);
void   liaison_route_lanes_shift (LiaisonRouteLanes     *self,
                                  LiaisonStepCard       *card,
                                  const LiaisonStepSpan *span);

G_END_DECLS
