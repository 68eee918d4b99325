/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenuModel *liaison_filter_menu_new (LiaisonStore *store);
void        liaison_filter_menu_ask (GtkWidget    *from,
                                     LiaisonStore *store,
                                     const char   *facet);

G_END_DECLS
