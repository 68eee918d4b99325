/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-tools.h"
#include "liaison-map.h"

G_BEGIN_DECLS

struct _LiaisonMapTools
{
  AdwBin parent_instance;

  LiaisonStore *store;
  LiaisonMapView *view;
  char *filter;
  char *colour_by;
  char *size_by;
  char *map;
  char *of_everybody[3]; /* filter, colours and sizes of the map of everybody, while another is shown */
  GListStore *maps; /* LiaisonMap, named ones */
  GCancellable *finding; /* whom the filter finds */
  GCancellable *reading; /* the named maps */
  GtkWidget *menu; /* of a node or an empty place */
  double menu_x; /* of the view */
  double menu_y;

  GtkMenuButton *filter_button;
  GtkToggleButton *draw_button;
  GtkMenuButton *options_button;
};

/* liaison-map-tools-deeds.c */
void liaison_map_tools_tie           (LiaisonMapTools *self,
                                      gint64           from,
                                      gint64           to);
void liaison_map_tools_ask_name      (LiaisonMapTools *self);

/* liaison-map-tools-menu.c */
void liaison_map_tools_show_menu     (LiaisonMapTools *self,
                                      double           x,
                                      double           y);
void liaison_map_tools_make_options (GtkMenuButton   *button,
                                     gpointer         data);
void liaison_map_tools_install_actions (GtkWidgetClass *widget_class);

/* liaison-map-tools-maps.c */
void liaison_map_tools_read_maps     (LiaisonMapTools *self);
void liaison_map_tools_open_map      (LiaisonMapTools *self);
void liaison_map_tools_leave_everybody (LiaisonMapTools *self);
void liaison_map_tools_keep_options  (LiaisonMapTools *self);
void liaison_map_tools_ask_map_name  (LiaisonMapTools *self);
void liaison_map_tools_delete_map    (LiaisonMapTools *self);
void liaison_map_tools_set_options   (LiaisonMapTools *self,
                                      const char      *filter,
                                      const char      *colour_by,
                                      const char      *size_by);

G_END_DECLS
