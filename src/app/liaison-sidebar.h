/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-saved-filters.h"

G_BEGIN_DECLS

/**
 * LiaisonSidebar:
 *
 * The places to go to, and the main menu.
 *
 * Properties: place (the name of the one shown), due-count (how much waits in
 * Today), undo-label and redo-label (what the menu would undo, "" for nothing),
 * folded (whether the sidebar fills the window).
 */
#define LIAISON_TYPE_SIDEBAR (liaison_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSidebar, liaison_sidebar, LIAISON, SIDEBAR, AdwBin)

void liaison_sidebar_set_place (LiaisonSidebar *self,
                                const char     *place);
void liaison_sidebar_focus_place (LiaisonSidebar *self);
void liaison_sidebar_show_menu (LiaisonSidebar *self);

gboolean liaison_sidebar_has_focus (LiaisonSidebar *self);

LiaisonSavedFilters *liaison_sidebar_get_filters (LiaisonSidebar *self);

G_END_DECLS
