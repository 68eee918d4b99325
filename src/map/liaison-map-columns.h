/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-view.h"

G_BEGIN_DECLS

void        liaison_map_columns_add         (GtkColumnView  *table,
                                             LiaisonMapView *view);
GListModel *liaison_map_columns_list_titles (void);
gboolean    liaison_map_columns_is_number   (guint          column);
void        liaison_map_columns_sort        (GtkColumnView *table,
                                             guint          column,
                                             gboolean       descending);

G_END_DECLS
