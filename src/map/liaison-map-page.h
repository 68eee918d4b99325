/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapPage:
 *
 * The place of the window in which the network is drawn.
 *
 * Properties: store, folded (whether the sidebar is hidden).
 */
#define LIAISON_TYPE_MAP_PAGE (liaison_map_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapPage, liaison_map_page, LIAISON, MAP_PAGE, AdwBin)

GtkWidget *liaison_map_page_new          (void);
void       liaison_map_page_show_contact (LiaisonMapPage *self,
                                          gint64          key);
void       liaison_map_page_start_search (LiaisonMapPage *self);
void       liaison_map_page_toggle_panel (LiaisonMapPage *self);
void       liaison_map_page_cover        (LiaisonMapPage *self,
                                          const char     *id);

G_END_DECLS
