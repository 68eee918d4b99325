/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-layout.h"
#include "liaison-map-painter.h"
#include "liaison-map-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is seen of the map: its middle in map units, px for a map unit. */
typedef LiaisonNetworkCamera LiaisonMapCamera;

/* What a drag moves. */
typedef enum
{
  LIAISON_MAP_DRAG_NOTHING,
  LIAISON_MAP_DRAG_CAMERA,
  LIAISON_MAP_DRAG_NODE,
} LiaisonMapDrag;

struct _LiaisonMapView
{
  GtkWidget parent_instance;

  LiaisonNetwork *network;
  LiaisonGraph *graph;   /* of the network */
  float *positions;      /* x, y of every node, map units; NaN for no place yet */
  float *kept;           /* as they were when they were last taken to be kept */
  guint8 *pinned;
  gboolean pins_changed;

  LiaisonMapAppearance *appearance; /* of the network */
  LiaisonMapColours colours;
  LiaisonMapSizes sizes;
  GCancellable *dressing; /* while another appearance is worked out */

  LiaisonLayout *layout;
  LiaisonMapPainter *painter;
  guint tick;

  LiaisonMapCamera camera;
  LiaisonMapCamera camera_from;
  LiaisonMapCamera camera_to;
  AdwAnimation *flight;
  guint rest; /* until the camera has come to rest */
  gboolean camera_moved; /* since it was last taken to be kept */
  gboolean fits; /* whether the camera follows the whole map, until it is moved */

  guint selected; /* LIAISON_MAP_NO_NODE for none */
  guint tab_start; /* whose neighbours Tab steps through */
  guint tab_next;  /* which of them comes next */
  gboolean is_focused;
  GArray *lifted; /* contact keys of the chain that is lifted out; NULL for none */

  /* input */
  LiaisonMapDrag drag;
  guint drag_node;
  LiaisonMapCamera drag_camera;
  double pointer_x;
  double pointer_y;
  float zoom_at_start;
};

static inline const LiaisonNetworkNode *
liaison_map_view_get_node (LiaisonMapView *self,
                           guint           node)
{
  return liaison_network_get_node (self->network, node);
}

/* liaison-map-view.c */
void     liaison_map_view_select_node    (LiaisonMapView *self,
                                          guint           node);
void     liaison_map_view_activate_node  (LiaisonMapView *self,
                                          guint           node);
void     liaison_map_view_hold_node      (LiaisonMapView *self,
                                          guint           node,
                                          double          x,
                                          double          y);
void     liaison_map_view_release_node   (LiaisonMapView *self,
                                          guint           node);

void     liaison_map_view_watch_layout   (LiaisonMapView *self);

/* liaison-map-view-tell.c */
void     liaison_map_view_tell_selected  (LiaisonMapView *self);
gboolean liaison_map_view_query_tooltip  (GtkWidget      *widget,
                                          int             x,
                                          int             y,
                                          gboolean        by_keyboard,
                                          GtkTooltip     *tooltip);

/* liaison-map-view-lift.c */
void     liaison_map_view_fill_lifted    (LiaisonMapView  *self,
                                          LiaisonMapScene *scene);

/* liaison-map-view-look.c */
void     liaison_map_view_dress          (LiaisonMapView *self);
void     liaison_map_view_read_look      (LiaisonMapView *self,
                                          LiaisonMapLook *look);
float    liaison_map_view_get_radius     (LiaisonMapView *self,
                                          guint           node);

/* liaison-map-view-input.c */
void     liaison_map_view_add_input      (LiaisonMapView *self);
gboolean liaison_map_view_step_focus     (LiaisonMapView *self,
                                          gboolean        forward);

/* liaison-map-view-camera.c */
void     liaison_map_view_repaint        (LiaisonMapView *self);
void     liaison_map_view_look_again     (LiaisonMapView *self);
void     liaison_map_view_snapshot       (GtkWidget      *widget,
                                          GtkSnapshot    *snapshot);
guint    liaison_map_view_find_node      (LiaisonMapView *self,
                                          double          x,
                                          double          y);
void     liaison_map_view_move_camera    (LiaisonMapView *self,
                                          LiaisonMapCamera camera);
void     liaison_map_view_fly_camera     (LiaisonMapView *self,
                                          LiaisonMapCamera camera);
void     liaison_map_view_fly_cb         (double          progress,
                                          gpointer        data);
void     liaison_map_view_zoom_at        (LiaisonMapView *self,
                                          double          factor,
                                          double          x,
                                          double          y);
void     liaison_map_view_reveal_node    (LiaisonMapView *self,
                                          guint           node);
void     liaison_map_view_restore_camera (LiaisonMapView *self);
void     liaison_map_view_rest_camera    (LiaisonMapView *self);

G_END_DECLS
