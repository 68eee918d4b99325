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
  LIAISON_MAP_DRAG_CHOSEN,
  LIAISON_MAP_DRAG_LASSO,
  LIAISON_MAP_DRAG_LINK,
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
  guint reach; /* how many ties away from what is selected all is dimmed; 0 for nowhere */
  GArray *lifted; /* contact keys of the chain that is lifted out; NULL for none */

  /* who is seen, and chosen: contact keys, NULL for none (of found_keys for all), and the same for every node */
  GHashTable *hidden_keys;
  GHashTable *found_keys;
  GHashTable *revealed_keys;
  GHashTable *chosen_keys;
  guint8 *hidden;
  guint8 *chosen;
  guint n_hidden;
  GPtrArray *steps;        /* that can be taken back */
  GPtrArray *steps_undone; /* that were, and can be done again */
  gboolean nudges;         /* whether the last of them was to move something by keys */
  gint64 added; /* who is to stand at the added place, as soon as they come; 0 for nobody */
  float added_x;
  float added_y;

  /* input */
  gboolean draws; /* whether dragging from a node draws a tie, and else a lasso */
  GArray *lasso; /* graphene_point_t, px */
  guint link_from; /* from where a tie is drawn */
  double drag_dx; /* how far those who are chosen were dragged */
  double drag_dy;
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

/* liaison-map-view-crowd.c */
void     liaison_map_view_put_key        (GHashTable    **keys,
                                          gint64          key);
void     liaison_map_view_look_who_is_there (LiaisonMapView *self);
void     liaison_map_view_take_hidden    (LiaisonMapView *self,
                                          LiaisonNetwork *network);
guint    liaison_map_view_count_chosen   (LiaisonMapView *self);
void     liaison_map_view_choose_node    (LiaisonMapView *self,
                                          guint           node,
                                          gboolean        is_chosen);
gboolean liaison_map_view_choose_nobody  (LiaisonMapView *self);

/* liaison-map-view-history.c */
void     liaison_map_step_free           (gpointer        data);
void     liaison_map_view_remember       (LiaisonMapView *self);
void     liaison_map_view_forget         (LiaisonMapView *self);

/* liaison-map-view-draw.c */
void     liaison_map_view_begin_lasso    (LiaisonMapView *self,
                                          double          x,
                                          double          y);
void     liaison_map_view_draw_lasso     (LiaisonMapView *self,
                                          double          x,
                                          double          y);
void     liaison_map_view_end_lasso      (LiaisonMapView *self);
void     liaison_map_view_move_chosen    (LiaisonMapView *self,
                                          double          dx,
                                          double          dy);
void     liaison_map_view_nudge          (LiaisonMapView *self,
                                          double          dx,
                                          double          dy);
void     liaison_map_view_begin_link     (LiaisonMapView *self,
                                          guint           node);
gboolean liaison_map_view_end_link       (LiaisonMapView *self,
                                          guint           node);
void     liaison_map_view_snapshot_drawing (LiaisonMapView *self,
                                            GtkSnapshot    *snapshot);

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

/* liaison-map-view-keys.c */
gboolean liaison_map_view_press_key      (LiaisonMapView *self,
                                          guint           key,
                                          guint           code,
                                          GdkModifierType state);

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
