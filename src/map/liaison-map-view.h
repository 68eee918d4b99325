/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-appearance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* No contact. */
#define LIAISON_MAP_NO_KEY -1

#define LIAISON_TYPE_MAP_VIEW (liaison_map_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapView, liaison_map_view, LIAISON, MAP_VIEW, GtkWidget)

GtkWidget      *liaison_map_view_new          (void);
LiaisonNetwork *liaison_map_view_get_network  (LiaisonMapView *self);
void            liaison_map_view_set_network  (LiaisonMapView *self,
                                               LiaisonNetwork *network);
LiaisonMapAppearance *liaison_map_view_get_appearance (LiaisonMapView *self);
void            liaison_map_view_set_look     (LiaisonMapView *self,
                                               LiaisonMapColours colours,
                                               LiaisonMapSizes sizes);
gint64          liaison_map_view_get_selected (LiaisonMapView *self);
void            liaison_map_view_set_selected (LiaisonMapView *self,
                                               gint64          key);
gboolean        liaison_map_view_get_focused  (LiaisonMapView *self);
void            liaison_map_view_set_focused  (LiaisonMapView *self,
                                               gboolean        focused);
gboolean        liaison_map_view_get_pinned   (LiaisonMapView *self);
void            liaison_map_view_set_pinned   (LiaisonMapView *self,
                                               gboolean        pinned);

void            liaison_map_view_show         (LiaisonMapView *self,
                                               gint64          key);
void            liaison_map_view_lift         (LiaisonMapView *self,
                                               GArray         *keys);
GArray         *liaison_map_view_get_chosen   (LiaisonMapView *self);
void            liaison_map_view_set_found    (LiaisonMapView *self,
                                               GArray         *keys);
guint           liaison_map_view_choose_all   (LiaisonMapView *self);
gboolean        liaison_map_view_is_chosen    (LiaisonMapView *self,
                                               gint64          key);
guint           liaison_map_view_hide         (LiaisonMapView *self);
void            liaison_map_view_show_hidden  (LiaisonMapView *self);
guint           liaison_map_view_expand       (LiaisonMapView *self);
guint           liaison_map_view_get_n_hidden (LiaisonMapView *self);
void            liaison_map_view_set_reach    (LiaisonMapView *self,
                                               guint           reach);
gboolean        liaison_map_view_get_chosen_selected (LiaisonMapView *self);
void            liaison_map_view_choose_selected (LiaisonMapView *self,
                                                  gboolean        is_chosen);
gboolean        liaison_map_view_is_seen      (LiaisonMapView *self,
                                               gint64          key);
gboolean        liaison_map_view_get_linking  (LiaisonMapView *self);
void            liaison_map_view_finish_tie   (LiaisonMapView *self);
gboolean        liaison_map_view_step_back    (LiaisonMapView *self);
gboolean        liaison_map_view_step_forward (LiaisonMapView *self);
void            liaison_map_view_place        (LiaisonMapView *self,
                                               gint64          key,
                                               double          x,
                                               double          y);
void            liaison_map_view_start_tie    (LiaisonMapView *self);
gboolean        liaison_map_view_put_down     (LiaisonMapView *self);
void            liaison_map_view_fit          (LiaisonMapView *self);
void            liaison_map_view_zoom         (LiaisonMapView *self,
                                               double          factor);
gboolean        liaison_map_view_find_place   (LiaisonMapView *self,
                                               gint64          key,
                                               graphene_point_t *place);
GArray         *liaison_map_view_take_moved   (LiaisonMapView *self);
gboolean        liaison_map_view_take_camera  (LiaisonMapView *self,
                                               LiaisonNetworkCamera *camera);
void            liaison_map_view_keep_again   (LiaisonMapView *self);

G_END_DECLS
