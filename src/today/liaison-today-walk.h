/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean liaison_today_walk (GtkWidget       *section,
                             GtkDirectionType direction);
void     liaison_today_walk_off (GtkWidget *row);
gboolean liaison_today_walk_to_first (GtkWidget *sections);

G_END_DECLS
