/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-plan-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonRouteLanes:
 *
 * The routes of a plan as lanes on one axis of time, with today's line. Steps
 * are cards as wide as they last; sidetracks bend off the lane and come back.
 * A card is moved by dragging it, and made longer or shorter by its ends; by
 * keys with Alt and the arrows, and with Shift too.
 *
 * Signals: shifted (a step, the month from and the month until when it is to
 * be), chosen (a step).
 */
#define LIAISON_TYPE_ROUTE_LANES (liaison_route_lanes_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRouteLanes, liaison_route_lanes, LIAISON, ROUTE_LANES, GtkWidget)

GtkWidget *liaison_route_lanes_new (void);
void       liaison_route_lanes_show (LiaisonRouteLanes *self,
                                     LiaisonPlanEntry  *plan);
void       liaison_route_lanes_choose (LiaisonRouteLanes *self,
                                       gint64             step);
GtkWidget *liaison_route_lanes_get_card (LiaisonRouteLanes *self,
                                         gint64             step);
int        liaison_route_lanes_get_month_width (LiaisonRouteLanes *self);
void       liaison_route_lanes_zoom (LiaisonRouteLanes *self,
                                     int                by);

G_END_DECLS
